"""The whole way of a learner, from the first five questions to the heat map.

Once with scripts switched off, once by keyboard alone; the steps are the same.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser

Press = Callable[[Page, str], None]
Fill = Callable[[Page, str, str], None]

NAMED = """() => { const e = document.activeElement;
  const label = e.labels && e.labels[0];
  return (label || e).textContent.replace(/^\\W+/, '') }"""
TABS = 200


def click(page: Page, name: str) -> None:
    """Press what has this name with a finger."""
    begins = re.compile(rf"^\W*{name}")
    link = page.get_by_role("link", name=begins)
    found = page.get_by_role("button", name=begins).or_(link)
    label = page.locator("label", has_text=begins)
    (found if found.count() else label).first.click()


def type_in(page: Page, label: str, text: str) -> None:
    page.get_by_label(label).fill(text)


def reach(page: Page, name: str) -> None:
    """Tab on until the control of this name has the focus; arrows within radios."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate(NAMED).startswith(name):
            return
        first = page.evaluate(NAMED)
        while page.evaluate("document.activeElement.type") == "radio":
            page.keyboard.press("ArrowDown")
            if page.evaluate(NAMED).startswith(name):
                return
            if page.evaluate(NAMED) == first:
                break
    message = f"Tab never reached {name!r} on {page.title()!r}."
    raise AssertionError(message)


def key(page: Page, name: str) -> None:
    """Press what has this name by Tab and Enter, a choice by Space."""
    reach(page, name)
    if page.evaluate("document.activeElement.matches('[type=radio], [type=checkbox]')"):
        page.keyboard.press("Space")
        return
    with page.expect_navigation():
        page.keyboard.press("Enter")


def key_in(page: Page, label: str, text: str) -> None:
    reach(page, label)
    page.keyboard.type(text)


def answer_all(page: Page, press: Press, length: int) -> None:
    for _ in range(length):
        expect(page).to_have_title(re.compile("^Question"))
        press(page, "I don't know")
        press(page, "Check answer")
        expect(page).to_have_title(re.compile("^Not known yet"))
        press(page, "See the results" if _is_last(page) else "Next question")
    expect(page).to_have_title(re.compile("^Results"))


def _is_last(page: Page) -> bool:
    return "result" in (page.locator("#next").inner_text()).lower()


@pytest.mark.parametrize(
    ("scripts", "press", "fill"),
    [(False, click, type_in), (True, key, key_in)],
    ids=["without scripts", "by keyboard alone"],
)
def test_the_whole_way_of_a_learner(
    browser: Browser, site: LiveSite, *, scripts: bool, press: Press, fill: Fill
) -> None:
    context = browser.new_context(java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(site.base)
    press(page, "Start")
    answer_all(page, press, 5)
    press(page, "Sign up")
    fill(page, "User name", f"way-{scripts}")
    fill(page, "Password", "seven blue herons")
    press(page, "Sign up")
    expect(page.locator("h1")).to_contain_text("way-")
    press(page, "Practice")
    press(page, "Safety-critical")
    answer_all(page, press, 10)
    press(page, "Done")
    press(page, "Scores")
    expect(page.locator("main")).to_contain_text("0 of 15 marks")
    page.goto(f"{site.base}/cards")
    for _ in range(3):
        press(page, "Show answer")
        expect(page.locator("#answer")).to_be_visible()
        press(page, "Good")
    expect(page.locator(".run")).to_contain_text("4 of")
    press(page, "Leave")
    press(page, "Monograph")
    expect(page.locator("h1")).to_contain_text("as you recall it")
    context.close()
