"""``baclofen-quiz import``: monographs and questions of others become native files."""

from pathlib import Path

import click

from baclofen_quiz.cli.settings import tell, with_home
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.importing import Imported, NotImported, import_file


@click.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE...",
)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of questions to write to; by default the home's own.",
)
@with_home
@click.pass_context
def command(
    context: click.Context, *, files: tuple[Path, ...], folder: Path | None, home: Home
) -> None:
    """Turn monographs and questions of other programs into native files.

    A monograph in plain text or Markdown is written to monographs/DRUG.md, every
    statement with its id; what is not understood is reported and kept as it stands.
    Questions as CSV, Excel sheet, GIFT or Aiken are written as a question file, each
    with its id; every question that is left out is named, and every thing lost.
    """
    outcomes = [_import(file, folder or home.questions) for file in files]
    for outcome in outcomes:
        tell(outcome.problems)
        if isinstance(outcome, Imported):
            click.echo(f"{outcome.path}: {outcome.content}")
    if not any(isinstance(outcome, Imported) for outcome in outcomes):
        context.exit(1)


def _import(file: Path, folder: Path) -> Imported | NotImported:
    """Import one file; what the system refuses is a problem of this file alone."""
    try:
        return import_file(file, folder)
    except OSError as error:
        return NotImported((_refused(file, error),))


def _refused(file: Path, error: OSError) -> Problem:
    place = f"{error.filename}: " if error.filename else ""
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "system-refused",
        f"{place}{error.strerror or error}.",
        "So this file was not imported; the others are not concerned.",
        "Mend that, then import this file again.",
    )
