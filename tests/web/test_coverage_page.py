import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.report import Question, report_on
from baclofen_quiz.web.coverage_page import (
    CoveragePage,
    CoverageShelfPage,
    Show,
    asked_of,
)
from factories import (
    make_bank,
    make_entry,
    make_fact,
    make_monograph,
    make_note,
    make_numeric_item,
    make_receptor,
    make_single_item,
)

NOTES = (
    make_note(NoteKind.CAUTION, "It can kill."),
    make_note(NoteKind.WARNING, "Disputed: by labels."),
)


def bank() -> Bank:
    facts = (make_receptor(), make_fact(), make_fact(slug="grave", notes=NOTES[:1]))
    book = make_monograph(entries=tuple(make_entry(fact) for fact in facts))
    return make_bank(monographs=(book,), items=(make_single_item(),))


def page(show: Show = Show.ALL) -> CoveragePage:
    known = bank()
    return CoveragePage(report_on(known.monographs[0], known), show, 0)


@pytest.mark.parametrize(
    ("show", "slugs"),
    [
        (Show.ALL, ["receptor", "main-effect", "grave"]),
        (Show.UNASKED, ["main-effect", "grave"]),
        (Show.SAFETY, ["grave"]),
    ],
)
def test_a_filter_lists_what_it_names(show: Show, slugs: list[str]) -> None:
    (part,) = page(show).parts
    rows = [row.statement.slug for group in part.groups for row in group.rows]

    assert rows == slugs


def test_every_way_to_filter_says_how_much_it_lists() -> None:
    assert [choice.statements for choice in page().choices] == [3, 2, 1]
    assert {choice.show for choice in page().choices} == set(Show)


def test_the_counts_of_a_section_do_not_depend_on_the_filter() -> None:
    assert page(Show.SAFETY).tallies == page().tallies
    assert page().tallies["mechanism"].statements == 3


def test_the_safety_critical_statements_asked_too_seldom_have_an_anchor() -> None:
    ((place, line),) = page().thin

    assert place == "mechanism-grave"
    assert page().lines[line.statement] == line
    assert page().enough == 2


def test_a_question_is_named_by_what_it_asks() -> None:
    (question,) = next(line.questions for line in page().report.lines if line.asked)

    assert page().said(question) == question.item.stem


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (Question(make_single_item(), 1), ""),
        (Question(make_single_item(), 2), "2 variants"),
        (Question(make_numeric_item(), 3), "calculation, 3 variants"),
    ],
)
def test_a_question_says_its_kind_and_its_variants(
    question: Question, said: str
) -> None:
    assert page().about(question) == said


def test_only_what_is_said_against_a_statement_is_a_warning() -> None:
    assert page().warnings(make_fact(notes=NOTES).statement) == (NOTES[1].text,)


@pytest.mark.parametrize(
    ("word", "show"),
    [("", Show.ALL), ("unasked", Show.UNASKED), ("nonsense", Show.ALL)],
)
def test_an_unknown_filter_lists_all(word: str, show: Show) -> None:
    assert asked_of(word) is show


def test_the_titles_tell_the_pages_apart() -> None:
    assert page().title == "Baclofen, what is asked"
    assert CoverageShelfPage((), 0).title == "What is asked"
