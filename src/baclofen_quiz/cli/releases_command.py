"""``baclofen-quiz releases``: what changed in the decks, and why."""

from datetime import UTC, datetime

import click

from baclofen_quiz.cli.listing import as_json
from baclofen_quiz.cli.release_listing import lines_of, records_of
from baclofen_quiz.cli.settings import Places, format_option, with_places
from baclofen_quiz.services.bank_opening import installed_bank
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.releases import release_days, sources


@click.command("releases")
@with_places
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    default="0001-01-01",
    help="Only what changed on this day, as 2026-11-22, or later.",
)
@format_option
def command(*, places: Places, since: datetime, form: str) -> None:
    """List what changed in the decks, day by day: withdrawn, changed and new cards."""
    first = since.replace(tzinfo=UTC).date()
    found = release_days(Home(places.home).ledger, places.question_folders[0])
    days = [day for day in found if day.day >= first]
    known = sources(installed_bank(places.question_folders, places.home))
    if form == "json":
        click.echo(as_json(records_of(days, known)))
        return
    for day in days:
        click.echo("  ".join([day.day.isoformat(), *day.why]))
        for line in lines_of(day.events, known):
            click.echo(line)
