import pytest

from baclofen_quiz.items.solver.nature import (
    form_of_brand,
    given_by,
    made_in,
    of_group,
    used_for,
)
from baclofen_quiz.items.solver.reader import Unreadable
from solving import question_on

TEXT = """
    ## Identity

    - Class: a muscle relaxant that acts in the central nervous system {#class}
    """


@pytest.mark.parametrize(
    ("group", "true"),
    [
        ("Centrally acting muscle relaxants", True),
        ("Relaxants that act within the muscle", False),
        ("Loop diuretics", False),
    ],
)
def test_a_group_is_right_if_all_of_its_words_are_stated(
    group: str, *, true: bool
) -> None:
    assert of_group(question_on(TEXT, "Which group?"), group) is true


PRODUCTS = """
    ## Identity

    - Routes: oral and intrathecal {#routes}
    - Intrathecal injection: not for epidural or intravenous use {#only}

    ## Brand names

    - Firstol: solution for intrathecal injection {#firstol}

    ## Available forms

    - Tablets: 10 mg and 20 mg (packs of 50) {#tablets}
    """


def test_routes_are_those_named_and_not_ruled_out() -> None:
    question = question_on(PRODUCTS, "Which routes?")
    assert given_by(question, "Intrathecal")
    assert not given_by(question, "Epidural")
    assert not given_by(question, "Rectal")


def test_the_form_of_a_brand_may_be_named_in_part() -> None:
    question = question_on(PRODUCTS, "In which form is Firstol listed?")
    assert form_of_brand(question, "Intrathecal injection")
    assert not form_of_brand(question, "Tablets made in 10 mg and 20 mg")
    with pytest.raises(Unreadable):
        form_of_brand(question_on(PRODUCTS, "Which?"), "Tablets")


def test_strengths_are_the_numbers_stated_of_a_form() -> None:
    question = question_on(PRODUCTS, "Which strengths?")
    assert made_in(question, "Tablets", "10 mg and 20 mg")
    assert not made_in(question, "Tablets", "10 mg")
    with pytest.raises(Unreadable):
        made_in(question, "Capsules", "10 mg")


def test_a_use_is_named_in_whole_or_in_part() -> None:
    text = "## Uses\n\n- Suppression of TSH after thyroid cancer {#cancer}\n"
    question = question_on(text, "Which uses?")
    assert used_for(question, "Thyroid cancer")
    assert not used_for(question, "Diabetes mellitus")


def test_groups_that_begin_alike_are_told_apart() -> None:
    text = (
        "## Identity\n\nExamplol is a glucocorticoid with anti-inflammatory action.\n"
    )
    question = question_on(text, "To which group?")
    assert of_group(question, "Corticosteroids")
    assert not of_group(question, "Antimetabolites")
