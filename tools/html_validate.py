"""Check pages against the HTML standard, with html-validate.

    python tools/html_validate.py --install     fetch it (needs Node and npm)
    python tools/html_validate.py FOLDER        check FOLDER/*.html; exit 1 on a finding

Exit code 3: it is not installed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from environments import Stop, call, say
from node_programs import NodeProgram

HTML_VALIDATE = NodeProgram("html-validate", "9.7.1", "bin/html-validate.mjs")
"""The last that runs on Node 18, which Debian 12 has."""

NOT_INSTALLED = 3

CONFIG = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {
        # Said on purpose: Safari takes a list without bullets for no list at all.
        "no-redundant-role": "off",
        "prefer-native-element": ["error", {"exclude": ["list"]}],
    },
}


def check(folder: Path) -> int:
    """Check every page in a folder; return the exit code."""
    pages = sorted(folder.glob("*.html"))
    with tempfile.TemporaryDirectory() as kept:
        config = Path(kept) / "config.json"
        config.write_text(json.dumps(CONFIG), "utf-8")
        command = [*HTML_VALIDATE.command(), "--config", config, "--formatter", "text"]
        return call([*command, *pages])


def main() -> int:
    """Install, or check a folder; return the exit code."""
    parser = argparse.ArgumentParser(description="Check pages with html-validate.")
    parser.add_argument("--install", action="store_true", help="fetch html-validate")
    parser.add_argument("folder", type=Path, nargs="?", help="where the pages are")
    given = parser.parse_args()
    try:
        if given.install:
            HTML_VALIDATE.install()
        return check(given.folder) if given.folder else 0
    except Stop as reason:
        say(f"{reason}: python tools/html_validate.py --install")
        return NOT_INSTALLED


if __name__ == "__main__":
    sys.exit(main())
