import pytest
from flask import Flask

from baclofen_quiz import resources
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import (
    Certificate,
    Item,
    Kind,
    Proof,
    SourceLine,
    SourceSentence,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.recall import recall
from baclofen_quiz.services.library import Library
from baclofen_quiz.web.sources import (
    Context,
    anchor,
    context_of,
    contexts_of,
    locate,
    section_of,
)
from factories import (
    FILE,
    make_bank,
    make_entry,
    make_fact,
    make_location,
    make_monograph,
    make_multiple_item,
    make_option,
    make_single_item,
    make_statement,
)

LISTS = {Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING}


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


def only(bank: Bank, item: Item) -> Context:
    (context,) = contexts_of(bank, item)
    return context


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
        context = only(bank(), item)

    assert [line.text for line in context.before] == ["Statement 1"]
    assert context.sentence.text == "Statement 2"
    assert [line.text for line in context.after] == ["Statement 3"]
    assert not context.reworded


def test_the_first_sentence_of_a_section_has_none_before_it(app: Flask) -> None:
    item = make_single_item(facts=("baclofen/mechanism/s1",))
    with app.test_request_context():
        context = only(bank(), item)

    assert context.before == ()
    assert context.reworded, "the item quotes another wording"


def test_a_handwritten_item_finds_its_sentence_by_its_words(app: Flask) -> None:
    source = SourceSentence("mine.md", 9, "Statement 3")
    item = make_single_item(facts=(), source=source)
    with app.test_request_context():
        context = only(bank(), item)

    assert context.sentence.locator.number == "2.3"
    assert context.after == ()


def test_an_item_whose_sentence_is_gone_has_no_context(app: Flask) -> None:
    item = make_single_item(facts=("baclofen/mechanism/gone",))
    with app.test_request_context():
        assert contexts_of(bank(), item) == ()


def test_the_words_quoted_count_more_than_the_first_asked_fact(app: Flask) -> None:
    item = make_single_item(
        facts=("baclofen/mechanism/s1", "baclofen/mechanism/s3"),
        source=SourceSentence(FILE, 3, "Statement 3"),
    )
    with app.test_request_context():
        context = only(bank(), item)

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
        context = only(make_bank(monographs=(twice,)), item)

    assert context.sentence.locator.address.endswith("#mechanism-second")


def authored(quote: str, *slugs: str) -> Item:
    return make_single_item(
        model="authored",
        facts=tuple(f"baclofen/mechanism/{slug}" for slug in slugs),
        source=SourceSentence("mine.md", 9, quote),
    )


def test_several_source_sentences_stand_apart_each_under_its_number(
    app: Flask,
) -> None:
    item = authored("Statement 3 Statement 1", "s3", "s1")
    with app.test_request_context():
        third, first = contexts_of(bank(), item)

    assert (third.sentence.locator.number, third.sentence.text) == (
        "2.3",
        "Statement 3",
    )
    assert (first.sentence.locator.number, first.sentence.text) == (
        "2.1",
        "Statement 1",
    )
    assert not third.reworded
    assert not first.reworded


def test_source_sentences_side_by_side_are_not_repeated_as_neighbours(
    app: Flask,
) -> None:
    with app.test_request_context():
        first, second = contexts_of(bank(), authored("Statement 1 Statement 2"))

    assert (first.before, first.after, second.before) == ((), (), ())
    assert [line.text for line in second.after] == ["Statement 3"]


def test_of_several_source_sentences_only_the_changed_one_is_called_reworded(
    app: Flask,
) -> None:
    with app.test_request_context():
        contexts = contexts_of(bank(), authored("Older Statement 3", "s1", "s3"))

    assert [context.reworded for context in contexts] == [True, False]
    assert contexts[0].sentence.text == "Statement 1"


def test_asked_sentences_are_shown_even_if_none_was_quoted(app: Flask) -> None:
    with app.test_request_context():
        one = contexts_of(bank(), authored("", "s1"))
        two = contexts_of(bank(), authored("", "s1", "s3"))

    assert [context.sentence.text for context in (*one, *two)] == [
        "Statement 1",
        "Statement 1",
        "Statement 3",
    ]
    assert not any(context.reworded for context in (*one, *two))


def ticking(quote: str, *evidence: str) -> Item:
    """Make a question whose options rest on one fact each, and on a relation."""
    options = tuple(
        make_option(
            f"o{number}", certificate=Certificate(Proof.TRUE, ("relation:x", fact))
        )
        for number, fact in enumerate(evidence)
    )
    return make_multiple_item(
        facts=evidence[:1],
        options=options,
        keys=frozenset({"o0", "o1"}),
        source=SourceSentence(FILE, 1, quote),
    )


def test_a_list_is_quoted_whole_each_statement_behind_an_option_once(
    app: Flask,
) -> None:
    facts = [f"baclofen/mechanism/s{number}" for number in (1, 3, 2, 3)]
    with app.test_request_context():
        contexts = contexts_of(bank(), ticking("Statement 1", *facts))

    assert [context.sentence.text for context in contexts] == [
        "Statement 1",
        "Statement 2",
        "Statement 3",
    ]
    assert all(c.before == c.after == () for c in contexts)
    assert not any(context.reworded for context in contexts)


def test_a_list_that_rests_on_one_statement_shows_its_neighbours(app: Flask) -> None:
    facts = ["baclofen/mechanism/s2", "baclofen/mechanism/s2"]
    with app.test_request_context():
        context = only(bank(), ticking("Statement 2", *facts))

    assert [line.text for line in (*context.before, *context.after)] == [
        "Statement 1",
        "Statement 3",
    ]


def test_a_single_answer_is_not_quoted_as_a_list(app: Flask) -> None:
    item = make_single_item(
        facts=("baclofen/mechanism/s1",),
        source=SourceSentence(FILE, 1, "Statement 1"),
        options=all_options(ticking("", "baclofen/mechanism/s2", "baclofen/uses/x")),
        key="o0",
    )
    with app.test_request_context():
        assert only(bank(), item).sentence.text == "Statement 1"


def test_every_bundled_list_quotes_what_each_option_rests_on(app: Flask) -> None:
    bundled = Library((resources.questions_folder(),)).bank()
    lists = [item for item in bundled.items if item.kind in LISTS]
    for item in lists:
        with app.test_request_context():
            shown = [c.sentence.locator.number for c in contexts_of(bundled, item)]
        behind = {
            bundled.placed_of_fact[fact].statement.number
            for option in all_options(item)
            if option.certificate
            for fact in option.certificate.evidence
            if fact in bundled.placed_of_fact
        }
        assert behind <= set(shown), item.id
        assert len(shown) == len(set(shown)), item.id

    assert lists


def test_no_bundled_item_is_shown_as_reworded_or_without_its_sentence(
    app: Flask,
) -> None:
    bundled = Library((resources.questions_folder(),)).bank()
    with app.test_request_context():
        shown = {item.id: contexts_of(bundled, item) for item in bundled.items}

    assert any(len(contexts) > 1 for contexts in shown.values())
    for item in bundled.items:
        contexts = shown[item.id]
        texts = dict.fromkeys(context.sentence.text for context in contexts)
        said = " ".join(texts)
        if item.kind in LISTS:
            assert said.startswith(item.source.quote), item.id
        else:
            assert said == item.source.quote, item.id
        assert not any(context.reworded for context in contexts), item.id
        for context in contexts:
            found = [s for s in context.book.statements if s.text in texts]
            assert context.sentence.locator.number in {s.number for s in found}


def test_a_disputed_neighbour_is_called_so(app: Flask) -> None:
    bundled = Library((resources.questions_folder(),)).bank()
    item = bundled.by_id["baclofen/mechanism/no-gaba-a/untouched"]
    with app.test_request_context():
        context = only(bundled, item)

    assert not context.sentence.disputed
    assert context.before == (), "what stands above has another heading"
    assert [line.disputed for line in context.after] == [True]


def test_a_section_is_found_by_the_drug_and_section_of_an_item(app: Flask) -> None:
    with app.test_request_context():
        found = section_of(bank(), make_single_item())
        other_drug = section_of(bank(), make_single_item(drug="tizanidine"))
        other_section = section_of(bank(), make_single_item(section=Section.USES))

    assert found is not None
    assert (found.number, found.title) == ("2", "Mechanism of action")
    assert found.address == "/monographs/baclofen#mechanism"
    assert (other_drug, other_section) == (None, None)


def _marked(context: Context) -> list[str]:
    return [context.sentence.text[start:end] for start, end in context.marked]


def test_of_a_statement_with_two_facts_the_one_that_settles_is_marked(
    app: Flask,
) -> None:
    bundled = Library((resources.questions_folder(),)).bank()
    ticked = bundled.by_id[
        "baclofen/uses/dystonia+uses/spinal-myoclonus+uses/tourette/uses-listed"
    ]
    matched = next(i for i in bundled.items if i.model == "match-differences")
    with app.test_request_context():
        listed = contexts_of(bundled, ticked)
        apart = contexts_of(bundled, matched)

    (other,) = (c for c in listed if c.sentence.text.startswith("Dantrolene"))
    assert _marked(other) == ["malignant hyperthermia"]
    assert not any("agonist" in words for c in apart for words in _marked(c))
    assert ["eases anxiety more and is abused more readily"] in map(_marked, apart)


def test_a_card_marks_its_answer_in_its_sentence(app: Flask) -> None:
    bundled = Library((resources.questions_folder(),)).bank()
    cards = {c.fact_id: c for b in bundled.monographs for c in recall(b).cards}
    card = cards["baclofen/comparison/tizanidine.difference"]
    with app.test_request_context():
        context = context_of(bundled, card)

    assert _marked(context) == [
        "makes patients sleepier and lowers blood pressure more"
    ]


def test_a_neighbour_under_another_heading_is_none(app: Flask) -> None:
    facts = [
        make_fact(
            slug=f"s{line}",
            text=f"Dose {line}",
            number=f"2.{line}",
            path=path,
            location=make_location(line=line),
        )
        for line, path in enumerate([("Adults",), ("Adults",), ("Children",)], 1)
    ]
    books = (make_monograph(entries=tuple(map(make_entry, facts))),)
    item = make_single_item(
        facts=("baclofen/mechanism/s2",), source=SourceSentence(FILE, 2, "Dose 2")
    )
    with app.test_request_context():
        context = only(make_bank(monographs=books), item)

    assert [line.text for line in context.before] == ["Dose 1"]
    assert context.after == ()
