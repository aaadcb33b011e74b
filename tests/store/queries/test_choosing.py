"""What is known when a quiz is put together, read by SQL."""

from pathlib import Path

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.store.queries import choosing
from baclofen_quiz.store.queries.choosing import SectionMarks
from databases import fresh_database, give, make_guest, make_sitting
from factories import make_bank, make_single_item

RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")
CLONES = make_bank(
    items=tuple(make_single_item(id=f"c~{n}", clone_of="c") for n in range(2))
)
PAIR = make_bank(
    items=tuple(make_single_item(id=name, facts=(f"f-{name}",)) for name in "ab")
)


def test_the_items_that_were_answered_stand_latest_first(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as database:
        learner = make_guest(database)
        first = make_sitting(database, learner, PAIR, length=2)
        for position in (2, 1):
            give(database, learner, first, position, RIGHT)
        with database.reading() as store:
            found = choosing.answered_items(store, learner.id)

            assert choosing.answered_items(store, 99) == []
    assert {one.item_id for one in found} == {"a", "b"}
    assert [one.last for one in found] == sorted(
        (one.last for one in found), reverse=True
    )


def test_of_a_family_only_the_first_answer_of_each_learner_counts(
    tmp_path: Path,
) -> None:
    with fresh_database(tmp_path) as database:
        for answers in ((RIGHT, WRONG), (WRONG, RIGHT), (RIGHT, RIGHT)):
            learner = make_guest(database)
            for seed, answer in enumerate(answers):
                sitting = make_sitting(database, learner, CLONES, length=1, seed=seed)
                give(database, learner, sitting, 1, answer)
        with database.reading() as store:
            assert choosing.first_answers(store) == {"c": (2.0, 3)}


def test_the_latest_marks_are_summed_by_drug_and_section(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as database:
        learner = make_guest(database)
        for answers in ((WRONG, WRONG), (RIGHT, WRONG)):
            sitting = make_sitting(database, learner, PAIR, length=2)
            for position, answer in enumerate(answers, 1):
                give(database, learner, sitting, position, answer)
        with database.reading() as store:
            assert choosing.marks_by_section(store, learner.id) == [
                SectionMarks("baclofen", "mechanism", 1.0, 2)
            ]
            assert choosing.marks_by_section(store, 99) == []
