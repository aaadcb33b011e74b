"""Every page as it is served: html-validate, and its weight."""

import gzip
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from browsing import SCENES, Window, served
from checkout import TOP, run
from livesite import LiveSite

pytestmark = pytest.mark.browser

NOT_INSTALLED = 3
ANY_PAGE = 40_000
"""Bytes of a page, compressed."""


def check(folder: Path) -> CompletedProcess[str]:
    found = run([sys.executable, "tools/html_validate.py", folder], TOP)
    if found.returncode == NOT_INSTALLED:
        pytest.skip(found.stdout.strip())
    return found


def test_every_page_is_small_and_valid_html(
    window: Window, site: LiveSite, tmp_path: Path
) -> None:
    for scene in SCENES:
        page = served(window, site, scene)
        (tmp_path / f"{scene.name}.html").write_text(page, "utf-8")
        assert len(gzip.compress(page.encode())) <= ANY_PAGE, scene.name
    found = check(tmp_path)

    assert found.stdout == ""
    assert found.returncode == 0


def test_planted_faults_are_found(tmp_path: Path) -> None:
    (tmp_path / "faults.html").write_text(
        '<!doctype html><html lang="en"><head><title>Faults</title></head><body>'
        "<main><h1>Faults</h1><p><ul><li>Wrong place</li></ul></p>"
        '<b id="a"></b><b id="a">Twice</b>'
        "<button>No type</button></main></body>"
        "</html>",
        "utf-8",
    )
    found = check(tmp_path)

    assert found.returncode == 1
    for rule in ("no-dup-id", "no-implicit-button-type", "close-order"):
        assert rule in found.stdout
