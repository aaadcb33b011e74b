import pytest

from baclofen_quiz.items.solver.nature import of_group
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
