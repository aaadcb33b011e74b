"""Five flashcards by keyboard alone, and with scripts switched off."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.web.site import KEY, Site
from browsing import guest
from livesite import LiveSite

pytestmark = pytest.mark.browser


def arrive(page: Page, position: int, *, answer: bool = False) -> None:
    """Wait until this card of the day is there, or its answer."""
    side = ", answer" if answer else ""
    expect(page).to_have_title(re.compile(rf"^Flashcard {position} of \d+{side} - "))
    page.wait_for_load_state()  # a key that comes before the script is lost


def newcomer(site: LiveSite, page: Page) -> Learner:
    """Let somebody new in, who has seen no card, and open the first."""
    signed_in = site.fresh_guest()
    site.enter(page.context, signed_in)
    page.goto(f"{site.base}/cards")
    arrive(page, 1)
    return signed_in.learner


def pressed(site: LiveSite, learner: Learner) -> list[int]:
    """List the buttons that were kept, in their order."""
    found: Site = site.app.extensions[KEY]
    with found.database.reading() as store:
        return [one.button for one in card_reviews.of_learner(store, learner.id)]


def test_five_cards_are_learnt_by_keyboard_alone(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    learner = newcomer(site, page)
    for position, grade in enumerate("31423", 1):
        arrive(page, position)
        expect(page.locator("#question")).to_be_focused()
        page.keyboard.press("Space")
        arrive(page, position, answer=True)
        expect(page.locator("#answer")).to_be_focused()
        page.keyboard.press(grade)
    arrive(page, 6)
    kept = pressed(site, learner)
    page.keyboard.press("u")
    arrive(page, 5)
    expect(page.get_by_role("status").first).to_contain_text("Taken back")
    undone = pressed(site, learner)
    page.keyboard.press("Enter")
    arrive(page, 5, answer=True)
    page.keyboard.press("Space")
    arrive(page, 6)
    context.close()

    assert kept == [3, 1, 4, 2, 3]
    assert undone == [3, 1, 4, 2]
    assert pressed(site, learner) == [3, 1, 4, 2, 3], "Space on an answer is Good"


def test_five_cards_are_learnt_by_tab_and_enter_with_single_keys_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    learner = newcomer(site, page)
    page.goto(f"{site.base}/help")
    page.get_by_role("button", name="Single keys: on").click()
    page.goto(f"{site.base}/cards")
    for position in range(1, 6):
        arrive(page, position)
        page.keyboard.press("?")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        arrive(page, position, answer=True)
        page.keyboard.press("4")
        page.locator("[data-grade='1']").focus()
        page.keyboard.press("Enter")
    arrive(page, 6)
    page.keyboard.press("u")
    arrive(page, 6)
    context.close()

    assert pressed(site, learner) == [1, 1, 1, 1, 1]


def test_five_cards_are_learnt_with_scripts_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}/cards")
    page.get_by_role("button", name="Begin as a guest").click()
    for position, grade in enumerate(("Good", "Again", "Easy", "Hard", "Good"), 1):
        arrive(page, position)
        page.get_by_role("button", name="Show answer").click()
        arrive(page, position, answer=True)
        page.get_by_role("button", name=grade).click()
    arrive(page, 6)
    page.get_by_role("button", name="Undo the last rating (Good)").click()
    arrive(page, 5)
    page.get_by_role("button", name="Flag this card").click()
    arrive(page, 5)
    expect(page.locator("#flag")).to_have_attribute("aria-pressed", "true")
    context.close()


def test_a_key_pressed_twice_at_once_rates_one_card(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    learner = newcomer(site, page)
    page.keyboard.press("Space")
    arrive(page, 1, answer=True)
    page.evaluate(
        """() => { for (const key of "33")
        document.body.dispatchEvent(new KeyboardEvent("keydown",
          { key, bubbles: true, cancelable: true })) }"""
    )
    arrive(page, 2)
    context.close()

    assert pressed(site, learner) == [3]


def test_the_last_card_of_a_day_is_taken_back_by_one_key(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.fresh_guest(new_cards=1))
    page = context.new_page()
    page.goto(f"{site.base}/cards")
    page.keyboard.press("Space")
    arrive(page, 1, answer=True)
    page.keyboard.press("1")
    expect(page).to_have_title(re.compile("^Flashcards: done"))
    page.wait_for_load_state()
    page.keyboard.press("u")
    arrive(page, 1)
    context.close()


def test_a_question_mark_opens_the_list_of_keys(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    newcomer(site, page)
    page.keyboard.press("?")
    page.wait_for_url("**/help#keys")
    context.close()


def test_a_question_mark_after_an_answer_opens_the_keys_if_single_keys_are_on(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, guest(site))
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    page.get_by_text("I don't know").click()
    page.get_by_role("button", name="Check answer").click()
    page.wait_for_selector("#verdict")
    feedback = page.url
    page.click("#beside details:first-of-type summary")
    page.locator("#note").press("?")
    expect(page.locator("#note")).to_have_value("?")
    page.locator("#verdict").press("?")
    page.wait_for_url("**/help#keys")
    page.get_by_role("button", name="Single keys: on").click()
    page.goto(feedback)
    page.locator("#verdict").press("?")
    page.keyboard.press("Tab")
    assert page.url == feedback
    page.goto(f"{site.base}/help")
    page.get_by_role("button", name="Single keys: off").click()
    context.close()


def test_s_opens_the_source_once_the_answer_is_shown(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    newcomer(site, page)
    page.keyboard.press("s")
    page.keyboard.press("Space")
    arrive(page, 1, answer=True)
    page.keyboard.press("s")
    page.wait_for_url("**/monographs/**")
    context.close()


def test_s_and_f_work_on_feedback_unless_single_keys_are_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.learner)
    page = context.new_page()
    address = f"{site.base}/sittings/{site.finished}/1/feedback"
    flag = page.locator("#beside button[name=flag]")
    page.goto(address)
    before = flag.get_attribute("aria-pressed")
    page.keyboard.press("f")
    expect(flag).not_to_have_attribute("aria-pressed", before or "")
    page.keyboard.press("f")
    expect(flag).to_have_attribute("aria-pressed", before or "")
    page.keyboard.press("s")
    page.wait_for_url("**/monographs/**")
    page.goto(f"{site.base}/help")
    page.get_by_role("button", name="Single keys: on").click()
    page.goto(address)
    page.keyboard.press("f")
    page.keyboard.press("s")
    expect(flag).to_have_attribute("aria-pressed", before or "")
    assert page.url == address
    page.goto(f"{site.base}/help")
    page.get_by_role("button", name="Single keys: off").click()
    context.close()
