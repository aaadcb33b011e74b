import pytest

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.flashcards import LastRating
from baclofen_quiz.web.card_pages import Button, Said, interval, news


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (2, "2 days"),
        (60, "60 days"),
        (61, "2 months"),
        (365, "12 months"),
        (1_000, "2.7 years"),
    ],
)
def test_an_interval_is_told_in_words(days: int, words: str) -> None:
    assert interval(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "tomorrow"), (6, "in 6 days"), (62, "in 62 days"), (1_200, "in 1,200 days")],
)
def test_a_changed_interval_is_named_exactly(days: int, words: str) -> None:
    last = LastRating(1, Grade.GOOD, days)

    assert news(Said.CHANGED, last).endswith(f"The card comes back {words}.")
    assert news(Said.CHANGED, None)
    assert not news(Said.NOTHING, last)


def test_a_button_has_a_name_and_a_drawing() -> None:
    button = Button(Grade.HARD, "2 days")

    assert (button.name, button.pips) == ("Hard", 2)
