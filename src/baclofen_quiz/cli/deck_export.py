"""``export anki``: a deck leaves in the way that was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

import click

from baclofen_quiz.cli.deck_channels import (
    AsPackage,
    AsText,
    Channel,
    Joined,
    Published,
    Pushed,
)
from baclofen_quiz.cli.deck_picks import Picks, search_for
from baclofen_quiz.cli.deck_tagging import tag_missed
from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.cli.release_listing import lines_of
from baclofen_quiz.cli.settings import Places, tell
from baclofen_quiz.exchange.anki.history import Event, New, events
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES
from baclofen_quiz.exchange.anki.tsv import by_type, print_archive, print_tsv
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.bank_opening import installed_bank
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_releasing import release
from baclofen_quiz.services.decks import hand_out, prepared
from baclofen_quiz.services.files import write_atomically
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.releases import sources

ARCHIVE = ".zip"
_OUT = "--out"
_SEVERAL = (
    "Anki takes one type of notes a file, and these are {}: name an archive, as "
    "update.zip, or choose one with --notes facts."
)


@dataclass(frozen=True, slots=True)
class DeckWish:
    """What deck is asked for; ``out`` is its name as it was given."""

    choice: DeckChoice
    base_url: str
    out: Path
    picks: Picks = field(default_factory=Picks)


def check_name(channel: Channel, choice: DeckChoice, out: Path) -> None:
    """Refuse text of several types of notes that is no archive.

    Raises:
        Misuse: Anki would take all rows for notes of one type.
    """
    kinds = [k for k in NOTE_TYPES.values() if k.part in (choice.parts or {k.part})]
    if isinstance(channel, AsText) and len(kinds) > 1 and out.suffix != ARCHIVE:
        raise Misuse(_OUT, _SEVERAL.format(len(kinds)))


def export_deck(places: Places, wish: DeckWish, channel: Channel, file: Path) -> None:
    """Write a deck into a file, or push it, and say what was done."""
    if isinstance(channel, Published):
        _publish(places, wish, channel, file)
        return
    bank = installed_bank(places.question_folders, places.home)
    tell(bank.problems)
    choice = wish.picks.narrowed(wish.choice, bank, places.home)
    wish = replace(wish, choice=choice)
    match channel:
        case AsPackage() if wish.picks.export:
            tag_missed(choice, wish.picks.export, wish.out, file)
        case AsPackage():
            deck = _handed_out(bank, places, wish)
            write_atomically(file, deck.data)
            click.echo(_summary(wish.out, deck))
            search = search_for(choice, deck)
            if search:
                click.echo(f"To find these cards in Anki, search for: {search}")
        case AsText():
            deck = _handed_out(bank, places, wish)
            write_atomically(file, _text(deck, wish.out))
            click.echo(_summary(wish.out, deck))
        case Joined(export):
            _join(bank, places, wish, export, file)
        case Pushed():
            _push(bank, places, wish, channel)
        case _:
            assert_never(channel)


def _handed_out(bank: Bank, places: Places, wish: DeckWish) -> Deck:
    deck = hand_out(
        bank,
        ledger_file=Home(places.home).ledger,
        questions=places.question_folders[0],
        choice=wish.choice,
        now=datetime.now(UTC),
        base_url=wish.base_url,
    )
    tell(deck.problems)
    return deck


def _text(deck: Deck, out: Path) -> bytes:
    if out.suffix == ARCHIVE:
        return print_archive(deck.rows)
    ((slug, rows),) = by_type(deck.rows).items()
    return print_tsv(NOTE_TYPES[slug], rows).encode()


def _join(bank: Bank, places: Places, wish: DeckWish, export: Path, file: Path) -> None:
    from baclofen_quiz.services.deck_merging import (  # noqa: PLC0415 - seldom
        own_deck,
        read_held,
    )
    from baclofen_quiz.web.update_pages import ForecastPage  # noqa: PLC0415 - seldom

    with export.open("rb") as source:
        held = read_held(source)
    own = own_deck(
        bank,
        held,
        ledger_file=Home(places.home).ledger,
        questions=places.question_folders[0],
        now=datetime.now(UTC),
        base_url=wish.base_url,
    )
    write_atomically(file, own.data)
    told = ForecastPage(own.counts)
    click.echo(f"{wish.out}: {len(own.rows)} notes.")
    for line in told.lines:
        click.echo(f"{line}.")
    for line in told.warnings:
        click.echo(line, err=True)


def _push(bank: Bank, places: Places, wish: DeckWish, channel: Pushed) -> None:
    """Compare, and unless it is only for looking, write; the ledger as well then."""
    from baclofen_quiz.exchange.ankiconnect import (  # noqa: PLC0415 - seldom
        DEFAULT_URL,
        AnkiConnect,
    )
    from baclofen_quiz.services.deck_pushing import (  # noqa: PLC0415 - seldom
        plan,
        push,
    )

    now = datetime.now(UTC)
    anki = AnkiConnect(channel.url or DEFAULT_URL, channel.key or None).greet()
    make = prepared if channel.dry_run else hand_out
    deck = make(
        bank,
        ledger_file=Home(places.home).ledger,
        questions=places.question_folders[0],
        choice=wish.choice,
        now=now,
        base_url=wish.base_url,
    )
    planned = plan(deck, anki, now.date())
    for key in planned.new_keys:
        click.echo(f"new  {key}")
    for one in planned.updates:
        click.echo("  ".join(["changed", one.key, ", ".join(one.fields) or "tags"]))
    if not channel.dry_run:
        push(planned, anki)
    done = "would be" if channel.dry_run else "were"
    click.echo(
        f"{anki.url}: {len(planned.new)} notes {done} added, "
        f"{len(planned.updates)} {done} changed, {planned.same} stay as they are."
    )


def _publish(places: Places, wish: DeckWish, channel: Published, file: Path) -> None:
    """Publish the first folder's deck; nothing else of the home is in it."""
    questions = places.question_folders[0]
    bank = Library((questions,)).bank()
    deck = release(
        bank,
        questions=questions,
        now=datetime.now(UTC),
        decisions=channel.decisions,
        base_url=wish.base_url,
    )
    write_atomically(file, deck.data)
    tell((*bank.problems, *deck.problems))
    click.echo(_summary(wish.out, deck))
    for key in deck.changes.new:
        click.echo(f"new  {key}")
    for line in lines_of(_told(deck), sources(bank)):
        click.echo(line)


def _told(deck: Deck) -> Iterator[Event]:
    """Find what this release did to cards that there were before."""
    changed = {*deck.changes.changed, *deck.changes.withdrawn}
    for event in events(deck.ledger):
        latest = event.time == event.entry.current.mod
        if event.key in changed and latest and not isinstance(event.what, New):
            yield event


def _summary(out: Path, deck: Deck) -> str:
    changes = deck.changes
    return (
        f"{out}: {deck.notes} notes in {deck.decks} decks "
        f"({len(changes.new)} new, {len(changes.changed)} changed, "
        f"{len(changes.withdrawn)} withdrawn since the last export)."
    )
