from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.text import (
    NBSP,
    bind_units,
    decimal_text,
    harmless,
    is_web_address,
    loosen_units,
    number,
    slug,
    visible,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("4.0", "4"),
        ("0.50", "0.5"),
        ("1200", "1200"),
        ("1E+3", "1000"),
        ("-0.0", "0"),
        ("0", "0"),
    ],
)
def test_a_decimal_has_no_trailing_zero_and_no_exponent(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("999", "999"), ("1200", "1,200"), ("-1234567.5", "-1,234,567.5"), ("0.5", "0.5")],
)
def test_a_number_for_people_has_commas_from_a_thousand_up(
    value: str, text: str
) -> None:
    assert number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GABA-B receptor", "gaba-b-receptor"),
        ("\N{GREEK SMALL LETTER ALPHA}2-adrenergic", "alpha2-adrenergic"),
        ("Café — crème", "cafe-creme"),
        ("—", ""),
    ],
)
def test_a_slug_is_plain(text: str, name: str) -> None:
    assert slug(text) == name


def test_a_number_is_bound_to_its_unit_and_loosened_again() -> None:
    bound = bind_units("5 mg/kg and 2  mL, 63 %, but 3 doses and 5 grams")

    assert bound == (f"5{NBSP}mg/kg and 2{NBSP}mL, 63{NBSP}%, but 3 doses and 5 grams")
    assert loosen_units(bound) == "5 mg/kg and 2 mL, 63 %, but 3 doses and 5 grams"


def test_a_number_is_bound_to_a_length_of_time() -> None:
    bound = bind_units("aged 12 years, every 4 days; 1 week or 24 hours, 3 yearlings")

    assert bound == (
        f"aged 12{NBSP}years, every 4{NBSP}days; 1{NBSP}week or 24{NBSP}hours,"
        " 3 yearlings"
    )


@given(st.text())
def test_binding_what_is_bound_changes_nothing(text: str) -> None:
    assert bind_units(bind_units(text)) == bind_units(text)
    assert bind_units(loosen_units(bind_units(text))) == bind_units(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("quiz one-\N{PILL}.md", "quiz one-\N{PILL}.md"),
        ("inv\udcff\udcfe.md", r"inv\xff\xfe.md"),
        ("a\x1b[2J\n.md", r"a\x1b[2J\n.md"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}dm.md", r"a\u202edm.md"),
        ("a\ud800.md", r"a\ud800.md"),
    ],
)
def test_what_cannot_be_printed_in_a_name_is_written_with_a_backslash(
    name: str, shown: str
) -> None:
    assert visible(name) == shown


@given(st.text(st.characters()))
def test_a_visible_name_can_be_printed_anywhere(name: str) -> None:
    assert visible(name).isprintable()
    assert visible(visible(name)).encode().decode() == visible(name)


@pytest.mark.parametrize(
    ("address", "fit"),
    [
        ("https://quiz.example.org", True),
        ("http://127.0.0.1:8000/", True),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ("", False),
    ],
)
def test_only_an_address_of_the_web_begins_a_link(address: str, *, fit: bool) -> None:
    assert is_web_address(address) is fit


SIGNS = "=+-@\N{FULLWIDTH EQUALS SIGN}\N{SMALL COMMERCIAL AT}\N{MINUS SIGN}"
UNSEEN = (
    " \t\r\n\0\x1b\x7f\x85\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{SOFT HYPHEN}"
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\N{LINE SEPARATOR}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{RIGHT-TO-LEFT OVERRIDE}\N{HANGUL FILLER}"
    "\N{COMBINING GRAPHEME JOINER}\N{VARIATION SELECTOR-16}\N{BRAILLE PATTERN BLANK}"
    "\N{TAG SPACE}"
)


@given(st.text(UNSEEN, max_size=3), st.sampled_from(SIGNS), st.text())
def test_nothing_unseen_before_its_sign_lets_a_formula_run(
    before: str, sign: str, rest: str
) -> None:
    cell = before + sign + rest

    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "plain", "4 - 2", "'=1", "\N{ZERO WIDTH SPACE}plain", "a=b", "5 mg"]
)
def test_a_cell_that_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["\tplain", "\rplain", "\nplain"])
def test_a_cell_that_begins_with_a_break_is_no_start_of_another(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
