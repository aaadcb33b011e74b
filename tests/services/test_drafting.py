"""Putting answers down, before and after the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from baclofen_quiz.items.answers import Answer, Chosen, DontKnow, Typed, to_record
from baclofen_quiz.items.marking import UnknownOption, UnreadableNumber
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.drafting import Outcome, Put, Sketch, put
from baclofen_quiz.services.question_desk import Desk, desk
from baclofen_quiz.services.sitting_views import QuestionView, ResultsView
from baclofen_quiz.services.sittings import SittingFinished, SittingNotFound
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import drafts
from databases import NOW, finish, give, make_guest, make_sitting, put_down
from engines import BOTH_ENGINES
from factories import make_bank, make_numeric_item, make_single_item

pytestmark = BOTH_ENGINES

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(9))
)
RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")
SAVED, LATE = Outcome(Put.SAVED), Outcome(Put.LATE)
LATER = NOW + timedelta(minutes=4)


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture
def exam(database: Database, learner: Learner) -> str:
    return make_sitting(database, learner, BANK, length=3, mode=Mode.TEST, seconds=60)


@pytest.fixture
def lesson(database: Database, learner: Learner) -> str:
    return make_sitting(database, learner, BANK, length=3)


def look(database: Database, learner: Learner, sitting_id: str, at: int = 1) -> Desk:
    with database.reading() as store:
        return desk(store, learner, sitting_id, at, NOW)


def results(database: Database, learner: Learner, sitting_id: str) -> ResultsView:
    with database.reading() as store:
        return sittings.results(store, learner, sitting_id)


def test_an_answer_in_a_test_may_be_changed_and_is_not_marked(
    database: Database, learner: Learner, exam: str
) -> None:
    assert put_down(database, learner, exam, 1, WRONG) == SAVED
    assert put_down(database, learner, exam, 1, RIGHT) == SAVED

    found = look(database, learner, exam)
    assert found.draft.answer == RIGHT
    assert not found.question.answered
    assert results(database, learner, exam).rows == ()


def test_what_was_typed_struck_and_said_comes_back(
    database: Database, learner: Learner, lesson: str
) -> None:
    typed = {"text": ("2.",), "unit": ("mg",)}
    sketch = Sketch(typed, Confidence.SURE, frozenset({"gaba-a"}), NOW)

    def nothing(_: QuestionView) -> Answer:
        return Typed("")

    with database.writing() as store:
        assert put(store, learner, lesson, 1, nothing, sketch, NOW) == SAVED
    found = look(database, learner, lesson).draft
    assert found.typed == typed
    assert found.struck == {"gaba-a"}
    assert found.answer is None
    with database.reading() as store:
        row = drafts.find(store, lesson, 1)
        assert row is not None
        assert row.confidence == "sure"


def test_half_an_answer_is_kept_and_its_fault_is_named(
    database: Database, learner: Learner
) -> None:
    bank = make_bank(items=(make_numeric_item(),))
    exam = make_sitting(database, learner, bank, length=1, mode=Mode.TEST)

    outcome = put_down(database, learner, exam, 1, Typed("some", "mg"))

    assert outcome.put is Put.SAVED
    assert isinstance(outcome.fault, UnreadableNumber)
    assert look(database, learner, exam).draft.answer is None
    finish(database, learner, exam)
    assert results(database, learner, exam).rows == ()


@pytest.mark.parametrize("seconds", [0, 600])
def test_a_forged_option_is_refused_and_changes_nothing(
    database: Database, learner: Learner, exam: str, seconds: int
) -> None:
    put_down(database, learner, exam, 1, RIGHT)
    with pytest.raises(UnknownOption):
        put_down(
            database,
            learner,
            exam,
            1,
            Chosen("forged"),
            NOW + timedelta(seconds=seconds),
        )
    assert look(database, learner, exam).draft.answer == RIGHT


def test_somebody_elses_test_takes_nothing(database: Database, exam: str) -> None:
    with pytest.raises(SittingNotFound):
        put_down(database, make_guest(database), exam, 1, RIGHT)


def test_answers_in_two_tabs_at_once_leave_one_whole_draft(
    database: Database, learner: Learner, exam: str
) -> None:
    def tab(answer: Chosen) -> Outcome:
        return put_down(database, learner, exam, 1, answer)

    with ThreadPoolExecutor(4) as tabs:
        assert set(tabs.map(tab, [RIGHT, WRONG] * 4)) == {SAVED}
    draft = look(database, learner, exam).draft
    assert draft.answer in {RIGHT, WRONG}
    assert draft.answer is not None
    assert draft.typed["text"] == (to_record(draft.answer),)


def test_the_time_at_a_question_is_summed_up_over_its_looks(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, WRONG)
    put_down(database, learner, exam, 1, RIGHT, NOW + timedelta(seconds=70))
    finish(database, learner, exam, NOW + timedelta(seconds=90))

    assert results(database, learner, exam).rows[0].seconds == 20


def test_an_answer_after_the_deadline_is_kept_and_not_counted(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, WRONG)

    assert put_down(database, learner, exam, 2, RIGHT, LATER) == LATE
    assert put_down(database, learner, exam, 1, RIGHT, LATER) == LATE

    found = results(database, learner, exam)
    assert found.summary.ended == NOW + timedelta(minutes=3)
    assert [row.position for row in found.rows] == [1]
    assert found.summary.score == 0
    assert [(one.position, one.answer) for one in found.late] == [
        (1, RIGHT),
        (2, RIGHT),
    ]


def test_a_retry_of_what_counts_is_not_late(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, RIGHT)

    assert put_down(database, learner, exam, 1, RIGHT, LATER).put is Put.ANSWERED
    assert results(database, learner, exam).late == ()


def test_nothing_put_down_late_is_kept_as_nothing(
    database: Database, learner: Learner, exam: str
) -> None:
    assert put_down(database, learner, exam, 1, Chosen(""), LATER).put is Put.OVER
    assert results(database, learner, exam).late == ()


def test_setting_the_clock_back_reopens_nothing(
    database: Database, learner: Learner, exam: str
) -> None:
    """The latest moment that was seen counts, not what the clock says now."""
    last = NOW + timedelta(seconds=179)
    put_down(database, learner, exam, 1, WRONG, last)
    with database.writing() as store:
        row = drafts.find(store, exam, 1)
        assert row is not None
        row.saved_at = NOW + timedelta(seconds=180)

    outcome = put_down(database, learner, exam, 2, RIGHT, NOW - timedelta(days=1))

    assert outcome == LATE


def test_a_clock_that_went_back_gives_no_negative_times(
    database: Database, learner: Learner, exam: str
) -> None:
    put_down(database, learner, exam, 1, WRONG)
    put_down(database, learner, exam, 1, RIGHT, NOW - timedelta(hours=1), NOW)
    finish(database, learner, exam, NOW - timedelta(hours=2))

    found = results(database, learner, exam)
    assert found.rows[0].seconds >= 0
    assert found.summary.ended == NOW


def test_what_was_not_checked_yet_goes_with_the_answer(
    database: Database, learner: Learner, lesson: str
) -> None:
    put_down(database, learner, lesson, 1, WRONG)
    give(database, learner, lesson, 1, RIGHT)

    assert look(database, learner, lesson).draft.typed == {}
    assert put_down(database, learner, lesson, 1, WRONG).put is Put.ANSWERED
    assert results(database, learner, lesson).rows[0].mark.fraction == 1


def test_a_lesson_that_is_over_takes_no_draft(
    database: Database, learner: Learner, lesson: str
) -> None:
    finish(database, learner, lesson)
    with pytest.raises(SittingFinished):
        put_down(database, learner, lesson, 1, RIGHT)


def test_continue_leads_to_the_first_question_without_an_answer(
    database: Database, learner: Learner, exam: str
) -> None:
    def position() -> int | None:
        with database.reading() as store:
            found = sittings.current(store, learner)
        assert found is not None
        return found.next_position

    assert position() == 1
    put_down(database, learner, exam, 1, RIGHT)
    put_down(database, learner, exam, 3, DontKnow())
    assert position() == 2
    put_down(database, learner, exam, 2, RIGHT)
    assert position() is None
