"""Reasons for care in the monograph's own words."""

from collections.abc import Iterator

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.reasons import reason_items
from desks import desk_of, items_of, names_of

DESK = desk_of(
    """
    ## Contraindications

    - Raised pressure of the eye: the pupil widens {#eye}

    ## Precautions

    - Gout: uric acid is retained {#gout}
    - Myasthenia gravis: muscles tire sooner {#myasthenia}
    - Deafness: loop of sound is lost {#deafness}
    - Winter sports: may get worse {#winter}
    """
)


def of_all(desk: Desk) -> Iterator[Draft]:
    return reason_items(desk, frozenset(), matched=False)


def of_one(desk: Desk) -> Iterator[Draft]:
    asked = {fact.id for fact in desk.monograph.facts} - {"examplol/precautions/gout"}
    return reason_items(desk, asked, matched=True)


def test_reasons_are_asked_of_conditions_and_conditions_of_reasons() -> None:
    assert names_of(of_all, DESK) == [
        "reason",
        "condition-behind-concern",
        "match-concerns",
    ]


def test_what_is_asked_already_only_lends_distractors() -> None:
    items = items_of(of_one, DESK)
    assert {item.facts for item in items} == {("examplol/precautions/gout",)}
    assert {item.model for item in items} == {"reason", "condition-behind-concern"}


def test_a_reason_that_says_nothing_by_itself_is_refused() -> None:
    refused = [d for d in of_all(DESK) if isinstance(d, Refusal)]
    assert refused[0] == Refusal(
        "examplol/precautions/winter",
        "Its reason says nothing without what it is about.",
    )
