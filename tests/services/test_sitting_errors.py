"""Each error about a sitting says what became of the answers."""

from baclofen_quiz.services.sitting_errors import (
    NoSuchPosition,
    NotAnswered,
    SittingFinished,
    SittingNotFound,
)


def test_each_error_is_a_sentence_that_says_how_to_go_on() -> None:
    assert str(SittingNotFound()) == (
        "There is no such quiz among yours. Your own are listed under My scores."
    )
    assert str(SittingFinished()) == (
        "This quiz is finished, so this answer was not added. "
        "Every answer given before is kept and shown in the results."
    )
    assert str(NoSuchPosition(8, 7)) == (
        "This quiz has questions 1 to 7; there is no question 8."
    )
    assert str(NotAnswered(3)) == (
        "Question 3 has no answer yet; its feedback comes after it."
    )
