"""Which notes a deck is to hold."""

from dataclasses import dataclass

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki.names import SubDeck


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """Which notes: of one drug (empty: all), of some sections (empty: all)."""

    drug: str = ""
    sections: frozenset[Section] = frozenset()

    def decks(self, monograph: Monograph) -> frozenset[SubDeck]:
        """The decks of a monograph that are asked for."""
        if self.drug.lower() not in {"", monograph.drug.lower()}:
            return frozenset()
        sections = self.sections or frozenset(Section)
        return frozenset(SubDeck(monograph.drug, section) for section in sections)


class NoNoteError(BaclofenQuizError):
    """Nothing in the bank matches what was asked for."""

    def __init__(self, choice: DeckChoice, drugs: tuple[str, ...]) -> None:
        """Name the filter and the drugs there are."""
        asked = " ".join(
            part for part in (choice.drug, *sorted(choice.sections)) if part
        )
        there = ", ".join(drugs) or "none"
        super().__init__(
            f"No fact matches {asked!r}, so no deck was written. "
            f"Loosen the filter; the monographs here are of: {there}."
            if asked
            else "There is no monograph with usable facts, so no deck was written. "
            "Put one into monographs/ of the questions folder."
        )
