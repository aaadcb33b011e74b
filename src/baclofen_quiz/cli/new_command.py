"""``baclofen-quiz new``: a question file, or a sheet of questions, to start from."""

from collections.abc import Callable
from pathlib import Path

import click

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.question_file.template import TEMPLATE


class FileStands(BaclofenQuizError):
    """A file of that name exists."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(
            f"{path} exists already and was left as it is. Choose another name."
        )


class UnknownEnding(BaclofenQuizError):
    """The name has not the ending by which question files are found."""

    def __init__(self, path: Path) -> None:
        """Name the file, and a name that would do."""
        super().__init__(
            f"{path} would not be found: question files end in .md, sheets in .csv or"
            f" .xlsx. Name it {path.with_suffix('.md')}."
        )


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
def command(*, file: Path) -> None:
    """Write a file with one question of each kind to FILE: .md, .csv or .xlsx."""
    if file.suffix not in _TEMPLATES:
        raise UnknownEnding(file)
    content = _TEMPLATES[file.suffix]()
    try:
        with file.open("xb") as opened:
            opened.write(content)
    except FileExistsError:
        raise FileStands(file) from None
    click.echo(f"{file} is written. Change it, then run: baclofen-quiz check {file}")
    status = '"status: ready"' if file.suffix == ".md" else 'ready as its "status"'
    click.echo(f"It is a draft: learners see it once it says {status}.")


def _csv() -> bytes:
    from baclofen_quiz.exchange.sheets.template import csv_template  # noqa: PLC0415 - slow

    return csv_template()


def _xlsx() -> bytes:
    from baclofen_quiz.exchange.sheets.template import xlsx_template  # noqa: PLC0415 - slow

    return xlsx_template()


_TEMPLATES: dict[str, Callable[[], bytes]] = {
    ".md": TEMPLATE.encode,
    ".csv": _csv,
    ".xlsx": _xlsx,
}
