"""Paragraphs to sentences, each with its place."""

import pytest

from baclofen_quiz.content.sentences import Line, joined, rows, sentences


def test_sentences_keep_line_and_column() -> None:
    lines = [
        Line("It relaxes muscle. It is", 7, 3),
        Line("given orally. Twice.", 8, 1),
    ]

    assert list(sentences(lines)) == [
        Line("It relaxes muscle.", 7, 3),
        Line("It is given orally.", 7, 22),
        Line("Twice.", 8, 15),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Used, e.g. Parkinson's disease, often.",
        "Sold in the U.S. Market forces apply.",
        "Dr. Smith found it.",
        "A dose of 0.5 mg. of it",
        "A range vs. Placebo.",
    ],
)
def test_abbreviations_and_decimals_end_no_sentence(text: str) -> None:
    assert [line.text for line in sentences([Line(text, 1, 1)])] == [text]


def test_marks_belong_to_the_sentence_before_them() -> None:
    text = "One is. {#one} Two is! {#two}"

    found = [line.text for line in sentences([Line(text, 1, 1)])]

    assert found == ["One is. {#one}", "Two is! {#two}"]


def test_blank_ends_are_no_sentences() -> None:
    assert list(sentences([Line("A is b.   ", 1, 1)])) == [Line("A is b.", 1, 1)]
    assert list(sentences([Line("  ", 1, 1)])) == []


def test_lines_of_a_bullet_are_joined_at_the_first_place() -> None:
    assert joined([Line("a", 3, 5), Line("b", 4, 1)]) == Line("a b", 3, 5)


def test_a_temperature_ends_a_sentence() -> None:
    text = "Store below 25 \N{DEGREE SIGN}C. Do not freeze."

    assert [s.text for s in sentences([Line(text, 1, 1)])] == [
        "Store below 25 \N{DEGREE SIGN}C.",
        "Do not freeze.",
    ]


def test_lines_that_all_have_a_label_stand_each_for_itself() -> None:
    labelled = [Line("Common: nausea", 1, 1), Line("Serious: shock", 2, 1)]
    assert rows(labelled) == [[line] for line in labelled]


def test_a_paragraph_with_a_line_that_goes_on_is_one() -> None:
    lines = [Line("Common: nausea and", 1, 1), Line("headache", 2, 1)]
    assert rows(lines) == [lines]
    assert rows(lines[:1]) == [lines[:1]]
