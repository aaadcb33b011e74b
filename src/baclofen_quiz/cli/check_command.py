"""``baclofen-quiz check``: what is wrong in question files and monographs."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from baclofen_quiz.cli.settings import Places, with_places
from baclofen_quiz.problems import Problem, Severity
from baclofen_quiz.services.bank_opening import opened_source
from baclofen_quiz.services.judging import judge


@click.command("check")
@click.argument(
    "paths",
    nargs=-1,
    type=click.Path(path_type=Path, exists=True),
    metavar="[PATH...]",
)
@with_places
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to print the problems; github makes annotations of them.",
)
@click.pass_context
def command(
    context: click.Context, *, paths: tuple[Path, ...], places: Places, form: str
) -> None:
    """List what is wrong in question files and monographs, and how to mend it.

    PATH is a file or folder, judged together with the questions that are installed.
    Without PATH these are checked themselves. Exits 1 if there is an error.
    """
    with opened_source(places.home) as source:
        problems = judge(places.question_folders, paths, source)
    printed = _PRINTERS[form](problems)
    if printed:
        click.echo(printed)
    click.echo(_summary(problems), err=True)
    if any(problem.severity is Severity.ERROR for problem in problems):
        context.exit(1)


def _text(problems: Sequence[Problem]) -> str:
    return "\n".join(map(str, problems))


def _json(problems: Sequence[Problem]) -> str:
    rows = [
        {
            "file": problem.location.file,
            "line": problem.location.line,
            "column": problem.location.column,
            "severity": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _github(problems: Sequence[Problem]) -> str:
    """Print workflow commands, which GitHub shows beside the line they name."""
    return "\n".join(
        f"::{p.severity} file={_property(p.location.file)},line={p.location.line},"
        f"col={p.location.column},title={_property(p.code)}::{_data(p.message)}"
        for p in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_PRINTERS = {"text": _text, "json": _json, "github": _github}


def _summary(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    counts = Counter(problem.severity for problem in problems)
    said = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in Severity
        if counts[severity]
    ]
    return f"{', '.join(said)}."
