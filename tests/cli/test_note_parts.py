import click
import pytest

from baclofen_quiz.cli.note_parts import note_parts
from baclofen_quiz.exchange.anki.schema import Part

CONTEXT = click.Context(click.Command("export"))
OPTION = click.Option(["--notes"])


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("", set()),
        ("facts", {Part.FACTS}),
        ("questions, Contrasts", {Part.QUESTIONS, Part.CONTRASTS}),
    ],
)
def test_kinds_of_notes_are_read(value: str, parts: set[Part]) -> None:
    assert note_parts(CONTEXT, OPTION, value) == parts


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(click.BadParameter, match="'songs' is not one of facts, contr"):
        note_parts(CONTEXT, OPTION, "facts,songs")
