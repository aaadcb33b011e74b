"""The style sheet: no rule without a page, and colours that can be read."""

import re

import pytest

from baclofen_quiz.resources import static_folder, templates_folder

CSS = (static_folder() / "css" / "app.css").read_text(encoding="utf-8")
SCRIPT = " ".join(
    path.read_text(encoding="utf-8") for path in (static_folder() / "js").glob("*.js")
)
SEGMENTS = " ".join(f"n{parts}" for parts in range(2, 41))
MADE_IN_PYTHON = f"i neg caution k1 k2 k3 k4 k5 p1 p2 p3 p4 p5 {SEGMENTS}"
"""Classes of icons, stems, notes, bars, progress and pips, put together from parts."""

WITHOUT_A_RULE = {
    "choose": "the form that practice.js counts for",
    "r3": "the plain step of five",
}
"""Classes that need no rule, and why they stand."""

CLASSES = re.compile(r'class="((?:[^"{]|{{.*?}}|{%.*?%})*)"')
PUT_TOGETHER = re.compile(r"[\w-]*(?:{{.*?}}|{%.*?%})[\w-]*")

TOKEN = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
SINGLE = re.compile(r"--([\w-]+): (#\w{6});")
GROUNDS = ("bg", "card", "sunk", "lift")
READABLE = 4.5
PARTS = 3.0

ON_GROUNDS = [(ink, ground) for ink in ("ink", "mute") for ground in GROUNDS]
PAIRS = [
    *ON_GROUNDS,
    ("accent", "bg"),
    ("accent", "card"),
    ("accent", "soft"),
    ("warm", "warm-soft"),
    ("warm", "card"),
    ("on-fill", "fill"),
    ("on-warm", "warm-fill"),
    ("on-safe", "safe"),
    ("ink", "safe-soft"),
    ("ink", "soft"),
    ("ink", "warm-soft"),
    *(("ink", f"r{step}") for step in range(1, 6)),
    ("on-navy", "navy"),
    ("mute-navy", "navy"),
]
LINES = [("edge", "bg"), ("edge", "card"), ("accent", "bg"), ("warm-fill", "card")]
LINES += [(f"k{step}", "card") for step in range(1, 6)]


def tokens() -> dict[str, tuple[str, str]]:
    both = {name: (day, night) for name, day, night in TOKEN.findall(CSS)}
    return both | {name: (colour, colour) for name, colour in SINGLE.findall(CSS)}


def luminance(colour: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(text: str, ground: str, theme: int) -> None:
    known = tokens()

    assert contrast(known[text][theme], known[ground][theme]) >= READABLE


@pytest.mark.parametrize("theme", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_and_bars_can_be_seen(line: str, ground: str, theme: int) -> None:
    known = tokens()

    assert contrast(known[line][theme], known[ground][theme]) >= PARTS


def test_pages_follow_each_other_at_once() -> None:
    """A transition that a quick key cuts short is an error on the console."""
    assert "@view-transition" not in CSS


def test_no_rule_is_without_a_page() -> None:
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    named = set(re.findall(r"\.([a-z][\w-]*)", rules))
    pages = [path.read_text("utf-8") for path in templates_folder().rglob("*.html")]
    used = set(re.findall(r"[a-z][\w-]*", " ".join([*pages, SCRIPT, MADE_IN_PYTHON])))

    assert named - used == set()


def test_no_class_of_a_page_is_without_a_rule() -> None:
    pages = "".join(p.read_text("utf-8") for p in templates_folder().rglob("*.html"))
    written = " ".join(CLASSES.findall(re.sub(r"{#.*?#}", "", pages, flags=re.DOTALL)))
    used = set(PUT_TOGETHER.sub(" ", written).split())
    named = set(re.findall(r"\.([a-z][\w-]*)", CSS))

    assert used - named == set(WITHOUT_A_RULE)
