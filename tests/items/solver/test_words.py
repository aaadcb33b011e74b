import pytest

from baclofen_quiz.items.solver.words import plain, same, stands_in, stems
from baclofen_quiz.text import NBSP


def test_case_article_spaces_and_the_final_mark_do_not_count() -> None:
    assert same("The seizure threshold may fall.", "the seizure  threshold may fall")
    assert plain(f"5{NBSP}mg?") == "5 mg"


@pytest.mark.parametrize(
    ("one", "other"),
    [("hyperthermia", "hypothermia"), ("GABA-A", "GABA-B"), ("after food", "food")],
)
def test_what_means_something_else_is_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)
    assert stems(one) != stems(other)


def test_a_phrase_stands_in_a_text_as_whole_words_only() -> None:
    assert stands_in("The kidney", "It strains the kidney.")
    assert not stands_in("GABA", "GABA-B receptors")
    assert not stands_in("lower", "slower steps")
    assert not stands_in("", "anything")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inhibited", "inhibition"),
        ("activation", "activated"),
        ("hyperpolarisation", "hyperpolarised"),
        ("chronic", "lasting"),
        ("receptors", "receptor"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_before_and_after_are_told_apart() -> None:
    assert stems("before food") != stems("after food")


def test_greek_letters_are_read_by_their_names() -> None:
    assert stands_in(
        "mu-opioid receptor",
        "Full agonist at the \N{GREEK SMALL LETTER MU}-opioid receptor",
    )
    assert same("\N{GREEK SMALL LETTER ALPHA}2 receptor", "alpha-2 receptor")
    assert same("the patient\N{RIGHT SINGLE QUOTATION MARK}s dose", "patient's dose")
