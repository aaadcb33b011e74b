"""Which combination of options is taken."""

from dataclasses import replace

from baclofen_quiz.items.generation.interactions import interaction_items
from baclofen_quiz.items.generation.tables.choosing import (
    combinations_of,
    first_sound,
)
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, must_be, only

DESK = desk_of(
    """
    ## Interactions

    - Opioids: more sedation {#opioids}
    - Warfarin: more bleeding {#warfarin}
    - Antihypertensives: dizzy spells on standing {#antihypertensives}
    - Oral iron: poorer uptake {#iron}
    """
)
SOUND = must_be(only(interaction_items, DESK, "interaction-effect"), SingleItem)
WARNED = replace(SOUND, stem=f"Many people ask. {SOUND.stem}")
FLAWED = replace(SOUND, stem="Which statement about the monograph is true?")
UNPROVEN = replace(SOUND, stem="What is expected with opioids?")


def test_combinations_go_by_size_and_then_by_nearness() -> None:
    found = list(combinations_of([1, 2, 3], (3, 2), lambda a, b: (a, b) != (1, 2)))
    assert found == [(1, 3), (2, 3)]


def test_the_first_item_without_flaw_is_taken() -> None:
    assert first_sound(DESK, [FLAWED, WARNED, SOUND, UNPROVEN]) == SOUND


def test_an_item_with_one_warning_is_better_than_none() -> None:
    assert first_sound(DESK, [WARNED, FLAWED, replace(WARNED, id="b")]) == WARNED


def test_the_flaws_of_the_last_choice_are_the_reason() -> None:
    assert first_sound(DESK, [FLAWED]) == ("every choice of options has flaws (S09)")


def test_an_item_that_is_not_proven_is_not_taken() -> None:
    assert "does not name the monograph" in str(first_sound(DESK, [UNPROVEN]))


def test_without_any_choice_too_little_is_certain() -> None:
    assert first_sound(DESK, []) == (
        "too few other statements are certain to be wrong beside it"
    )
