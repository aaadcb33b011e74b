"""The end of a test turns drafts into answers, once."""

from datetime import timedelta

import pytest

from baclofen_quiz.items.answers import Chosen, DontKnow, to_record
from baclofen_quiz.items.marking import Verdict
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import accounts, memory_keeping, sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.ending import end_overdue
from baclofen_quiz.services.sitting_views import ResultsView
from baclofen_quiz.services.sittings import NotAnswered, SittingNotFound
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import drafts, people
from databases import CHEAP, NOW, finish, make_guest, make_sitting, put_down
from factories import make_bank, make_single_item
from memories import rebuild_learner

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(9))
)
RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture
def exam(database: Database, learner: Learner) -> str:
    return make_sitting(database, learner, BANK, length=5, mode=Mode.TEST, seconds=60)


def results(database: Database, learner: Learner, sitting_id: str) -> ResultsView:
    with database.reading() as store:
        return sittings.results(store, learner, sitting_id)


def test_no_feedback_comes_before_the_end(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    with database.reading() as store, pytest.raises(NotAnswered):
        sittings.feedback(store, learner, exam, 1)
    finish(database, learner, exam)
    with database.reading() as store:
        assert sittings.feedback(store, learner, exam, 1).answer == RIGHT


def test_what_was_passed_over_is_blank_and_the_rest_is_not_reached(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    put_down(database, learner, exam, 3, WRONG)
    finish(database, learner, exam)

    found = results(database, learner, exam)
    assert [(row.position, row.mark.verdict) for row in found.rows] == [
        (1, Verdict.CORRECT),
        (2, Verdict.BLANK),
        (3, Verdict.WRONG),
    ]
    assert found.not_reached == (4, 5)
    assert found.summary.score == 1
    assert found.summary.answered == 3


def test_what_was_looked_at_and_left_blank_took_its_time(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, Chosen(""))
    put_down(database, learner, exam, 3, WRONG)
    finish(database, learner, exam, NOW + timedelta(seconds=40))

    found = results(database, learner, exam)
    assert [row.seconds for row in found.rows] == [10, 0, 10]


def test_a_test_without_an_answer_ends_with_none(
    database: Database, learner: Learner, exam: str
) -> None:
    finish(database, learner, exam)

    found = results(database, learner, exam)
    assert found.rows == ()
    assert found.summary.ended == NOW


def test_ending_twice_answers_once_and_leaves_no_draft(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 2, RIGHT)
    finish(database, learner, exam)
    finish(database, learner, exam, LATER)

    found = results(database, learner, exam)
    assert [row.position for row in found.rows] == [1, 2]
    assert found.summary.ended == NOW
    with database.reading() as store:
        assert drafts.of_sitting(store, exam) == []


def test_an_overdue_test_ends_at_its_deadline(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    untimed = make_sitting(database, learner, BANK, length=2, mode=Mode.TEST)
    with database.writing() as store:
        end_overdue(store, learner, NOW + timedelta(seconds=299))
    assert results(database, learner, exam).summary.ended is None
    with database.writing() as store:
        end_overdue(store, learner, LATER)

    assert results(database, learner, exam).summary.ended == NOW + timedelta(minutes=5)
    assert results(database, learner, untimed).summary.ended is None


def test_the_answers_of_a_test_are_remembered_as_replaying_them_would(
    database: Database, learner: Learner, exam: str
) -> None:
    for position in (3, 1):  # the later question first
        at = NOW + timedelta(seconds=20 * (4 - position))
        put_down(database, learner, exam, position, RIGHT, at)
    finish(database, learner, exam, NOW + timedelta(minutes=2))
    with database.writing() as store:
        before = memory_keeping.all_states(store, learner.id)
        rebuild_learner(store, learner.id)
        assert memory_keeping.all_states(store, learner.id) == before
    assert len(before) == 3


def test_an_end_that_fails_leaves_the_test_as_it_was(
    database: Database, learner: Learner, exam: str
) -> None:
    """All answers are stored in one transaction, or none."""
    put_down(database, learner, exam, 1, RIGHT)
    put_down(database, learner, exam, 2, DontKnow())

    def end_and_break() -> None:
        with database.writing() as store:
            sittings.finish(store, learner, exam, NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        end_and_break()

    found = results(database, learner, exam)
    assert (found.rows, found.summary.ended) == ((), None)
    with database.reading() as store:
        assert len(drafts.of_sitting(store, exam)) == 2


def test_an_answer_that_no_longer_fits_does_not_keep_a_test_from_ending(
    database: Database, learner: Learner, exam: str
) -> None:
    for position in (1, 2):
        put_down(database, learner, exam, position, RIGHT)
    with database.writing() as store:
        row = drafts.find(store, exam, 1)
        assert row is not None
        row.answer = to_record(Chosen("no longer there"))
    finish(database, learner, exam)

    verdicts = [row.mark.verdict for row in results(database, learner, exam).rows]
    assert verdicts == [Verdict.BLANK, Verdict.CORRECT]


def test_a_learner_deleted_in_mid_test_takes_it_along(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    with database.writing() as store:
        people.remove(store, learner.id)
    with pytest.raises(SittingNotFound):
        put_down(database, learner, exam, 2, RIGHT)
    with pytest.raises(SittingNotFound):
        finish(database, learner, exam)
    with database.reading() as store:
        assert drafts.of_sitting(store, exam) == []


def test_a_test_begun_as_a_guest_goes_on_after_signing_up(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    made = accounts.sign_up(database, "Ada", "correct horse", NOW, learner, CHEAP)
    finish(database, made.learner, exam)
    assert len(results(database, made.learner, exam).rows) == 1
