from decimal import Decimal

import pytest

from asking import RECEPTORS, asked, choice, place
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Answer,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
)
from baclofen_quiz.items.item import Kind

TWO = Choices((choice("a", right=True), choice("b", right=True), choice("c")))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (RECEPTORS, Kind.SINGLE),
        (TWO, Kind.MULTIPLE),
        (Choices((choice("a", right=True), choice("b")), many=True), Kind.MULTIPLE),
        (Steps((Step(place(), "first"),)), Kind.ORDERING),
        (Pairs((Pair(place(), "left", "right"),)), Kind.MATCHING),
        (Amount(Decimal(4)), Kind.NUMERIC),
        (Words(("diazepam",)), Kind.SHORT),
        (Gap(("kidney",)), Kind.CLOZE),
    ],
)
def test_the_form_of_the_answer_shows_the_kind(answer: Answer, kind: Kind) -> None:
    assert asked(answer).kind is kind
