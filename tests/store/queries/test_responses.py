"""Responses, summed up."""

from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import responses
from baclofen_quiz.store.queries.responses import Sum
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES

ONE = make_bank(items=(make_single_item(clone_of="family"),))


def test_a_sitting_is_summed_by_section_and_denominator(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner, ONE)
    unanswered = Sum(sitting_id, "mechanism", 0, 1, 0, 1)
    answered = Sum(sitting_id, "mechanism", 1, 1, 1, 1)

    with database.reading() as store:
        assert responses.sums(store, learner.id, [sitting_id]) == [unanswered]
    give(database, learner, sitting_id, 1, Chosen("gaba-b"))
    with database.reading() as store:
        assert responses.sums(store, learner.id, None) == [answered]
        assert responses.sums(store, learner.id, []) == []
        assert responses.sums(store, other.id, [sitting_id]) == []


def test_the_latest_answer_to_a_family_tells_how_it_stands(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    known: list[dict[str, bool]] = []
    for day, option in enumerate(["gaba-a", "gaba-b", "alpha-2"]):
        now = NOW + timedelta(days=day)
        sitting_id = make_sitting(database, learner, ONE, now=now)
        give(database, learner, sitting_id, 1, Chosen(option), now)
        with database.reading() as store:
            known.append(responses.latest_by_family(store, learner.id))

    assert known == [{"family": False}, {"family": True}, {"family": False}]
    with database.reading() as store:
        assert responses.latest_by_family(store, other.id) == {}


def test_the_latest_answer_to_any_item_of_a_family_counts(database: Database) -> None:
    learner = make_guest(database)
    clone = make_bank(items=(make_single_item(id="clone", clone_of="family"),))
    for bank, option in ((ONE, "gaba-a"), (clone, "gaba-b"), (ONE, "gaba-a")):
        give(
            database, learner, make_sitting(database, learner, bank), 1, Chosen(option)
        )

    with database.reading() as store:
        assert responses.latest_by_family(store, learner.id) == {"family": False}
