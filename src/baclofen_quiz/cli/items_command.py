"""``baclofen-quiz items``: every item that can be asked, for people or for programs."""

import click

from baclofen_quiz.cli.listing import as_json, as_text
from baclofen_quiz.cli.settings import Places, format_option, tell, with_places
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.records import public_record
from baclofen_quiz.items.showing import key_places
from baclofen_quiz.services.bank_opening import installed_bank


@click.command("items")
@with_places
@click.option("--drug", default="", help="Only items on this drug.")
@click.option(
    "--section",
    type=click.Choice([section.value for section in Section]),
    help="Only items of this section.",
)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="Only items of this kind.",
)
@click.option(
    "--seed",
    default=0,
    show_default=True,
    help="Decides the order of options, and nothing else.",
)
@format_option
def command(  # noqa: PLR0913 - one argument an option
    *,
    places: Places,
    drug: str,
    section: str | None,
    kind: str | None,
    seed: int,
    form: str,
) -> None:
    """Print the items that can be asked: stem, options with reasons, source.

    Items that are drafts or withheld are left out. The same files and seed always
    print the same bytes.
    """
    bank = installed_bank(places.question_folders, places.home)
    tell(bank.problems)
    key_at = key_places(bank.items, seed)
    wanted = [
        item
        for item in bank.items
        if drug.lower() in {"", item.drug.lower()}
        and section in {None, item.section.value}
        and kind in {None, item.kind.value}
    ]
    if not wanted:
        click.echo("No item matches. Loosen the filter, or see `coverage`.", err=True)
    if form == "json":
        click.echo(as_json([public_record(item, seed, key_at) for item in wanted]))
    else:
        click.echo("\n".join(as_text(item, seed, key_at) for item in wanted))
