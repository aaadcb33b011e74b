"""The tinted monograph: its text comes first, and what steers it is in reach."""

import pytest
from playwright.sync_api import Browser, Page, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser

SCREENS = {"phone": (320, 640), "laptop": (1280, 800)}
NARROW = 960
"""Below so many pixels the rooms stand at the foot of the screen."""

LINES = 2
"""So many lines of the first statement are seen at once, unless it has fewer."""


def opened(browser: Browser, site: LiveSite, size: tuple[int, int]) -> Page:
    """Open the monograph of a learner without scripts: nothing here needs any."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": size[0], "height": size[1]}
    )
    site.enter(context, site.learner)
    page = context.new_page()
    page.goto(f"{site.base}/monographs/baclofen")
    return page


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_the_first_screen_shows_the_text(
    browser: Browser, site: LiveSite, size: tuple[int, int]
) -> None:
    page = opened(browser, site, size)
    first = page.locator("article a.st").first
    lines = first.evaluate("a => [...a.getClientRects()].map(line => line.bottom)")
    rooms = page.locator(".nav").bounding_box()

    assert rooms is not None
    low = rooms["y"] if size[0] < NARROW else size[1]
    seen = sum(bottom <= low for bottom in lines)
    assert seen >= min(len(lines), LINES)
    page.context.close()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_what_steers_it_is_unfolded_without_scripts(
    browser: Browser, site: LiveSite, size: tuple[int, int]
) -> None:
    page = opened(browser, site, size)
    page.get_by_text("Today, your own recall").click()
    page.get_by_role("link", name="Class mean").click()
    page.get_by_text("Today, the mean of the class").click()
    expect(page.get_by_role("link", name="Mine", exact=True)).to_be_visible()
    expect(page.locator(".legend:visible")).to_have_count(1)
    page.get_by_role("link", name="Mine", exact=True).click()

    page.get_by_text("Readiness is withheld").click()
    expect(page.get_by_role("button", name="Practise these")).to_be_visible()
    page.get_by_text("Readiness by section").click()
    expect(page.get_by_role("cell", name="withheld").first).to_be_visible()
    if size[0] < NARROW:
        page.get_by_text("Sections", exact=True).click()
    index = page.locator("#toc:visible, .toc:visible")
    index.get_by_role("link", name="Withdrawal").click()
    expect(page.locator("#withdrawal")).to_be_in_viewport()
    page.context.close()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_an_address_leads_to_a_statement_far_below(
    browser: Browser, site: LiveSite, size: tuple[int, int]
) -> None:
    page = opened(browser, site, size)
    anchor = page.locator("article .rows > li").last.get_attribute("id")
    page.goto(f"{site.base}/monographs/baclofen#{anchor}")

    expect(page.locator(f"#{anchor} a.st")).to_be_in_viewport(ratio=1)
    page.context.close()


def test_on_paper_the_tints_are_explained(browser: Browser, site: LiveSite) -> None:
    page = opened(browser, site, (700, 900))
    page.emulate_media(media="print")

    expect(page.locator(".legend:visible")).to_have_count(1)
    page.context.close()
