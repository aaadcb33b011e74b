"""A learner's answers as they happened, of all facts or some."""

from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import MissReasonRow
from baclofen_quiz.store.queries import histories, miss_reasons
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES

ITEM = make_single_item(clone_of="family", facts=("drug/part/one", "drug/part/two"))
ONE = make_bank(items=(ITEM,))


def test_answers_are_gone_through_in_the_order_of_their_days(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, days in ((learner, 2), (learner, 1), (other, 0)):
        now = NOW + timedelta(days=days)
        sitting_id = make_sitting(database, who, ONE, now=now)
        give(database, who, sitting_id, 1, Chosen("gaba-a"), now)

    with database.writing() as store:
        earlier, later = histories.of_learner(store, learner.id)
        told = MissReasonRow(response_id=later.id, reason="misread", made_at=NOW)
        miss_reasons.save(store, learner.id, told)
        reasons = [
            given.miss_reason for given in histories.of_learner(store, learner.id)
        ]

    assert earlier.answered_at == NOW + timedelta(days=1)
    assert (earlier.item_id, earlier.facts) == (ITEM.id, list(ITEM.facts))
    assert (earlier.family, earlier.kind) == ("family", "single")
    assert earlier.verdict == "wrong"
    assert reasons == ["", "misread"]


def test_answers_are_found_by_any_of_their_facts_and_each_once(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    give(database, learner, make_sitting(database, learner, ONE), 1)

    with database.reading() as store:
        for facts, expected in (
            (["drug/part/two"], 1),
            (["drug/part/one", "drug/part/two"], 1),
            (["drug/part/three"], 0),
        ):
            assert len(histories.of_facts(store, learner.id, facts)) == expected
            assert histories.of_facts(store, other.id, facts) == []


def test_the_last_answers_to_some_facts_come_latest_first(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, days in ((learner, 1), (learner, 2), (learner, 3), (other, 4)):
        now = NOW + timedelta(days=days)
        sitting_id = make_sitting(database, who, ONE, now=now)
        give(database, who, sitting_id, 1, Chosen("gaba-a"), now)

    with database.reading() as store:
        found = histories.latest_of_facts(store, learner.id, ITEM.facts, 2)
        none = histories.latest_of_facts(store, learner.id, ["drug/part/three"], 2)

    assert [given.answered_at for given in found] == [
        NOW + timedelta(days=3),
        NOW + timedelta(days=2),
    ]
    assert none == []
