"""What one process adds, every other sees at its next look; a restart keeps it."""

import pytest
import sqlalchemy as sa

from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services import marks, stored_additions
from baclofen_quiz.services.additions import AddedFile, Additions
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from publishing import MAKER, PUMP, library_of, make_teacher, put_out

pytestmark = BOTH_ENGINES
RETIRED = "---\nstatus: retired\n---\n\n"


def test_before_anything_is_added_there_is_nothing(database: Database) -> None:
    assert StoredAdditions(database).now() == Additions()


def test_every_process_sees_what_one_of_them_adds(database: Database) -> None:
    teacher = make_teacher(database)
    one, other = library_of(database), library_of(database)
    assert (one.bank().items, other.bank().items) == ((), ())
    put_out(database, teacher)

    for library in (one, other, library_of(database)):
        assert [item.id for item in library.bank().items] == ["exam/maker"]
    with database.writing() as store:
        marks.set_status(
            store, one.bank(), teacher, ["exam/maker"], Status.RETIRED, NOW
        )
    for library in (one, other, library_of(database)):
        assert library.bank().items == ()
        assert [item.id for item in library.bank().retired] == ["exam/maker"]


def test_files_and_marks_are_given_as_they_stand(database: Database) -> None:
    teacher = make_teacher(database)
    put_out(database, teacher)
    put_out(database, teacher, PUMP, 1)
    bank = library_of(database).bank()
    with database.writing() as store:
        marks.add_tags(store, bank, teacher, ["exam/pump"], ["hard"], NOW)
    source = StoredAdditions(database)
    now = source.now()

    assert now.marks == (ItemMark("exam/pump", None, ("hard",)),)
    (file,) = now.files
    assert isinstance(file, AddedFile)
    assert (file.stem, source.text(file)) == ("exam", PUMP)


def test_while_nothing_is_added_a_look_reads_no_table(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_out(database, make_teacher(database))
    source = StoredAdditions(database)
    first = source.now()
    monkeypatch.setattr(stored_additions, "_read", None)

    assert source.now() is first


def test_a_file_is_taken_out_by_a_version_that_retires_it(database: Database) -> None:
    teacher, library = make_teacher(database), library_of(database)
    put_out(database, teacher)
    put_out(database, teacher, RETIRED + MAKER, 1)

    assert library.bank().items == ()
    assert [item.id for item in library.bank().retired] == ["exam/maker"]


def test_a_sitting_goes_on_with_a_question_that_was_retired_or_changed_since(
    database: Database,
) -> None:
    teacher, library = make_teacher(database), library_of(database)
    put_out(database, teacher, MAKER + "\n" + PUMP)
    learner = make_guest(database)
    sitting = make_sitting(database, learner, library.bank(), length=2)
    changed = MAKER.replace("Who sells", "Which firm is it that sells")
    put_out(database, teacher, RETIRED + changed, 1)
    assert library.bank().items == ()

    for position in (1, 2):
        give(database, learner, sitting, position)
    with database.reading() as store:
        stems = sa.text(
            "SELECT body FROM response r JOIN snapshot s"
            " ON s.digest = r.snapshot_digest ORDER BY s.item_id"
        )
        bodies = list(store.session.scalars(stems))
    assert len(bodies) == 2
    assert "Who sells Lioresal?" in bodies[0]
