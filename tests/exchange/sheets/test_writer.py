from dataclasses import replace

import pytest
from hypothesis import given, settings

from baclofen_quiz.exchange.format.limits import LONGEST_TEXT
from baclofen_quiz.exchange.format.written import ALL_READY, Reader, Writer
from baclofen_quiz.exchange.sheets.reader import read_csv, read_xlsx
from baclofen_quiz.exchange.sheets.writer import write_csv, write_kahoot, write_xlsx
from baclofen_quiz.items.item import Item, MultipleItem, SingleItem
from baclofen_quiz.items.question_file import print_questions
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Severity
from factories import (
    make_items,
    make_multiple_item,
    make_numeric_item,
    make_options,
    make_single_item,
)
from random_questions import marked_items, sound_items

OURS = pytest.mark.parametrize(
    ("write", "read"), [(write_csv, read_csv), (write_xlsx, read_xlsx)]
)
Marked = tuple[tuple[Item, ...], dict[str, Status]]
ALL = pytest.mark.parametrize("write", [write_csv, write_xlsx, write_kahoot])


def in_words(items: tuple[Item, ...]) -> str:
    """Print items as a question file without the ids of options."""
    lines = print_questions(items).splitlines()
    return "\n".join(
        line if line.startswith("## ") else _without_ids(line) for line in lines
    )


def _without_ids(line: str) -> str:
    parts = line.split("{#")
    return parts[0] + "".join(part.partition("}")[2] for part in parts[1:])


@OURS
@settings(max_examples=50)
@given(marked=marked_items())
def test_what_was_written_is_read_again(
    write: Writer, read: Reader, marked: Marked
) -> None:
    items, statuses = marked
    written = write(items, statuses)
    again = read(written.data, "exam.txt")
    in_order = tuple(sorted(again.all_items, key=lambda item: item.id))

    assert in_words(in_order) == in_words(items)
    assert [item.id for item in in_order] == [item.id for item in items]
    assert [item.tags for item in in_order] == [item.tags for item in items]
    assert {item.id: status for item, status in again.statuses} == statuses
    assert written.written == tuple(item.id for item in items)
    assert again.unread == 0
    assert {p.code for p in written.problems} <= {"option-ids"}


@settings(max_examples=40)
@given(marked=marked_items())
def test_what_kahoot_holds_is_read_again(marked: Marked) -> None:
    items, statuses = marked
    written = write_kahoot(items, statuses)
    again = read_xlsx(written.data, "exam.xlsx")
    kept = [item for item in items if item.id in written.written]
    left_out = [p for p in written.problems if p.code == "not-exported"]

    unasked = [item for item in kept if statuses[item.id] is not Status.READY]
    assert sum("the status (" in p.what for p in written.problems) == len(unasked)
    assert len(kept) + len(left_out) == len(items)
    assert again.written == len(kept)
    assert again.unread == sum(p.code == "duplicate-id" for p in again.problems)
    if not again.unread:
        assert list(map(choices_of, again.items)) == list(map(choices_of, kept))


def choices_of(item: Item) -> tuple[str, list[tuple[str, bool]]]:
    assert isinstance(item, SingleItem | MultipleItem)
    keys = item.keys if isinstance(item, MultipleItem) else {item.key}
    return item.stem, [(option.text, option.id in keys) for option in item.options]


@ALL
@settings(max_examples=5)
@given(items=sound_items())
def test_the_same_items_always_give_the_same_bytes(
    write: Writer, items: tuple[Item, ...]
) -> None:
    assert write(items, ALL_READY) == write(items, ALL_READY)


@ALL
def test_each_item_that_is_asked_for_is_written_or_told(write: Writer) -> None:
    items = make_items()
    written = write(items, ALL_READY)
    refused = [p for p in written.problems if p.severity is Severity.ERROR]

    assert len(written.written) + len(refused) == len(items)


@OURS
def test_generated_items_keep_their_notes_in_the_explanation(
    write: Writer, read: Reader
) -> None:
    noted = [item for item in make_items() if item.notes]
    again = read(write(noted, ALL_READY).data, "exam.csv")

    assert noted
    for item, other in zip(noted, again.items, strict=True):
        assert all(note.text in other.explanation for note in item.notes)


def test_the_reasons_of_right_cells_are_told_when_they_are_lost() -> None:
    written = write_csv(make_items())

    assert any("right-hand side" in problem.what for problem in written.problems)


def test_statements_that_cannot_be_named_are_told_when_they_are_lost() -> None:
    item = make_single_item(facts=("baclofen/mechanism/no_such name",))
    written = write_csv([item])

    assert any("statements" in problem.what for problem in written.problems)
    (again,) = read_csv(written.data, "again.csv").all_items
    assert (again.facts, again.section) == ((), item.section)


def test_a_fixed_order_is_told_when_it_is_lost() -> None:
    (problem, _) = write_csv([make_single_item(fixed_order=True)]).problems

    assert "fixed order" in problem.what


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (make_single_item(key=""), "no right option"),
        (replace(make_single_item(), explanation="x" * (LONGEST_TEXT + 1)), "20,000"),
    ],
)
def test_what_no_sheet_holds_is_not_written(item: Item, said: str) -> None:
    written = write_csv([item])

    assert (written.written, len(written.problems)) == ((), 1)
    assert said in written.problems[0].what


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (make_single_item(stem="x" * 121), "121 characters"),
        (make_single_item(key=""), "no right option"),
        (make_single_item(options=make_options(*"abcde"), key="a"), "5 options"),
        (make_multiple_item(keys=frozenset({"oral"})), "single"),
    ],
)
def test_what_does_not_fit_into_kahoot_is_never_cut(item: Item, said: str) -> None:
    written = write_kahoot([item])

    assert written.written == ()
    assert said in written.problems[0].what


def test_a_long_answer_does_not_fit_into_kahoot() -> None:
    item = make_single_item()
    long = tuple(replace(option, text="x" * 76) for option in item.options)

    assert (
        "76 characters" in write_kahoot([replace(item, options=long)]).problems[0].what
    )
    blank = tuple(replace(option, text="") for option in item.options)
    assert "blank" in write_kahoot([replace(item, options=blank)]).problems[0].what


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", "\t=1"])
def test_no_written_cell_runs(text: str) -> None:
    item = replace(make_single_item(), stem=text.strip())
    raw = write_csv([item]).data.decode("utf-8-sig")

    assert f",'{text.strip()}," in raw
    again = read_xlsx(write_xlsx([item]).data, "exam.xlsx")
    assert again.items[0].stem == text.strip()
    assert again.unread == 0


def test_a_blank_option_is_told_since_it_would_not_be_read_again() -> None:
    item = make_single_item()
    blank = replace(
        item, options=(replace(item.options[0], text=""), *item.options[1:])
    )

    found = write_csv([blank])

    assert found.written == ()
    assert "has a blank option" in found.problems[0].what


def test_the_names_of_expected_wrong_numbers_are_told_as_lost() -> None:
    found = write_csv([make_numeric_item()])

    assert [problem.code for problem in found.problems] == ["option-ids"]
