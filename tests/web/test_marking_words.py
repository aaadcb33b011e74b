import pytest

from baclofen_quiz.services.mark_undoing import MOST
from baclofen_quiz.web.marking_words import (
    NOTHING,
    UNDONE,
    Deed,
    Notice,
    moment_in,
    notice_of,
)

AT = "2026-11-22T18:30:00+00:00"


def test_a_notice_says_how_many_and_how_to_undo_it() -> None:
    assert notice_of("", 3, AT) is None
    assert notice_of("retired", 1, AT) == Notice(
        "1 item is retired: it is asked no more.", AT
    )
    assert notice_of("tag", 1200, AT) == Notice("1,200 items are tagged.")
    assert notice_of("ready", MOST, "") == Notice(
        f"{MOST} items are now ready: they are asked."
    )


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_can_be_told_and_nothing_done_is_said(deed: Deed) -> None:
    told = notice_of(deed.value, 2, AT)
    nothing = notice_of(deed.value, 0, AT)

    assert told is not None
    assert told.said.startswith("2 items are ")
    assert bool(told.undo) is (deed is not Deed.UNDO)
    assert nothing == Notice(UNDONE if deed is Deed.UNDO else NOTHING)
    assert notice_of("juggle", 2, AT) == Notice(NOTHING)


def test_a_moment_without_a_zone_is_none() -> None:
    assert moment_in(AT) is not None
    assert moment_in("2026-11-22T18:30:00") is None
    assert moment_in("yesterday") is None


@pytest.mark.parametrize(
    "text", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"]
)
def test_a_moment_beyond_the_years_that_are_counted_is_none(text: str) -> None:
    assert moment_in(text) is None
    assert notice_of("retired", 1, text) == Notice(
        "1 item is retired: it is asked no more."
    )
