"""Which effect could stand under which heading."""

import pytest

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.effect_headings import (
    listed_effects,
    members_of,
    speaks_of_frequency,
    speaks_of_setting,
)
from desks import desk_of

DESK = desk_of(
    """
    ## Adverse effects

    ### Common

    - Nausea {#nausea}
    - Hypotension {#hypotension}
    - Weakness {#weakness}

    ### Neurological effects

    - Tremor {#tremor}
    - Depression {#depression}

    ### Psychiatric effects (less common)

    - Hallucinations {#hallucinations}

    ### Serious Adverse Reactions

    - Bradycardia {#bradycardia}
    - Severe hypotension {#fall}

    ### After a meal

    - Hiccups {#hiccups}

    ### Signs of overdose

    - Coma {#coma}
    """
)
COMMON, NEURO, MIND, SERIOUS = (
    "common adverse effects",
    "neurological effects",
    "psychiatric effects",
    "serious adverse reactions",
)


def clear_of(desk: Desk, slug: str, *, compared: bool) -> set[str]:
    effects = listed_effects(desk)
    members = members_of(desk, effects, compared=compared)
    member = next(m for m in members if m.fact.id.endswith(f"/{slug}"))
    return {
        e.text for e in effects if e.text != member.heading and member.clear(e.text)
    }


def test_headings_are_worded_as_inside_a_sentence() -> None:
    assert [e.text for e in listed_effects(DESK)] == [
        *[COMMON] * 3,
        *[NEURO] * 2,
        MIND,
        *[SERIOUS] * 2,
        "after a meal adverse effects",
        "signs of overdose",
    ]


@pytest.mark.parametrize(
    ("slug", "clear"),
    [
        ("nausea", {NEURO, MIND, SERIOUS}),
        ("hypotension", {NEURO, MIND}),
        ("weakness", set[str]()),
        ("tremor", {SERIOUS}),
        ("hallucinations", {COMMON}),
        ("bradycardia", {COMMON, NEURO, MIND}),
        ("fall", {NEURO, MIND}),
    ],
)
def test_an_effect_is_clear_only_of_what_it_certainly_is_not(
    slug: str, clear: set[str]
) -> None:
    assert clear_of(DESK, slug, compared=False) == clear


def test_compared_headings_keep_an_effect_where_it_stands() -> None:
    assert clear_of(DESK, "tremor", compared=True) == {COMMON, SERIOUS}
    assert clear_of(DESK, "depression", compared=True) == {COMMON}


def test_a_heading_of_the_mind_in_brackets_less_common_is_no_frequency() -> None:
    often = {e.text for e in listed_effects(DESK) if speaks_of_frequency(e)}
    assert often == {COMMON}


def test_an_overdose_is_a_setting_and_not_a_kind_of_effect() -> None:
    settings = [e.fact.concept for e in listed_effects(DESK) if speaks_of_setting(e)]
    assert settings == ["Coma"]
