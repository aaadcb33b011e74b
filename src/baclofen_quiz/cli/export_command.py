"""``baclofen-quiz export``: the bank in a format of other programs."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from baclofen_quiz.cli.note_parts import note_parts
from baclofen_quiz.cli.settings import Places, tell, with_places
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.exchange.format.written import Writer
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.bank_opening import installed_bank
from baclofen_quiz.services.deck_building import Changes, Deck
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_releasing import release
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.services.exporting import chosen, counted
from baclofen_quiz.services.files import write_atomically
from baclofen_quiz.services.home import Home, output_file
from baclofen_quiz.services.library import Library


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for, once it is known to make sense."""

    choice: DeckChoice
    release: bool
    base_url: str


PAPER = "paper"
"""A question paper is for people: it is written, and no program reads it."""

_WHOLE = "A release is the whole deck: leave out --drug, --section and --notes."


class Misuse(click.BadOptionUsage):
    """Options that make no sense, or not together; the command exits 2."""

    def __init__(self, option: str, message: str) -> None:
        """Name the option and say what to do instead."""
        super().__init__(option, f"{option}: {message}")


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([*FORMATS, PAPER]))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write; one that stands there is replaced in one step.",
)
@with_places
@click.option("--drug", default="", help="Only what concerns this drug.")
@click.option(
    "--section",
    type=click.Choice([section.value for section in Section]),
    help="Only what concerns this section.",
)
@click.option(
    "--notes",
    "parts",
    default="",
    callback=note_parts,
    metavar="KINDS",
    help="Of a deck: facts, contrasts, questions, or some of them with commas.",
)
@click.option(
    "--learner", default="", help="A learner's own export (not for anki yet)."
)
@click.option(
    "--missed", is_flag=True, help="What the learner missed (not for anki yet)."
)
@click.option(
    "--release",
    "as_release",
    is_flag=True,
    help="Publish: write the ledger of the questions folder, and list what changed.",
)
@click.option(
    "--versions",
    type=click.IntRange(1, 26),
    default=1,
    help="Of a paper: how many versions, each shuffled anew, with its own key.",
)
@click.option(
    "--seed", default=1, help="Of a paper: the same seed gives the same paper again."
)
@click.option(
    "--base-url",
    envvar="BACLOFEN_QUIZ_BASE_URL",
    default="",
    help="The address of the site, as https://quiz.example.org, for links on cards.",
)
def command(  # noqa: PLR0913 - one argument an option
    *,
    form: str,
    out: Path,
    places: Places,
    drug: str,
    section: str | None,
    parts: frozenset[Part],
    learner: str,
    missed: bool,
    as_release: bool,
    versions: int,
    seed: int,
    base_url: str,
) -> None:
    """Write the bank in FORMAT: cards and questions for anki, else its questions.

    Exporting again to anki after a correction updates the cards that learners have,
    and leaves their scheduling alone. Of the other formats none holds all that a
    question has: what is lost is listed, one line each. FORMAT paper is a question
    paper to print, as a page for the browser.
    """
    title = "Question paper" if form == PAPER else FORMATS[form].title
    personal = f"{title}s for one learner are not there yet: leave it out."
    for wrong, option, message in (
        (missed, "--missed", personal),
        (learner, "--learner", personal),
        (as_release and (drug or section or parts), "--release", _WHOLE),
        (as_release and form != "anki", "--release", "Only a deck is published so."),
        (parts and form != "anki", "--notes", "Only a deck has kinds of notes."),
        (not out.name, "--out", "Name the file to write, as deck.apkg."),
        (not out.absolute().parent.is_dir(), "--out", f"There is no {out.parent}/."),
    ):
        if wrong:
            raise Misuse(option, message)
    target = output_file(out, places.home)  # before the ledger is written
    write = _writer(form, versions, seed)
    if write:
        only = Section(section) if section else None
        _write_questions(places, write, chosen_by=(drug, only), out=out, target=target)
        return
    sections = frozenset({Section(section)}) if section else frozenset[Section]()
    wish = Wish(DeckChoice(drug, sections, parts), as_release, base_url)
    deck, problems = _deck(places, wish)
    write_atomically(target, deck.data)
    tell((*problems, *deck.problems))
    click.echo(_summary(out, deck))
    if as_release:
        click.echo(_listing(deck.changes), nl=False)


def _writer(form: str, versions: int, seed: int) -> Writer | None:
    """Find what writes a format; None of a deck, which is built with its ledger."""
    if form != PAPER:
        return FORMATS[form].write
    from baclofen_quiz.services.question_paper import Wish  # noqa: PLC0415 - seldom
    from baclofen_quiz.web.paper_page import print_paper  # noqa: PLC0415 - seldom

    wish = Wish(versions=versions, seed=seed)
    return lambda items: print_paper(items, wish)


def _write_questions(
    places: Places,
    write: Writer,
    *,
    chosen_by: tuple[str, Section | None],
    out: Path,
    target: Path,
) -> None:
    """Write questions, and list each that is not in the file and each thing lost."""
    bank = installed_bank(places.question_folders, places.home)
    items = chosen(bank, *chosen_by)
    written = write(items)
    write_atomically(target, written.data)
    tell((*bank.problems, *written.problems))
    click.echo(f"{out}: {counted(written, len(items))}.")


def _deck(places: Places, wish: Wish) -> tuple[Deck, tuple[Problem, ...]]:
    """Build the deck and save its ledger; a release knows the first folder only."""
    questions, now = places.question_folders[0], datetime.now(UTC)
    if wish.release:
        bank = Library((questions,)).bank()
        deck = release(bank, questions=questions, now=now, base_url=wish.base_url)
    else:
        bank = installed_bank(places.question_folders, places.home)
        deck = hand_out(
            bank,
            ledger_file=Home(places.home).ledger,
            questions=questions,
            choice=wish.choice,
            now=now,
            base_url=wish.base_url,
        )
    return deck, bank.problems


def _summary(out: Path, deck: Deck) -> str:
    changes = deck.changes
    return (
        f"{out}: {deck.notes} notes in {deck.decks} decks "
        f"({len(changes.new)} new, {len(changes.changed)} changed, "
        f"{len(changes.withdrawn)} withdrawn since the last export)."
    )


def _listing(changes: Changes) -> str:
    """Name every note that learners will see differently."""
    told = (
        ("new", changes.new),
        ("changed", changes.changed),
        ("withdrawn", changes.withdrawn),
    )
    return "".join(f"{what}  {key}\n" for what, keys in told for key in keys)
