"""Marks, predictions and misses, summed up for one learner."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from baclofen_quiz.items.answers import Chosen, to_record
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import ResponseRow
from baclofen_quiz.store.queries import score_sums
from baclofen_quiz.store.queries.score_sums import ForetoldSum, MarkSum, Miss
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES

ONE = make_bank(items=(make_single_item(),))


def answer(database: Database, learner: Learner, **columns: object) -> None:
    """Give an answer, and write over what it was."""
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1)
    with database.writing() as store:
        store.session.execute(
            sa.update(ResponseRow)
            .where(ResponseRow.sitting_id == sitting_id)
            .values(**columns)
        )


def test_marks_are_summed_by_section_kind_and_confidence(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    answer(database, learner, mark_numerator=1, confidence="sure")
    answer(database, learner, mark_numerator=0, confidence="sure")
    answer(database, learner, mark_numerator=2, mark_denominator=3)
    answer(database, other, mark_numerator=1, confidence="sure")

    with database.reading() as store:
        found = score_sums.marks(store, learner.id)
        since = score_sums.marks(store, learner.id, NOW)
        later = score_sums.marks(store, learner.id, NOW + timedelta(seconds=1))
    assert sorted(found, key=lambda one: one.mark_denominator) == [
        MarkSum("mechanism", "single", "sure", 1, 2, 1),
        MarkSum("mechanism", "single", None, 3, 1, 2),
    ]
    assert since == found
    assert later == []


def test_predictions_of_about_one_size_are_summed_together(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for predicted, numerator in ((0.751, 1), (0.759, 1), (0.75, 0), (0.1, 1)):
        answer(database, learner, predicted=predicted, mark_numerator=numerator)
    answer(database, learner, predicted=None)
    answer(database, other, predicted=0.5)

    with database.reading() as store:
        found = score_sums.foretold(store, learner.id, 9)
    assert found[:2] == [
        ForetoldSum("single", 1, 1, 1, 0.1),
        ForetoldSum("single", 0, 1, 1, 0.75),
    ]
    assert found[2][:4] == ("single", 1, 1, 2)
    assert found[2].predicted == pytest.approx(1.51)
    assert len(found) == 3


def test_misses_are_counted_by_item_and_answer(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    wrong = to_record(Chosen("gaba-a"))
    answer(database, learner, answer=wrong, diagnosis="told")
    answer(database, learner, answer=wrong, diagnosis="told")
    answer(database, learner, mark_numerator=1)
    answer(database, other, answer=wrong)

    with database.reading() as store:
        found = score_sums.misses(store, learner.id, 9)
    assert found == [Miss(make_single_item().id, wrong, "told", 2)]


def test_no_more_than_the_newest_answers_are_looked_at(database: Database) -> None:
    learner = make_guest(database)
    for minutes, said in ((1, "old"), (3, "new"), (2, "middle")):
        told = {"diagnosis": said, "predicted": minutes / 10}
        when = NOW + timedelta(minutes=minutes)
        answer(database, learner, answered_at=when, **told)

    with database.reading() as store:
        missed = score_sums.misses(store, learner.id, 2)
        foretold = score_sums.foretold(store, learner.id, 2)
    assert {one.diagnosis for one in missed} == {"middle", "new"}
    assert [one.predicted for one in foretold] == [0.2, 0.3]


def test_sittings_are_counted_also_without_an_answer(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    make_sitting(database, learner, ONE)
    answer(database, learner, mark_numerator=1)
    answer(database, learner, mark_numerator=0)
    answer(database, other, mark_numerator=0)

    with database.reading() as store:
        assert score_sums.sittings(store, learner.id) == 3


def test_only_whole_days_are_summed_up_the_newest_first(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    day = NOW.date()
    for back, numerator in ((2, 1), (1, 0), (1, 1), (1, 1), (0, 1)):
        studied = day - timedelta(days=back)
        answer(database, learner, study_day=studied, mark_numerator=numerator)
    answer(database, other, study_day=day)

    with database.reading() as store:
        found = score_sums.newest_days(store, learner.id, 9)
        some = score_sums.newest_days(store, learner.id, 2)
    assert [tuple(one) for one in found] == [
        (day, 1, 1, 1),
        (day - timedelta(days=1), 1, 2, 2),
        (day - timedelta(days=1), 1, 1, 0),
        (day - timedelta(days=2), 1, 1, 1),
    ]
    assert [one.study_day for one in some] == [day]
