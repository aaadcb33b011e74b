"""What a learner confuses: over all answers from two times on, and in one sitting."""

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.confusions import Confusion, Counted, Mixup
from baclofen_quiz.services import sittings
from baclofen_quiz.services.confusions import confusions_in, my_confusions
from baclofen_quiz.store.database import Database
from databases import give, make_guest, make_sitting
from factories import make_bank
from mixing import ASKED, mixing_bank

BANK = mixing_bank()
MIXED = Confusion(Mixup.DRUGS, "Tizanidine", "baclofen", (ASKED.id,), "main target")


def answer(database: Database, times: int) -> list[Counted]:
    learner, other = make_guest(database), make_guest(database)
    for who, number in ((learner, times), (other, 3)):
        for _ in range(number):
            sitting_id = make_sitting(database, who, BANK)
            give(database, who, sitting_id, 1, Chosen("theirs"))
    with database.reading() as store:
        return list(my_confusions(store, BANK, learner))


def test_a_mix_up_is_named_from_the_second_time_on(database: Database) -> None:
    assert answer(database, 1) == []


def test_it_is_counted_and_its_askable_facts_can_be_practised(
    database: Database,
) -> None:
    assert answer(database, 2) == [Counted(MIXED, 2)]


def test_an_item_that_was_withdrawn_is_left_out(database: Database) -> None:
    learner = make_guest(database)
    for _ in range(2):
        sitting_id = make_sitting(database, learner, BANK)
        give(database, learner, sitting_id, 1, Chosen("theirs"))

    with database.reading() as store:
        assert my_confusions(store, make_bank(items=()), learner) == ()


def test_in_one_sitting_once_is_enough(database: Database) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen("theirs"))

    with database.reading() as store:
        rows = sittings.results(store, learner, sitting_id).rows
    assert confusions_in(BANK, rows) == (Counted(MIXED, 1),)
