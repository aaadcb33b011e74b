from dataclasses import replace

import pytest

from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.services.printing import Paper, Printed
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.print_page import SYMBOLS, PrintPage
from baclofen_quiz.web.sources import Context, Line, Locator
from factories import make_items, make_monograph
from webpages import AT


def question(item: Item) -> QuestionView:
    options = getattr(item, "options", ())
    return QuestionView("s", 1, 7, item, options, (), answered=True, finished=True)


def page(*rows: Printed) -> PrintPage:
    return PrintPage(Paper(AT, rows), "UTC", {})


def test_the_title_says_which_quiz() -> None:
    assert page().title == "Quiz of Sat 21 Nov, 18:42, to print"


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_every_kind_has_its_answer_in_words_and_says_what_to_do(item: Item) -> None:
    view = question(item)

    assert len(page().answer(view)) > 3
    assert page().hint(view)
    assert page().section(view)
    assert page().stem(view)[1]
    assert bool(page().units(view)) == (item.kind is Kind.NUMERIC)


def test_a_mark_is_a_symbol_and_a_word() -> None:
    view = question(make_items()[0])

    assert set(SYMBOLS) == set(Verdict)
    assert len(set(SYMBOLS.values())) == len(Verdict)
    assert page().mark(Printed(view, Verdict.WRONG)) == "\N{BALLOT X} Not correct"


def test_the_key_quotes_every_statement_or_what_the_item_kept() -> None:
    item = make_items()[0]
    contexts = tuple(make_context(text) for text in ("One", "Two"))
    shown = replace(page(), contexts={item.id: contexts})
    unsourced = replace(item, source=replace(item.source, quote=""))

    assert shown.quotes(question(item)) == ("One", "Two")
    assert page().quotes(question(item)) == (item.source.quote,)
    assert page().quotes(question(unsourced)) == ()


def make_context(text: str) -> Context:
    line = Line(Locator("1", "/", "T"), text, disputed=False)
    book = make_monograph()
    return Context(book, "T", (), (), line, (), reworded=False)
