"""The bundled question file is what it asks of others."""

from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.options import all_options
from baclofen_quiz.services.judging import judge
from baclofen_quiz.services.library import Library
from checkout import TOP

QUESTIONS = TOP / "questions"
FILE = QUESTIONS / "baclofen-authored.md"


def test_it_has_no_problem_at_all() -> None:
    assert judge([QUESTIONS], [FILE]) == ()


def test_it_shows_every_kind_with_sources_and_reasons() -> None:
    bank = Library([QUESTIONS]).bank()
    items = [i for i in bank.items if i.id.startswith("baclofen-authored/")]

    assert {item.kind for item in items} == set(Kind)
    for item in items:
        assert item.source.quote
        assert item.explanation
        assert item.take_away
        assert set(item.facts) <= set(bank.facts)
        assert all(option.rationale for option in all_options(item))
