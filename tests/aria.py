"""What a screen reader is told of each page type, on a site whose content stands still.

The bank is the small one of the factories, so that a new wording of a shipped question
changes nothing here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from browsing import SCENES, Scene, Window, at
from livesite import LiveSite

FOLDER = Path(__file__).resolve().parent / "golden" / "aria"
STATEMENT = "/monographs/baclofen/mechanism/receptor"
"""One that the small bank has."""

LEFT_OUT = {"error"}
"""Endpoints that only tests have."""

_CLOCK = re.compile(r"(\d+ min )?\d+ s left")
_TOKEN = re.compile(r"\b[0-9a-f]{32}\b")


def chosen() -> Iterator[Scene]:
    """Name the first scene of each page, kinds of questions and sides of cards."""
    seen = set(LEFT_OUT)
    for scene in SCENES:
        kind = re.fullmatch(
            r"question-\d|question-empty|cards(-answer|-done)?", scene.name
        )
        if scene.endpoint not in seen or kind:
            seen.add(scene.endpoint)
            there = scene.endpoint == "monograph.statement"
            yield replace(scene, address=at(STATEMENT)) if there else scene


def snapshot(window: Window, site: LiveSite, scene: Scene) -> str:
    """Read a page as a screen reader does: roles, names and states, in order."""
    page = window.show(site, scene)
    told = page.locator("body").aria_snapshot()
    still = _CLOCK.sub("TIME left", _TOKEN.sub("ID", told))
    return f"# {page.title()}\n{still}\n"


def golden(scene: Scene) -> Path:
    """Where the golden text of a scene is kept."""
    return FOLDER / f"{scene.name}.yaml"
