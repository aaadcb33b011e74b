"""In which way a deck leaves: as a package, as text, joined, pushed, or published."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.services.deck_releasing import Decisions

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class AsPackage:
    """A package for everybody."""


@dataclass(frozen=True, slots=True)
class AsText:
    """Text that Anki imports by GUID."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A learner's own deck, out of their export."""

    export: Path


@dataclass(frozen=True, slots=True)
class Pushed:
    """Into a running Anki, or only a look at what would be done there."""

    dry_run: bool
    url: str
    key: str


@dataclass(frozen=True, slots=True)
class Published:
    """A release."""

    decisions: Decisions


_NO_PAIR = ("--renamed", "Write the old key, = and the new key.")

Channel = AsPackage | AsText | Joined | Pushed | Published


def with_channel(function: Callable[..., R]) -> Callable[..., R]:
    """Add the options of all ways; the command receives ``channel``."""

    @wraps(function)
    def command(*args: object, **given: object) -> R:
        told = {name: given.pop(name) for name in _OPTIONS}
        return function(*args, channel=_channel(told), **given)

    decorated: Callable[..., R] = command
    for option in reversed(_OPTIONS.values()):
        decorated = option(decorated)
    return decorated


_OPTIONS = {
    "as_release": click.option(
        "--release",
        "as_release",
        is_flag=True,
        help="Publish: write the ledger of the questions folder, and list changes.",
    ),
    "why": click.option(
        "--why", default="", help="Of a release: why it is made, for those who read it."
    ),
    "renamed": click.option(
        "--renamed",
        multiple=True,
        metavar="OLD=NEW",
        help="Of a release: the card OLD is gone, NEW has taken its place.",
    ),
    "retired": click.option(
        "--retire",
        "retired",
        multiple=True,
        metavar="KEY",
        help="Of a release: the card KEY is gone for good.",
    ),
    "as_text": click.option(
        "--tsv",
        "as_text",
        is_flag=True,
        help="Write text that updates cards in Anki, and leaves notes and tags alone.",
    ),
    "merged": click.option(
        "--merge",
        "merged",
        metavar="FILE",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Join the deck with this export of a learner; their notes and tags stay.",
    ),
    "pushed": click.option(
        "--push",
        "pushed",
        is_flag=True,
        help="Send the deck to a running Anki with the add-on AnkiConnect.",
    ),
    "dry_run": click.option(
        "--dry-run", is_flag=True, help="Of a push: only say what would be done."
    ),
    "url": click.option(
        "--url", default="", help="Of a push: where AnkiConnect listens."
    ),
    "key": click.option(
        "--key",
        envvar="BACLOFEN_QUIZ_ANKI_KEY",
        default="",
        help="Of a push: the key of AnkiConnect, if it has one.",
    ),
}


def _channel(told: dict[str, object]) -> Channel:
    """Make one way of the options.

    Raises:
        Misuse: they say several, or something of a way that was not chosen.
    """
    ways = {
        "--release": told["as_release"],
        "--tsv": told["as_text"],
        "--merge": told["merged"],
        "--push": told["pushed"],
    }
    chosen = [name for name, given in ways.items() if given]
    if len(chosen) > 1:
        raise Misuse(chosen[1], f"A deck leaves in one way: leave out {chosen[0]}.")
    for option, name, way in (
        ("--why", "why", "--release"),
        ("--renamed", "renamed", "--release"),
        ("--retire", "retired", "--release"),
        ("--dry-run", "dry_run", "--push"),
        ("--url", "url", "--push"),
    ):
        if told[name] and way not in chosen:
            raise Misuse(option, f"It is only of use with {way}.")
    return _made(told)


def _made(told: dict[str, object]) -> Channel:
    match told:
        case {"as_release": True, "renamed": tuple(names), "retired": tuple(keys)}:
            renamed = dict(_pair(str(name)) for name in names)
            retired = frozenset(map(str, keys))
            return Published(Decisions(str(told["why"]), renamed, retired))
        case {"as_text": True}:
            return AsText()
        case {"merged": Path() as export}:
            return Joined(export)
        case {"pushed": True}:
            return Pushed(bool(told["dry_run"]), str(told["url"]), str(told["key"]))
        case _:
            return AsPackage()


def _pair(renamed: str) -> tuple[str, str]:
    old, _, new = renamed.partition("=")
    if not old or not new:
        raise Misuse(*_NO_PAIR)
    return old, new
