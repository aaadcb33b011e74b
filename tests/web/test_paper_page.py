import re
from dataclasses import replace

from baclofen_quiz.items.catalogue import Entry, Standing
from baclofen_quiz.items.item import Image
from baclofen_quiz.items.paper import key_of
from baclofen_quiz.services.question_paper import MOST_QUESTIONS, Wish, paper_of
from baclofen_quiz.web.bank_filter import filter_in
from baclofen_quiz.web.paper_page import (
    LETTERS_IN_ORDER,
    PaperPage,
    Printed,
    print_paper,
)
from factories import (
    make_items,
    make_numeric_item,
    make_ordering_item,
    make_single_item,
)

PAPER = paper_of(make_items(), Wish("Exam <1>", versions=2, seed=5))


def test_the_page_says_how_long_the_paper_is() -> None:
    page = PaperPage(filter_in({}), PAPER, 0)

    assert page.title == "Exam <1>, 7 questions in 2 versions"
    assert page.printed == Printed(PAPER, served=True)


def test_the_page_says_what_is_not_asked_and_whether_it_is_on_the_paper() -> None:
    entries = (Entry(make_single_item(), Standing.WITHHELD, ()),)
    said = "1 of 1 (1 withheld for its flaws)."

    assert PaperPage(filter_in({}), PAPER, 0, entries).unasked == (
        f"Not asked, and so not on the paper: {said}"
        " To print them, filter by their status."
    )
    chosen = PaperPage(filter_in({"status": "withheld"}), PAPER, 0, entries)
    assert chosen.unasked == f"On this paper and not asked here: {said}"
    assert not PaperPage(filter_in({}), PAPER, 0).unasked


def test_a_question_says_what_to_do_and_where_it_is_from() -> None:
    printed = Printed(PAPER)
    by_kind = {q.item.kind.value: q for q in PAPER.sheets[0].questions}

    assert printed.hint(by_kind["single"]) == "Select one option."
    assert printed.hint(by_kind["ordering"]) == LETTERS_IN_ORDER
    assert printed.ordering(by_kind["ordering"])
    assert printed.units(by_kind["numeric"])
    assert printed.units(by_kind["short"]) == ""
    assert printed.letter(1) == "B"
    assert printed.answer(by_kind["single"]) == key_of(by_kind["single"])
    assert printed.source(by_kind["single"]).startswith("Baclofen, Mechanism of action")
    assert printed.stem(by_kind["single"])[1] == by_kind["single"].item.stem


def test_an_item_without_a_quote_names_its_section_only() -> None:
    item = make_single_item(drug="")
    bare = make_numeric_item()
    quoted = Printed(paper_of([item], Wish())).source
    (sheet,) = paper_of([item, bare], Wish()).sheets

    for question in sheet.questions:
        assert quoted(question)
        assert ("\u201c" in quoted(question)) is bool(question.item.source.quote)


def test_a_file_needs_nothing_else_and_holds_each_version_and_its_key() -> None:
    items = (*make_items(), make_ordering_item(id="x~n=2", clone_of="x"))
    written = print_paper(items, Wish("Exam <1>", versions=2, seed=5))
    text = written.data.decode()

    assert "Exam &lt;1&gt;, version A" in text
    assert "Key of version B, seed 5" in text
    assert "<link" not in text
    assert "http" not in text
    assert set(written.written) == {item.id for item in items}
    assert print_paper(items, Wish("Exam <1>", versions=2, seed=5)) == written
    keys = re.findall(r'<section class="key-page" aria-labelledby="key-', text)
    assert len(keys) == 2


def test_what_is_not_on_the_paper_is_told() -> None:
    twins = [make_numeric_item(id=f"x~w={n}", clone_of="x") for n in (1, 2)]
    many = [make_single_item(id=f"y/{n}") for n in range(MOST_QUESTIONS)]
    written = print_paper([*twins, *many], Wish())

    assert len(written.written) == MOST_QUESTIONS
    variant, too_many = written.problems
    assert variant.what.startswith("x~w=2 is not on the paper")
    assert "variant" in variant.why
    assert too_many.why == f"A paper takes {MOST_QUESTIONS} questions."


def test_a_file_names_its_pictures_and_says_that_they_are_not_in_it() -> None:
    image = Image("A curve with two peaks", "curve.png", "0" * 32)
    item = replace(make_single_item(), images=(image,))
    written = print_paper([item], Wish())

    assert "[Picture: A curve with two peaks]" in written.data.decode()
    assert [p.code for p in written.problems] == ["exported-with-loss"]
