"""The fixed words of facts."""

from enum import StrEnum

import pytest

from baclofen_quiz.content.facts import vocabulary


@pytest.mark.parametrize(
    "words",
    [
        vocabulary.Side, vocabulary.Action, vocabulary.Route, vocabulary.Phase,
        vocabulary.Status, vocabulary.Level, vocabulary.Kinetics,
    ],
)  # fmt: skip
def test_words_are_as_a_sentence_has_them(words: type[StrEnum]) -> None:
    assert all(str(word) == str(word).lower() for word in words)
