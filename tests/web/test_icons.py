import re

import pytest
from flask import Flask

from baclofen_quiz.web.icons import OUTLINES, icon, outlines


def test_a_page_carries_the_outlines_of_its_icons_only(app: Flask) -> None:
    with app.app_context():
        assert icon("check") == (
            '<svg class="i" aria-hidden="true"><use href="#i-check"/></svg>'
        )
        printed = outlines()

    assert printed.count("<symbol") == 1
    assert OUTLINES["check"] in printed


def test_an_unknown_icon_is_a_fault_of_the_template(app: Flask) -> None:
    with app.app_context(), pytest.raises(KeyError):
        icon("unicorn")


NUMBERS_OF = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
"""How many numbers each letter of a path takes, once or several times."""

STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@pytest.mark.parametrize("name", OUTLINES)
def test_the_path_of_an_icon_is_whole(name: str) -> None:
    for path in re.findall(r' d="([^"]*)"', OUTLINES[name]):
        for letter, rest in STEP.findall(path):
            taken, given = NUMBERS_OF[letter.upper()], len(NUMBER.findall(rest))

            assert given == 0 if taken == 0 else given and given % taken == 0, rest
