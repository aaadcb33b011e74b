"""Flashcards without a connection: nothing is lost, doubled, or another learner's."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.web.site import KEY, Site
from livesite import LiveSite

pytestmark = pytest.mark.browser

SOON = 15_000
"""Milliseconds in which a connection that is back has been noticed and used."""
LOST = re.compile(r"net::ERR_INTERNET_DISCONNECTED")
KEPT = """async () => {
  const deck = await (await caches.open("cards")).match("/cards/offline")
  return deck ? deck.headers.get("X-Learner") : ""
}"""
LOOK_AGAIN = """() => new Promise((done) => {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener("message", () => setTimeout(done), {once: true})
  dispatchEvent(new Event("online"))
})"""
"""The connection is said to be back once more, when nothing waits any longer."""
SEND_AGAIN = """async () => {
  const ratings = await new Promise((done) => {
    indexedDB.open("cards").onsuccess = ({ target }) => {
      const all = target.result.transaction("ratings").objectStore("ratings").getAll()
      all.onsuccess = () => done(all.result)
    }
  })
  const { csrf } = await (await fetch("/cards/offline/key")).json()
  const answer = await fetch("/cards/offline", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
    body: JSON.stringify({ ratings: window.batch ?? ratings }),
  })
  return (await answer.json()).fates.map((one) => one.fate)
}"""
WAITING = """() => new Promise((done) => {
  indexedDB.open("cards").onsuccess = ({ target }) => {
    const all = target.result.transaction("ratings").objectStore("ratings").getAll()
    all.onsuccess = () => done(all.result)
  }
})"""


@contextmanager
def window(browser: Browser) -> Iterator[tuple[BrowserContext, list[str]]]:
    """Open a window that notes what the console says, but for lost connections."""
    noise: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if not LOST.search(message.text):
            noise.append(message.text)

    context = browser.new_context(reduced_motion="reduce")
    context.on("console", note)
    context.on("weberror", lambda error: noise.append(str(error.error)))
    try:
        yield context, noise
    finally:
        context.close()


def stock(page: Page, site: LiveSite) -> str:
    """Open the flashcards and wait until today's are on the device; tell whose."""
    page.goto(f"{site.base}/cards")
    for _ in range(100):
        if mark := str(page.evaluate(KEPT)):
            return mark
        page.wait_for_timeout(50)
    pytest.fail("no deck came")


def buttons(site: LiveSite, learner: Learner) -> list[int]:
    """List the ratings that the server has, in the order in which they came."""
    found: Site = site.app.extensions[KEY]
    with found.database.reading() as store:
        reviews = card_reviews.of_learner(store, learner.id)
    return [one.button for one in sorted(reviews, key=lambda one: one.id)]


def press(page: Page, grade: str) -> None:
    expect(page.locator(".q")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".fc.open")).to_be_visible()
    page.keyboard.press(grade)
    expect(page.locator(".fc.open")).to_have_count(0)


def test_what_is_rated_without_a_connection_is_sent_once_it_is_back(
    browser: Browser, site: LiveSite
) -> None:
    who = site.fresh_guest()
    with window(browser) as (context, noise):
        site.enter(context, who)
        page = context.new_page()
        stock(page, site)
        context.set_offline(True)
        page.reload()
        expect(page).to_have_title(re.compile(r"^Flashcard 1 of 20 - "))
        expect(page.locator(".q")).to_be_focused()
        for grade in "314":
            press(page, grade)
        expect(page.locator("#net")).to_have_text(
            "Saved on this device, not yet sent: 3 ratings"
        )
        expect(page).to_have_title(re.compile(r"^Flashcard 4 of 20 - "))
        page.close()
        page = context.new_page()
        page.goto(f"{site.base}/cards")
        expect(page).to_have_title(re.compile(r"^Flashcard 4 of 20 - "))
        batch = page.evaluate(WAITING)
        before = buttons(site, who.learner)
        context.set_offline(False)
        expect(page.locator("#net")).to_have_text("Saved: 3 ratings", timeout=SOON)
        page.evaluate(LOOK_AGAIN)
        expect(page.locator("#net")).to_have_text("Saved: 3 ratings")
        after = buttons(site, who.learner)
        page.evaluate("(ratings) => { window.batch = ratings }", batch)
        again = page.evaluate(SEND_AGAIN)
        page.goto(f"{site.base}/cards")
        expect(page).to_have_title(re.compile(r"^Flashcard 4 of 20 - "))

    assert before == []
    assert sorted(after) == [1, 3, 4]
    assert again == ["duplicate"] * 3
    assert len(buttons(site, who.learner)) == 3
    assert noise == []


def test_another_learner_neither_sends_nor_sees_the_first_ones_cards(
    browser: Browser, site: LiveSite
) -> None:
    first, second = site.fresh_guest(), site.fresh_guest()
    with window(browser) as (context, noise):
        site.enter(context, first)
        page = context.new_page()
        mark = stock(page, site)
        context.set_offline(True)
        page.reload()
        press(page, "3")
        site.enter(context, second)
        context.set_offline(False)
        page.goto(f"{site.base}/help")
        expect(page).to_have_title(re.compile("^Help"))
        other = stock(page, site)
        context.set_offline(True)
        page.reload()
        expect(page).to_have_title(re.compile(r"^Flashcard 1 of 20 - "))
        press(page, "4")
        context.set_offline(False)
        expect(page.locator("#net")).to_have_text("Saved: 1 rating", timeout=SOON)
        of_second = buttons(site, second.learner)
        of_first = buttons(site, first.learner)
        forged = page.evaluate(SEND_AGAIN)
        site.enter(context, first)
        page.goto(f"{site.base}/cards")
        expect(page.locator("#net")).to_have_text("Saved: 1 rating", timeout=SOON)

    assert mark != other
    assert (of_first, of_second) == ([], [4])
    assert forged == [], "the first one's rating is passed over"
    assert buttons(site, second.learner) == [4]
    assert buttons(site, first.learner) == [3]
    assert noise == []


def test_a_form_whose_connection_is_lost_waits_and_the_deck_goes_on(
    browser: Browser, site: LiveSite
) -> None:
    who = site.fresh_guest()
    with window(browser) as (context, noise):
        site.enter(context, who)
        page = context.new_page()
        stock(page, site)
        page.click("#go")
        expect(page).to_have_title(re.compile(r"^Flashcard 1 of 20, answer - "))
        context.set_offline(True)
        page.keyboard.press("2")
        expect(page).to_have_title(re.compile(r"^Flashcard 2 of 20 - "))
        press(page, "1")
        page.keyboard.press("u")
        expect(page.locator("#said")).to_contain_text("Taken back")
        context.set_offline(False)
        expect(page.locator("#net")).to_have_text("Saved: 1 rating", timeout=SOON)

    assert buttons(site, who.learner) == [2]
    assert noise == []


def test_what_was_rated_with_a_connection_is_not_asked_again_without(
    browser: Browser, site: LiveSite
) -> None:
    who = site.fresh_guest()
    with window(browser) as (context, noise):
        site.enter(context, who)
        page = context.new_page()
        stock(page, site)
        asked = page.locator(".q").inner_text()
        press(page, "3")
        expect(page).to_have_title(re.compile(r"^Flashcard 2 of 20 - "))
        context.set_offline(True)
        page.goto(f"{site.base}/cards")
        expect(page.locator(".q")).not_to_have_text(asked)
        context.set_offline(False)

    assert buttons(site, who.learner) == [3]
    assert noise == []


def test_signing_out_takes_the_cards_off_the_device_and_sends_first(
    browser: Browser, site: LiveSite
) -> None:
    with window(browser) as (context, noise):
        page = context.new_page()
        page.goto(f"{site.base}/sign-up")
        page.get_by_label("User name").fill("Ada Offline")
        page.get_by_label("Password").fill("seven blue herons")
        page.locator("main button[type=submit]").click()
        stock(page, site)
        page.goto(f"{site.base}/account")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("link", name="Sign in")).to_be_visible()
        gone = page.evaluate(KEPT)
        context.set_offline(True)
        page.goto(f"{site.base}/cards")
        expect(page).to_have_title(re.compile("^No connection"))

    assert gone == ""
    assert noise == []


def test_other_pages_say_what_became_of_the_answers(
    browser: Browser, site: LiveSite
) -> None:
    with window(browser) as (context, noise):
        site.enter(context, site.fresh_guest())
        page = context.new_page()
        stock(page, site)
        context.set_offline(True)
        page.goto(f"{site.base}/practice")
        expect(page.locator("h1")).to_have_text("No connection")
        page.get_by_role("main").get_by_role("link", name="Flashcards").click()
        expect(page).to_have_title(re.compile(r"^Flashcard 1 of 20 - "))

    assert noise == []


def test_who_was_signed_out_meanwhile_is_asked_to_sign_in_to_send(
    browser: Browser, site: LiveSite
) -> None:
    who = site.fresh_guest()
    with window(browser) as (context, noise):
        site.enter(context, who)
        page = context.new_page()
        stock(page, site)
        context.set_offline(True)
        page.reload()
        press(page, "3")
        context.clear_cookies()
        context.set_offline(False)
        expect(page.locator("#net")).to_have_text("Sign in to send 1 rating")
        site.enter(context, who)
        page.goto(f"{site.base}/cards")
        expect(page.locator("#net")).to_have_text("Saved: 1 rating", timeout=SOON)

    assert buttons(site, who.learner) == [3]
    assert noise == []
