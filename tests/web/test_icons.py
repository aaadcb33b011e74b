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
