"""Which effect could stand under which heading."""

import pytest

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.effect_headings import (
    is_of_overdose,
    listed_effects,
    members_of,
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


def test_compared_headings_speak_of_one_thing_or_of_how_often_and_how_serious() -> None:
    assert clear_of(DESK, "tremor", compared=True) == set()
    assert clear_of(DESK, "depression", compared=True) == set()
    assert clear_of(DESK, "nausea", compared=True) == {SERIOUS}
    assert clear_of(DESK, "bradycardia", compared=True) == {COMMON}


RANKED = desk_of(
    """
    ## Adverse effects

    ### Very common or common (>1/100)

    - Nausea {#nausea}

    ### Uncommon

    - Pruritus {#pruritus}

    ### Rare or very rare

    - Crystalluria {#crystals}

    ### Frequency not known

    - Black hairy tongue {#tongue}

    ### Early

    - Fine tremor {#tremor}

    ### Long-term

    - Hypothyroidism {#thyroid}
    """
)


@pytest.mark.parametrize(
    ("slug", "clear"),
    [
        ("nausea", {"rare or very rare adverse effects"}),
        ("pruritus", set[str]()),
        ("crystals", {"very common or common adverse effects"}),
        ("tongue", set[str]()),
        ("tremor", {"long-term adverse effects"}),
        ("thyroid", {"early adverse effects"}),
    ],
)
def test_headings_of_one_order_are_clear_of_one_another_when_far_apart(
    slug: str, clear: set[str]
) -> None:
    assert clear_of(RANKED, slug, compared=True) == clear


def test_an_effect_with_a_note_or_of_another_system_is_not_keyed() -> None:
    desk = desk_of(
        """
        ## Adverse effects

        ### Neurological effects

        - Tremor {#tremor}
        - Depression {#depression}
        - Headache {#headache}
          > [!NOTE] Rare elsewhere.

        ### General

        - Sweating {#sweating}
        """
    )
    members = members_of(desk, listed_effects(desk), compared=False)
    keyed = {m.fact.id.rpartition("/")[2] for m in members if m.keyed}
    assert keyed == {"tremor", "sweating"}


def test_what_comes_of_too_much_is_no_adverse_effect() -> None:
    desk = desk_of(
        """
        ## Adverse effects

        ### Signs of overdose

        - Coma {#coma}

        ### Severe (above 2.5 mmol/L)

        - Seizures {#seizures}

        ### Severe

        - Anaphylaxis {#anaphylaxis}
        """
    )
    assert [f.concept for f in desk.of(Effect) if is_of_overdose(f)] == [
        "Coma",
        "Seizures",
    ]
    assert [e.fact.concept for e in listed_effects(desk)] == ["Anaphylaxis"]


def test_a_heading_of_a_setting_is_no_kind_of_effect() -> None:
    desk = desk_of(
        "## Adverse effects\n\n### Infusion-related reactions\n\n- Flushing {#flush}\n"
    )
    assert [speaks_of_setting(e) for e in listed_effects(desk)] == [True]
