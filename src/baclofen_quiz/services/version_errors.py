"""What can be wrong when a version of an uploaded file is asked for."""

from baclofen_quiz.errors import BaclofenQuizError


class NoSuchFile(BaclofenQuizError):
    """No uploaded file has this name."""

    def __init__(self, stem: str) -> None:
        """Name it."""
        super().__init__(f"There is no uploaded file {stem}. Look at the list of them.")


class NoSuchVersion(BaclofenQuizError):
    """The file has no version of this number."""

    def __init__(self, stem: str, number: int) -> None:
        """Name both."""
        super().__init__(f"The file {stem} has no version {number:,}.")
