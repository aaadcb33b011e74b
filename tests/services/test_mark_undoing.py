"""What one form did is taken back as a whole, but never over a later mark."""

from datetime import timedelta

from baclofen_quiz.items.status import Status
from baclofen_quiz.services import marks
from baclofen_quiz.services.mark_undoing import MOST, undo
from baclofen_quiz.services.marks import Marking
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import bank_version, item_marks
from databases import NOW
from engines import BOTH_ENGINES
from factories import make_bank
from publishing import make_teacher
from study_rows import make_mark

pytestmark = BOTH_ENGINES
BANK = make_bank()
ONE, OTHER = BANK.items[0].id, BANK.items[1].id
LATER, LAST = NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)


def test_each_item_gets_back_what_it_had(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        marks.set_status(store, BANK, teacher, [ONE], Status.DRAFT, NOW)
        marks.add_tags(store, BANK, teacher, [ONE], ["hard"], NOW)
        marks.set_status(store, BANK, teacher, [ONE, OTHER], Status.RETIRED, LATER)
        number = bank_version.number(store)

        assert undo(store, teacher, LATER, LAST) == 2
        assert bank_version.number(store) == number + 1
        assert marks.history(store, ONE)[0] == Marking(
            Status.DRAFT, ("hard",), "Ada", LAST
        )
        assert marks.history(store, OTHER)[0] == Marking(None, (), "Ada", LAST)


def test_an_item_that_was_marked_since_stays_as_it_is(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        marks.set_status(store, BANK, teacher, [ONE], Status.RETIRED, NOW)
        marks.set_status(store, BANK, teacher, [ONE], Status.READY, LATER)
        number = bank_version.number(store)

        assert undo(store, teacher, NOW, LAST) == 0
        assert bank_version.number(store) == number
        assert len(marks.history(store, ONE)) == 2


def test_too_many_are_not_taken_back_at_once(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        rows = [make_mark(teacher.id, item_id=f"i/{n}") for n in range(MOST + 1)]
        for row in rows:
            row.made_at = NOW
        item_marks.add(store, rows)

        assert undo(store, teacher, NOW, LATER) == 0
