"""Memories and a monograph to remember: a test names only what it is about."""

from datetime import date, timedelta

from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import Trace, Tried
from factories import (
    make_bank,
    make_comparator,
    make_entry,
    make_fact,
    make_monograph,
    make_note,
    make_receptor,
    make_single_item,
    make_statement,
)
from study_rows import TODAY

RECEPTOR = "baclofen/mechanism/receptor"
SAFETY = "baclofen/withdrawal/stop"
DISPUTED = "baclofen/withdrawal/disputed"
LONELY = "baclofen/uses/lonely"
TARGET = "baclofen/comparison/tizanidine.target"
DIFFERENCE = "baclofen/comparison/tizanidine.difference"


def make_tried(
    stability: float = 10.0,
    *,
    days_ago: int = 10,
    known: bool = True,
    due_day: date = TODAY,
    lapses: int = 0,
) -> Tried:
    """Make the memory of a fact that was rated; recall is 0.9 unless told."""
    strength = Strength(stability, 5.0, TODAY - timedelta(days=days_ago))
    return Tried(Trace(tried=1, known=known), strength, due_day, 1, lapses)


def known_bank() -> Bank:
    """Make a bank of six statements: asked, safety-critical, disputed, unasked, two
    facts in one, and one that repeats the first.
    """
    caution, warning = make_note(NoteKind.CAUTION), make_note(NoteKind.WARNING)
    entries = (
        make_entry(make_receptor(number="2.1")),
        make_entry(
            make_fact(section=Section.USES, slug="lonely", text="Lonely", number="3.1")
        ),
        make_entry(
            make_fact(
                section=Section.WITHDRAWAL,
                slug="stop",
                text="Never stop abruptly",
                notes=(caution,),
                number="8.1",
            )
        ),
        make_entry(
            make_fact(
                section=Section.WITHDRAWAL,
                slug="disputed",
                notes=(warning,),
                number="8.2",
            )
        ),
        make_entry(*make_comparator()),
        Entry(
            make_statement(
                section=Section.GENERAL,
                slug="again",
                number="15.1",
                text="Said again",
                second_source_of=RECEPTOR,
            ),
            (),
        ),
    )
    asked = {
        "receptor": (RECEPTOR,),
        "stop": (SAFETY,),
        "stop-again": (SAFETY,),
        "tizanidine": (TARGET, DIFFERENCE),
    }
    items = tuple(
        make_single_item(id=f"item-{name}", facts=facts, stem=f"Which {name}?")
        for name, facts in asked.items()
    )
    return make_bank(
        monographs=(make_monograph(entries=entries),),
        items=items,
        refusals=((LONELY, "Too lonely."),),
    )
