"""``baclofen-quiz new``: a question file to start from."""

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


class NotMarkdown(BaclofenQuizError):
    """The name has not the ending by which question files are found."""

    def __init__(self, path: Path) -> None:
        """Name the file, and a name that would do."""
        super().__init__(
            f"{path} would not be found: question files end in .md."
            f" Name it {path.with_suffix('.md')}."
        )


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
def command(*, file: Path) -> None:
    """Write a commented question file with one question of each kind to FILE."""
    if file.suffix != ".md":
        raise NotMarkdown(file)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(TEMPLATE)
    except FileExistsError:
        raise FileStands(file) from None
    click.echo(f"{file} is written. Change it, then run: baclofen-quiz check {file}")
    click.echo('It is a draft: learners see it once it says "status: ready".')
