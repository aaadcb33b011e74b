"""Names and numbers that learners' collections hold: literals, never changed.

Anki matches a note type by its id, its fields and templates by theirs, and a deck by
its name. A field may be renamed (its id stays); nothing may be added, removed or
reordered, which is why spare fields and a spare card stand here from the first release.
tests/exchange/anki/test_schema.py pins all of it.
"""

from typing import Final

from baclofen_quiz.content.sections import Section

MODEL_ID: Final = 1_795_305_600_101
MODEL_NAME: Final = "Baclofen quiz: fact"

FIELDS: Final[tuple[tuple[str, int], ...]] = (
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
)
"""Name and id of each field, in order. ``My notes`` is the learner's own."""

TEMPLATES: Final[tuple[tuple[str, int], ...]] = (
    ("Recall", 7_310_450_222_001),
    ("Second question", 7_310_450_222_002),
)
"""Name and id of each card template; the second waits for a filled ``Extra1``."""

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

DRUG_DECKS: Final[dict[str, int]] = {"baclofen": 1_795_305_601_000}
"""First deck id of each bundled drug; a section's number is added to it."""
