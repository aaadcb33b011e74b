"""Reasons for care in the monograph's own words."""

from collections.abc import Iterator

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.reasons import reason_items
from baclofen_quiz.items.item import Bloom
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
    - Surgery: bridge with heparin {#surgery}
    - Asthma: bronchospasm is provoked {#asthma}
    """
)


def of_all(desk: Desk) -> Iterator[Draft]:
    return reason_items(desk, frozenset(), matched=False)


def of_one(desk: Desk) -> Iterator[Draft]:
    asked = {fact.id for fact in desk.monograph.facts} - {"examplol/precautions/gout"}
    return reason_items(desk, asked, matched=True)


def test_a_reason_is_asked_one_way_and_matched_at_most_once() -> None:
    items = items_of(of_all, DESK)
    singles = [item for item in items if item.model != "match-concerns"]
    asked = [item.facts for item in singles]
    assert len(asked) == len(set(asked)) == 3
    assert {item.bloom for item in singles} == {Bloom.UNDERSTAND}
    assert names_of(of_all, DESK)[-1] == "match-concerns"


def test_what_is_asked_already_only_lends_distractors() -> None:
    items = items_of(of_one, DESK)
    assert {item.facts for item in items} == {("examplol/precautions/gout",)}
    assert len(items) == 1


def test_where_conditions_are_alike_the_concern_is_asked() -> None:
    desk = desk_of(
        """
        ## Precautions

        - Winter colds: the nose runs {#colds}
        - Winter sports: bones break {#sports}
        - Winter nights: the ears freeze {#nights}
        """
    )
    assert names_of(of_all, desk) == []


def test_what_the_condition_tells_by_itself_is_not_asked() -> None:
    refused = {d.fact_id: d.reason for d in of_all(DESK) if isinstance(d, Refusal)}
    assert refused["examplol/precautions/asthma"] == (
        "The condition tells the concern by itself."
    )
    assert not any("/surgery" in item.id for item in items_of(of_all, DESK))


def test_a_reason_that_says_nothing_by_itself_is_refused() -> None:
    refused = [d for d in of_all(DESK) if isinstance(d, Refusal)]
    assert refused[0] == Refusal(
        "examplol/precautions/winter",
        "Its reason says nothing without what it is about.",
    )


def test_how_often_a_condition_comes_is_no_concern_in_it() -> None:
    desk = desk_of("""
        ## Precautions

        - Hyponatraemia: more likely with diuretics {#sodium}
        """)
    (refused,) = (d for d in reason_items(desk, set(), matched=True))
    assert isinstance(refused, Refusal)
