"""docs/formats.md says of each format and kind what is in the file."""

from pathlib import Path

import pytest

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.items.item import Item, Kind
from checkout import TOP
from factories import make_items

TEXT = (TOP / Path("docs/formats.md")).read_text("utf-8")


def table() -> dict[tuple[str, str], bool]:
    """Read the table of kinds."""
    lines = TEXT.partition("| kind |")[2].partition("\n\n")[0].splitlines()
    names = [name.strip() for name in lines[0].split("|") if name.strip()]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[2:]]
    return {
        (kind, name): cell == "yes"
        for kind, *cells in rows
        for name, cell in zip(names, cells, strict=True)
    }


SAID = table()


def test_every_kind_and_every_format_that_is_written_is_in_the_table() -> None:
    written = {name for name, form in FORMATS.items() if form.write}

    assert {kind for kind, _ in SAID} == {kind.value for kind in Kind}
    assert {name for _, name in SAID} == written


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.write])
def test_the_table_says_what_is_written(name: str, item: Item) -> None:
    write = FORMATS[name].write
    assert write

    assert (write([item]).written == (item.id,)) is SAID[item.kind.value, name]
