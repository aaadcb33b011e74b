"""Which notes a deck is to hold.

A deck of a part says nothing of the rest: no note is withdrawn by a deck whose choice
leaves it out.
"""

from dataclasses import dataclass, field
from typing import assert_never

from baclofen_quiz.content.sections import Section
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.schema import Part


@dataclass(frozen=True, slots=True)
class Everything:
    """No note is left out."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Only the notes with these keys; ``lacking`` is said where no such note is."""

    keys: frozenset[str]
    lacking: str


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """Which notes: of one drug, of some sections, of some parts (empty: all), which."""

    drug: str = ""
    sections: frozenset[Section] = frozenset()
    parts: frozenset[Part] = frozenset()
    only: Everything | Picked = field(default_factory=Everything)

    def decks(self, drug: str) -> frozenset[SubDeck]:
        """The decks of a drug that are asked for."""
        if self.drug.lower() not in {"", drug.lower()}:
            return frozenset()
        sections = self.sections or frozenset(Section)
        return frozenset(
            SubDeck(drug, section, part)
            for section in sections
            for part in self.parts or frozenset(Part)
        )

    def takes(self, key: str) -> bool:
        """Whether the note with a key is asked for, if its deck is.

        What is not taken is not buried either: this also decides on tombstones.
        """
        match self.only:
            case Everything():
                return True
            case Picked(keys):
                return key in keys
            case _:
                assert_never(self.only)

    @property
    def filter(self) -> str:
        """Name the drug, the sections and the kinds asked for; "" for all."""
        named = (self.drug, *sorted(self.sections), *sorted(self.parts))
        return " ".join(one for one in named if one)


class NoNoteError(BaclofenQuizError):
    """Nothing in the bank matches what was asked for."""

    def __init__(self, choice: DeckChoice, drugs: tuple[str, ...]) -> None:
        """Name the filter and the drugs there are."""
        there = ", ".join(drugs) or "none"
        asked = choice.filter
        match choice.only:
            case Picked(_, lacking):
                where = f" in {asked!r}" if asked else ""
                said = f"{lacking}{where}, so no deck was written."
            case Everything() if asked:
                said = (
                    f"No fact matches {asked!r}, so no deck was written. "
                    f"Loosen the filter; the monographs here are of: {there}."
                )
            case Everything():
                said = (
                    "There is no monograph with usable facts, so no deck was written. "
                    "Put one into monographs/ of the questions folder."
                )
            case _:
                assert_never(choice.only)
        super().__init__(said)
