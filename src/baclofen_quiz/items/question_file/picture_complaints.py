"""The sentences about pictures, in the same form as those of ``complaints``."""

from baclofen_quiz.content.complaints import error
from baclofen_quiz.problems import Location, Problem

_GONE = "The question would be asked without what it speaks of."


def no_alternative(at: Location, name: str) -> Problem:
    """A picture without words for those who do not see it."""
    return error(
        at,
        "picture-text",
        f'The picture "{name}" has no alternative text.',
        "Who does not see it could not answer.",
        "Say between the brackets what is to be seen: ![Curve that rises](curve.png).",
    )


def not_beside(at: Location, name: str) -> Problem:
    """A picture that lies elsewhere, or is of another type."""
    return error(
        at,
        "picture-name",
        f'"{name}" is no name of a picture beside the question file.',
        "Nothing is fetched from other folders or sites.",
        "Put a PNG, JPEG, GIF or WebP file beside the question file and name it without"
        " a path, in letters, digits, spaces, dots and dashes.",
    )


def too_many(at: Location, most: int) -> Problem:
    """A question with too many pictures."""
    return error(
        at,
        "picture-count",
        f"A question has at most {most} pictures.",
        "More of them hide the question.",
        "Join some of them in one picture, or leave some out.",
    )


def missing(at: Location, name: str) -> Problem:
    """A picture that is not there."""
    return error(
        at,
        "picture-missing",
        f'There is no picture "{name}" beside the question file.',
        _GONE,
        "Put it into the same folder, under exactly this name; for an uploaded file"
        " send it along on the upload page.",
    )


def too_large(at: Location, name: str) -> Problem:
    """A picture of more than 1 MB."""
    return error(
        at,
        "picture-size",
        f'The picture "{name}" is larger than 1 MB.',
        "It would take long to load on a telephone.",
        "Make it smaller: 1,600 pixels across are enough.",
    )


def no_picture(at: Location, name: str) -> Problem:
    """A file that is called a picture and is none."""
    return error(
        at,
        "picture-type",
        f'"{name}" holds no PNG, JPEG, GIF or WebP picture.',
        _GONE,
        "Save it anew in one of these formats; SVG is not taken.",
    )
