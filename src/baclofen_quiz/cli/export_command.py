"""``baclofen-quiz export``: the bank in a format of other programs."""

from pathlib import Path

import click

from baclofen_quiz.cli.deck_channels import (
    AsPackage,
    AsText,
    Channel,
    Joined,
    Published,
    Pushed,
    with_channel,
)
from baclofen_quiz.cli.deck_export import DeckWish, check_name, export_deck
from baclofen_quiz.cli.deck_picks import Picks, with_picks
from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.cli.note_parts import note_parts
from baclofen_quiz.cli.settings import Places, tell, with_places
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.exchange.format.written import ALL_READY, Writer
from baclofen_quiz.services.bank_opening import installed_bank
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.exporting import chosen, counted, unasked_in
from baclofen_quiz.services.files import write_atomically
from baclofen_quiz.services.home import output_file

PAPER = "paper"
"""A question paper is for people: it is written, and no program reads it."""

_WHOLE = "A release is the whole deck: leave out --drug, --section and --notes."
_ALL_OF_THEM = "All that a learner has is joined: leave out --drug and its like."
_DECKS = "Only a deck leaves so."
_LIMITED = "Only a deck can be limited so."
_ONE_WAY = "It writes a text of its own: leave out --tsv and its like."
_OPTIONS = {
    AsPackage: "--out",
    AsText: "--tsv",
    Joined: "--merge",
    Pushed: "--push",
    Published: "--release",
}


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([*FORMATS, PAPER]))
@click.option(
    "--out",
    default="",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write, replaced in one step; needed unless a deck is pushed.",
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
@with_picks
@with_channel
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
    picks: Picks,
    channel: Channel,
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
    part, pushed = drug or section or parts or picks.some, isinstance(channel, Pushed)
    other = form != "anki"
    for wrong, option, message in (
        (other and picks.missed, "--missed", personal),
        (other and picks.learner, "--learner", personal),
        (other and picks.safety, "--safety", _LIMITED),
        (other and picks.contrasts, "--contrasts", _LIMITED),
        (other and picks.export, "--with-export", _LIMITED),
        (picks.export and channel != AsPackage(), "--with-export", _ONE_WAY),
        (part and isinstance(channel, Published), "--release", _WHOLE),
        (part and isinstance(channel, Joined), "--merge", _ALL_OF_THEM),
        (other and channel != AsPackage(), _OPTIONS[type(channel)], _DECKS),
        (other and parts, "--notes", "Only a deck has kinds of notes."),
        (pushed and out.name, "--out", "A push writes no file: leave it out."),
        (not pushed and not out.name, "--out", "Name the file to write."),
        (not out.absolute().parent.is_dir(), "--out", f"There is no {out.parent}/."),
    ):
        if wrong:
            raise Misuse(option, message)
    write = _writer(form, versions, seed)
    if write:
        target = output_file(out, places.home)
        only = Section(section) if section else None
        _write_questions(places, write, chosen_by=(drug, only), out=out, target=target)
        return
    sections = frozenset({Section(section)}) if section else frozenset[Section]()
    picks.check(parts)
    wish = DeckWish(DeckChoice(drug, sections, parts), base_url, out, picks)
    check_name(channel, wish.choice, out)
    # the name is looked at before the ledger is written
    file = out if pushed else output_file(out, places.home)
    export_deck(places, wish, channel, file)


def _writer(form: str, versions: int, seed: int) -> Writer | None:
    """Find what writes a format; None of a deck, which is built with its ledger."""
    if form != PAPER:
        return FORMATS[form].write
    from baclofen_quiz.services.question_paper import Wish  # noqa: PLC0415 - seldom
    from baclofen_quiz.web.paper_page import print_paper  # noqa: PLC0415 - seldom

    wish = Wish(versions=versions, seed=seed)
    return lambda items, _: print_paper(items, wish)


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
    written = write(items, ALL_READY)
    write_atomically(target, written.data)
    tell((*bank.problems, *written.problems))
    click.echo(f"{out}: {counted(written, len(items))}.")
    left = unasked_in(bank, *chosen_by)
    if left:
        click.echo(f"Not asked, and so not in the file: {left}.")
