"""Putting a pair into a template."""

from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.tables.pairs import Pair


def fill(desk: Desk, template: str, pair: Pair) -> str:
    """Write a template with the drug and with a pair's subject and value."""
    return template.format(
        drug=desk.drug,
        Drug=desk.opening,
        subject=pair.subject.text,
        Subject=pair.subject.option,
        value=pair.value.text,
        Value=capital(pair.value.text),
    )
