"""Where the bundled folders are: inside the installed package, or in a checkout."""

from pathlib import Path

from baclofen_quiz.errors import BaclofenQuizError

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissing(BaclofenQuizError):
    """A folder that ships with the program is nowhere."""

    def __init__(self, name: str, places: tuple[Path, ...]) -> None:
        """Name the folder and every place that was looked at."""
        looked = " nor ".join(str(place) for place in places)
        super().__init__(
            f"The folder {name!r} is neither {looked}."
            " The installation is not complete: install baclofen-quiz again."
        )


def questions_folder() -> Path:
    """Find the bundled monographs, question files and lexicon."""
    return find_folder("questions")


def templates_folder() -> Path:
    """Find the page templates."""
    return find_folder("templates")


def static_folder() -> Path:
    """Find style sheets, scripts and pictures."""
    return find_folder("static")


def find_folder(name: str, package: Path = _PACKAGE) -> Path:
    """Find a bundled folder: in the package, else at the top of the checkout.

    Raises:
        ResourceMissing: it is at neither place; both are named.
    """
    places = (package / name, package.parent.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise ResourceMissing(name, places)
