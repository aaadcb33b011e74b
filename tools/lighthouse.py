"""Measure five pages as Lighthouse sees them on a phone: tools/lighthouse.py [NAME].

Prints accessibility, best practices and performance of each; exit 1 below 100, 100
and 99. Not part of the checks of every change: it takes a quarter of a minute a page,
and a busy machine lowers the figures for performance.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from environments import Stop, call, say
from node_programs import NodeProgram

from browsing import CHROMIUM, FLAGS, SCENES, Scene
from livesite import LiveSite, live_site, shown_bank

LIGHTHOUSE = NodeProgram("lighthouse", "12.8.2", "cli/index.js")
"""The last of the twelves; thirteen needs Node 22."""

LEAST = {"accessibility": 100, "best-practices": 100, "performance": 99}
PAGES = ("question-1", "feedback-1", "home", "results", "monograph")
TRIES = 3
"""The best of so many counts: a busy machine makes a page slower, never faster."""


def scores(site: LiveSite, scene: Scene, report: Path) -> dict[str, int]:
    """Measure one page once."""
    headers = {}
    if scene.who is not None:
        headers["Cookie"] = site.cookie(scene.who(site))
    flags = " ".join(["--headless=new", *FLAGS])
    options = (
        f"--chrome-flags={flags}",
        f"--only-categories={','.join(LEAST)}",
        f"--extra-headers={json.dumps(headers)}",
        f"--output-path={report}",
    )
    address = site.base + scene.address(site)
    command = [*LIGHTHOUSE.command(), address, *options, "--output=json", "--quiet"]
    if call(command):
        message = f"Lighthouse could not measure {scene.name}"
        raise Stop(message)
    found = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(100 * found[name]["score"]) for name in LEAST}


def enough(found: dict[str, int]) -> bool:
    """Whether a page reaches every line."""
    return all(found[name] >= least for name, least in LEAST.items())


def measure(site: LiveSite, scene: Scene, report: Path) -> bool:
    """Measure until it is enough or the tries are used up, and print the last."""
    for _ in range(TRIES):
        found = scores(site, scene, report)
        if enough(found):
            break
    figures = "  ".join(f"{name} {score:>3}" for name, score in found.items())
    say(f"{scene.name:<16}{figures}{'' if enough(found) else '  BELOW THE LINE'}")
    return enough(found)


def main() -> int:
    """Measure the pages, or those whose name holds the argument."""
    only = "".join(sys.argv[1:2])
    os.environ["CHROME_PATH"] = str(CHROMIUM)
    known = {scene.name: scene for scene in SCENES}
    try:
        LIGHTHOUSE.install()
        with (
            tempfile.TemporaryDirectory() as folder,
            live_site(Path(folder), shown_bank) as site,
        ):
            report = Path(folder) / "report.json"
            fine = [
                measure(site, known[name], report) for name in PAGES if only in name
            ]
        return 0 if all(fine) else 1
    except Stop as reason:
        say(str(reason))
        return 1


if __name__ == "__main__":
    sys.exit(main())
