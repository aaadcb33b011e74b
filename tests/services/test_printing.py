"""A finished sitting for paper."""

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.services import sittings
from baclofen_quiz.services.printing import paper
from baclofen_quiz.services.sittings import SittingNotFound
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(3))
)


def test_a_sitting_that_goes_on_gives_no_key_away(database: Database) -> None:
    learner = make_guest(database)
    sitting = make_sitting(database, learner, BANK, length=2, seed=5)
    with database.reading() as store:
        assert paper(store, learner, sitting).rows == ()


def test_a_finished_sitting_has_every_question_with_its_mark(
    database: Database,
) -> None:
    learner = make_guest(database)
    sitting = make_sitting(database, learner, BANK, length=2, seed=5)
    give(database, learner, sitting, 1, Chosen("gaba-b"))
    with database.writing() as store:
        sittings.finish(store, learner, sitting, NOW)
    with database.reading() as store:
        found = paper(store, learner, sitting)

    assert [row.verdict for row in found.rows] == [Verdict.CORRECT, Verdict.BLANK]
    assert [row.question.position for row in found.rows] == [1, 2]


@pytest.mark.parametrize("sitting", ["0" * 32, "..", ""])
def test_a_sitting_of_nobody_is_not_found(database: Database, sitting: str) -> None:
    learner = make_guest(database)
    with database.reading() as store, pytest.raises(SittingNotFound):
        paper(store, learner, sitting)
