"""Conditions that call for care, and when two of them may stand side by side."""

from baclofen_quiz.items.generation.cares import (
    Care,
    apart,
    cares_of,
    fits_none,
    is_obvious,
    may_fit,
)
from desks import bundled_desk

DESK = bundled_desk()
CARES = {care.condition.id: care for care in cares_of(DESK)}


def test_conditions_of_both_sections_are_read_with_their_concerns() -> None:
    assert {name: care.concern.id for name, care in CARES.items()} == {
        "epilepsy": "seizure-threshold",
        "parkinsons-disease": "parkinsonism-worse",
        "psychosis": "psychiatric-effects",
        "renal-impairment": "renal-excretion",
        "diabetes-mellitus": "glucose-control",
    }


def test_a_condition_is_named_as_an_option() -> None:
    assert CARES["diabetes-mellitus"].name == "Diabetes"


def test_a_concern_fits_its_own_condition() -> None:
    epilepsy = CARES["epilepsy"]
    fits = {name for name, care in CARES.items() if may_fit(DESK, epilepsy, care)}
    assert fits == {"epilepsy"}


def test_what_is_blocked_one_way_round_is_blocked_the_other_way_round() -> None:
    psychosis, epilepsy = CARES["psychosis"], CARES["epilepsy"]
    assert may_fit(DESK, psychosis, epilepsy)  # blocked as a reason
    assert may_fit(DESK, CARES["renal-impairment"], epilepsy)  # blocked as a condition


def test_levodopa_brings_hallucinations_so_the_two_conditions_stay_apart() -> None:
    parkinson, psychosis = CARES["parkinsons-disease"], CARES["psychosis"]
    assert not apart(DESK, parkinson, psychosis)
    assert not fits_none(DESK, psychosis, [parkinson])
    assert apart(DESK, parkinson, CARES["diabetes-mellitus"])


def test_a_condition_is_never_apart_from_itself() -> None:
    epilepsy = CARES["epilepsy"]
    twin = Care(epilepsy.fact, epilepsy.condition, CARES["psychosis"].concern)
    assert not apart(DESK, epilepsy, twin)
    assert not fits_none(DESK, epilepsy, [epilepsy])


def test_a_concern_that_is_the_condition_s_own_feature_is_obvious() -> None:
    assert {name for name, care in CARES.items() if not is_obvious(care)} == {
        "renal-impairment"
    }
