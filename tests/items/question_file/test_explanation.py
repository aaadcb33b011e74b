import pytest

from baclofen_quiz.items.question_file.explanation import read_explanation
from baclofen_quiz.items.question_file.lines import Line, Mark


def _lines(*texts: str) -> list[Line]:
    return [Line(Mark.QUOTE, text, n, 3) for n, text in enumerate(texts, 1)]


def test_lines_are_joined_and_an_empty_one_parts_paragraphs() -> None:
    assert (
        read_explanation(_lines("one", "two", "", "three")).text == "one two\n\nthree"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("said.", "Source: baclofen#uses"),
        ("said. Source: baclofen#uses",),
        ("said.", "", "source:baclofen#uses"),
    ],
)
def test_a_source_folded_into_the_quote_is_found(lines: tuple[str, ...]) -> None:
    explanation = read_explanation(_lines(*lines))

    assert explanation.text == "said."
    assert [cited.text for cited in explanation.sources] == ["baclofen#uses"]


def test_the_word_source_in_a_sentence_is_text() -> None:
    said = "The source: unknown. Outsource: a#b c"

    assert read_explanation(_lines(said)).text == said
    assert read_explanation(_lines(said)).sources == ()


def test_several_sources_may_be_folded_in() -> None:
    (cited,) = read_explanation(_lines("said. Source: a#b, c#d/e")).sources

    assert cited.text == "a#b, c#d/e"


def test_no_quote_is_no_explanation() -> None:
    assert read_explanation([]).text == ""
