import datetime as dt
from decimal import Decimal

import pytest

from baclofen_quiz.exchange.sheets import reader
from baclofen_quiz.exchange.sheets.kahoot import HEADER as KAHOOT
from baclofen_quiz.exchange.sheets.reader import read_csv, read_xlsx
from baclofen_quiz.items.item import (
    ClozeItem,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from sheets import HEADER, ROW, as_csv, as_xlsx, from_csv, from_xlsx, only, told


def test_a_row_is_a_question() -> None:
    (item,) = from_csv(HEADER, ROW).items

    assert isinstance(item, SingleItem)
    assert (item.id, item.stem, item.key) == (
        "exam/receptor",
        "Which receptor?",
        "gaba-b",
    )
    assert (item.source.file, item.source.line) == ("exam.csv", 2)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_header_shows_the_separator(separator: str) -> None:
    reading = read_csv(as_csv(HEADER, ROW, separator=separator), "exam.csv")

    assert (len(reading.items), reading.problems) == (1, ())


def test_columns_stand_in_any_order_case_and_under_other_names() -> None:
    header = ["Correct answer", "QUESTION", "Choice A", "b", "Answer 3", "Feedback A"]
    (item,) = from_csv(header, ["A", "Which?", "x", "y", "z", "why"]).items

    assert isinstance(item, SingleItem)
    assert item.key == "x"
    assert item.options[0].rationale == "why"


def test_an_unknown_column_is_told_by_its_cell() -> None:
    reading = from_csv([*HEADER, "points"], [*ROW, "3"])

    assert "G1" in only(reading, "unknown-column").what
    assert len(reading.items) == 1


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("2", ["GABA-B"]),
        ("b", ["GABA-B"]),
        ("B)", ["GABA-B"]),
        ("GABA-B", ["GABA-B"]),
        ("A; C", ["GABA-A", "NMDA"]),
        ("1,3", ["GABA-A", "NMDA"]),
        ("a c", ["GABA-A", "NMDA"]),
    ],
)
def test_the_right_options_are_letters_numbers_or_words(
    key: str, right: list[str]
) -> None:
    (item,) = from_csv(HEADER, [*ROW[:-1], key]).items

    assert isinstance(item, SingleItem | MultipleItem)
    keys = item.keys if isinstance(item, MultipleItem) else {item.key}
    assert [o.text for o in item.options if o.id in keys] == right


@pytest.mark.parametrize("key", ["D", "0", "4", "x y", "perhaps", "2.4", ";"])
def test_a_key_that_names_no_option_leaves_the_question_out(key: str) -> None:
    reading = from_csv(HEADER, [*ROW[:-1], key])

    assert "F2" in only(reading, "not-imported").what
    assert reading.unread == 1


def test_letters_count_columns_even_when_one_is_blank() -> None:
    (item,) = from_csv(HEADER, ["i", "Which?", "x", "", "z", "C"]).items

    assert isinstance(item, SingleItem)
    assert item.key == "z"


FULL = [
    "id", "kind", "stem", "option 1", "option 2", "option 3", "correct",
    "rationale 1", "answer", "unit", "tolerance",
]  # fmt: skip


def full(**cells: str) -> list[str]:
    given = {"id": "q", "stem": "Which?"} | cells
    return [given.get(name.replace(" ", "_"), "") for name in FULL]


def test_steps_stand_in_their_order() -> None:
    row = full(kind="Ordering", option_1="one", option_2="two", option_3="three")
    (item,) = from_csv(FULL, row).items

    assert isinstance(item, OrderingItem)
    assert [option.text for option in item.options] == ["one", "two", "three"]


def test_pairs_are_parted_by_an_equals_sign_that_may_be_escaped() -> None:
    row = full(
        kind="match", option_1=r"a\=b = c=d", option_2="= unused", option_3="e=f"
    )
    (item,) = from_csv(FULL, row).items

    assert isinstance(item, MatchingItem)
    assert [option.text for option in item.left] == ["a=b", "e"]
    assert [option.text for option in item.right] == ["c=d", "f", "unused"]


def test_a_number_has_unit_tolerance_and_expected_errors() -> None:
    row = full(
        answer="1,200", unit="mg", tolerance="5 %", option_1="12 mg", rationale_1="why",
        kind="numeric",
    )  # fmt: skip
    (item,) = from_csv(FULL, row).items

    assert isinstance(item, NumericItem)
    assert (item.value, item.unit, item.tolerance) == (Decimal(1200), "mg", Decimal(60))
    assert [(e.value, e.diagnosis) for e in item.errors] == [(Decimal(12), "why")]


def test_without_a_kind_what_is_filled_in_shows_it() -> None:
    rows = [
        full(id="a", answer="10.5 mg ± 0.1"),
        full(id="b", answer=r"diazepam | val\|ium"),
        full(id="c", stem="It is _____.", answer="kidney"),
        full(id="d", answer="TRUE"),
        full(id="e", answer="B", option_1="x", option_2="y"),
        full(id="f", answer="A, B", option_1="x", option_2="y"),
        full(id="g", correct="x, y", option_1="x, y", option_2="y"),
    ]
    number, short, cloze, truth, single, several, words = from_csv(FULL, *rows).items

    assert isinstance(number, NumericItem)
    assert number.tolerance == Decimal("0.1")
    assert isinstance(short, ShortItem)
    assert short.accepted == ("diazepam", "val|ium")
    assert isinstance(cloze, ClozeItem)
    assert isinstance(truth, SingleItem)
    assert truth.key == "true"
    assert isinstance(single, SingleItem)
    assert isinstance(several, MultipleItem)
    assert isinstance(words, SingleItem)


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"kind": "essay"},
        {"kind": "single", "option_1": "x", "option_2": "y"},
        {"kind": "single", "option_1": "x", "option_2": "y", "correct": "A;B"},
        {"kind": "ordering"},
        {"kind": "matching"},
        {"kind": "matching", "option_1": "no pair"},
        {"kind": "matching", "option_1": "no right ="},
        {"kind": "numeric"},
        {"kind": "numeric", "answer": "4 mg", "unit": "mcg"},
        {"kind": "numeric", "answer": "four"},
        {"kind": "numeric", "answer": "4", "tolerance": "much"},
        {"kind": "numeric", "answer": "4", "unit": "mg", "tolerance": "1 g"},
        {"kind": "numeric", "answer": "4", "unit": "mg", "option_1": "4 g"},
        {"kind": "numeric", "answer": "4", "option_1": "x"},
        {"kind": "short"},
        {"kind": "cloze", "stem": "It is _____.", "answer": " | "},
        {"kind": "cloze", "answer": "kidney"},
        {"stem": "", "answer": "kidney"},
    ],
    ids=str,
)
def test_a_row_that_cannot_be_asked_is_told_and_left_out(cells: dict[str, str]) -> None:
    reading = from_csv(FULL, full(**cells), full(id="sound", answer="kidney"))

    assert [item.id for item in reading.items] == ["exam/sound"]
    assert reading.unread == 1
    assert "not-imported" in {p.code for p in reading.problems}


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        ({"kind": "short", "answer": "x", "option_1": "y", "rationale_1": "z"}, "D2"),
        ({"kind": "short", "answer": "x", "unit": "mg"}, "J2"),
        ({"kind": "single", "option_1": "x", "correct": "A", "answer": "B"}, "I2"),
        ({"answer": "x", "rationale_1": "why"}, "H2"),
    ],
)
def test_what_a_kind_has_no_use_for_is_told(cells: dict[str, str], named: str) -> None:
    reading = from_csv(FULL, full(**cells))

    assert len(reading.items) == 1
    losses = [p.what for p in reading.problems if p.code == "imported-with-loss"]
    assert named in losses[0]


def test_words_without_a_meaning_are_told_and_what_they_count_as() -> None:
    header = [*HEADER, "section", "level", "status", "drug", "source", "tags"]
    row = [*ROW, "dose", "hard", "old", "Baclofen", "baclofen#uses", "a; b"]
    good = ["two", *ROW[1:], "dosing", "apply", "ready", "b", "", ""]
    reading = from_csv(header, row, good)

    assert [code for _, _, code in told(reading)] == ["imported-with-loss"] * 3
    assert [item.id for item in reading.drafts] == ["exam/receptor"]
    assert "b" in reading.drafts[0].tags
    assert (reading.items[0].section, reading.items[0].bloom) == ("dosing", "apply")


def test_a_date_that_a_spreadsheet_wrote_is_doubted() -> None:
    reading = from_csv(HEADER, ["i", "Which?", "3-Jan", "Mar-04", "x", "C"])

    assert [code for _, _, code in told(reading)] == ["damaged-cell"] * 2
    assert len(reading.items) == 1


@pytest.mark.parametrize(
    "cell",
    ["=1+1", '=HYPERLINK("http://x")', dt.datetime(2025, 3, 1), dt.time(1, 2), "#N/A"],  # noqa: DTZ001 - as cells are
    ids=str,
)
def test_a_damaged_cell_is_named_and_its_question_left_out(cell: object) -> None:
    reading = from_xlsx(HEADER, ["i", "Which?", "x", cell, "z", "C"], ROW)

    assert [item.id for item in reading.items] == ["exam/receptor"]
    problem = only(reading, "not-imported")
    assert problem.what.startswith("The cell D2 holds")
    assert str(problem.location) == "exam.xlsx!Exam:2:4"


def test_numbers_are_read_as_they_were_seen_and_told() -> None:
    reading = from_xlsx(HEADER, [7, "Which?", 5.0, 2.4, True, 2])

    (item,) = reading.items
    assert isinstance(item, SingleItem)
    assert [option.text for option in item.options] == ["5", "2.4", "TRUE"]
    assert item.key == "2-4"
    assert "A2, C2, D2, E2, F2" in only(reading, "number-cell").what


def test_several_sheets_are_one_file_and_notes_are_not_questions() -> None:
    sheets = {"One": [HEADER, ROW], "Two": [HEADER, ["b", *ROW[1:]]], "Notes": [["hi"]]}
    reading = read_xlsx(as_xlsx(sheets=sheets), "exam.xlsx")

    assert [item.id for item in reading.items] == ["exam/receptor", "exam/b"]
    assert only(reading, "sheet-not-read").location.file == "exam.xlsx!Notes"


def test_the_template_of_kahoot_is_known_by_its_header() -> None:
    top = [[""]] * 7
    row = [1, "Which?", "a", "b", "c", "", 20, "1,3", "", "beside"]
    bad = [[2, "No key?", "a", "b"], [3, "Beyond?", "a", "b", "", "", 20, 4]]
    damaged = [[4, "=1", "a", "b", "", "", 20, 1]]
    reading = read_xlsx(as_xlsx(*top, KAHOOT, row, *bad, *damaged, [5]), "k.xlsx")

    (item,) = reading.items
    assert isinstance(item, MultipleItem)
    assert item.keys == {"a", "c"}
    assert (reading.written, reading.unread) == (4, 3)
    assert only(reading, "imported-with-loss").location.column == 10


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-questions"),
        (b"\n\n\n", "no-questions"),
        (as_csv(HEADER), "no-questions"),
        (b"just,a,table\n1,2,3\n", "no-header"),
        (b"a\x00b", "no-text"),
    ],
)
def test_a_file_without_questions_says_so_once(data: bytes, code: str) -> None:
    reading = read_csv(data, "exam.csv")

    assert [p.code for p in reading.problems] == [code]
    assert reading.items == ()


def test_beyond_the_limit_questions_are_counted_and_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MOST_QUESTIONS", 1)
    reading = from_csv(HEADER, ROW, ["b", *ROW[1:]], ["c", *ROW[1:]])

    assert (len(reading.items), reading.unread) == (1, 2)
    assert only(reading, "not-imported").location.line == 3


def test_html_and_script_stay_the_text_they_are() -> None:
    (item,) = from_csv(HEADER, ["i", "<script>alert(1)</script>", *ROW[2:]]).items

    assert item.stem == "<script>alert(1)</script>"
