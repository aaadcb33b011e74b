"""What every fact has."""

from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.problems import Location
from monographs import fact_of


def test_a_fact_has_the_section_of_its_statement() -> None:
    assert fact_of("Storage", "Tablets: keep dry").section is Section.STORAGE


def test_a_disputed_or_unasked_fact_is_not_usable() -> None:
    fact = fact_of("Storage", "Tablets: keep dry")
    note = Note(NoteKind.WARNING, "Disputed.", Location("x.md", 1))
    disputed = replace(fact.statement, notes=(note,))
    unasked = replace(fact.statement, unasked=True)

    assert fact.usable
    assert not replace(fact, statement=disputed).usable
    assert not replace(fact, statement=unasked).usable
