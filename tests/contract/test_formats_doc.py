"""docs/formats.md says of each format and kind what is in the file."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from baclofen_quiz.exchange import FORMATS, recognised
from baclofen_quiz.exchange.format.written import ALL_READY
from baclofen_quiz.items.item import Bloom, Image, Item, Kind, SingleItem
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.items.status import Status
from checkout import TOP
from factories import make_items, make_single_item

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
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = {name: text for name, text in _FENCE.findall(TEXT) if name in FORMATS}


def held() -> dict[tuple[str, str], str]:
    """Read the table of what a format holds."""
    lines = TEXT.partition("\n| | csv")[2].partition("\n\n")[0].splitlines()
    names = ["csv", *(name.strip() for name in lines[0].split("|") if name.strip())]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[2:]]
    return {
        (what, name): cell
        for what, *cells in rows
        for name, cell in zip(names, cells, strict=True)
    }


HELD = held()


def read_native(data: bytes, file: str) -> QuestionReading:
    return read_questions(data.decode(), file)


def test_every_kind_and_every_format_that_is_written_is_in_the_table() -> None:
    written = {name for name, form in FORMATS.items() if form.write}

    assert {kind for kind, _ in SAID} == {kind.value for kind in Kind}
    assert {name for _, name in SAID} == written


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.write])
def test_the_table_says_what_is_written(name: str, item: Item) -> None:
    write = FORMATS[name].write
    assert write

    assert (write([item], ALL_READY).written == (item.id,)) is SAID[
        item.kind.value, name
    ]


@pytest.mark.parametrize(("name", "count"), [("gift", 2), ("aiken", 1)])
def test_an_example_is_read_whole(name: str, count: int) -> None:
    read = FORMATS[name].read
    assert read

    reading = read(EXAMPLES[name].encode(), f"exam{FORMATS[name].suffix}")

    assert len(reading.items) == reading.written == count
    assert {problem.code for problem in reading.problems} <= {"unpinned-id"}


READERS = {
    name: FORMATS["xlsx" if name == "kahoot" else name].read or read_native
    for name, form in FORMATS.items()
    if form.write
}


def test_kahoots_template_is_recognised_by_its_header() -> None:
    write = FORMATS["kahoot"].write
    assert write
    data = write([make_single_item()], ALL_READY).data

    assert HELD["read", "kahoot"] == ".xlsx, by its header"
    assert recognised("exam.xlsx", data) is FORMATS["xlsx"]
    assert READERS["xlsx"](data, "exam.xlsx").written == 1


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
@pytest.mark.parametrize("name", READERS)
def test_the_table_says_what_is_read_back(name: str, status: Status) -> None:
    write = FORMATS[name].write
    assert write
    item = replace(
        make_single_item(),
        bloom=Bloom.EVALUATE,
        take_away="Remember.",
        explanation="So.",
        images=(Image("A curve", "curve.png"),),
    )
    written = write([item], {item.id: status})

    reading = READERS[name](written.data, f"quiz{FORMATS[name].suffix}")
    ((again, read_as),) = reading.statuses

    assert isinstance(again, SingleItem)
    kept = {
        "reasons of options": [o.rationale for o in again.options]
        == [o.rationale for o in item.options],
        "explanation": again.explanation == item.explanation,
        "source, level, take-away": (again.facts, again.bloom, again.take_away)
        == (item.facts, item.bloom, item.take_away),
        "draft, retired": read_as is status,
        "id": again.id.rpartition("/")[2] == item.id.rpartition("/")[2],
    }
    assert kept == {what: HELD[what, name] == "yes" for what in kept}
    lost = sum(f"the status ({status})" in one.what for one in written.problems)
    assert lost == (not kept["draft, retired"])
    assert any("curve.png" in one.what for one in written.problems)
    named = HELD["pictures", name] == "their names"
    assert [image.name for image in again.images] == ["curve.png"] * named


@pytest.mark.parametrize("name", ["csv", "xlsx", "gift", "aiken"])
def test_the_table_says_how_a_file_is_recognised(name: str) -> None:
    endings = re.findall(r"\.\w+", HELD["read", name])
    data = (EXAMPLES.get(name) or "").encode()

    assert endings
    assert all(recognised(f"exam{e}", data) is FORMATS[name] for e in endings)
