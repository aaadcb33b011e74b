from decimal import Decimal

import pytest

from baclofen_quiz.items.item import (
    ClozeItem,
    Kind,
    MultipleItem,
    NumericError,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.question_file.forms import GAP, MOST_OPTIONS
from question_files import OPTIONS, only_item, read, told


def _problem(body: str) -> tuple[int, str]:
    reading = read(f"## Which one is it?  {{#q}}\n{body}")
    assert reading.items == ()
    (found,) = told(reading)
    return found


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (OPTIONS, Kind.SINGLE),
        (OPTIONS.replace("[ ]", "[x]", 1), Kind.MULTIPLE),
        ("1. a\n2. b\n3. c", Kind.ORDERING),
        ("| a | b |\n|---|---|\n| c | d |", Kind.MATCHING),
        ("Answer: 4 mg", Kind.NUMERIC),
        ("Answer: dantrolene", Kind.SHORT),
    ],
)
def test_the_form_of_the_answer_shows_the_kind(body: str, kind: Kind) -> None:
    item = only_item(f"## Which one is it?  {{#q}}\n\n{body}")

    assert item.kind is kind
    assert item.tags == ("general", kind.value)


def test_one_tick_is_the_key() -> None:
    item = only_item(f"## Which?  {{#q}}\n{OPTIONS}")

    assert isinstance(item, SingleItem)
    assert item.key == "gaba-b-receptor"
    assert item.options[0].rationale == "the target of diazepam"
    assert [option.source.line for option in item.options] == [3, 4, 5]


def test_several_ticks_are_all_keys() -> None:
    item = only_item("## Which?  {#q}\n- [x] a\n- [X] b\n- [ ] c")

    assert isinstance(item, MultipleItem)
    assert item.keys == {"a", "b"}


def test_without_a_tick_the_item_has_no_key() -> None:
    item = only_item("## Which?  {#q}\n- [ ] a\n- [ ] b\n- [ ] c")

    assert isinstance(item, SingleItem)
    assert item.key == ""


def test_a_numbered_list_stands_in_the_right_order() -> None:
    item = only_item("## Order.  {#q}\n1. first\n1. second\n1. third")

    assert isinstance(item, OrderingItem)
    assert [option.id for option in item.options] == ["first", "second", "third"]


def test_a_number_has_unit_tolerance_and_expected_errors() -> None:
    item = only_item(
        "## How much?  {#q}\nAnswer: 4 mg ± 0.1\n\n"
        "- 12 mg — not divided {#not_divided}\n- 40 — ten times {#tenfold}"
    )

    assert isinstance(item, NumericItem)
    assert (item.value, item.unit, item.tolerance) == (Decimal(4), "mg", Decimal("0.1"))
    assert item.errors == (
        NumericError(Decimal(12), "not_divided", "not divided"),
        NumericError(Decimal(40), "tenfold", "ten times"),
    )


def test_accepted_words_are_parted_by_bars() -> None:
    item = only_item("## Which?  {#q}\nAnswer: **dantrolene** | Dantrium | dantrolene")

    assert isinstance(item, ShortItem)
    assert item.accepted == ("dantrolene", "Dantrium")


def test_a_bar_makes_words_of_what_begins_with_a_digit() -> None:
    item = only_item("## Which?  {#q}\nAnswer: 5-HT3 antagonist |")

    assert isinstance(item, ShortItem)
    assert item.accepted == ("5-HT3 antagonist",)


def test_an_accepted_text_has_a_plain_space_as_it_is_typed() -> None:
    item = only_item("## Which?  {#q}\nAnswer: 4 mg |")

    assert isinstance(item, ShortItem)
    assert item.accepted == ("4 mg",)


def test_a_gap_makes_a_cloze() -> None:
    item = only_item("## It acts at {{GABA-B | GABAB}} receptors.  {#q}")

    assert isinstance(item, ClozeItem)
    assert item.stem == "It acts at _____ receptors."
    assert item.accepted == ("GABA-B", "GABAB")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", (1, "no-answer")),
        ("- [x] a\n- [o] b\n- [ ] c", (3, "bad-box")),
        ("- [x] a\n- b\n- [ ] c", (3, "no-box")),
        ("- a", (2, "no-box")),
        ("- [x] a\n1. b", (3, "two-forms")),
        ("Answer: 4 mg\n- [x] a", (3, "two-forms")),
        ("Answer: word\n- b", (3, "no-box")),
        ("Answer: 0,5 mg", (2, "unreadable-number")),
        ("Answer: sixty mg ± x", (2, "unreadable-number")),
        ("Answer: sixty ± x | sixty", (2, "unreadable-number")),
        ("Answer: sixty mg", (2, "unreadable-number")),
        ("Answer: 4 mg\n- many — x", (3, "unreadable-number")),
        ("Answer: 4 mg\n- 12 mL — x", (3, "other-unit")),
        ("Answer: 4 mg ± 100 mcg", (2, "other-unit")),
        ("Answer:", (2, "empty-answer")),
        ("Answer: |", (2, "empty-answer")),
        ("It acts at {{ }}.", (1, "empty-answer")),
        ("{{a}} and {{b}}", (1, "many-gaps")),
        ("It acts at {{b.", (1, "open-gap")),
        ("It acts at b}}.\nAnswer: c", (1, "open-gap")),
        ("It acts at {{b}}.\nAnswer: c", (3, "two-forms")),
    ],
)
def test_an_answer_that_is_not_sound_leaves_the_question_out(
    body: str, problem: tuple[int, str]
) -> None:
    assert _problem(body) == problem


def test_a_brace_on_either_side_of_a_gap_is_text() -> None:
    item = only_item("## It is in a}{{b}}}c.  {#q}")

    assert item.stem == f"It is in a}}{GAP}}}c."


def test_fields_do_not_count_among_the_most_options_that_are_allowed() -> None:
    boxes = "\n".join(f"- [{'x' if n == 0 else ' '}] {n}" for n in range(MOST_OPTIONS))

    item = only_item(f"## Which one is it?  {{#q}}\n\n{boxes}\n\nTags: a\nLevel: apply")

    assert isinstance(item, SingleItem)
    assert len(item.options) == MOST_OPTIONS


@pytest.mark.parametrize(
    ("head", "line", "first"),
    [
        ("", "- [ ] option", 2),
        ("", "1. step", 2),
        ("| a | b |\n|---|---|\n", "| c | d |", 4),
        ("Answer: 4 mg\n", "- 5 mg", 3),
    ],
)
def test_more_options_than_anybody_weighs_are_reported_at_the_first_one_too_many(
    head: str, line: str, first: int
) -> None:
    assert _problem(f"{head}{f'{line}{chr(10)}' * 40}") == (
        first + 26,
        "too-many-options",
    )


def test_twenty_six_options_are_read() -> None:
    body = "\n".join(f"- [{'x' if n == 3 else ' '}] a{n}" for n in range(26))
    item = only_item(f"## Which one is it?  {{#q}}\n{body}")

    assert isinstance(item, SingleItem)
    assert len(item.options) == 26
