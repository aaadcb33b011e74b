import re

import pytest

from baclofen_quiz.exchange.anki import look

TEMPLATES = [look.FRONT, look.BACK, look.SECOND_FRONT, look.SECOND_BACK]


@pytest.mark.parametrize("text", [*TEMPLATES, look.CSS])
def test_a_card_runs_no_script_and_fetches_nothing(text: str) -> None:
    assert not re.search(
        r"<script|javascript:|\son\w+\s*=|url\(|@import|https?:|src=",
        text,
        re.IGNORECASE,
    )


def test_the_second_card_waits_for_its_field() -> None:
    assert look.SECOND_FRONT.startswith("{{#Extra1}}")
    assert look.SECOND_FRONT.endswith("{{/Extra1}}")


def test_both_modes_set_the_same_colours() -> None:
    light, dark = (
        set(re.findall(r"(--[a-z-]+):", block))
        for block in re.findall(r"\{([^}]*--ink[^}]*)\}", look.CSS)
    )
    assert light == dark
    assert set(re.findall(r"var\((--[a-z-]+)\)", look.CSS)) <= light
