"""The quiz builder: the script counts as the server does, and nothing needs it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser

TICKED = ("Dosage and administration", "Mechanism of action", "Unseen", "Calculation")


def shown(page: Page) -> list[str]:
    """Every number on the form, and the sentence that sums it up."""
    counts = page.locator(".choose [data-n]").all_text_contents()
    words = page.locator(".choose .box .vh").all_text_contents()
    said = [page.locator(name).text_content() or "" for name in ("#said", "#match")]
    return [*counts, *(word.strip() for word in words), *said]


def tick(page: Page) -> None:
    for name in TICKED:
        page.locator(".choose label", has_text=name).click()
    page.locator(".seg label", has_text="Test").click()
    page.locator(".seg label", has_text="90 s").click()
    page.locator("#number label", has_text="20").click()


def test_the_script_counts_as_the_server_does(browser: Browser, site: LiveSite) -> None:
    found = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        site.enter(context, site.learner)
        page = context.new_page()
        page.goto(f"{site.base}/practice")
        before = shown(page)
        tick(page)
        if not scripts:
            assert shown(page) == before, "only the server can count here"
            page.get_by_role("button", name="Update").click()
        found.append(shown(page))
        assert found[-1] != before
        context.close()

    assert found[0] == found[1]
    assert "from 2 sections, unseen, calculation, explained at the end" in " ".join(
        found[0]
    )


def test_a_preset_starts_by_one_tap_without_scripts(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}/practice")
    page.get_by_role("button", name="Safety-critical").click()

    expect(page).to_have_title(re.compile("^Question 1 of 10"))
    context.close()
