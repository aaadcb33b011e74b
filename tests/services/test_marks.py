"""Status and tags beside the files: the newest mark holds, those before stay."""

from concurrent.futures import ThreadPoolExecutor

from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.items.status import Status
from baclofen_quiz.services import marks
from baclofen_quiz.services.marks import Marked, Marking, fit_tags
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import bank_additions, bank_version
from databases import NOW
from engines import BOTH_ENGINES
from factories import make_bank
from publishing import make_teacher

pytestmark = BOTH_ENGINES
BANK = make_bank()
ONE, OTHER = BANK.items[0].id, BANK.items[1].id


def test_items_are_retired_together_and_unknown_ids_named(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        done = marks.set_status(
            store, BANK, teacher, [ONE, OTHER, "x", ONE], Status.RETIRED, NOW
        )

    assert done == Marked((ONE, OTHER), ("x",))
    with database.reading() as store:
        assert {row.item_id for row in bank_additions.marks(store)} == {ONE, OTHER}
        assert marks.history(store, ONE) == (Marking(Status.RETIRED, (), "Ada", NOW),)


def test_a_status_leaves_tags_alone_and_tags_the_status(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        marks.add_tags(store, BANK, teacher, [ONE], ["Week 3", "hard"], NOW)
        marks.set_status(store, BANK, teacher, [ONE], Status.DRAFT, NOW)
        marks.remove_tags(store, BANK, teacher, [ONE], ["hard"], NOW)
        marks.set_status(store, BANK, teacher, [ONE], None, NOW)

    with database.reading() as store:
        said = [(one.status, one.tags) for one in marks.history(store, ONE)]
    assert said == [
        (None, ("week-3",)),
        (Status.DRAFT, ("week-3",)),
        (Status.DRAFT, ("week-3", "hard")),
        (None, ("week-3", "hard")),
    ]


def test_what_changes_nothing_writes_nothing(database: Database) -> None:
    teacher = make_teacher(database)
    with database.writing() as store:
        for _ in range(2):
            done = marks.add_tags(store, BANK, teacher, [ONE], ["hard"], NOW)
        marks.remove_tags(store, BANK, teacher, [ONE], ["other"], NOW)
        marks.set_status(store, BANK, teacher, [OTHER], None, NOW)

        assert done == Marked((ONE,), ())
        assert len(marks.history(store, ONE)) == 1
        assert marks.history(store, OTHER) == ()
        assert bank_version.number(store) == 1


def test_two_who_tag_one_item_at_once_both_count(database: Database) -> None:
    teachers = [make_teacher(database, f"T{number}") for number in range(4)]

    def tag(index: int) -> None:
        with database.writing() as store:
            marks.add_tags(store, BANK, teachers[index], [ONE], [f"t{index}"], NOW)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(tag, range(4)))

    with database.reading() as store:
        assert set(marks.history(store, ONE)[0].tags) == {"t0", "t1", "t2", "t3"}


def test_what_is_a_draft_retired_or_withheld_can_be_marked_too(
    database: Database,
) -> None:
    first, second, *_ = BANK.items
    bank = make_bank(
        items=(),
        drafts=(first,),
        retired=(second,),
        withheld=(Withheld("exam/w", (), "flawed"),),
    )
    ids = (first.id, second.id, "exam/w")
    teacher = make_teacher(database)
    with database.writing() as store:
        done = marks.set_status(store, bank, teacher, ids, Status.READY, NOW)

    assert done == Marked(ids, ())


def test_tags_are_written_as_in_question_files(database: Database) -> None:
    del database
    assert fit_tags(["Week 3", "week-3", " ", "x" * 70]) == ("week-3", "x" * 60)
