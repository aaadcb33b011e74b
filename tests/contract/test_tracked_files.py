"""What is tracked speaks of the product alone, and reads nothing outside it."""

import re
from pathlib import Path

import pytest

from checkout import TOP, git_files

FORBIDDEN = {
    "a registry address": "(pypi|pythonhosted|npmjs|deb[.]debian)[.]?(org|com)?/",
    "a path of one machine": r"(^|[^\w./])/(work|farm|root)/",
    "a folder outside the checkout": r"[.][.]/shared",
}
"""What no file may hold, as regular expressions that do not match themselves."""


def texts() -> list[Path]:
    binary = {".png", ".apkg", ".woff2", ".ico"}
    return [p for p in git_files() if p.suffix not in binary]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    found = [
        f"{path}: {match.group()}"
        for path in texts()
        for match in pattern.finditer(
            (TOP / path).read_bytes().decode("utf-8", "replace")
        )
    ]

    assert found == []


def test_the_patterns_can_match() -> None:
    # joined here, so that this file holds none of them either
    parts = (("https://py", "pi.org/simple"), (" /wo", "rk/x"), ("../sha", "red/x"))
    samples = ["".join(part) for part in parts]

    assert all(
        re.search(pattern, sample)
        for pattern, sample in zip(FORBIDDEN.values(), samples, strict=True)
    )


def test_a_module_is_at_most_300_lines_long() -> None:
    long = {
        str(path): lines
        for path in git_files("src/**.py", "tools/*.py")
        if (lines := len((TOP / path).read_text("utf-8").splitlines())) > 300
    }

    assert long == {}
