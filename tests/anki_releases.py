"""Releases of the bundled monograph, long ago: as it stands, and corrected."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.library import Library
from factories import make_bank

# Long ago, so that what a learner does now is newer on a machine of any clock.
CHECKED = "2020-01-01"
NOW = datetime(2020, 1, 2, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=9)

EDITS = (
    ("- The cell membrane is", "- The membrane of the cell is"),
    ("- Dystonia {#dystonia}\n", ""),
    (
        "- Diabetes mellitus: monitor",
        "- Small doses: monitor {#small-doses}\n- Diabetes mellitus: monitor",
    ),
)
CORRECTED = guid("fact:baclofen/mechanism/hyperpolarisation")
WITHDRAWN = guid("fact:baclofen/uses/dystonia")
ADDED = guid("fact:baclofen/precautions/small-doses")
"""GUIDs of the cards that these edits concern."""


def monograph() -> str:
    file = questions_folder() / "monographs" / "baclofen.md"
    text = file.read_text(encoding="utf-8")
    return re.sub(r"(?m)^  date: .*$", f"  date: {CHECKED}", text)


def edited(text: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def release_of(text: str, ledger: Ledger, now: datetime) -> Deck:
    reading = read_markdown(text, "monographs/baclofen.md")
    assert reading.monograph is not None
    bank = make_bank(monographs=(reading.monograph,), problems=reading.problems)
    return build(bank, ledger, choice=DeckChoice(), edition=BUNDLED, now=now)


def whole_release(
    folder: Path,
    ledger: Ledger,
    now: datetime,
    *,
    edits: Sequence[tuple[str, str]] = (),
    edits_of_questions: Sequence[tuple[str, str]] = (),
) -> Deck:
    """Release the bundled monograph with its own questions, edited, from a folder."""
    (folder / "monographs").mkdir(parents=True)
    text = edited(monograph(), *edits)
    (folder / "monographs" / "baclofen.md").write_text(text, encoding="utf-8")
    name = "baclofen-authored.md"
    authored = (questions_folder() / name).read_text(encoding="utf-8")
    authored = edited(authored, *edits_of_questions)
    (folder / name).write_text(authored, encoding="utf-8")
    bank = Library([folder]).bank()
    return build(bank, ledger, choice=DeckChoice(), edition=BUNDLED, now=now)
