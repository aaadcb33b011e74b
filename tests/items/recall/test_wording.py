import pytest

from baclofen_quiz.items.recall.wording import (
    article,
    be,
    capital,
    heading_of,
    listed,
    ordinal,
    small,
    unbroken,
    written_out,
)
from baclofen_quiz.text import NBSP
from factories import make_statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 mg three times daily", f"5{NBSP}mg three times daily"),
        ("0.75 to 2 mg/kg/day", f"0.75 to 2{NBSP}mg/kg/day"),
        ("5 mg/5 mL", f"5{NBSP}mg/5{NBSP}mL"),
        ("2 to 8 °C for 3 days", f"2 to 8{NBSP}°C for 3{NBSP}days"),
        ("1 dose, 2 doses", f"1{NBSP}dose, 2{NBSP}doses"),
        ("3 gates and 2 mgx", "3 gates and 2 mgx"),
    ],
)
def test_a_number_stays_with_its_unit(text: str, expected: str) -> None:
    assert unbroken(text) == expected


def test_an_abbreviation_is_written_out_once_where_it_comes_first() -> None:
    assert written_out("CNS depressants", "CNS toxicity", "NSAIDs") == (
        "central nervous system (CNS) depressants",
        "CNS toxicity",
        "non-steroidal anti-inflammatory drugs (NSAIDs)",
    )


def test_an_abbreviation_that_the_text_explains_is_left_alone() -> None:
    texts = ("the central nervous system (CNS)", "CNS toxicity")
    assert written_out(*texts) == texts


def test_an_abbreviation_is_a_whole_word() -> None:
    assert written_out("CNSX, MAOB") == ("CNSX, MAOB",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lower the dose", "Lower the dose"),
        ("mL of it", "mL of it"),
        ("\N{GREEK SMALL LETTER ALPHA}2 site", "\N{GREEK SMALL LETTER ALPHA}2 site"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(text: str, expected: str) -> None:
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renal impairment", "renal impairment"),
        ("CNS depressants", "CNS depressants"),
        ("GABA-A receptors", "GABA-A receptors"),
        ("Parkinson's disease", "Parkinson's disease"),
        ("Tourette syndrome", "Tourette syndrome"),
        ("Stevens-Johnson syndrome", "Stevens-Johnson syndrome"),
        ("Clostridioides difficile infection", "Clostridioides difficile infection"),
        ("Rubella", "rubella"),
        ("P-gp inhibitors", "P-gp inhibitors"),
        ("", ""),
    ],
)
def test_a_phrase_begins_small_but_names_keep_their_capital(
    text: str, expected: str
) -> None:
    assert small(text) == expected


def test_the_article_follows_the_sound() -> None:
    assert (article("agonist"), article("blocker"), article("")) == ("an", "a", "a")


def test_a_list_is_written_as_people_write_it() -> None:
    assert listed([]) == ""
    assert listed(["oral"]) == "oral"
    assert listed(["oral", "intrathecal"]) == "oral and intrathecal"
    assert listed(["a", "b", "c"], "or") == "a, b or c"


def test_positions_have_names() -> None:
    assert [ordinal(n) for n in (1, 3, 7, 8)] == ["first", "third", "seventh", "8th"]


@pytest.mark.parametrize(
    ("subject", "verb"),
    [
        ("seizures", "are"),
        ("coma", "is"),
        ("psychosis", "is"),
        ("diabetes insipidus", "is"),
        ("weakness", "is"),
        ("pancreas", "is"),
    ],
)
def test_the_verb_follows_the_number_of_its_subject(subject: str, verb: str) -> None:
    assert be(subject) == verb


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), "mechanism of action"),
        (("Kinetics",), "Kinetics"),
        (("Kinetics", "Absorption in the gut"), "Absorption in the gut"),
        (("It works by",), "mechanism of action"),
        (("Its effects result from",), "mechanism of action"),
        (("The actions include",), "mechanism of action"),
        (("Rare",), "mechanism of action (rare)"),
        (("Rare but serious",), "mechanism of action (rare but serious)"),
        (("Very common / common",), "mechanism of action (very common / common)"),
    ],
)
def test_a_heading_names_a_sentence_unless_it_is_a_part_of_it_or_a_rank(
    path: tuple[str, ...], expected: str
) -> None:
    assert heading_of(make_statement(path=path)) == expected
