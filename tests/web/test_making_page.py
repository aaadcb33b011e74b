from pathlib import Path

import pytest

from baclofen_quiz.services.deck_jobs import Failed, Job, Making, Ready
from baclofen_quiz.web.making_page import MakingPage

JOB = Job(0, "baclofen.apkg", 5_000)


@pytest.mark.parametrize(
    ("state", "title", "heading", "percent", "said"),
    [
        (
            Making(JOB, 1_000),
            "Your deck is being made, 11 %",
            "Your deck is being made",
            11,
            "1,000 of 5,000 cards made.",
        ),
        (
            Making(JOB, 5_000),
            "Your deck is being made, 55 %",
            "Your deck is being made",
            55,
            "All 5,000 cards are made. The file is being written.",
        ),
        (
            Ready(JOB, Path("x"), 1_234_567),
            "Your deck is ready",
            "Your deck is ready",
            100,
            "baclofen.apkg, 1.2 MB. It is kept for 15 minutes.",
        ),
        (
            Failed(JOB, "Nothing fits."),
            "Error: Your deck was not made",
            "Your deck was not made",
            100,
            "Nothing fits.",
        ),
    ],
)
def test_it_says_what_becomes_of_the_deck(
    state: Making | Ready | Failed, title: str, heading: str, percent: int, said: str
) -> None:
    page = MakingPage(state, "t", by_hand=False)
    assert (page.title, page.heading) == (title, heading)
    assert (page.percent, page.said) == (percent, said)


def test_it_looks_again_by_itself_only_meanwhile() -> None:
    making = Making(JOB, 0)
    assert MakingPage(making, "t", by_hand=False).refreshes
    assert not MakingPage(making, "t", by_hand=True).refreshes
    assert not MakingPage(Failed(JOB, ""), "t", by_hand=False).refreshes
