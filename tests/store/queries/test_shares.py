"""What everybody chose at first."""

from datetime import timedelta

from baclofen_quiz.items.answers import Chosen, to_record
from baclofen_quiz.items.identity import revision
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import shares
from baclofen_quiz.store.queries.shares import Share
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES

ITEM = make_single_item(clone_of="family")
CLONE = make_single_item(id="clone", clone_of="family")


def choose(database: Database, learner: Learner, option: str, item: object) -> None:
    bank = make_bank(items=(CLONE if item is CLONE else ITEM,))
    sitting_id = make_sitting(database, learner, bank)
    give(database, learner, sitting_id, 1, Chosen(option), NOW + timedelta(days=1))


def test_each_learner_counts_once_with_the_first_answer_to_the_family(
    database: Database,
) -> None:
    one, two, three, four = (make_guest(database) for _ in range(4))
    choose(database, one, "gaba-a", ITEM)
    choose(database, one, "gaba-b", ITEM)
    choose(database, two, "gaba-b", ITEM)
    choose(database, three, "gaba-b", CLONE)
    choose(database, three, "gaba-a", ITEM)
    choose(database, four, "gaba-b", ITEM)

    with database.reading() as store:
        found = shares.first_answers(store, "family", ITEM.id, revision(ITEM))
        assert found == [
            Share(to_record(Chosen("gaba-a")), 1, 0),
            Share(to_record(Chosen("gaba-b")), 2, 2),
        ]
        assert shares.first_answers(store, "family", ITEM.id, "other") == []
        of_clone = shares.first_answers(store, "family", CLONE.id, revision(CLONE))
        assert of_clone == [Share(to_record(Chosen("gaba-b")), 1, 1)]
