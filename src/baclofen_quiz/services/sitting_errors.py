"""What can be wrong with a request about a sitting; each says what became of it."""

from baclofen_quiz.errors import BaclofenQuizError


class SittingError(BaclofenQuizError):
    """Something about a sitting; nothing stored is lost."""


class SittingNotFound(SittingError):
    """There is no such sitting, or it is somebody else's: nobody is told which."""

    def __init__(self) -> None:
        """Say so, and one way on."""
        super().__init__(
            "There is no such quiz among yours. Your own are listed under My scores."
        )


class SittingFinished(SittingError):
    """A new answer came for a sitting that has ended."""

    def __init__(self) -> None:
        """Say what became of the answers."""
        super().__init__(
            "This quiz is finished, so this answer was not added. "
            "Every answer given before is kept and shown in the results."
        )


class MarkedAtTheEnd(SittingError):
    """An answer to a test came to be marked before the test ends."""

    def __init__(self) -> None:
        """Say what became of it."""
        super().__init__(
            "This quiz is a test, so this answer was not marked. Its answers count "
            "together, once it ends."
        )


class NoSuchPosition(SittingError):
    """The sitting has no question of this number."""

    def __init__(self, position: int, total: int) -> None:
        """Name both numbers."""
        super().__init__(
            f"This quiz has questions 1 to {total}; there is no question {position}."
        )


class NotAnswered(SittingError):
    """Feedback was asked for before an answer."""

    def __init__(self, position: int) -> None:
        """Name the question."""
        super().__init__(
            f"Question {position} has no answer yet; its feedback comes after it."
        )
