from dataclasses import replace

import pytest

from baclofen_quiz.web.error_pages import (
    CARD_SIGNED_OUT,
    EXPIRED,
    EXPIRED_KEPT,
    NOT_YOURS,
    PAGES,
    ErrorPage,
)


@pytest.mark.parametrize("page", [*PAGES.values(), EXPIRED, CARD_SIGNED_OUT, NOT_YOURS])
def test_a_page_says_what_happened_and_leads_on(page: ErrorPage) -> None:
    assert page.title == page.heading
    assert page.happened.endswith(".")
    assert page.answers.endswith(".")
    assert page.way_on.label
    assert page.way_on.address.startswith("/")


def test_a_form_that_is_kept_promises_no_more_than_that_it_was_not_saved() -> None:
    assert EXPIRED_KEPT.answers == EXPIRED.answers
    assert "kept here" in EXPIRED_KEPT.happened
    assert "Go back" not in EXPIRED_KEPT.happened


def test_nothing_is_sent_again_of_its_own() -> None:
    assert all(not page.again for page in PAGES.values())
    assert replace(EXPIRED, again=(("a", "b"),)).again
