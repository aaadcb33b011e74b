"""``baclofen-quiz coverage``: what becomes of every statement of the monographs."""

from collections.abc import Iterator, Sequence

import click

from baclofen_quiz.cli.listing import as_json
from baclofen_quiz.cli.settings import Places, format_option, tell, with_places
from baclofen_quiz.items.coverage import Row, coverage
from baclofen_quiz.services.library import Library


@click.command("coverage")
@with_places
@format_option
def command(*, places: Places, form: str) -> None:
    """List every statement with the items that ask it, or the reason for none."""
    bank = Library(places.question_folders).bank()
    tell(bank.problems)
    rows = coverage(bank)
    click.echo(
        as_json([_record(row) for row in rows]) if form == "json" else _text(rows)
    )


def _record(row: Row) -> dict[str, object]:
    return {
        "drug": row.drug,
        "file": row.file,
        "line": row.line,
        "section": row.section.value,
        "statement": row.statement,
        "facts": list(row.facts),
        "items": list(row.items),
        "reason": row.reason,
    }


def _text(rows: Sequence[Row]) -> str:
    asked = sum(bool(row.items) for row in rows)
    return "\n".join([*_blocks(rows), f"{asked} of {len(rows)} statements are asked."])


def _blocks(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield f"{row.file}:{row.line}: {row.statement}"
        if row.items:
            yield f"    {len(row.items)} items: {', '.join(row.items)}"
        if row.reason:
            yield f"    not asked: {row.reason}"
