"""Rows of the tables for studying: a test names only what it is about."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

import sqlalchemy as sa

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import (
    CardReviewRow,
    CardUndoRow,
    DraftRow,
    FlagRow,
    ItemReportRow,
    MemoryRow,
    MissReasonRow,
    NoteRow,
    ResponseRow,
    SettingRow,
    TimerRow,
)
from baclofen_quiz.store.models.authoring import ItemMarkRow
from baclofen_quiz.store.queries import question_files, uploaded_pictures
from databases import NOW, give, make_sitting

TODAY = date(2026, 11, 22)
FACT = "baclofen/mechanism/receptor"


class ReviewChanges(TypedDict, total=False):
    uuid: str
    fact_id: str
    button: int
    source: str
    study_day: date


def make_review(learner_id: int, **changes: Unpack[ReviewChanges]) -> CardReviewRow:
    day = changes.get("study_day", TODAY)
    moment = NOW + (day - TODAY)
    return CardReviewRow(
        uuid=changes.get("uuid", "review-1"),
        learner_id=learner_id,
        fact_id=changes.get("fact_id", FACT),
        card="recall-1",
        button=changes.get("button", 3),
        source=changes.get("source", "site"),
        shown_at=moment - timedelta(seconds=5),
        reviewed_at=moment,
        zone="UTC",
        study_day=day,
    )


class DraftChanges(TypedDict, total=False):
    position: int
    answer: str
    struck: list[str]


def make_draft(sitting_id: str, **changes: Unpack[DraftChanges]) -> DraftRow:
    return DraftRow(
        sitting_id=sitting_id,
        position=changes.get("position", 1),
        answer=changes.get("answer", ""),
        typed={"number": ["2."], "unit": ["mg"]},
        confidence=None,
        struck=changes.get("struck", []),
        shown_at=NOW - timedelta(seconds=10),
        saved_at=NOW,
        late=False,
    )


class SettingChanges(TypedDict, total=False):
    new_cards: int
    weekly_goal: int
    exam_day: date | None


def make_setting(learner_id: int, **changes: Unpack[SettingChanges]) -> SettingRow:
    return SettingRow(
        learner_id=learner_id,
        single_keys=False,
        new_cards=changes.get("new_cards", 20),
        weekly_goal=changes.get("weekly_goal", 0),
        extra_time="1",
        exam_day=changes.get("exam_day"),
    )


class ReportChanges(TypedDict, total=False):
    item_id: str
    text: str


def make_report(
    learner_id: int | None, **changes: Unpack[ReportChanges]
) -> ItemReportRow:
    return ItemReportRow(
        learner_id=learner_id,
        item_id=changes.get("item_id", "item"),
        revision="0" * 16,
        reason="wrong-key",
        text=changes.get("text", ""),
        made_at=NOW,
    )


class MarkChanges(TypedDict, total=False):
    item_id: str
    status: str
    tags: list[str]


def make_mark(author_id: int | None, **changes: Unpack[MarkChanges]) -> ItemMarkRow:
    return ItemMarkRow(
        item_id=changes.get("item_id", "item"),
        status=changes.get("status", "retired"),
        tags=changes.get("tags", []),
        author_id=author_id,
        author="Ada",
        made_at=NOW,
    )


def make_version(
    author_id: int, text: str = "one", stem: str = "exam"
) -> question_files.NewVersion:
    return question_files.NewVersion(stem, text, author_id, "Ada", "edited")


class MemoryChanges(TypedDict, total=False):
    fact_id: str
    due_day: date
    retest_day: date | None


def make_memory(learner_id: int, **changes: Unpack[MemoryChanges]) -> MemoryRow:
    """Make the memory of a fact that was answered right once."""
    return MemoryRow(
        learner_id=learner_id,
        fact_id=changes.get("fact_id", FACT),
        stability=2.3065,
        difficulty=2.118,
        last_day=TODAY,
        due_day=changes.get("due_day", TODAY + timedelta(days=2)),
        reviews=1,
        lapses=0,
        tried=1,
        known=True,
        retest_day=changes.get("retest_day"),
        second_retest_day=None,
        event_day=TODAY,
        event_at=NOW,
        event_source="site",
        event_key="answer-1",
    )


def fill_tables(database: Database, learner: Learner) -> str:
    """Put something of a learner into every table for studying; gives the sitting."""
    sitting_id = make_sitting(database, learner)
    give(database, learner, sitting_id, 1)
    with database.writing() as store:
        review = make_review(learner.id)
        store.session.add_all(
            [
                make_setting(learner.id),
                TimerRow(sitting_id=sitting_id, seconds=60, ends_at=NOW),
                make_draft(sitting_id, position=2),
                FlagRow(learner_id=learner.id, item_id="item", made_at=NOW),
                NoteRow(
                    learner_id=learner.id, item_id="item", text="!", changed_at=NOW
                ),
                make_report(learner.id),
                make_mark(learner.id),
                review,
                make_memory(learner.id),
            ]
        )
        store.session.flush()
        question_files.add(store, make_version(learner.id), NOW)
        name = f"curve-{learner.id}.png"
        picture = uploaded_pictures.NewPicture(name, "1" * 32, b"curve")
        uploaded_pictures.add(store, [picture], (learner.id, "Ada"), NOW)
        store.session.add(CardUndoRow(review_id=review.id, made_at=NOW))
        answer = store.session.execute(
            sa.select(ResponseRow.id).where(ResponseRow.sitting_id == sitting_id)
        ).scalar_one()
        store.session.add(
            MissReasonRow(response_id=answer, reason="misread", made_at=NOW)
        )
    return sitting_id
