from dataclasses import replace

from baclofen_quiz.items.agreement.claims import Claim, claims
from factories import (
    make_cloze_item,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)


def test_the_right_options_are_claimed_and_the_wrong_ones_not() -> None:
    single = make_single_item()
    (claim,) = claims(single)
    assert claim.option is not None
    assert claim.option.id == single.key
    assert claim.whole == f"{single.stem} {claim.text}"
    several = make_multiple_item()
    assert {c.option.id for c in claims(several) if c.option} == several.keys


def test_a_pair_is_claimed_of_its_left_side() -> None:
    item = make_matching_item()
    found = list(claims(item))
    assert len(found) == len(item.left)
    assert found[0].asked == f"{item.stem} {item.left[0].text}"


def test_typed_answers_are_claimed() -> None:
    short, cloze, number = make_short_item(), make_cloze_item(), make_numeric_item()
    assert [c.text for c in claims(short)] == list(short.accepted)
    assert [c.text for c in claims(cloze)] == list(cloze.accepted)
    assert list(claims(number)) == [Claim(number.stem, f"{number.value} {number.unit}")]


def test_an_order_claims_no_text() -> None:
    assert list(claims(make_ordering_item())) == []


def test_a_question_that_may_be_turned_round_claims_nothing() -> None:
    for stem in (
        "Which is not a sign of withdrawal?",
        "Which statement of a patient is a misunderstanding?",
        "Which finding speaks for withdrawal rather than overdose?",
    ):
        assert list(claims(replace(make_single_item(), stem=stem))) == []
