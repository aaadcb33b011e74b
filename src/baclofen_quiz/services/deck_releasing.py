"""A deck is published: its folder's own ledger is written, once all is decided.

A fact whose id was changed looks like one that is gone and one that is new. Every
learner would keep the old card for ever and get the new one as a stranger. So a key
that vanishes while another appears in its section stops a release until somebody says
what became of it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Entry,
    Ledger,
    Release,
    Retired,
    Standing,
)
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.exchange.anki.tombstones import UNASKED, WITHDRAWN
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, load_ledger, save_ledger
from baclofen_quiz.services.decks import not_before


@dataclass(frozen=True, slots=True)
class Decisions:
    """What somebody says of a release: why it is made, and what became of keys.

    ``renamed`` leads from old keys to new ones, ``retired`` are gone for good.
    """

    why: str = ""
    renamed: Mapping[str, str] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()


NOTHING_SAID = Decisions()


@dataclass(frozen=True, slots=True)
class Puzzle:
    """Keys that vanished from a section in which others appeared."""

    section: str
    vanished: tuple[str, ...]
    appeared: tuple[str, ...]


class UndecidedError(BaclofenQuizError):
    """Nobody has said yet whether vanished keys were renamed or withdrawn."""

    def __init__(self, puzzles: Collection[Puzzle]) -> None:
        """Name the keys, and how to decide."""
        lists = "".join(
            f"\n{puzzle.section}"
            + "".join(f"\n  vanished  {key}" for key in puzzle.vanished)
            + "".join(f"\n  appeared  {key}" for key in puzzle.appeared)
            for puzzle in puzzles
        )
        super().__init__(
            "Nothing was released: cards vanished where others appeared, and learners "
            "would keep the old ones beside the new. Say of each that vanished either "
            "--renamed OLD=NEW or --retire OLD, or give the statement its old id back "
            f"with {{#id}}.{lists}"
        )


class UnfitDecisionError(BaclofenQuizError):
    """A decision is about a key that needs none, or leads to a card that is none."""

    def __init__(self, key: str, why: str) -> None:
        """Name the key and what is wrong."""
        super().__init__(f"Nothing was released: {key} {why}.")


def release(
    bank: Bank,
    *,
    questions: Path,
    now: datetime,
    decisions: Decisions = NOTHING_SAID,
    base_url: str = "",
) -> Deck:
    """Build the whole deck of a questions folder and write that folder's own ledger.

    ``bank`` must hold this folder and nothing else.

    Raises:
        NoNoteError: the folder holds no usable fact.
        AnkiRefusedError: Anki would lose or garble something.
        UndecidedError: keys vanished where others appeared.
        UnfitDecisionError: a decision does not fit what happened.
    """
    file = questions / LEDGER_NAME
    published = load_ledger(file)
    moment = not_before(published, now)

    def printed(before: Ledger) -> Deck:
        return build(
            bank,
            before,
            choice=DeckChoice(),
            edition=BUNDLED,
            now=moment,
            base_url=base_url,
        )

    deck = printed(published)
    _check(published, deck.ledger, decisions)
    if decisions.renamed:
        changes = deck.changes
        buried = _buried(published, deck.ledger, decisions.renamed, moment.date())
        deck = replace(printed(buried), changes=changes)
    if decisions.why:
        told = Release(int(moment.timestamp()), decisions.why)
        releases = (*deck.ledger.releases, told)
        deck = replace(deck, ledger=replace(deck.ledger, releases=releases))
    save_ledger(file, deck.ledger)
    return deck


def _check(before: Ledger, after: Ledger, decisions: Decisions) -> None:
    """Refuse a release of which too little, or something wrong, was said."""
    vanished = {key for key in before.notes if _vanished(before, after, key)}
    for key in sorted({*decisions.renamed, *decisions.retired}):
        if key not in vanished:
            why = "did not vanish in this release, so there is nothing to decide"
            raise UnfitDecisionError(key, why)
    for key in decisions.renamed.values():
        if key not in after.notes or isinstance(after.notes[key].state, Retired):
            why = "has no card in this release, so nothing can be renamed to it"
            raise UnfitDecisionError(key, why)
    open_keys = vanished - {*decisions.renamed, *decisions.retired}
    puzzles = tuple(_puzzles(before, after, open_keys))
    if puzzles:
        raise UndecidedError(puzzles)


def _vanished(before: Ledger, after: Ledger, key: str) -> bool:
    """Whether a key is gone without anybody having marked it as withdrawn."""
    match before.notes[key].state, after.notes[key].state:
        case Standing(), Retired(reason):
            usual = WITHDRAWN if after.notes[key].type is FACT else UNASKED
            return reason == usual
        case _:
            return False


def _puzzles(
    before: Ledger, after: Ledger, vanished: Collection[str]
) -> Iterator[Puzzle]:
    new = [key for key in after.notes if key not in before.notes]
    for place in sorted({_place(after.notes[key]) for key in vanished}):
        appeared = tuple(sorted(k for k in new if _place(after.notes[k]) == place))
        if appeared:
            gone = (key for key in vanished if _place(after.notes[key]) == place)
            yield Puzzle(": ".join(place[:2]), tuple(sorted(gone)), appeared)


def _place(entry: Entry) -> tuple[str, str, str]:
    return entry.deck.drug, entry.deck.section.value, entry.type.part.value


def _buried(
    before: Ledger, after: Ledger, renamed: Mapping[str, str], today: date
) -> Ledger:
    """Write onto the tombstones of renamed keys what took their place."""
    graves = {
        old: replace(
            before.notes[old],
            state=Retired(
                f"Another card has taken its place: {after.notes[new].front}",
                today,
                new,
            ),
        )
        for old, new in renamed.items()
    }
    return replace(before, notes={**before.notes, **graves})
