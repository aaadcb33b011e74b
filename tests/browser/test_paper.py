"""Pages on paper: nothing to press, nothing split, all to be read in grey."""

import pytest
from playwright.sync_api import Browser, Page

from browsing import SCENES, prepare
from livesite import LiveSite

pytestmark = pytest.mark.browser

ON_PAPER = (
    "print",
    "results",
    "feedback-1",
    "monograph",
    "scores",
    "bank",
    "paper",
)

PALE = """() => {
  const part = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const bright = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(v => part(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b };
  return [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility()
    && !e.closest('.vh, svg, select, input, option')
    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
    && 1.05 / (bright(getComputedStyle(e).color) + 0.05) < 4.5)
    .map(e => e.outerHTML.slice(0, 120))
}"""
"""Text that cannot be read on white; a printer leaves grounds out."""

BREAKS = """() => {
  const style = name => [...document.querySelectorAll(name)]
    .map(e => getComputedStyle(e));
  return [style('.paper > li').every(s => s.breakInside === 'avoid'),
    style('.paper > li').length > 0,
    style('.key-page').map(s => s.breakBefore).join(),
    style('.key-page thead').map(s => s.display).join()]
}"""


def printed(page: Page) -> Page:
    page.emulate_media(media="print", color_scheme="dark")
    return page


@pytest.mark.parametrize("name", ON_PAPER)
def test_a_page_on_paper_has_nothing_to_press_and_can_be_read(
    browser: Browser, site: LiveSite, name: str
) -> None:
    context = browser.new_context()
    scene = next(scene for scene in SCENES if scene.name == name)
    page = printed(prepare(site, context, scene))
    pressed = page.locator("nav, button, .btn, .dock, .bar, .foot, .skip")

    assert [e.inner_text() for e in pressed.all() if e.is_visible()] == []
    assert page.evaluate(PALE) == []
    context.close()


def test_no_question_is_split_and_the_key_has_a_page_of_its_own(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    scene = next(scene for scene in SCENES if scene.name == "print")
    page = printed(prepare(site, context, scene))

    assert page.evaluate(BREAKS) == [True, True, "page", "table-header-group"]
    assert page.locator(".letter").first.inner_text() == "A"
    context.close()


def test_each_version_of_a_paper_and_each_key_begins_a_page(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    scene = next(scene for scene in SCENES if scene.name == "paper")
    page = printed(prepare(site, context, scene))

    assert page.evaluate(BREAKS) == [
        True,
        True,
        "page,page,page",  # key A, version B, key B: the first sheet begins at the top
        "table-header-group,table-header-group",
    ]
    context.close()


def test_text_that_is_too_pale_is_found(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.set_content('<p style="color: #999">Pale</p><p style="color: #555">Dark</p>')

    assert ["Pale" in one for one in page.evaluate(PALE)] == [True]
    context.close()
