"""A question with text of twice the size on a phone: nothing hides anything."""

import pytest
from playwright.sync_api import Browser, Page

from browsing import SCENES, Scene, prepare
from fitting import ADOPT, overflow
from livesite import LiveSite

pytestmark = pytest.mark.browser

PHONE = 390
QUESTIONS = [scene for scene in SCENES if scene.name.startswith("question-")]

ENLARGED = "html { font-size: 200% }"
"""All sizes are rem."""

COVERED = """() => {
  scrollTo(0, 0); // or what has gone up lies under the bar at the top
  const found = [];
  const tools = [...document.querySelectorAll('.tool')]
    .filter(e => e.checkVisibility());
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    const own = text.parentElement;
    if (!text.data.trim() || !own.checkVisibility() || own.closest('.vh, .skip, .dock'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const r of range.getClientRects()) for (const tool of tools) {
      const t = tool.querySelector('svg').getBoundingClientRect();
      const beside = r.right <= t.left || t.right <= r.left;
      if (!beside && r.top < t.bottom && t.top < r.bottom)
        found.push(`${text.data} under ${tool.outerHTML.slice(0, 120)}`);
    }
  }
  return found
}"""
"""Text that lies under an icon, unless it is below the bar at the foot."""


def covered(page: Page, style: str) -> list[str]:
    """Name the text under an icon, under these rules of the reader's."""
    page.evaluate(ADOPT, style)
    found: list[str] = page.evaluate(COVERED)
    return found


@pytest.mark.parametrize("scene", QUESTIONS, ids=lambda scene: scene.name)
def test_no_text_lies_under_an_icon_or_beyond_the_edge(
    browser: Browser, site: LiveSite, scene: Scene
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    try:
        page = prepare(site, context, scene)

        assert overflow(page, PHONE, ENLARGED) == []
        assert covered(page, ENLARGED) == []
    finally:
        context.close()


def test_text_under_an_icon_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        "<!doctype html><style>button { margin-inline-start: -2em }</style>"
        '<p>Long<button class="tool"><svg></svg></button></p>'
    )

    assert covered(page, "")
    assert not covered(page, "button { margin: 0 !important }")
    page.close()
