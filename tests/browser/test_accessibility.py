"""axe on every page and state, in both themes and at both widths."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from axe import EVERY_RULE, RULES_OF_COLOUR, findings
from browsing import SCENES, Scene, prepare
from livesite import LiveSite

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
NOT_A_PAGE = {
    "my_data.as_csv": "an archive",
    "my_data.as_json": "a file of data",
    "help.healthz": "plain text for a proxy",
    "offline.worker": "the script of the service worker",
    "offline.key": "a token in JSON",
    "question_files.template": "a file to begin with",
    "exporting.download": "a file of questions",
    "deck_making.fetch": "a deck",
    "pictures.show": "a picture",
    "monograph.table_file": "a file of comma-separated values",
}
EXPECTED_NOISE = re.compile(r"Failed to load resource: the server responded")
"""What Chromium says of a page whose own status is an error."""


@contextmanager
def watched(browser: Browser, noise: list[str]) -> Iterator[BrowserContext]:
    """Open a window that notes what the console says, refusals of the policy too."""

    def note(message: ConsoleMessage) -> None:
        if not EXPECTED_NOISE.search(message.text):
            noise.append(message.text)

    context = browser.new_context(reduced_motion="reduce")
    context.on("console", note)
    context.on("weberror", lambda error: noise.append(str(error.error)))
    try:
        yield context
    finally:
        context.close()


def look(page: Page, theme: Literal["light", "dark"], width: int) -> None:
    """Switch theme and width; the window is as tall as the page.

    A bar that sticks to the foot of a window then covers nothing, and axe can tell
    every ground (that it hides no focus is a test of its own).
    """
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 800})
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_is_accessible_fits_and_is_silent(
    browser: Browser, site: LiveSite, scene: Scene
) -> None:
    noise: list[str] = []
    with watched(browser, noise) as context:
        page = prepare(site, context, scene)
        for width in WIDTHS:
            look(page, "light", width)

            assert findings(page, EVERY_RULE) == [], width
            assert page.evaluate("document.documentElement.scrollWidth") <= width

            look(page, "dark", width)

            assert findings(page, RULES_OF_COLOUR) == [], width
        assert page.locator("h1").count() == 1
        assert noise == []


def without_scene(app: Flask) -> set[str]:
    """Name the pages that can be visited and that no scene shows."""
    pages = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
    }
    return pages - set(NOT_A_PAGE) - {scene.endpoint for scene in SCENES}


def test_every_page_that_can_be_visited_is_among_the_scenes(site: LiveSite) -> None:
    assert without_scene(site.app) == set()


def test_a_new_page_without_a_scene_is_found() -> None:
    app = Flask("new")
    app.add_url_rule("/new", "new.page", lambda: "")
    app.add_url_rule("/", "home.home", lambda: "")

    assert without_scene(app) == {"static", "new.page"}


def test_an_exception_names_a_page_that_exists(site: LiveSite) -> None:
    assert set(NOT_A_PAGE) <= {rule.endpoint for rule in site.app.url_map.iter_rules()}


def test_planted_faults_are_found(browser: Browser) -> None:
    with watched(browser, []) as context:
        page = context.new_page()
        page.set_content(
            '<!doctype html><html lang="en"><head><title>Faults</title></head><body>'
            '<main><h1>Faults</h1><input type="text">'
            '<p style="color:#999;background:#fff">Too pale</p>'
            '<p style="color:#000;background:url(data:,x)">Undecided</p></main>'
            "</body></html>"
        )
        found = " ".join(findings(page, EVERY_RULE))
        of_colour = " ".join(findings(page, RULES_OF_COLOUR))

    assert "label: " in found
    assert "Too pale" in found
    assert "Undecided" in found
    assert "Too pale" in of_colour


def test_what_the_policy_forbids_is_noticed(browser: Browser, site: LiveSite) -> None:
    noise: list[str] = []
    with watched(browser, noise) as context:
        page = context.new_page()
        page.goto(site.base)
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        page.evaluate("console.error('oops')")
        page.wait_for_timeout(50)

    assert any("Content Security Policy" in text for text in noise)
    assert "oops" in noise
