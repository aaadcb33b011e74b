from dataclasses import replace

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.clocks import Untimed
from baclofen_quiz.services.marginalia import set_flag, write_note
from baclofen_quiz.services.question_desk import NO_DRAFT, desk, mode_of, review
from baclofen_quiz.services.sittings import SittingNotFound
from baclofen_quiz.store.database import Database
from databases import NOW, finish, make_guest, make_sitting, put_down
from factories import make_bank, make_single_item

BANK = make_bank(items=tuple(make_single_item(id=f"i{n}") for n in range(1)))


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def test_beside_a_question_lie_its_draft_flag_and_note(
    database: Database, learner: Learner
) -> None:
    sitting = make_sitting(database, learner, BANK, length=1, mode=Mode.TEST)
    with database.reading() as store:
        bare = desk(store, learner, sitting, 1, NOW)
    put_down(database, learner, sitting, 1, Chosen("gaba-b"))
    with database.writing() as store:
        set_flag(store, learner, "i0", NOW, flagged=True)
        write_note(store, learner, "i0", "Look up", NOW)
        full = desk(store, learner, sitting, 1, NOW)

    assert (bare.draft, bare.flagged, bare.note) == (NO_DRAFT, False, "")
    assert (bare.test, bare.clock) == (True, Untimed())
    assert full.draft.answer == Chosen("gaba-b")
    assert full.draft.version == NOW.isoformat()
    assert (full.flagged, full.note) == (True, "Look up")


def test_the_review_lists_every_question_with_what_was_put_down(
    database: Database, learner: Learner
) -> None:
    bank = replace(BANK, items=tuple(make_single_item(id=f"i{n}") for n in range(1)))
    sitting = make_sitting(database, learner, bank, length=1, mode=Mode.TEST)
    with database.writing() as store:
        set_flag(store, learner, "i0", NOW, flagged=True)
        before = review(store, learner, sitting, NOW)
    put_down(database, learner, sitting, 1, Chosen("gaba-b"))
    with database.reading() as store:
        after = review(store, learner, sitting, NOW)
    finish(database, learner, sitting)
    with database.reading() as store:
        over = review(store, learner, sitting, NOW)

    assert [(row.draft, row.flagged) for row in before.rows] == [(NO_DRAFT, True)]
    assert [row.draft.answer for row in after.rows] == [Chosen("gaba-b")]
    assert (before.ended, over.ended) == (False, True)


@pytest.mark.parametrize("mode", Mode)
def test_a_sitting_knows_whether_it_is_a_test(
    database: Database, learner: Learner, mode: Mode
) -> None:
    sitting = make_sitting(database, learner, mode=mode)
    with database.reading() as store:
        assert mode_of(store, learner, sitting) is mode
        with pytest.raises(SittingNotFound):
            mode_of(store, learner, "f" * 32)
