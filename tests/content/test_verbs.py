"""Orders, clauses and beginnings without a subject."""

import pytest

from baclofen_quiz.content.verbs import ACTION, CLAUSE, EMPTY_SUBJECT


@pytest.mark.parametrize(
    "text", ["monitor blood sugar", "Not recommended", "aim at it"]
)
def test_an_order_is_known(text: str) -> None:
    assert ACTION.match(text)


@pytest.mark.parametrize("text", ["dosed by weight", "additive sedation", "screens"])
def test_what_is_no_order_is_none(text: str) -> None:
    assert not ACTION.match(text)


def test_a_clause_has_a_word_of_its_own() -> None:
    assert CLAUSE.search("Dialysis removes little")
    assert not CLAUSE.search("Severe headache")


def test_a_beginning_may_name_no_medicine() -> None:
    assert EMPTY_SUBJECT.match("Concurrent use may harm")
    assert not EMPTY_SUBJECT.match("Cimetidine may harm")
