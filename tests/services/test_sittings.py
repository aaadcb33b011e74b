"""One learner taking one quiz."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import sqlalchemy as sa

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, DontKnow, Typed
from baclofen_quiz.items.marking import Mark, UnknownOption, Verdict, WrongKindOfAnswer
from baclofen_quiz.learning.answering import EmptyAnswer
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Mode, NoItemMatches
from baclofen_quiz.services import sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.sitting_views import (
    FeedbackView,
    QuestionView,
    ResultsView,
    SittingSummary,
)
from baclofen_quiz.services.sittings import (
    NoSuchPosition,
    NotAnswered,
    SittingFinished,
    SittingNotFound,
)
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import LearnerRow, ResponseRow
from databases import (
    NOW,
    file_url,
    fresh_database,
    give,
    make_guest,
    make_sitting,
    put_down,
)
from factories import make_bank, make_single_item

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(9))
)
RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture
def sitting_id(database: Database, learner: Learner) -> str:
    return make_sitting(database, learner, BANK, length=3)


def question(
    database: Database, learner: Learner, sitting_id: str, position: int
) -> QuestionView:
    with database.reading() as store:
        return sittings.question(store, learner, sitting_id, position)


def feedback(
    database: Database, learner: Learner, sitting_id: str, position: int
) -> FeedbackView:
    with database.reading() as store:
        return sittings.feedback(store, learner, sitting_id, position)


def finish(database: Database, learner: Learner, sitting_id: str) -> None:
    with database.writing() as store:
        sittings.finish(store, learner, sitting_id, NOW + timedelta(hours=1))


def results(database: Database, learner: Learner, sitting_id: str) -> ResultsView:
    with database.reading() as store:
        return sittings.results(store, learner, sitting_id)


def current(database: Database, learner: Learner) -> SittingSummary | None:
    with database.reading() as store:
        return sittings.current(store, learner)


def rows(database: Database) -> int:
    with database.reading() as store:
        return store.session.scalar(sa.select(sa.func.count(ResponseRow.id))) or 0


# --- starting ------------------------------------------------------------------------


def test_a_sitting_shows_its_questions_from_1_to_its_length(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    views = [question(database, learner, sitting_id, n) for n in (1, 2, 3)]

    assert [(view.position, view.total) for view in views] == [(1, 3), (2, 3), (3, 3)]
    assert len({view.item.id for view in views}) == 3
    assert not any(view.answered or view.finished for view in views)


def test_the_same_seed_gives_two_learners_the_same_questions(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    other = make_guest(database)
    again = make_sitting(database, other, BANK, length=3)

    assert replace(question(database, learner, sitting_id, 2), sitting_id="") == (
        replace(question(database, other, again, 2), sitting_id="")
    )


def test_every_kind_of_item_can_be_shown(database: Database, learner: Learner) -> None:
    sitting_id = make_sitting(database, learner)

    views = [question(database, learner, sitting_id, n) for n in range(1, 8)]

    assert {view.item for view in views} == set(make_bank().items)


def test_what_was_answered_right_waits_until_the_rest_was_asked(
    database: Database, learner: Learner
) -> None:
    asked: list[set[str]] = []
    for seed in range(3):
        sitting_id = make_sitting(database, learner, BANK, length=3, seed=seed)
        views = [question(database, learner, sitting_id, n) for n in (1, 2, 3)]
        asked.append({view.item.id for view in views})
        for view in views:
            give(database, learner, sitting_id, view.position, RIGHT)

    assert len(set.union(*asked)) == 9


def test_a_filter_that_leaves_nothing_starts_nothing(
    database: Database, learner: Learner
) -> None:
    with pytest.raises(NoItemMatches):
        make_sitting(database, learner, BANK, sections=frozenset({Section.STORAGE}))

    assert current(database, learner) is None


def test_a_sitting_shows_an_item_as_it_was_whatever_the_bank_says_now(
    database: Database, learner: Learner
) -> None:
    old = make_single_item(stem="Which receptor, in the old words?")
    before = make_sitting(database, learner, make_bank(items=(old,)))
    new = replace(old, stem="Which receptor, in the new words?")
    after = make_sitting(database, learner, make_bank(items=(new,)))

    assert question(database, learner, before, 1).item == old
    assert question(database, learner, after, 1).item == new


# --- answering -----------------------------------------------------------------------


def test_an_answer_is_stored_and_its_feedback_tells_it_back(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    with database.writing() as store:
        stored = sittings.answer(
            store,
            learner,
            sitting_id,
            2,
            lambda _: WRONG,
            Confidence.SURE,
            NOW,
            NOW + timedelta(seconds=75),
            hint=True,
        )
    view = feedback(database, learner, sitting_id, 2)

    assert not stored.duplicate
    assert view.answer == WRONG
    assert view.mark == Mark(Fraction(0), Verdict.WRONG)
    assert (view.confidence, view.hint, view.seconds) == (Confidence.SURE, True, 75)
    assert view.question.answered
    assert view.next_position == 3


def test_without_confidence_none_is_told_back(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)

    view = feedback(database, learner, sitting_id, 1)

    assert view.confidence is None
    assert not view.hint
    assert view.mark.verdict is Verdict.CORRECT


def test_i_do_not_know_is_a_blank(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, DontKnow())

    assert feedback(database, learner, sitting_id, 1).mark.verdict is Verdict.BLANK


def test_a_second_answer_changes_nothing_and_says_so(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    first = give(database, learner, sitting_id, 1, RIGHT)
    second = give(database, learner, sitting_id, 1, WRONG)

    assert (first.duplicate, second.duplicate) == (False, True)
    assert feedback(database, learner, sitting_id, 1).answer == RIGHT
    assert rows(database) == 1


@pytest.mark.parametrize("answer", [Chosen("forged"), Chosen(""), Typed("4", "mg")])
def test_a_retry_needs_not_even_be_a_good_answer(
    database: Database, learner: Learner, sitting_id: str, answer: Answer
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)

    assert give(database, learner, sitting_id, 1, answer).duplicate


def test_two_tabs_at_once_store_one_answer(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    def tab(number: int) -> bool:
        answer = RIGHT if number % 2 else WRONG
        return give(database, learner, sitting_id, 1, answer).duplicate

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(tab, range(16)))

    assert sorted(outcomes) == [False, *[True] * 15]
    assert rows(database) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Chosen("forged"), UnknownOption),
        (Chosen(""), EmptyAnswer),
        (ChosenSet(frozenset({"gaba-b"})), WrongKindOfAnswer),
    ],
)
def test_an_answer_that_cannot_be_taken_stores_nothing_and_can_be_mended(
    database: Database,
    learner: Learner,
    sitting_id: str,
    answer: Answer,
    error: type[Exception],
) -> None:
    with pytest.raises(error):
        give(database, learner, sitting_id, 1, answer)

    assert rows(database) == 0
    assert not give(database, learner, sitting_id, 1, RIGHT).duplicate


@pytest.mark.parametrize("position", [-1, 0, 4, 2**40])
def test_a_position_that_does_not_exist_is_named(
    database: Database, learner: Learner, sitting_id: str, position: int
) -> None:
    for attempt in (question, feedback, give):
        with pytest.raises(NoSuchPosition):
            attempt(database, learner, sitting_id, position)


def test_feedback_before_the_answer_tells_nothing(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    with pytest.raises(NotAnswered):
        feedback(database, learner, sitting_id, 1)


def test_somebody_elses_sitting_is_not_found(
    database: Database, sitting_id: str
) -> None:
    other = make_guest(database)

    for attempt in (question, feedback, give):
        with pytest.raises(SittingNotFound):
            attempt(database, other, sitting_id, 1)
    for action in (finish, results):
        with pytest.raises(SittingNotFound):
            action(database, other, sitting_id)
    assert current(database, other) is None


@pytest.mark.parametrize("forged", ["", "0" * 32, "' OR 1=1 --", "\0", "x" * 9999])
def test_a_forged_sitting_is_not_found(
    database: Database, learner: Learner, forged: str
) -> None:
    with pytest.raises(SittingNotFound):
        question(database, learner, forged, 1)


def test_a_zone_that_does_not_exist_loses_no_answer(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, replace(learner, zone="Mars/Phobos"), sitting_id, 1, RIGHT)

    with database.reading() as store:
        assert store.session.scalars(sa.select(ResponseRow.zone)).all() == ["UTC"]


def test_a_learner_deleted_in_mid_sitting_is_told_that_there_is_none(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)
    with database.writing() as store:
        store.session.execute(sa.delete(LearnerRow))

    with pytest.raises(SittingNotFound):
        give(database, learner, sitting_id, 2, RIGHT)
    assert rows(database) == 0


# --- ending --------------------------------------------------------------------------


def test_the_last_answer_ends_the_sitting(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    for position in (1, 2):
        give(database, learner, sitting_id, position, RIGHT)
    assert results(database, learner, sitting_id).summary.ended is None

    give(database, learner, sitting_id, 3, WRONG)

    assert results(database, learner, sitting_id).summary.ended == NOW
    assert feedback(database, learner, sitting_id, 3).next_position is None
    assert give(database, learner, sitting_id, 3, RIGHT).duplicate


def test_a_question_passed_over_comes_back_at_the_end(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 2, RIGHT)
    assert feedback(database, learner, sitting_id, 2).next_position == 3

    give(database, learner, sitting_id, 3, RIGHT)
    assert feedback(database, learner, sitting_id, 3).next_position == 1


def test_a_finished_sitting_takes_no_new_answer_and_loses_none(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)
    finish(database, learner, sitting_id)

    with pytest.raises(SittingFinished):
        give(database, learner, sitting_id, 2, RIGHT)
    assert give(database, learner, sitting_id, 1, WRONG).duplicate
    assert feedback(database, learner, sitting_id, 1).answer == RIGHT
    assert question(database, learner, sitting_id, 2).finished


def test_finishing_twice_keeps_the_first_end(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    finish(database, learner, sitting_id)
    first = results(database, learner, sitting_id).summary.ended
    with database.writing() as store:
        sittings.finish(store, learner, sitting_id, NOW + timedelta(days=9))

    assert results(database, learner, sitting_id).summary.ended == first


def test_results_sum_up_what_was_answered_and_name_what_was_not_reached(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)
    give(database, learner, sitting_id, 3, WRONG)
    finish(database, learner, sitting_id)

    view = results(database, learner, sitting_id)

    assert [row.position for row in view.rows] == [1, 3]
    assert [row.mark.fraction for row in view.rows] == [1, 0]
    assert [row.seconds for row in view.rows] == [10, 10]
    assert view.not_reached == (2,)
    assert (view.summary.score, view.summary.answered) == (Fraction(1), 2)
    assert view.summary.total == 3
    assert [(row.right, row.asked) for row in view.sections] == [(Fraction(1), 2)]
    assert view.next_step == view.sections[0]


def test_results_without_a_miss_name_no_next_step(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    for position in (1, 2, 3):
        give(database, learner, sitting_id, position, RIGHT)

    assert results(database, learner, sitting_id).next_step is None


def test_the_newest_unfinished_sitting_is_the_current_one(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    later = NOW + timedelta(minutes=5)
    newer = make_sitting(database, learner, BANK, length=2, now=later)
    give(database, learner, newer, 1, RIGHT)

    found = current(database, learner)
    assert found is not None
    assert (found.sitting_id, found.answered, found.next_position) == (newer, 1, 2)

    finish(database, learner, newer)
    found = current(database, learner)
    assert found is not None
    assert found.sitting_id == sitting_id

    finish(database, learner, sitting_id)
    assert current(database, learner) is None


def test_a_sitting_goes_on_with_its_first_open_question(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, RIGHT)
    exam = make_sitting(database, learner, BANK, length=2, mode=Mode.TEST)
    with database.reading() as store:
        assert sittings.next_open(store, learner, sitting_id) == 2
        assert sittings.next_open(store, learner, exam) == 1
    for position in (1, 2):
        put_down(database, learner, exam, position, RIGHT)
    with database.reading() as store:
        assert sittings.next_open(store, learner, exam) == 2, "nothing is open"
        with pytest.raises(SittingNotFound):
            sittings.next_open(store, learner, "f" * 32)


def test_recent_sittings_stand_newest_first_and_stop_at_the_limit(
    database: Database, learner: Learner
) -> None:
    ids = [
        make_sitting(database, learner, BANK, length=2, now=NOW + timedelta(hours=n))
        for n in range(4)
    ]
    give(database, learner, ids[3], 1, RIGHT)

    with database.reading() as store:
        found = sittings.recent(store, learner, 3)

    assert [one.sitting_id for one in found] == [ids[3], ids[2], ids[1]]
    assert [one.answered for one in found] == [1, 0, 0]
    assert found[0].sections == (Section.MECHANISM,)


def test_a_test_that_goes_on_continues_after_what_is_put_down(
    database: Database, learner: Learner
) -> None:
    exam = make_sitting(database, learner, BANK, length=3, mode=Mode.TEST)
    put_down(database, learner, exam, 1, RIGHT)
    with database.reading() as store:
        (found,) = sittings.recent(store, learner, 1)

    assert (found.next_position, found.answered) == (2, 0)


# --- surviving -----------------------------------------------------------------------

ANSWER_AND_WAIT = """
import sys, time
from baclofen_quiz.items.answers import DontKnow
from baclofen_quiz.store.opening import opened
from databases import give, make_guest, make_sitting

with opened(sys.argv[1]) as database:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner)
    for position in range(1, 8):
        give(database, learner, sitting_id, position)
        print(position, flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("acknowledged", [1, 4, 7])
def test_an_acknowledged_answer_survives_a_kill(
    tmp_path: Path, acknowledged: int
) -> None:
    tests = str(Path(__file__).parent.parent)
    path = os.pathsep.join([tests, os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        [sys.executable, "-c", ANSWER_AND_WAIT, file_url(tmp_path)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(acknowledged)]
        process.send_signal(signal.SIGKILL)
    assert said == [b"%d\n" % position for position in range(1, acknowledged + 1)]

    with fresh_database(tmp_path) as database, database.reading() as store:
        kept = store.session.scalars(sa.select(ResponseRow.position)).all()
        whole = store.session.scalar(sa.text("PRAGMA integrity_check"))
    assert set(range(1, acknowledged + 1)) <= set(kept)
    assert whole == "ok"
