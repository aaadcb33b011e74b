"""``baclofen-quiz coverage``: what becomes of every statement of the monographs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, filterfalse
from operator import attrgetter

import click

from baclofen_quiz.cli.listing import as_json
from baclofen_quiz.cli.settings import Places, format_option, tell, with_places
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.coverage import Row, coverage
from baclofen_quiz.items.report import ENOUGH, Line, Report, reports
from baclofen_quiz.services.bank_opening import installed_bank

ASKED = attrgetter("asked")


@click.command("coverage")
@with_places
@format_option
def command(*, places: Places, form: str) -> None:
    """List every statement with the items that ask it, or the reason for none."""
    bank = installed_bank(places.question_folders, places.home)
    tell(bank.problems)
    if form == "json":
        click.echo(as_json([_record(row) for row in coverage(bank)]))
    else:
        click.echo(_text(reports(bank)))


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


def _text(found: Sequence[Report]) -> str:
    """Print each monograph's report; the last line sums up all of them."""
    asked = sum(report.tally.asked for report in found)
    total = sum(report.tally.statements for report in found)
    said = f"{asked:,} of {total:,} statements are asked."
    return "\n".join([*chain.from_iterable(map(_report, found)), said])


def _report(report: Report) -> Iterator[str]:
    """Print what is asked, how much that is, and why the rest is not."""
    drug, lines = report.book.drug, report.lines
    yield from _part(f"{drug}: asked, by which items", filter(ASKED, lines))
    yield from _table(f"{drug}: statements asked, by section", report)
    yield from _part(f"{drug}: not asked, and why", filterfalse(ASKED, lines))
    few = f"{drug}: safety-critical, asked by fewer than {ENOUGH} questions"
    yield from _part(few, report.thin)
    yield from _withheld(f"{drug}: withheld items", report)


def _part(title: str, lines: Iterable[Line]) -> Iterator[str]:
    """Print statements under a title; nothing where there are none."""
    blocks = [text for line in lines for text in _block(line)]
    if blocks:
        yield from (title, "", *blocks, "")


def _block(line: Line) -> Iterator[str]:
    place = line.statement.location
    mark = " [safety-critical]" if line.statement.critical else ""
    yield f"{place.file}:{place.line}: {line.statement.text}{mark}"
    for question in line.questions:
        more = f" ({question.variants} variants)" if question.variants > 1 else ""
        yield f"    {question.item.id}{more}"
    if line.reason:
        yield f"    {'in part ' if line.asked else ''}not asked: {line.reason}"


def _table(title: str, report: Report) -> Iterator[str]:
    counts = [(TITLES[section], tally) for section, tally in report.sections]
    width = max((len(name) for name, _ in counts), default=0)
    yield from (title, "")
    for name, tally in counts:
        left_out = f", {tally.left_out} left out on purpose" if tally.left_out else ""
        yield f"  {name:{width}}  {tally.asked:3} of {tally.statements:3}{left_out}"
    yield ""


def _withheld(title: str, report: Report) -> Iterator[str]:
    if report.withheld:
        yield from (title, "")
        for held in report.withheld:
            yield f"{held.item_id}\n    {held.reason}"
        yield ""
