"""The drug in a title."""

import pytest

from baclofen_quiz.content.titles import drug_in_title, is_fit


@pytest.mark.parametrize(
    ("title", "drug"),
    [
        ("Baclofen", "baclofen"),
        ("Valproic Acid (Depakote)", "valproic acid"),
        ("Zolarine: A Review", "zolarine"),
        ("Zolarine \N{EN DASH} Drug Monograph", "zolarine"),
        ("Zolarine Monograph", "zolarine"),
        ("Zolarine Drug Profile", "zolarine"),
        ("Co-trimoxazole", "co-trimoxazole"),
        ("Drug Profile: Zolarine", "zolarine"),
        ("Monograph \N{EN DASH} Zolarine", "zolarine"),
        ("What is Zolarine?", "zolarine"),
        ("Zolarine: an overview", "zolarine"),
        ("Monograph", "monograph"),
        ("Zolarine Tablets", "zolarine"),
        ("Zolarine Sodium for Injection, USP", "zolarine sodium"),
        ("Zolarine extended-release tablets", "zolarine"),
        ("Oral rehydration solution", "oral rehydration solution"),
        ("Tablets", "tablets"),
    ],
)
def test_a_drug_is_taken_from_its_title(title: str, drug: str) -> None:
    assert drug_in_title(title) == drug


@pytest.mark.parametrize(
    "name",
    [
        "co-amoxiclav",
        "vitamin b12",
        "st john's wort",
        "insulin (human), 30+70",
        "\N{CYRILLIC SMALL LETTER BE}a\N{COMBINING ACUTE ACCENT}",
        "a" * 100,
    ],
)
def test_letters_digits_and_few_signs_make_a_fit_name(name: str) -> None:
    assert is_fit(name)


@pytest.mark.parametrize(
    "name",
    [
        "x::y",
        'as"pirin',
        "a\tb",
        "a\nb",
        "a/b",
        "<b>x</b>",
        "a" * 101,
        "a_b",
        "a\u202eb",
    ],
)
def test_what_an_address_or_a_deck_would_misread_is_no_fit_name(name: str) -> None:
    assert not is_fit(name)
