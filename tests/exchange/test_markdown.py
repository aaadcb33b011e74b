from dataclasses import replace

import pytest
from hypothesis import given, settings

from asking import FILE
from baclofen_quiz.exchange.format.written import names_in_file
from baclofen_quiz.exchange.markdown import write_markdown
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.status import Status
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.library import Library
from factories import (
    make_items,
    make_multiple_item,
    make_numeric_item,
    make_short_item,
    make_single_item,
)
from random_questions import marked_items


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
def test_every_kind_is_written_and_read_again(item: Item) -> None:
    written = write_markdown([item])
    (again,) = read_questions(written.data.decode(), "mine.md").items

    assert written.written == (item.id,)
    assert (again.kind, again.stem) == (item.kind, item.stem)
    assert again.id == f"mine/{names_in_file([item])[item.id]}"


@settings(max_examples=50)
@given(marked=marked_items())
def test_what_was_written_is_read_again_with_its_status(
    marked: tuple[tuple[Item, ...], dict[str, Status]],
) -> None:
    items, statuses = marked
    written = write_markdown(items, statuses)
    again = read_questions(written.data.decode(), FILE)

    assert {item.id: item.stem for item in again.all_items} == {
        item.id: item.stem for item in items
    }
    assert {item.id: status for item, status in again.statuses} == statuses


def test_a_question_under_another_name_keeps_its_status() -> None:
    items = (make_short_item(id="a/one"), make_short_item(id="b/one"))
    written = write_markdown(items, {"b/one": Status.RETIRED})
    again = read_questions(written.data.decode(), "mine.md")

    assert [item.id for item in again.items] == ["mine/a-one"]
    assert [item.id for item in again.retired] == ["mine/b-one"]


def test_each_thing_that_is_left_behind_is_told() -> None:
    authored = make_short_item(model="authored")
    assert write_markdown([authored]).problems == ()

    first = make_single_item()
    options = tuple(replace(o, id=f"of/{o.id}") for o in first.options)
    generated = replace(first, options=options, fixed_order=True)
    number = make_numeric_item(units=("mg", "mcg"))
    several = replace(make_multiple_item(), fixed_order=True)
    told = write_markdown([generated, number, several]).problems
    said = " ".join(problem.what for problem in told)
    assert {problem.code for problem in told} == {"exported-with-loss"}
    for words in (
        "proofs",
        "fixed order",
        "other units",
        "ids of the options",
        "the id is",
    ):
        assert words in said


def test_the_bundled_bank_is_written_and_read_again_as_a_whole() -> None:
    items = Library((questions_folder(),)).bank().items
    reading = read_questions(write_markdown(items).data.decode(), "mine.md")

    assert [item.stem for item in reading.items] == [item.stem for item in items]
    assert len({item.id for item in reading.items}) == len(items)
