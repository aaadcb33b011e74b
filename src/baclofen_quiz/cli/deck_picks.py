"""Which notes of a deck: a learner's mistakes, what is safety-critical, contrasts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.exchange.anki import searching
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_choice import DeckChoice, Everything, Picked
from baclofen_quiz.services.home import Home

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Picks:
    """What was asked for beside drug and section; ``learner`` is a name, or "".

    ``export`` is a package of the learner's, in which mistakes are to be tagged.
    """

    learner: str = ""
    missed: bool = False
    safety: bool = False
    contrasts: bool = False
    export: Path | None = None

    @property
    def some(self) -> bool:
        """Whether the deck is limited at all."""
        return self != Picks()

    def check(self, parts: frozenset[Part]) -> None:
        """Refuse what makes no sense.

        Raises:
            Misuse: several limits, or one without what it needs.
        """
        given = {
            "--missed": self.missed,
            "--safety": self.safety,
            "--contrasts": self.contrasts,
        }
        chosen = [name for name, asked in given.items() if asked]
        theirs = self.missed or self.contrasts
        for wrong, option, message in (
            (len(chosen) > 1, chosen[-1:], f"Leave out {' and '.join(chosen[:1])}."),
            (self.missed and not self.learner, ["--missed"], "Say whose: --learner."),
            (
                self.learner and not theirs,
                ["--learner"],
                "Say what of theirs: --missed or --contrasts.",
            ),
            (
                self.contrasts and parts,
                ["--contrasts"],
                "It says which kind of notes: leave out --notes.",
            ),
            (
                self.export and not self.missed,
                ["--with-export"],
                "It is only of use with --missed.",
            ),
        ):
            if wrong:
                raise Misuse(option[0], message)

    def narrowed(self, choice: DeckChoice, bank: Bank, home: Path) -> DeckChoice:
        """Limit a choice to what was asked for.

        Raises:
            NoSuchAccount: no learner is called so.
        """
        if self.contrasts and not self.learner:
            return replace(choice, parts=frozenset({Part.CONTRASTS}))
        return replace(choice, only=self._only(bank, home)) if self.some else choice

    def _only(self, bank: Bank, home: Path) -> Picked:
        from baclofen_quiz.services import deck_picking  # noqa: PLC0415 - seldom
        from baclofen_quiz.services.confusions import (  # noqa: PLC0415 - seldom
            my_confusions,
        )
        from baclofen_quiz.services.learner_lookup import (  # noqa: PLC0415 - seldom
            learner_named,
        )
        from baclofen_quiz.services.mistakes import mistakes  # noqa: PLC0415 - seldom
        from baclofen_quiz.store.opening import opened  # noqa: PLC0415 - seldom

        if self.safety:
            return deck_picking.of_safety(bank)
        with opened(Home(home).database_url) as database, database.reading() as store:
            learner = learner_named(store, self.learner)
            if self.missed:
                return deck_picking.of_mistakes(mistakes(store, bank, learner))
            mixed = my_confusions(store, bank, learner)
        return deck_picking.of_confusions(bank, (one.confusion for one in mixed))


def search_for(choice: DeckChoice, deck: Deck) -> str:
    """Say how Anki finds the notes of a deck; "" for a deck that is not limited.

    The first field of a row is its key.
    """
    match choice.only:
        case Picked():
            return searching.by_keys(row.fields[0] for row in deck.rows)
        case Everything() if choice.parts == {Part.CONTRASTS}:
            return searching.CONTRASTS
        case _:
            return ""


def with_picks(function: Callable[..., R]) -> Callable[..., R]:
    """Add the options; the command receives ``picks``, which are to be checked."""

    @click.option(
        "--learner",
        default="",
        metavar="NAME",
        help="Of a deck: whose mistakes, or whose mix-ups.",
    )
    @click.option(
        "--missed", is_flag=True, help="Of a deck: what --learner got wrong last."
    )
    @click.option(
        "--safety", is_flag=True, help="Of a deck: only what is safety-critical."
    )
    @click.option(
        "--contrasts",
        is_flag=True,
        help="Of a deck: only contrasts; with --learner, those of their mix-ups.",
    )
    @click.option(
        "--with-export",
        "export",
        metavar="FILE",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="With --missed: write text that tags the mistakes in this export of Anki.",
    )
    @wraps(function)
    def command(
        *args: object,
        learner: str,
        missed: bool,
        safety: bool,
        contrasts: bool,
        export: Path | None,
        **rest: object,
    ) -> R:
        picks = Picks(learner, missed, safety, contrasts, export)
        return function(*args, picks=picks, **rest)

    return command
