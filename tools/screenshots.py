"""Photograph every page in both themes and two widths: tools/screenshots.py FOLDER.

Needs Chromium (CHROMIUM names it, /usr/bin/chromium else) and the test packages.
"""

import sys
import tempfile
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import Browser, sync_playwright

from browsing import SCENES, launch, prepare
from livesite import live_site, shown_bank

WIDTHS = (320, 1280)
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SCREENS = {320: 640, 1280: 900}


def photograph(browser: Browser, folder: Path, only: str) -> None:
    """Write one picture a scene, width and theme."""
    with (
        tempfile.TemporaryDirectory() as home,
        live_site(Path(home), shown_bank) as site,
    ):
        for scene in SCENES:
            if only not in scene.name:
                continue
            for width in WIDTHS:
                for theme in THEMES:
                    context = browser.new_context(
                        color_scheme=theme,
                        viewport={"width": width, "height": SCREENS[width]},
                        reduced_motion="reduce",
                    )
                    page = prepare(site, context, scene)
                    name = f"{scene.name}-{width}-{theme}.png"
                    page.screenshot(path=folder / name, full_page=True)
                    context.close()
                    sys.stdout.write(f"{name}\n")


def main() -> None:
    """Take the pictures; a second argument limits them to names that hold it."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        photograph(browser, folder, "".join(sys.argv[2:3]))
        browser.close()


if __name__ == "__main__":
    main()
