"""What axe finds on a page, and what it leaves undecided about contrast."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(str(files("axe_playwright_python") / "axe.min.js"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY_RULE = {"type": "tag", "values": TAGS}
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that a theme can change."""

RUN = "what => axe.run({runOnly: what, resultTypes: ['violations', 'incomplete']})"
UNDECIDED_BY_NATURE = re.compile(r"^\s*<(?:text|tspan)\b")
"""Text over a drawing: axe cannot know what lies behind it."""


def findings(page: Page, rules: dict[str, Any]) -> list[str]:
    """Name every fault that these rules find; undecided contrast is a fault."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found = page.evaluate(RUN, rules)
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
