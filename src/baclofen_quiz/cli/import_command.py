"""``baclofen-quiz import``: monographs and questions of others become native files.

With ``--learner`` packages of Anki are read in place of them: see ``import_reviews``.
"""

from pathlib import Path

import click

from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.cli.settings import tell, with_home
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.importing import Imported, NotImported, import_file

_PACKAGES = {".apkg", ".colpkg"}
_NO_FILE = ("--to", "Reviews are counted and no file is written: leave it out.")


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
@click.option(
    "--learner",
    default="",
    help="FILE is a package of Anki: count its reviews for the account of this name.",
)
@with_home
@click.pass_context
def command(
    context: click.Context,
    *,
    files: tuple[Path, ...],
    folder: Path | None,
    learner: str,
    home: Home,
) -> None:
    """Turn monographs and questions of other programs into native files.

    A monograph in plain text or Markdown is written to monographs/DRUG.md, every
    statement with its id; what is not understood is reported and kept as it stands.
    Questions as CSV, Excel sheet, GIFT or Aiken are written as a question file, each
    with its id; every question that is left out is named, and every thing lost.

    With --learner the files are packages that Anki exported with scheduling (.apkg or
    .colpkg): the reviews of our cards count for this account, each once.
    """
    if learner:
        if folder:
            raise Misuse(*_NO_FILE)
        from baclofen_quiz.cli.import_reviews import count_reviews  # noqa: PLC0415 - seldom

        context.exit(0 if count_reviews(files, learner, home) else 1)
    outcomes = [_import(file, folder or home.questions) for file in files]
    for outcome in outcomes:
        tell(outcome.problems)
        if isinstance(outcome, Imported):
            click.echo(f"{outcome.path}: {outcome.content}")
    if not any(isinstance(outcome, Imported) for outcome in outcomes):
        context.exit(1)


def _import(file: Path, folder: Path) -> Imported | NotImported:
    """Import one file; what the system refuses is a problem of this file alone."""
    if file.suffix.lower() in _PACKAGES:
        return NotImported((_whose(file),))
    try:
        return import_file(file, folder)
    except OSError as error:
        return NotImported((_refused(file, error),))


def _whose(file: Path) -> Problem:
    return Problem(
        Location(file.name, 1),
        Severity.ERROR,
        "package-of-anki",
        "This is a package of Anki.",
        "It holds cards and reviews, which become no question file.",
        "To count its reviews, name the account: --learner NAME.",
    )


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
