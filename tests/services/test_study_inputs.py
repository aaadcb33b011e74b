"""What a quiz is chosen by, read from the database."""

from datetime import timedelta

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.item import Bloom
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import Asked, Inputs, Scope, Standing
from baclofen_quiz.services.study_inputs import inputs_for, weakest_scopes
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import MemoryRow
from baclofen_quiz.store.queries import flags
from baclofen_quiz.store.queries.choosing import SectionMarks
from databases import NOW, give, make_guest, make_sitting
from factories import (
    make_bank,
    make_entry,
    make_monograph,
    make_note,
    make_receptor,
    make_single_item,
)

DAY = NOW.date()
BANK = make_bank(
    items=(make_single_item(id="a", facts=("f",), bloom=Bloom.EVALUATE),),
    monographs=(
        make_monograph(
            entries=(make_entry(make_receptor(notes=(make_note(NoteKind.CAUTION),))),)
        ),
    ),
)
RECEPTOR = "baclofen/mechanism/receptor"


def test_of_nobody_only_is_known_what_is_true_for_everybody(
    database: Database,
) -> None:
    with database.reading() as store:
        assert inputs_for(store, BANK, None, NOW) == Inputs(
            safety=frozenset({RECEPTOR})
        )


def test_an_answer_says_how_its_family_stands_and_what_was_asked(
    database: Database,
) -> None:
    learner = make_guest(database)
    sitting = make_sitting(database, learner, BANK, length=1)
    give(database, learner, sitting, 1, Chosen("gaba-a"))
    with database.reading() as store:
        found = inputs_for(store, BANK, learner, NOW)
        elsewhere = inputs_for(store, make_bank(items=()), learner, NOW)

    assert found.standing == {"a": Standing.MISSED}
    assert found.asked == {"f": (Asked("a", "a", "target", 0),)}
    assert found.difficulty == {"a": Difficulty.HARDER}
    assert elsewhere.asked == {}, "an item that is gone can be asked no more"


def test_flags_are_those_of_the_learner(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        flags.add(store, learner.id, "a", NOW)
        mine = inputs_for(store, BANK, learner, NOW)
        others = inputs_for(store, BANK, other, NOW)

    assert (mine.flagged, others.flagged) == (frozenset({"a"}), frozenset())


def test_memory_says_what_is_due_and_how_well_each_fact_is_remembered(
    database: Database,
) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        for fact, since, due in (("late", 30, -1), ("fresh", 0, 9)):
            store.session.add(
                MemoryRow(
                    learner_id=learner.id,
                    fact_id=fact,
                    stability=10.0,
                    difficulty=5.0,
                    last_day=DAY - timedelta(days=since),
                    due_day=DAY + timedelta(days=due),
                    reviews=1,
                    lapses=0,
                    tried=1,
                    known=True,
                    retest_day=None,
                    second_retest_day=None,
                    event_day=DAY - timedelta(days=since),
                    event_at=NOW,
                    event_source="site",
                    event_key=fact,
                )
            )
        store.session.flush()
        found = inputs_for(store, BANK, learner, NOW)

    assert found.due == {"late"}
    assert found.recall["fresh"] == 1.0
    assert 0.5 < found.recall["late"] < 0.9


def test_a_misread_fact_is_due_on_its_retest_day_though_never_rated(
    database: Database,
) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        store.session.add(
            MemoryRow(
                learner_id=learner.id,
                fact_id="misread",
                stability=None,
                difficulty=None,
                last_day=None,
                due_day=None,
                reviews=0,
                lapses=0,
                tried=1,
                known=False,
                retest_day=DAY,
                second_retest_day=DAY + timedelta(days=5),
                event_day=DAY,
                event_at=NOW,
                event_source="site",
                event_key="misread",
            )
        )
        store.session.flush()
        found = inputs_for(store, BANK, learner, NOW)

    assert found.due == {"misread"}
    assert found.recall == {}


def test_the_weakest_sections_are_the_lowest_of_those_with_enough_answers() -> None:
    rows = [
        SectionMarks("d", "uses", 1.0, 5),
        SectionMarks("d", "dosing", 0.0, 4),
        SectionMarks("d", "storage", 5.0, 5),
        SectionMarks("d", "mechanism", 4.0, 5),
        SectionMarks("d", "adverse", 3.0, 5),
        SectionMarks("d", "withdrawal", 2.0, 5),
    ]

    assert weakest_scopes(rows) == {
        Scope("d", Section.USES),
        Scope("d", Section.WITHDRAWAL),
        Scope("d", Section.ADVERSE),
    }
