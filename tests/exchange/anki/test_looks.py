import re

import pytest

from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES


def test_every_note_type_has_a_look_with_a_face_for_each_template() -> None:
    assert list(LOOKS) == list(NOTE_TYPES)
    for slug, kind in NOTE_TYPES.items():
        assert len(LOOKS[slug].faces) == len(kind.templates)


@pytest.mark.parametrize("slug", LOOKS)
def test_templates_show_fields_of_their_type_only(slug: str) -> None:
    fields = {name for name, _ in NOTE_TYPES[slug].fields} | {"FrontSide"}
    for text in (text for face in LOOKS[slug].faces for text in face):
        shown = set(re.findall(r"\{\{[#/^]?([^}]+)\}\}", text))
        assert shown <= fields
        for name in re.findall(r"\{\{#([^}]+)\}\}", text):
            assert text.count(f"{{{{#{name}}}}}") == text.count(f"{{{{/{name}}}}}")


@pytest.mark.parametrize("slug", LOOKS)
def test_every_field_stands_on_some_card(slug: str) -> None:
    kind, look = NOTE_TYPES[slug], LOOKS[slug]
    text = "".join(part for face in look.faces for part in face)
    assert [name for name, _ in kind.fields if f"{{{{{name}}}}}" not in text] == ["Key"]


@pytest.mark.parametrize("slug", LOOKS)
def test_no_card_runs_a_script_or_fetches_anything(slug: str) -> None:
    look = LOOKS[slug]
    assert not re.search(
        r"<script|javascript:|\son\w+\s*=|url\(|@import|https?:|src=",
        "".join((look.css, *(text for face in look.faces for text in face))),
        re.IGNORECASE,
    )


@pytest.mark.parametrize("slug", LOOKS)
def test_both_modes_set_the_same_colours(slug: str) -> None:
    css = LOOKS[slug].css
    light, dark = (
        set(re.findall(r"(--[a-z-]+):", block))
        for block in re.findall(r"\{([^}]*--ink[^}]*)\}", css)
    )
    assert light == dark
    assert set(re.findall(r"var\((--[a-z-]+)\)", css)) <= light
    assert {".nightMode", ".night_mode"} <= set(re.findall(r"\.night_?[mM]ode", css))
