import pytest

from agreeing import item_of, known
from baclofen_quiz.items.agreement.claims import claims
from baclofen_quiz.items.agreement.rows import swapped

TRICYCLICS = ("interactions/tricyclics", "What do tricyclic antidepressants bring?")


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ((*TRICYCLICS, "Blood pressure falls further"), True),
        ((*TRICYCLICS, "Muscle relaxation may increase"), False),
        ((*TRICYCLICS, "A dry mouth"), False),
        (("interactions", "What is added?", "Blood pressure falls further"), False),
        (("comparison", "What treats malignant hyperthermia?", "Diazepam"), True),
        (("comparison", "What treats malignant hyperthermia?", "Dantrolene"), False),
        (("comparison", "What is a muscle relaxant?", "Dantrolene"), False),
    ],
)
def test_what_is_stated_of_another_subject_is_found(
    row: tuple[str, str, str], *, found: bool
) -> None:
    item = item_of(row)
    (claim,) = claims(item)
    assert (swapped(item, claim, known()) is not None) is found
