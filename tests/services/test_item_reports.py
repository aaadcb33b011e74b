"""Reports on items: kept for instructors, without a name."""

from dataclasses import fields

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.identity import revision
from baclofen_quiz.services import item_reports
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.item_reports import (
    LONGEST_REPORT,
    Complaint,
    ItemReport,
    ReportTooLong,
)
from baclofen_quiz.services.sitting_errors import NotAnswered
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import people
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

ITEM = make_single_item()
ONE = make_bank(items=(ITEM,))


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def send(
    database: Database, learner: Learner, text: str, *, answered: bool = True
) -> None:
    sitting_id = make_sitting(database, learner, ONE)
    if answered:
        give(database, learner, sitting_id, 1, Chosen("gaba-a"))
    with database.writing() as store:
        item_reports.report(store, learner, sitting_id, 1, Complaint.UNCLEAR, text, NOW)


def listed(database: Database) -> tuple[ItemReport, ...]:
    with database.reading() as store:
        return item_reports.newest(store)


def test_a_report_names_the_item_as_it_was_and_nobody(
    database: Database, learner: Learner
) -> None:
    send(database, learner, "  Which\r\nroute?\0 ")

    assert listed(database) == (
        ItemReport(ITEM.id, revision(ITEM), Complaint.UNCLEAR, "Which\nroute?", NOW),
    )
    assert not {"learner", "learner_id", "name"} & {f.name for f in fields(ItemReport)}


def test_a_report_stays_when_its_learner_goes(
    database: Database, learner: Learner
) -> None:
    send(database, learner, "It is wrong.")
    with database.writing() as store:
        people.remove(store, learner.id)

    assert [one.text for one in listed(database)] == ["It is wrong."]


def test_a_report_that_is_too_long_is_refused_and_not_cut(
    database: Database, learner: Learner
) -> None:
    with pytest.raises(ReportTooLong, match="this one has 2,001"):
        send(database, learner, "x" * (LONGEST_REPORT + 1))

    assert listed(database) == ()


def test_only_what_was_answered_can_be_reported(
    database: Database, learner: Learner
) -> None:
    with pytest.raises(NotAnswered):
        send(database, learner, "", answered=False)
