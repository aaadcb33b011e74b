"""After an answer, in a real browser: one key says why it was missed."""

import pytest
from playwright.sync_api import Browser, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser


def test_one_key_says_why_an_answer_was_missed(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('short')}/1")
    page.fill("#text", "something else")
    page.get_by_role("button", name="Check answer").click()
    expect(page.locator("#verdict")).to_be_focused()
    page.keyboard.press("2")
    page.wait_for_url("**/feedback?at=missed#missed")
    pressed = page.locator("#missed button[aria-pressed=true]")
    expect(pressed).to_have_text("Misread 2")
    page.click("#beside details:first-of-type summary")
    page.fill("#note", "")
    page.locator("#note").press("1")
    expect(pressed).to_have_text("Misread 2")
    expect(page.locator("#note")).to_have_value("1")
    context.close()


def test_a_miss_is_tagged_noted_and_reported_with_scripts_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    site.enter(context, site.learner)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.finished}/results")
    page.locator("form.tags button[value=reasoned-wrongly]").first.click()
    pressed = page.locator("form.tags button[aria-pressed=true]")
    expect(pressed).to_have_text("Reasoned wrongly")
    page.goto(f"{site.base}/sittings/{site.finished}/4/feedback")
    page.locator("#beside summary").first.click()
    page.fill("#note", "Look at this again")
    page.get_by_role("button", name="Save note").click()
    expect(page.locator("#note")).to_have_value("Look at this again")
    page.locator("#report summary").click()
    page.get_by_role("button", name="Send report").click()
    expect(page.get_by_text("your report is with the instructors")).to_be_visible()
    context.close()
