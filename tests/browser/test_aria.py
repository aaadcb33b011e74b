"""Accessible names and roles of each page type, as they were looked at and kept."""

from collections.abc import Iterator

import pytest

from aria import FOLDER, chosen, golden, snapshot
from browsing import Scene, Window
from factories import make_bank
from livesite import LiveSite, live_site

pytestmark = pytest.mark.browser

MEND = "look at the difference, then: python tools/golden_aria.py --write"


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    with live_site(tmp_path_factory.mktemp("still"), make_bank()) as site:
        yield site


@pytest.mark.parametrize("scene", tuple(chosen()), ids=lambda scene: scene.name)
def test_a_page_tells_a_screen_reader_what_was_looked_at(
    window: Window, still: LiveSite, scene: Scene
) -> None:
    told = snapshot(window, still, scene)

    assert golden(scene).exists(), MEND
    assert told == golden(scene).read_text("utf-8"), MEND


def test_no_golden_text_is_left_of_a_page_that_went() -> None:
    assert set(FOLDER.iterdir()) == {golden(scene) for scene in chosen()}
