import pytest

from baclofen_quiz.exchange.aiken.lines import Mark, lines_of, mark_of
from baclofen_quiz.problems import Location


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("", Mark.BLANK),
        ("A) x", Mark.OPTION),
        ("B.x", Mark.OPTION),
        ("A. baumannii is", Mark.OPTION),
        ("ANSWER: B", Mark.ANSWER),
        ("ANSWER:B", Mark.ANSWER),
        ("a) x", Mark.SMALL_OPTION),
        ("Answer: B", Mark.OTHER_ANSWER),
        ("ANSWER : B", Mark.OTHER_ANSWER),
        ("i.e. x", Mark.STEM),
        ("AB) x", Mark.STEM),
        ("Answering is hard", Mark.STEM),
        ("A", Mark.STEM),
    ],
)
def test_a_line_is_what_moodle_takes_it_for(text: str, mark: Mark) -> None:
    assert mark_of(text) is mark


def test_a_line_knows_where_its_text_begins() -> None:
    _, line = lines_of("q\n \tB)  x \n", "a.txt")[:2]

    assert line.at == Location("a.txt", 2, 3)
    assert (line.letter, line.rest) == ("B", "x")


def test_the_rest_of_an_answer_line_follows_its_word() -> None:
    (line,) = lines_of("ANSWER:  C ", "a.txt")

    assert line.rest == "C"
