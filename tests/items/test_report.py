import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.items.coverage import DISPUTED, NO_MODEL
from baclofen_quiz.items.report import Line, Tally, report_on, reports
from factories import (
    make_bank,
    make_dose,
    make_entry,
    make_fact,
    make_monograph,
    make_note,
    make_numeric_item,
    make_receptor,
    make_single_item,
    make_statement,
)

CAUTION = (make_note(NoteKind.CAUTION, "A wrong receptor."),)
WARNING = (make_note(NoteKind.WARNING, "Disputed: by labels."),)


def test_each_statement_has_its_questions_or_a_reason() -> None:
    receptor, silent = make_receptor(), make_fact()
    item = make_single_item()
    book = make_monograph(entries=(make_entry(receptor), make_entry(silent)))
    first, second = report_on(book, make_bank(monographs=(book,), items=(item,))).lines

    assert [question.item for question in first.questions] == [item]
    assert (first.asked, first.reason) == (True, "")
    assert (second.asked, second.reason) == (False, NO_MODEL)
    assert second.statement == silent.statement


def test_variants_of_a_family_are_one_question() -> None:
    dose = make_dose()
    book = make_monograph(entries=(make_entry(dose),))
    items = tuple(
        make_numeric_item(id=f"x/y~w={n}", clone_of="x/y", facts=(dose.id,))
        for n in (10, 20)
    )
    (line,) = report_on(book, make_bank(monographs=(book,), items=items)).lines
    (question,) = line.questions

    assert (question.item, question.variants) == (items[0], 2)


def test_sections_are_counted_and_sum_up_to_the_whole() -> None:
    disputed = make_fact(notes=WARNING, section=make_dose().section)
    entries = (make_entry(make_receptor()), make_entry(make_fact()))
    book = make_monograph(entries=(*entries, make_entry(disputed)))
    found = report_on(book, make_bank(monographs=(book,), items=(make_single_item(),)))

    assert [(section.value, tally) for section, tally in found.sections] == [
        ("mechanism", Tally(2, 1, 0)),
        ("dosing", Tally(1, 0, 1)),
    ]
    assert found.tally == Tally(statements=3, asked=1, left_out=1)
    assert found.tally.unasked == 2


@pytest.mark.parametrize(
    ("asking", "reason", "thin"),
    [(0, NO_MODEL, True), (1, "", True), (2, "", False), (0, DISPUTED, False)],
)
def test_a_safety_critical_statement_needs_two_questions(
    asking: int, reason: str, *, thin: bool
) -> None:
    statement = make_statement(notes=CAUTION)
    book = make_monograph(entries=(make_entry(make_receptor(notes=CAUTION)),))
    items = tuple(make_single_item(id=f"x/{n}") for n in range(asking))
    found = report_on(book, make_bank(monographs=(book,), items=items))
    line = Line(statement, found.lines[0].questions, reason)

    assert line.thin is thin
    assert not Line(make_statement(), line.questions, reason).thin
    assert bool(found.thin) is (asking < 2)


def test_withheld_items_stand_with_the_monograph_of_their_facts() -> None:
    fact, other = make_receptor(), make_fact()
    both = Withheld("x/both", (fact.id, other.id), "Flawed.")
    stray = Withheld("y/stray", ("aspirin/storage/dry",), "Flawed.")
    book = make_monograph(entries=(make_entry(fact), make_entry(other)))
    empty = make_monograph(drug="aspirin", entries=())
    bank = make_bank(monographs=(book, empty), withheld=(both, stray))

    assert [report.withheld for report in reports(bank)] == [(both,), ()]
    assert [report.book for report in reports(bank)] == [book, empty]
