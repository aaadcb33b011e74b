"""Every page with larger text, wider spacing, a finger and forced colours."""

import pytest
from playwright.sync_api import Browser

from browsing import SCENES, Scene, Window
from fitting import (
    SPACED,
    broken_words,
    moving,
    overflow,
    small_targets,
    unframed,
    untold,
)
from livesite import LiveSite

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_bears_what_its_reader_needs(
    window: Window, site: LiveSite, scene: Scene
) -> None:
    page = window.show(site, scene, width=320, height=800)
    found = {
        "too small": small_targets(page),
        "broken": broken_words(page),
        "moves": moving(page),
        "spaced": overflow(page, 320, SPACED),
        "enlarged": overflow(page, 1280 // 2),  # text of 200 %: all sizes are rem
    }
    page.emulate_media(forced_colors="active")
    found["without a shape"] = unframed(page)
    found["chosen and not told"] = untold(page)

    assert {what: where for what, where in found.items() if where} == {}


def test_a_long_title_of_a_section_stays_whole_on_a_small_phone(
    window: Window, site: LiveSite
) -> None:
    home = next(scene for scene in SCENES if scene.name == "home")
    page = window.show(site, home, width=320, height=800)
    page.locator(".weak h3").first.evaluate(
        "e => { e.textContent = 'Contraindications' }"
    )
    assert broken_words(page) == []


def test_planted_faults_are_found(browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.set_content(
        "<!doctype html><style>.cut { inline-size: 4em; overflow: hidden;"
        " white-space: nowrap } .move { transition: color 1s } .btn { border: 0 }"
        " .wide { inline-size: 22rem } h2 { inline-size: 3em; overflow-wrap: anywhere }"
        '</style><h2>Contraindications</h2><p class="cut">Abcdefg</p>'
        '<p class="wide">W</p><button class="btn move">x</button>'
        '<button class="chip" aria-pressed="true">y</button>'
    )

    assert small_targets(page)
    assert broken_words(page)
    assert moving(page)
    assert unframed(page)
    assert untold(page)
    assert any("cut" in one for one in overflow(page, 1280, SPACED))
    assert any("wide" in one for one in overflow(page, 320, SPACED))
    context.close()
