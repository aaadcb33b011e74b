"""Wrong keys are found with their sentence; right ones are left in peace."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from agreeing import AGREEING, CONTRADICTING, Row, item_of, known
from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import read_plain
from baclofen_quiz.items.agreement import check_agreement
from baclofen_quiz.items.agreement.checking import contradiction
from baclofen_quiz.items.agreement.claims import claims
from baclofen_quiz.items.agreement.known import Known, known_drugs
from baclofen_quiz.items.agreement.support import unsupported
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import AUTHORED, Item, Option, SingleItem
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.citing import resolve
from desks import bundled_lexicon, bundled_monograph
from factories import make_numeric_item, make_ordering_item, make_single_item

TOP = Path(__file__).parents[3]
FACTS = {fact.id: fact for fact in bundled_monograph().facts}
OTHERS = ("metoprolol", "sertraline", "vancomycin")
MISSED = {"Baclofen does not cross the placenta at all"}
"""Keys of the table that are wrong and pass: a known weakness."""


def accused(items: Sequence[Item], book: Monograph) -> list[str]:
    facts = {fact.id: fact for fact in book.facts}
    findings = check_agreement(items, bundled_lexicon(), facts)
    return [f.item_id for f in findings if f.problem.code in {"S35", "S36"}]


def contradicted(item: Item, about: Known) -> tuple[Option | None, FactBase] | None:
    return contradiction(item, claims(item), about)


@pytest.mark.parametrize("row", [r for r in CONTRADICTING if r[2] not in MISSED])
def test_a_key_that_the_monograph_contradicts_is_an_error(row: Row) -> None:
    (finding,) = check_agreement([item_of(row)], bundled_lexicon(), FACTS)
    assert (finding.problem.code, finding.problem.severity) == ("S35", "error")
    assert finding.counts


def test_what_is_missed_is_known() -> None:
    assert {
        row[2] for row in CONTRADICTING if not contradicted(item_of(row), known())
    } == MISSED


@pytest.mark.parametrize("row", AGREEING)
def test_a_right_key_in_other_words_is_left_in_peace(row: Row) -> None:
    assert check_agreement([item_of(row)], bundled_lexicon(), FACTS) == ()


def test_the_bundled_questions_are_left_in_peace() -> None:
    book = bundled_monograph()
    text = (TOP / "questions" / "baclofen-authored.md").read_text("utf-8")
    reading = resolve(read_questions(text, "baclofen-authored.md"), [book])
    assert len(reading.items) > 30
    assert accused(reading.items, book) == []


def _monographs() -> list[Monograph]:
    found = [bundled_monograph()]
    for name in OTHERS:
        path = TOP / "tests" / "fixtures" / "monographs" / f"{name}.txt"
        book = read_plain(path.read_text("utf-8"), path.name).monograph
        assert book is not None
        found.append(book)
    return found


@pytest.mark.parametrize("book", _monographs(), ids=lambda book: book.drug)
def test_no_generated_question_is_accused_when_a_person_asks_it(
    book: Monograph,
) -> None:
    items = generate(book, bundled_lexicon()).items
    assert accused([replace(item, model=AUTHORED) for item in items], book) == []


@pytest.mark.parametrize("book", _monographs(), ids=lambda book: book.drug)
def test_a_third_of_wrongly_keyed_questions_is_found_for_any_drug(
    book: Monograph,
) -> None:
    facts = {fact.id: fact for fact in book.facts}
    (about,) = known_drugs(facts, bundled_lexicon()).values()
    wrong = [
        replace(item, model=AUTHORED, key=option.id)
        for item in generate(book, bundled_lexicon()).items
        if isinstance(item, SingleItem)
        for option in item.options
        if option.id != item.key
    ]
    assert sum(contradicted(item, about) is not None for item in wrong) > len(wrong) / 3


def test_the_sentence_is_quoted_with_its_file_and_line() -> None:
    row = (
        "mechanism/receptor",
        "At which receptor does baclofen act?",
        "GABA-A receptor",
    )
    (finding,) = check_agreement([item_of(row)], bundled_lexicon(), FACTS)
    line = FACTS["baclofen/mechanism/no-gaba-a"].statement.location.line
    assert '"Contrast with benzodiazepines / GABA-A receptors: no direct action"' in (
        finding.problem.what
    )
    assert f"(monographs/baclofen.md:{line})" in finding.problem.what
    here = item_of(row)
    in_file = replace(here, source=replace(here.source, file="quiz.md"))
    (located,) = check_agreement([in_file], bundled_lexicon(), FACTS)
    assert str(located.problem.location) == "quiz.md:3:1"


def test_a_key_without_anything_of_its_source_is_a_warning_that_does_not_count() -> (
    None
):
    row = (
        "storage",
        "Which colour has the leaf of a birch in autumn?",
        "Golden yellow",
    )
    item = item_of(row)
    (finding,) = check_agreement([item], bundled_lexicon(), FACTS)
    assert (finding.problem.code, finding.problem.severity) == ("S36", "warning")
    assert not finding.counts


def test_generated_questions_and_those_of_other_drugs_are_not_judged() -> None:
    wrong = item_of(CONTRADICTING[0])
    generated = replace(wrong, model="receptor")
    other = replace(wrong, drug="examplol", id="exam/other")
    assert check_agreement([generated, other], bundled_lexicon(), FACTS) == ()
    assert check_agreement([wrong], None, {}) == ()


def test_a_repeated_question_is_named() -> None:
    first = make_single_item(
        id="exam/one",
        model=AUTHORED,
        stem="Which common effect follows when opioids are added to a relaxant?",
    )
    second = replace(
        first,
        id="exam/two",
        stem="When opioids are added to a relaxant, which common effect follows?",
    )
    found = check_agreement([first, second], None, {})
    assert [(f.item_id, f.problem.code, f.problem.severity) for f in found] == [
        ("exam/two", "S37", "warning")
    ]
    assert '"exam/one"' in found[0].problem.what
    assert not found[0].counts
    generated = replace(first, model="effect")
    (notice,) = check_agreement([second, generated], None, {})
    assert (notice.item_id, notice.problem.severity) == ("exam/two", "notice")


def test_typed_numbers_and_orders_are_judged_too() -> None:
    typed = make_numeric_item(
        model=AUTHORED,
        stem="What is the usual starting dose of oral baclofen in an adult, per dose?",
        value=Decimal(50),
        unit="mg",
        facts=(),
    )
    assert contradicted(typed, known()) is not None
    steps = make_ordering_item(
        model=AUTHORED,
        stem="Put the postsynaptic events in order.",
        options=(
            _option("a", "The cell membrane is hyperpolarised"),
            _option("b", "Potassium leaves the cell"),
            _option("c", "Reflexes are dampened"),
        ),
        facts=(),
    )
    found = contradicted(steps, known())
    assert found is not None
    assert found[0] is not None
    assert found[0].id == "b"
    assert not unsupported(steps, claims(steps), known())


def _option(name: str, text: str) -> Option:
    return replace(item_of(AGREEING[0]).options[0], id=name, text=text)
