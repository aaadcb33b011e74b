"""axe on every page and state, in both themes and at both widths."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from browsing import SCENES, Scene, prepare
from livesite import LiveSite

pytestmark = pytest.mark.browser

Theme = Literal["light", "dark"]

LOOKS: list[tuple[Theme, int]] = [
    ("light", 320),
    ("dark", 320),
    ("light", 1280),
    ("dark", 1280),
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = (
    "tags => axe.run({runOnly: {type: 'tag', values: tags},"
    " resultTypes: ['violations', 'incomplete']})"
)
NOT_A_PAGE = {
    "help.healthz": "plain text for a proxy",
    "sitting.results": "in the scenes under its own names",
}
UNDECIDED_BY_NATURE = re.compile(r"^\s*<(?:text|tspan)\b")
"""Text over a drawing: axe cannot know what lies behind it."""

EXPECTED_NOISE = re.compile(r"Failed to load resource: the server responded")
"""What Chromium says of a page whose own status is an error."""


@contextmanager
def opened(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(reduced_motion="reduce")
    try:
        yield context
    finally:
        context.close()


def look(page: Page, theme: Theme, width: int) -> None:
    """Switch theme and width; the window is as tall as the page.

    A bar that sticks to the foot of a window then covers nothing, and axe can tell
    every ground (that it hides no focus is a test of its own).
    """
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 800})
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})


def findings(page: Page, axe_script: str) -> list[str]:
    """What axe finds, and what it leaves undecided about contrast."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_script)
    found = page.evaluate(RUN, TAGS)
    undecided = [r for r in found["incomplete"] if r["id"] == "color-contrast"]
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in [*found["violations"], *undecided]
        for node in rule["nodes"]
        if not (rule in undecided and _by_nature(page, node))
    ]


def _by_nature(page: Page, node: dict[str, Any]) -> bool:
    """Whether a node is a listed exception: one character, or text in a drawing."""
    if UNDECIDED_BY_NATURE.match(node["html"]):
        return True
    text = page.locator(node["target"][0]).first.text_content() or ""
    return len(text.strip()) == 1


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_is_accessible_fits_and_is_silent(
    browser: Browser, site: LiveSite, axe_script: str, scene: Scene
) -> None:
    noise: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if not EXPECTED_NOISE.search(message.text):
            noise.append(message.text)

    with opened(browser) as context:
        context.on("console", note)
        context.on("weberror", lambda error: noise.append(str(error.error)))
        page = prepare(site, context, scene)
        for theme, width in LOOKS:
            look(page, theme, width)

            assert findings(page, axe_script) == [], (theme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("h1").count() == 1
        assert noise == []


def test_every_page_that_can_be_visited_is_among_the_scenes(site: LiveSite) -> None:
    visited = {scene.endpoint for scene in SCENES}
    pages = {
        rule.endpoint
        for rule in site.app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
    }

    assert pages - set(NOT_A_PAGE) <= visited


def test_planted_faults_are_found(browser: Browser, axe_script: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        page.set_content(
            '<!doctype html><html lang="en"><head><title>Faults</title></head><body>'
            '<main><h1>Faults</h1><input type="text">'
            '<p style="color:#999;background:#fff">Too pale</p>'
            '<p style="color:#000;background:url(data:,x)">Undecided</p></main>'
            "</body></html>"
        )
        found = " ".join(findings(page, axe_script))

    assert "label: " in found
    assert "Too pale" in found
    assert "Undecided" in found
