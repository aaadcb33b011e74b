import pytest

from baclofen_quiz.exchange.aiken.answers import letter_of
from baclofen_quiz.exchange.aiken.lines import lines_of
from baclofen_quiz.problems import Problem


def letter(text: str) -> tuple[str, list[str]]:
    told: list[Problem] = []
    (line,) = lines_of(f"ANSWER:{text}", "a.txt")
    found = letter_of(line, "D", told)
    said = [problem.what for problem in told]
    return (found.what if isinstance(found, Problem) else found), said


@pytest.mark.parametrize("text", [" B", "B", " B.", " B)"])
def test_one_capital_letter_is_the_answer(text: str) -> None:
    assert letter(text) == ("B", [])


@pytest.mark.parametrize("text", ["B, C", "B and C", "B C", "BC", "B;C", "B & C."])
def test_two_letters_are_too_many(text: str) -> None:
    assert "names more than one option" in letter(f" {text}")[0]


@pytest.mark.parametrize("text", ["", "b", "Baclofen", "2", "B2", "(B)"])
def test_anything_else_names_no_option(text: str) -> None:
    assert letter(f" {text}") == (f'"{text}" names no option.', [])


def test_a_letter_beyond_the_options_is_told() -> None:
    assert letter(" E")[0] == 'The answer is "E", but the options end with "D".'


def test_words_behind_the_letter_are_told() -> None:
    assert letter(" B) GABA-B receptor") == (
        "B",
        ['"GABA-B receptor" behind the letter of the answer is not kept.'],
    )
