"""What is said when something goes wrong: one page for each case."""

from dataclasses import dataclass, replace
from typing import ClassVar

from baclofen_quiz.web.upload_limits import LARGEST_PACKAGE

SAFE = "Your answers are safe: each one was saved when you checked it."
NOT_SAVED = "Nothing was saved from this page. Answers checked before it are safe."


@dataclass(frozen=True, slots=True)
class WayOn:
    """The one thing to do next."""

    label: str
    address: str = "/"


HOME = WayOn("Back to home")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is said when something goes wrong.

    ``again`` holds the fields of a form that can be sent once more.
    """

    template: ClassVar[str] = "errors/error.html"
    heading: str
    happened: str
    answers: str = SAFE
    way_on: WayOn = HOME
    again: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """The heading."""
        return self.heading


PAGES: dict[int, ErrorPage] = {
    400: ErrorPage(
        "This page could not be sent",
        "What arrived here was incomplete or had been altered on the way.",
        NOT_SAVED,
    ),
    403: ErrorPage(
        "This page is for instructors",
        "Sign in with an instructor's account to see it.",
        way_on=WayOn("Sign in", "/sign-in"),
    ),
    404: ErrorPage(
        "This step is missing",
        "There is no page at this address. It may have moved, or the link was cut"
        " short.",
    ),
    405: ErrorPage(
        "This address cannot be used like that",
        "A link or a form asked for what this address does not do.",
    ),
    409: ErrorPage(
        "This quiz is finished",
        "It takes no more answers; its results stay as they are.",
    ),
    413: ErrorPage(
        "That was too much at once",
        "What was sent is larger than this page takes.",
        NOT_SAVED,
    ),
    422: ErrorPage(
        "This answer does not fit the question",
        "It names an option that the question does not have.",
        NOT_SAVED,
    ),
    429: ErrorPage(
        "Too many tries",
        "Several wrong passwords came for this name. Wait a little, then try again.",
        way_on=WayOn("Back to sign-in", "/sign-in"),
    ),
    503: ErrorPage(
        "Something broke on our side",
        "The database cannot be used just now. Trying again in a minute may help.",
    ),
    500: ErrorPage(
        "Something broke on our side",
        "It has been written to the log of this installation. Trying again in a minute"
        " may help.",
    ),
}
"""Status code -> its page; every other code uses the page of 400 or 500."""

EXPIRED = ErrorPage(
    "This form is no longer valid",
    "It was opened before you signed in or out, or cookies are switched off. Go back,"
    " reload the page and send it again.",
    NOT_SAVED,
)

EXPIRED_KEPT = replace(
    EXPIRED,
    happened="It was opened before you signed in or out. What it held is kept here.",
)

NOTE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    "What was sent is far longer than a note may be: 5,000 characters.",
    "Nothing was saved from this page; what was saved before it is safe. With scripts"
    " on, the note still stands at its question, to be shortened.",
)


FILE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    "A file may have up to 10 MB, and a text up to 2 MB. Part it into several files,"
    " and upload one after the other.",
    "Nothing was changed here, and your file is as it was.",
    WayOn("Back to upload", "/bank/upload"),
)

PACKAGE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    f"A package may have up to {LARGEST_PACKAGE // 1_000_000} MB. Export only the deck"
    " Baclofen quiz from Anki, and no media.",
    "Nothing was changed here, and nothing of your file was kept.",
    WayOn("Back to Anki", "/anki"),
)

SIGNED_OUT = ErrorPage(
    "You are signed out",
    "Sign in as an instructor in another tab. Then come back to this one and send it"
    " again.",
    "Nothing was published yet. What you wrote is kept in this page.",
    WayOn("Sign in", "/sign-in"),
)

CARD_SIGNED_OUT = ErrorPage(
    "You are signed out",
    "Sign in in another tab, then come back to this one and send the rating again. Or"
    " sign in here, and rate the card once more.",
    "The rating is not counted yet. It is kept in this page.",
)

NOT_YOURS = ErrorPage(
    "This quiz is not among yours",
    "It was begun under another name, or by a guest whose visit is over, or it was"
    " deleted with its account. If it is yours, sign in with its name in another tab."
    " Then come back to this one and send it again.",
    "Nothing was saved from this page. What you wrote is kept in it.",
)
