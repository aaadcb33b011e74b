import pytest
from flask import Flask

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import SourceLine, SourceSentence
from baclofen_quiz.web.sources import anchor, context_of, locate
from factories import (
    FILE,
    make_bank,
    make_entry,
    make_fact,
    make_location,
    make_monograph,
    make_single_item,
    make_statement,
)


def bank() -> Bank:
    facts = [
        make_fact(
            slug=f"s{line}",
            text=f"Statement {line}",
            number=f"2.{line}",
            location=make_location(line=line),
        )
        for line in (1, 2, 3)
    ]
    entries = tuple(make_entry(fact) for fact in facts)
    return make_bank(monographs=(make_monograph(entries=entries),))


def test_a_statement_has_an_address_of_its_own() -> None:
    statement = make_statement(section=Section.DOSING, slug="adult-initial")

    assert anchor(statement) == "dosing-adult-initial"


def test_a_line_of_a_file_leads_to_its_statement(app: Flask) -> None:
    with app.test_request_context():
        found = locate(bank(), SourceLine(FILE, 2))

    assert found is not None
    assert found.number == "2.2"
    assert found.address == "/monographs/baclofen#mechanism-s2"


@pytest.mark.parametrize("source", [SourceLine(FILE, 99), SourceLine("x.md", 1)])
def test_a_line_without_a_statement_leads_nowhere(
    app: Flask, source: SourceLine
) -> None:
    with app.test_request_context():
        assert locate(bank(), source) is None


def test_a_sentence_is_quoted_between_its_neighbours(app: Flask) -> None:
    item = make_single_item(
        facts=("baclofen/mechanism/s2",),
        source=SourceSentence(FILE, 2, "Statement 2"),
    )
    with app.test_request_context():
        context = context_of(bank(), item)

    assert context is not None
    assert [line.text for line in context.before] == ["Statement 1"]
    assert context.sentence.text == "Statement 2"
    assert [line.text for line in context.after] == ["Statement 3"]
    assert not context.reworded


def test_the_first_sentence_of_a_section_has_none_before_it(app: Flask) -> None:
    item = make_single_item(facts=("baclofen/mechanism/s1",))
    with app.test_request_context():
        context = context_of(bank(), item)

    assert context is not None
    assert context.before == ()
    assert context.reworded, "the item quotes another wording"


def test_a_handwritten_item_finds_its_sentence_by_its_words(app: Flask) -> None:
    source = SourceSentence("mine.md", 9, "Statement 3")
    item = make_single_item(facts=(), source=source)
    with app.test_request_context():
        context = context_of(bank(), item)

    assert context is not None
    assert context.sentence.locator.number == "2.3"
    assert context.after == ()


def test_an_item_whose_sentence_is_gone_has_no_context(app: Flask) -> None:
    item = make_single_item(facts=("baclofen/mechanism/gone",))
    with app.test_request_context():
        assert context_of(bank(), item) is None


def test_the_words_quoted_count_more_than_the_first_asked_fact(app: Flask) -> None:
    item = make_single_item(
        facts=("baclofen/mechanism/s1", "baclofen/mechanism/s3"),
        source=SourceSentence(FILE, 3, "Statement 3"),
    )
    with app.test_request_context():
        context = context_of(bank(), item)

    assert context is not None
    assert context.sentence.locator.number == "2.3"
    assert not context.reworded


def test_of_two_statements_with_the_same_words_the_one_at_the_line_is_meant(
    app: Flask,
) -> None:
    twins = [
        make_fact(slug=slug, text="Seizures", location=make_location(line=line))
        for slug, line in (("first", 1), ("second", 2))
    ]
    twice = make_monograph(entries=tuple(map(make_entry, twins)))
    item = make_single_item(source=SourceSentence(FILE, 2, "Seizures"))
    with app.test_request_context():
        context = context_of(make_bank(monographs=(twice,)), item)

    assert context is not None
    assert context.sentence.locator.address.endswith("#mechanism-second")
