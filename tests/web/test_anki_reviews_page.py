from collections import Counter

from flask import Flask

from baclofen_quiz.services.anki_counting import Counted
from baclofen_quiz.services.anki_reading import Readable, Rejected
from baclofen_quiz.web.anki_reviews_page import (
    AnkiReviewsPage,
    Tally,
    sign_tally,
    signed_tally,
)

REJECTED = Counter(
    {
        Rejected.FUTURE: 1,
        Rejected.TOO_EARLY: 2,
        Rejected.NO_FACT: 3,
        Rejected.MANUAL: 1_200,
        Rejected.IMPOSSIBLE: 4,
    }
)
FULL = Tally.of(Counted(4_210, 7, 312), Readable((), REJECTED, 1, 2))


def test_what_matters_comes_first() -> None:
    assert FULL.heading == "4,210 reviews of 312 facts counted"
    nothing = Tally.of(Counted(0, 7, 0), Readable((), {}, 0, 0))
    assert nothing.heading == "Nothing new to count"
    assert nothing.lines == ("7 reviews counted before, and not again.",)


def test_each_reason_is_told_with_its_number() -> None:
    assert FULL.lines == (
        "7 reviews counted before, and not again.",
        "1 review not counted: dated in the future; look at the clock of your device.",
        "2 reviews not counted: dated before Anki, or the card, was there.",
        "3 reviews not counted: on a question without a fact of a monograph.",
        "1,200 reviews not counted: moved to another day by hand, no button pressed.",
        "4 reviews not counted: with a button that Anki does not have.",
        "1 note named like ours that this site does not know.",
        "2 other notes in the package; other decks are not read.",
    )


def test_nothing_is_said_of_what_was_not_there() -> None:
    clean = Tally.of(Counted(1, 0, 1), Readable((), {}, 0, 0))
    assert clean.heading == "1 review of 1 fact counted"
    assert clean.lines == ()


def test_a_tally_travels_signed(app: Flask) -> None:
    with app.app_context():
        signed = sign_tally(FULL)
        assert signed_tally(signed) == FULL
        assert signed_tally(signed[:-1]) is None
        assert signed_tally(f"{signed}x") is None
        assert signed_tally("") is None


def test_the_title_begins_with_the_error() -> None:
    assert AnkiReviewsPage().title == "Reviews in Anki"
    assert AnkiReviewsPage(fault="No.").title == "Error: Reviews in Anki"
    assert AnkiReviewsPage().largest == 100
