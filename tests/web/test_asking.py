from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from baclofen_quiz.learning.timing import Limit
from baclofen_quiz.services.clocks import Clock, Timed, Untimed
from baclofen_quiz.web.asking import out_of_time, too_late
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import Visitor, fixed_bank

LIMIT = Limit(60, datetime(2026, 11, 22, tzinfo=UTC))
CHANGED = "changed or withdrawn after your quiz began"


@pytest.mark.parametrize(
    ("clock", "over"),
    [
        (Untimed(), False),
        (Timed(LIMIT, timedelta(seconds=1)), False),
        (Timed(LIMIT, timedelta(0)), True),
    ],
)
def test_only_a_clock_can_run_out(clock: Clock, *, over: bool) -> None:
    assert out_of_time(clock) is over


def test_too_late_says_what_stands_and_leads_to_the_results(app: Flask) -> None:
    with app.test_request_context():
        page = too_late("abc")

    assert page.status_code == 409
    text = page.get_data(as_text=True)
    assert "What was saved before the end stands" in text
    assert 'href="/sittings/abc/results"' in text


@pytest.mark.parametrize(
    ("stem", "said"), [("", False), ("Which receptor is it that baclofen binds?", True)]
)
def test_an_item_that_now_reads_otherwise_is_told_of(
    app: Flask, visitor: Callable[[], Visitor], stem: str, *, said: bool
) -> None:
    site: Site = app.extensions[KEY]
    item = make_single_item()
    for one in (item, make_single_item(stem=stem or item.stem, tags=("other",))):
        bank = make_bank(items=(one,))
        app.extensions[KEY] = replace(site, library=fixed_bank(bank))
        if one is item:
            someone = visitor()
            sitting = someone.start(1)

    assert (CHANGED in someone.get(f"{sitting}/1").text) is said
