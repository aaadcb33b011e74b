"""Reports on items, for instructors."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import reports
from databases import make_guest
from engines import BOTH_ENGINES
from study_rows import make_report

pytestmark = BOTH_ENGINES


def test_the_newest_reports_of_all_are_listed_first(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        reports.add(store, make_report(learner.id, text="first"))
        reports.add(store, make_report(other.id, text="second"))
        reports.add(store, make_report(learner.id, text="third"))

    with database.reading() as store:
        found = [report.text for report in reports.newest(store, 2)]
    assert found == ["third", "second"]
