"""axe on every page and state, in both themes and at both widths."""

import pytest
from flask import Flask
from playwright.sync_api import Page

from axe import EVERY_RULE, RULES_OF_COLOUR, findings
from browsing import SCENES, Scene, Window
from livesite import LiveSite

pytestmark = pytest.mark.browser

WIDTHS = (320, 1280)
LEAVE_TRACES = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== "activated")  // until then it deletes files of others
    await new Promise(done => { active.onstatechange = done });
  localStorage.setItem("a", "b");
  sessionStorage.setItem("a", "b");
  document.cookie = "a=b";
  await (await caches.open("a")).put("/a", new Response("b"));
  await new Promise(done => { indexedDB.open("a").onsuccess = done })
}"""
TRACES = """async () => Object.entries({
  cookie: document.cookie,
  file: await caches.has("a"),
  database: (await indexedDB.databases()).some(one => one.name === "a"),
  storage: localStorage.length,
  session: sessionStorage.length,
  worker: navigator.serviceWorker.controller
    ?? (await navigator.serviceWorker.getRegistrations()).length,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
}).filter(([name, found]) => found).map(([name]) => name)"""
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


def widen(page: Page, width: int) -> None:
    """Switch the width; the window is as tall as the page.

    A bar that sticks to the foot of a window then covers nothing, and axe can tell
    every ground (that it hides no focus is a test of its own).
    """
    page.set_viewport_size({"width": width, "height": 800})
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_is_accessible_fits_and_is_silent(
    window: Window, site: LiveSite, scene: Scene
) -> None:
    page = window.show(site, scene)
    for width in WIDTHS:
        page.emulate_media(color_scheme="light")
        widen(page, width)

        assert findings(page, EVERY_RULE) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width

        page.emulate_media(color_scheme="dark")

        assert findings(page, RULES_OF_COLOUR) == [], width
    assert page.locator("h1").count() == 1
    assert window.noise == []


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


def test_planted_faults_are_found(window: Window, site: LiveSite) -> None:
    window.empty(site)
    window.page.set_content(
        '<!doctype html><html lang="en"><head><title>Faults</title></head><body>'
        '<main><h1>Faults</h1><input type="text">'
        '<p style="color:#999;background:#fff">Too pale</p>'
        '<p style="color:#000;background:url(data:,x)">Undecided</p></main>'
        "</body></html>"
    )
    found = " ".join(findings(window.page, EVERY_RULE))
    of_colour = " ".join(findings(window.page, RULES_OF_COLOUR))

    assert "label: " in found
    assert "Too pale" in found
    assert "Undecided" in found
    assert "Too pale" in of_colour


def test_what_the_policy_forbids_is_noticed(window: Window, site: LiveSite) -> None:
    window.empty(site)
    window.page.goto(site.base)
    with window.page.expect_console_message(lambda told: told.text == "oops"):
        window.page.evaluate("document.body.setAttribute('style', 'color: red')")
        window.page.evaluate("console.error('oops')")

    assert any("Content Security Policy" in text for text in window.noise)
    assert "oops" in window.noise


def test_nothing_of_a_scene_is_left_in_the_next(window: Window, site: LiveSite) -> None:
    page = window.show(site, next(one for one in SCENES if one.name == "cards"))
    page.evaluate(LEAVE_TRACES)
    page.emulate_media(color_scheme="dark")
    before = page.evaluate(TRACES)
    window.empty(site)
    page.goto(f"{site.base}/help")

    assert before == [
        "cookie",
        "file",
        "database",
        "storage",
        "session",
        "worker",
        "dark",
    ]
    assert page.evaluate(TRACES) == []
    assert window.noise == []
