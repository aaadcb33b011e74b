"""The golden texts of what a screen reader is told: roles, names, states, in order.

    python tools/golden_aria.py            name the pages that tell something else now
    python tools/golden_aria.py --write    keep what they tell now; read the difference

Needs Chromium (CHROMIUM names it, /usr/bin/chromium else) and the test packages.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import sync_playwright

from aria import FOLDER, chosen, golden, snapshot
from browsing import Window, launch
from factories import make_bank
from livesite import live_site


def main() -> int:
    """Compare, or write; return the exit code."""
    write = "--write" in sys.argv[1:]
    changed = []
    with (
        sync_playwright() as playwright,
        tempfile.TemporaryDirectory() as home,
        live_site(Path(home), make_bank()) as site,
    ):
        browser = launch(playwright)
        window = Window(browser)
        for scene in chosen():
            told = snapshot(window, site, scene)
            file = golden(scene)
            if not file.exists() or file.read_text("utf-8") != told:
                changed.append(scene.name)
                if write:
                    FOLDER.mkdir(exist_ok=True)
                    file.write_text(told, "utf-8")
        browser.close()
    sys.stdout.write("".join(f"{name}\n" for name in changed))
    return 1 if changed and not write else 0


if __name__ == "__main__":
    sys.exit(main())
