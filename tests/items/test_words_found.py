import pytest

from baclofen_quiz.items.words_found import found_in, joined, shared
from baclofen_quiz.text import NBSP


def words(sentence: str, phrase: str, start: int = 0) -> str:
    span = found_in(sentence, phrase, start)
    return "" if span is None else sentence[slice(*span)]


@pytest.mark.parametrize(
    ("sentence", "phrase", "found"),
    [
        ("Receptor: agonist at GABA-B", "Agonist", "agonist"),
        ("acts at receptors.", "receptor", "receptors"),
        ("Initial dose: 5 mg three times daily", f"5{NBSP}mg", "5 mg"),
        ("Usual maximum dose: 80 mg/day", "80 mg", "80 mg/day"),
        (
            "kept to specialised centres",
            "In a specialised centre",
            "specialised centres",
        ),
        ("Unused solution: discard", "Discard it.", "discard"),
        ("not 50 mg, but 5 mg", "5 mg", "5 mg"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}: 5 mg", "5 mg", "5 mg"),
        ("by the way it is told", "By the way", "by the way"),
    ],
)
def test_a_phrase_is_found_whatever_its_case_and_number(
    sentence: str, phrase: str, found: str
) -> None:
    assert words(sentence, phrase) == found


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("0.5 mg at night", "5 mg"),
        ("25 mg at night", "5 mg"),
        ("5 mg/mL", "5 mg"),
        ("50 to 1,200 mcg", "200 mcg"),
        ("50 to 1,200 mcg", "50 to 1"),
        ("non-cardiac chest pain", "cardiac"),
        ("GABA-A receptor", "GABA"),
        ("no direct action", "No"),
        ("it is not that of any other", "It is not"),
        ("anything", ""),
    ],
)
def test_a_part_of_other_words_is_none_of_them(sentence: str, phrase: str) -> None:
    assert words(sentence, phrase) == ""


def test_looking_may_begin_behind_a_topic() -> None:
    assert words("Units: doses in units", "The unit", 6) == "units"


def test_words_are_shared_whatever_their_ending() -> None:
    assert shared("A lower first dose, raised more slowly", "slower and lower") == 2
    assert shared("Hyperthermia", "hypothermia or hypertension") == 0
    assert shared("With no one", "with no one") == 0


def test_spans_that_overlap_are_one_and_all_stand_in_order() -> None:
    assert joined([(8, 9), (0, 3), (2, 6)]) == ((0, 6), (8, 9))
    assert joined([(0, 9), (2, 3)]) == ((0, 9),)
    assert joined([]) == ()
