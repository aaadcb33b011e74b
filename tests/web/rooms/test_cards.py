import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from baclofen_quiz.store.queries import card_reviews, flags, people
from baclofen_quiz.web.site import KEY, Site
from webtools import PASSWORD, Visitor, set_clock

GOOD = re.compile(r"<span>Good</span> <small>([^<]+)</small>")
COMES_BACK = re.compile(r"The card comes back (?:in )?([^<]+)\.</p>")
SHOW = re.compile(r'name="card" value="([^"]+)"')


def show(someone: Visitor) -> None:
    """Turn the card that is there."""
    found = SHOW.findall(someone.text)
    assert found, someone.text
    someone.get(f"/cards?card={found[0]}&show=1")
    assert "Again" in someone.text


def begun(visitor: Callable[[], Visitor]) -> Visitor:
    someone = visitor()
    someone.get("/cards")
    response = someone.send("/cards/begin")
    assert response.status_code == 303
    someone.get(response.location)
    return someone


def stored(app: Flask) -> int:
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        return len(card_reviews.of_learner(store, 1))


def test_who_is_not_known_begins_as_a_guest(visitor: Callable[[], Visitor]) -> None:
    someone = begun(visitor)

    assert "Show answer" in someone.text
    assert 'name="grade"' not in someone.text, "no rating before the answer"


def test_to_begin_twice_makes_one_guest(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    page = someone.get("/cards?section=uses")
    first = someone.send("/cards/begin").location
    token = someone.client.get_cookie("baclofen_quiz")
    someone.page = page
    again = someone.send("/cards/begin")

    assert (again.status_code, again.location) == (303, first)
    assert someone.client.get_cookie("baclofen_quiz") == token


def test_a_card_is_shown_rated_and_counted_once(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    show(someone)
    ticket = someone.field("ticket")
    assert "tomorrow" in someone.text

    assert someone.send("/cards", grade="3").status_code == 303
    someone.get("/cards")
    again = someone.send("/cards", grade="1", ticket=ticket)
    assert "said=already" in again.location
    assert stored(app) == 1
    assert "nothing was counted twice" in someone.get(again.location).text


def test_a_rating_is_taken_back_and_its_card_asked_again(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    show(someone)
    someone.get(someone.send("/cards", grade="3").location)
    review = re.findall(r'name="review" value="(\d+)"', someone.text)
    response = someone.send("/cards/undo", review=review[0])

    assert "said=undone" in response.location
    assert "Taken back" in someone.get(response.location).text
    assert stored(app) == 0


def test_a_card_is_flagged_and_stays_open(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    show(someone)
    response = someone.send("/cards/flag", flag="on")
    page = someone.get(response.location).text

    assert 'id="flag" type="submit" name="flag" value="off" aria-pressed="true"' in page
    assert "Again" in page
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        (flagged,) = flags.of_learner(store, 1)
    assert flagged.startswith("fact:")


def test_a_card_shown_before_four_and_rated_after_tells_its_new_interval(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    show(someone)
    fact = SHOW.findall(someone.text)[0]
    someone.send("/cards", grade="3")
    night = datetime(2026, 12, 2, 3, 59, tzinfo=UTC)
    set_clock(app, night)
    someone.get(f"/cards?card={fact}&show=1")
    promised = GOOD.findall(someone.text)
    assert promised, "due after some days"
    set_clock(app, night + timedelta(minutes=2))
    someone.get(someone.send("/cards", grade="3").location)
    said = COMES_BACK.findall(someone.text)

    assert "A new study day had begun" in someone.text
    assert said
    assert said != promised, (said, promised)


def test_forged_forms_are_refused(visitor: Callable[[], Visitor]) -> None:
    someone = begun(visitor)
    show(someone)
    ticket = someone.field("ticket")

    assert someone.send("/cards", grade="3", ticket="forged").status_code == 400
    someone.get("/cards")
    assert someone.send("/cards", grade="9", ticket=ticket).status_code == 400
    someone.get("/cards")
    assert someone.send("/cards/flag", card="x/y/z", flag="on").status_code == 404


@pytest.mark.parametrize("review", ["0", "-1", "x", "9" * 10, "9" * 23, "9" * 5000])
def test_a_review_that_does_not_exist_cannot_be_taken_back(
    visitor: Callable[[], Visitor], review: str
) -> None:
    someone = begun(visitor)
    response = someone.send("/cards/undo", review=review)

    assert response.status_code == 303
    assert "said" not in response.location


@pytest.mark.parametrize("field", ["drug", "section", "show"])
def test_a_name_longer_than_any_makes_no_long_address(
    visitor: Callable[[], Visitor], field: str
) -> None:
    someone = begun(visitor)
    card = SHOW.findall(someone.text)[0]
    fields = {"flag": "on", "card": card, field: "x" * 70_000}

    assert len(someone.send("/cards/flag", **fields).location) < 400


def test_a_form_without_its_token_is_refused(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    response = someone.client.post("/cards", data={"grade": "3"})

    assert response.status_code == 400
    assert stored(app) == 0


def test_the_day_ends_with_a_date_and_something_else_to_do(
    visitor: Callable[[], Visitor],
) -> None:
    someone = begun(visitor)
    while "Show answer" in someone.text:
        show(someone)
        someone.get(someone.send("/cards", grade="3").location)

    assert "Done for today" in someone.text
    assert "The next card is due on" in someone.text
    assert "Ask the same facts in a quiz" in someone.text


def test_a_filter_that_nothing_matches_is_named(
    visitor: Callable[[], Visitor],
) -> None:
    someone = begun(visitor)

    assert (
        "No card matches your choice: baclofen, nowhere."
        in someone.get("/cards?drug=baclofen&section=nowhere&said=rubbish").text
    )


NOT_COUNTED = "A rating was not counted: its card was opened before you signed in"


def reviews(app: Flask) -> int:
    """Count the ratings of everybody."""
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        everybody = people.all_ids(store)
        return sum(len(card_reviews.of_learner(store, who)) for who in everybody)


def test_a_card_from_before_signing_up_is_counted_once_it_is_sent_again(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = begun(visitor)
    show(someone)
    first_tab = someone.page
    someone.sign_up("mira")
    someone.page = first_tab
    refused = someone.send("/cards", grade="3")

    assert refused.status_code == 400
    assert "What it held is kept here" in refused.text
    assert reviews(app) == 0
    assert someone.send("/cards").status_code == 303
    assert reviews(app) == 1


def test_a_card_from_before_signing_in_is_rated_again_and_by_its_learner_alone(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    other = visitor()
    other.sign_up("mira")
    someone = begun(visitor)
    show(someone)
    first_tab = someone.page
    someone.get("/sign-in")
    someone.send("/sign-in", name="mira", password=PASSWORD)
    someone.page = first_tab
    someone.send("/cards", grade="1")
    answer = someone.send("/cards")

    assert answer.status_code == 303
    page = someone.get(answer.location).text
    assert NOT_COUNTED in page
    assert "Again" in page, "the same card, with its answer and its buttons"
    assert reviews(app) == 0
    someone.send("/cards", grade="1")
    assert reviews(app) == 1


@pytest.mark.parametrize("ended", [False, True])
def test_a_card_rated_after_signing_out_leads_back_to_it(
    app: Flask, visitor: Callable[[], Visitor], *, ended: bool
) -> None:
    someone = visitor()
    someone.sign_up("mira")
    someone.get("/cards")
    show(someone)
    first_tab = someone.page
    if ended:
        site: Site = app.extensions[KEY]
        set_clock(app, site.config.clock() + timedelta(days=100))
    else:
        someone.sign_out()
    someone.page = first_tab
    refused = someone.send("/cards", grade="3")

    assert refused.status_code == 403
    assert "It is kept in this page." in refused.text
    (way_in,) = re.findall(r'href="(/sign-in\?back=[^"]+)">Sign in</a>', refused.text)
    kept = someone.page
    someone.get(way_in)
    back = someone.send("/sign-in", name="mira", password=PASSWORD).location
    assert "Again" in someone.get(back).text
    someone.page = kept
    for _ in range(2):  # the form is of the session before, then of this one
        someone.send("/cards")
    assert reviews(app) == 1
