"""Names and numbers that learners' collections hold: literals, never changed.

Anki matches a note type by its id, its fields and templates by theirs, and a deck by
its name. A field may be renamed (its id stays); nothing may be added, removed or
reordered, which is why spare fields and a spare card stand here from the first release.
tests/exchange/anki/test_schema.py pins all of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from baclofen_quiz.content.sections import Section


class Part(StrEnum):
    """What a deck of a drug holds; the value is what a user types."""

    FACTS = "facts"
    CONTRASTS = "contrasts"
    QUESTIONS = "questions"


MY_NOTES: Final = "My notes"
"""The learner's own field, in every note type; we never fill it."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: its ids, and the names and ids of its fields and templates.

    ``slug`` names it in the ledger; ``asks`` and ``answers`` are the fields that hold
    the question and its answer. ``My notes`` is the learner's own field.
    """

    slug: str
    part: Part
    id: int
    name: str
    asks: str
    answers: str
    fields: tuple[tuple[str, int], ...]
    templates: tuple[tuple[str, int], ...]


FACT: Final = NoteType(
    slug="fact",
    part=Part.FACTS,
    id=1_795_305_600_101,
    name="Baclofen quiz: fact",
    asks="Front",
    answers="Back",
    fields=(
        ("Key", 7_310_450_221_001),
        ("Front", 7_310_450_221_002),
        ("Back", 7_310_450_221_003),
        ("Sentence", 7_310_450_221_004),
        ("Why", 7_310_450_221_005),
        ("Note", 7_310_450_221_006),
        ("Source", 7_310_450_221_007),
        ("Link", 7_310_450_221_008),
        ("My notes", 7_310_450_221_009),
        ("Extra1", 7_310_450_221_010),
        ("Extra2", 7_310_450_221_011),
        ("Extra3", 7_310_450_221_012),
    ),
    templates=(
        ("Recall", 7_310_450_222_001),
        ("Second question", 7_310_450_222_002),
    ),
)
"""One fact; the second template waits for a filled ``Extra1``, here as elsewhere."""

_OF_QUESTIONS: Final = (
    *("Key", "Case", "Question", "Given", "Answer", "Reasons", "Steps", "Why"),
    *("Sentence", "Note", "Picture", "Source", "Link", MY_NOTES),
    *("Extra1", "Extra2", "Extra3"),
)
"""Any kind of question fits into these, so a question that is turned into another kind
keeps its note, whose type Anki would not change."""


def _question(slug: str, part: Part, number: int, name: str) -> NoteType:
    """Name a type of questions; its ids count on from a hundred of its own."""
    first = 7_310_450_221_000 + number * 10_000
    return NoteType(
        slug=slug,
        part=part,
        id=FACT.id + number,
        name=f"Baclofen quiz: {name}",
        asks="Question",
        answers="Answer",
        fields=tuple(
            (field, first + place) for place, field in enumerate(_OF_QUESTIONS, 1)
        ),
        templates=(("Answer", first + 1001), ("Second question", first + 1002)),
    )


CHOICE: Final = _question("choice", Part.QUESTIONS, 1, "choice")
"""One best answer, or all that apply."""

NUMERIC: Final = _question("numeric", Part.QUESTIONS, 2, "calculation")
"""A number with its unit, worked out step by step."""

TABLE: Final = _question("table", Part.QUESTIONS, 3, "table")
"""Put in order, match or sort."""

VIGNETTE: Final = _question("vignette", Part.QUESTIONS, 4, "case")
"""A choice on a patient of whom more than a line is told."""

SHORT: Final = _question("short", Part.QUESTIONS, 5, "short answer")
"""A word or phrase, also as the gap in a sentence."""

CONTRAST: Final = _question("contrast", Part.CONTRASTS, 6, "contrast")
"""Two drugs that are taken for one another, side by side."""

NOTE_TYPES: Final[Mapping[str, NoteType]] = {
    kind.slug: kind
    for kind in (FACT, CHOICE, NUMERIC, TABLE, VIGNETTE, SHORT, CONTRAST)
}
"""All note types by their slugs."""

TOP_DECK: Final = "Baclofen quiz"

SECTION_DECKS: Final[dict[Section, tuple[str, int]]] = {
    Section.IDENTITY: ("Identity", 1),
    Section.MECHANISM: ("Mechanism of action", 2),
    Section.USES: ("Therapeutic uses", 3),
    Section.DOSING: ("Dosage and administration", 4),
    Section.CONTRAINDICATIONS: ("Contraindications", 5),
    Section.PRECAUTIONS: ("Precautions", 6),
    Section.ADVERSE: ("Adverse effects", 7),
    Section.WITHDRAWAL: ("Withdrawal", 8),
    Section.INTERACTIONS: ("Interactions", 9),
    Section.POPULATIONS: ("Special populations", 10),
    Section.COMPARISON: ("Comparison with other drugs", 11),
    Section.COUNSELLING: ("Patient counselling", 12),
    Section.STORAGE: ("Storage and handling", 13),
    Section.REGULATORY: ("Regulatory status", 14),
    Section.GENERAL: ("General", 15),
}
"""Deck name and number of each section; titles on the site may change, these not."""

PART_DECKS: Final[dict[Part, tuple[str, int]]] = {
    Part.CONTRASTS: ("Contrasts", 51),
    Part.QUESTIONS: ("Questions", 52),
}
"""Deck name and number of what is not divided by sections."""

DRUG_DECKS: Final[dict[str, int]] = {"baclofen": 1_795_305_601_000}
"""First deck id of each bundled drug; the number of a section or part is added."""
