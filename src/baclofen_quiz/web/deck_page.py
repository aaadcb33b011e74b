"""The page from which decks are taken into Anki."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.services.deck_offer import Amount, DeckOffer
from baclofen_quiz.web.deck_form import Only
from baclofen_quiz.web.words import count

ONWARDS = (
    ("updating.show", "Take an update", "Three ways, and which of them is for whom."),
    (
        "merging.show",
        "Keep my notes and tags",
        "An update made out of your own export.",
    ),
    ("reviews.show", "Count my reviews", "What you recall in Anki counts here, too."),
    ("releases.show", "What changed", "New, corrected and withdrawn cards, and why."),
)
"""Where to go with a deck that is in Anki: endpoint, name, what is there."""


@dataclass(frozen=True, slots=True)
class DeckTile:
    """A deck of a part; one that is not ``ready`` is only named."""

    only: Only
    icon: str
    title: str
    text: str
    ready: bool


@dataclass(frozen=True, slots=True)
class DeckPage:
    """The whole deck, and those that fit the moment.

    ``scope`` is the section that is chosen already. ``fault`` says why a deck that was
    asked for was not written.
    """

    template: ClassVar[str] = "anki/decks.html"
    offer: DeckOffer
    scope: str = ""
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return "Error: Anki" if self.fault else "Anki"

    @property
    def whole(self) -> str:
        """What the whole deck holds."""
        return said(self.offer.whole)

    @property
    def tiles(self) -> tuple[DeckTile, ...]:
        """The decks of a part."""
        mistakes, safety = self.offer.mistakes, self.offer.safety
        no_mistake = "What you get wrong in a quiz will be here"
        mixed = count(self.offer.mixed, "contrast") if self.offer.mixed else ""
        no_mixup = "Drugs that you take for one another twice will be here"
        return (
            _tile(Only.MISTAKES, "sync", "My mistakes", mistakes, no_mistake),
            DeckTile(
                Only.CONTRASTS, "mix", "What I mix up", mixed or no_mixup, bool(mixed)
            ),
            _tile(Only.SAFETY, "alert", "Safety-critical", safety, "Nothing is so"),
        )

    @property
    def onwards(self) -> tuple[tuple[str, str, str], ...]:
        """The other pages about Anki."""
        return ONWARDS

    @property
    def scopes(self) -> tuple[tuple[str, str], ...]:
        """The sections, each with its name; of several drugs also each drug."""
        drugs = tuple(dict.fromkeys(one.drug for one in self.offer.scopes))
        many = len(drugs) > 1
        sections = (
            (
                f"{one.drug}/{one.section}",
                f"{one.drug}: {TITLES[one.section]}" if many else TITLES[one.section],
            )
            for one in self.offer.scopes
        )
        wholes = ((f"{drug}/", f"{drug}: all sections") for drug in drugs if many)
        return (*wholes, *sections)


def said(amount: Amount) -> str:
    """Say how much there is: ``1 fact, 1 contrast and 2 questions``."""
    parts = (
        (amount.facts, "fact"),
        (amount.contrasts, "contrast"),
        (amount.questions, "question"),
    )
    *others, last = [count(number, noun) for number, noun in parts if number] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _tile(only: Only, icon: str, title: str, amount: Amount, lacking: str) -> DeckTile:
    return DeckTile(only, icon, title, said(amount) or lacking, amount.some)
