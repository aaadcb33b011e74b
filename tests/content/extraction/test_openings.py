"""The words in front of an amount."""

import pytest

from baclofen_quiz.content.extraction.openings import (
    Opening,
    opening,
    people_first,
    unknown_opening,
)


@pytest.mark.parametrize(
    ("text", "words", "amount"),
    [
        ("5 mg daily", "", "5 mg daily"),
        ("initially 5 mg daily", "initially ", "5 mg daily"),
        ("Usual maintenance dose 100-200 mcg daily", "Usual maintenance dose ",
         "100-200 mcg daily"),
        ("The usual dose is 5 mg daily", "The usual dose is ", "5 mg daily"),
        ("Zolarine 3 to 5 mg/kg/day", "Zolarine ", "3 to 5 mg/kg/day"),
        ("Usual oral dose 5 mg daily", "Usual oral dose ", "5 mg daily"),
        ("Daily dose should not exceed 60 mg", "Daily dose should not exceed ",
         "60 mg"),
        ("Induction 2 mg/kg", "Induction ", "2 mg/kg"),
        ("Never exceed 60 mg daily", "Never exceed ", "60 mg daily"),
        ("20 mEq twice daily", "", "20 mEq twice daily"),
    ],
)  # fmt: skip
def test_a_text_is_cut_where_its_amount_begins(
    text: str, words: str, amount: str
) -> None:
    assert opening(text, "zolarine") == Opening(words, "", amount, "")


def test_people_in_front_of_an_amount_are_named() -> None:
    found = opening("The recommended dose for older adults is 5 mg daily", "zolarine")

    assert found
    assert (found.people, found.amount) == ("older adults", "5 mg daily")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Usual adult dose 5 mg daily", "adults"),
        ("The usual paediatric dose is 5 mg daily", "children"),
        ("The usual dose is 5 mg daily", ""),
    ],
)
def test_a_dose_may_be_named_after_people(text: str, people: str) -> None:
    found = opening(text, "zolarine")

    assert found
    assert found.people == people


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gout 5 mg daily", "Gout"),
        ("Folic acid, 5 mg daily", "Folic acid"),
        ("Gout 5 mg", ""),
        ("Gout 5 mg or 10 mg daily", ""),
        ("Reduce to 5 mg daily", ""),
        ("To 5 mg daily", ""),
        ("Zolarine is 5 mg daily", ""),
        ("Take with 200 mL daily", ""),
        ("It was first found in 5 mg daily", ""),
    ],
)
def test_a_few_unknown_words_before_a_dose_are_told(text: str, words: str) -> None:
    assert unknown_opening(text) == words


def test_the_end_of_a_sequence_is_told() -> None:
    found = opening("Then 5 mg daily", "zolarine")

    assert found
    assert found.hangs == "Then"


@pytest.mark.parametrize(
    "text",
    [
        "Take with 200 mL of water once daily",
        "Take 2 hours after 10 mg of another drug",
        "Should not take 10 mg daily",
        "Usually not 10 mg daily",
        "To 10 mg daily",
        "Give up to date advice on 10 mg",
        "By 25 mg a week",
        "With 10 mg daily",
        "Adults should receive 10 mg daily",
        "Reduce the dose to 5 mg daily",
        "For adults with gout 5 mg daily",
        "Dose increased to 5 mg daily",
        "Start to 5 mg daily",
    ],
)
def test_other_words_open_no_dose(text: str) -> None:
    assert opening(text, "zolarine") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adults 5 mg daily", "Adults: 5 mg daily"),
        ("In adults, the usual dose is 5 mg", "Adults: the usual dose is 5 mg"),
        ("Child 6-12 years 250 mg daily", "Child 6-12 years: 250 mg daily"),
        ("Adults and children over 12 years 5 mg daily",
         "Adults and children over 12 years: 5 mg daily"),
        ("If CrCl < 30 mL/min, 5 mg daily", "CrCl < 30 mL/min: 5 mg daily"),
        ("eGFR 30 to 60 mL/min/1.73 m\u00b2: 5 mg daily",
         "eGFR 30 to 60 mL/min: 5 mg daily"),
        ("Adults with gout: one tablet", ""),
        ("Tablets 5 mg daily", ""),
    ],
)  # fmt: skip
def test_people_in_front_are_set_apart(text: str, expected: str) -> None:
    assert people_first(text) == expected
