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


NOTHING = (
    ["Storage and handling", "Short answer"],
    ["Storage and handling", "Short answer", "Flagged"],
    ["Flagged"],
)


def test_the_script_names_what_to_loosen_as_the_server_does(
    browser: Browser, site: LiveSite
) -> None:
    found: dict[bool, list[str]] = {True: [], False: []}
    for scripts, said in found.items():
        context = browser.new_context(java_script_enabled=scripts)
        site.enter(context, site.learner)
        page = context.new_page()
        for names in NOTHING:
            page.goto(f"{site.base}/practice")
            for name in names:
                page.locator(".choose label", has_text=name).click()
            if not scripts:
                page.get_by_role("button", name="Update").click()
            said.append(page.locator("#match").inner_text())
        page.locator(".go button").click()
        expect(page.get_by_role("alert")).to_contain_text(said[-1])
        context.close()

    assert found[True] == found[False]
    assert all(one.startswith("No question matches. Loosen “") for one in found[True])
    assert len(set(found[True])) == len(NOTHING)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_quiz_can_be_started_from_the_first_screen_of_a_phone(
    browser: Browser, site: LiveSite, *, scripts: bool
) -> None:
    context = browser.new_context(
        java_script_enabled=scripts, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(f"{site.base}/practice")
    start, rooms = page.locator(".go button"), page.locator(".nav")
    box, below = start.bounding_box(), rooms.bounding_box()

    assert box is not None
    assert below is not None
    assert box["y"] + box["height"] <= below["y"], "the rooms do not cover it"
    expect(page.locator("#match")).to_be_in_viewport(ratio=1)
    start.click()
    expect(page).to_have_title(re.compile("^Question 1 of 10"))
    context.close()


def test_nothing_that_has_focus_is_under_the_bar_of_a_phone(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(
        reduced_motion="reduce", viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(f"{site.base}/practice")
    hidden = []
    for _ in range(120):
        page.keyboard.press("Tab")
        hidden += page.evaluate(
            """() => {
              const at = document.activeElement, bar = document.querySelector(".go");
              if (at === document.body || bar.contains(at)) return [];
              if (at.closest(".nav")) return [];
              const box = (at.closest("label") || at).getBoundingClientRect();
              const low = bar.getBoundingClientRect().top;
              return box.bottom > low ? [at.outerHTML] : [];
            }"""
        )
    assert hidden == []
    context.close()


def test_on_a_screen_that_is_low_the_bar_covers_nothing(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 256})
    page = context.new_page()
    page.goto(f"{site.base}/practice")

    place = "e => getComputedStyle(e).position"
    assert page.locator(".go").evaluate(place) == "static"
    context.close()


def test_a_preset_starts_by_one_tap_without_scripts(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}/practice")
    page.get_by_role("button", name="Safety-critical").click()

    expect(page).to_have_title(re.compile("^Question 1 of 10"))
    context.close()
