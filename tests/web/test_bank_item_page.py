from dataclasses import replace

import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.bank import Placed
from baclofen_quiz.items.catalogue import Entry, Standing
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.status import Status
from baclofen_quiz.services.item_history import Answered, ItemHistory
from baclofen_quiz.services.marks import Marking
from baclofen_quiz.web.bank_item_page import ItemPage, sample_of, variants_of
from baclofen_quiz.web.item_page import answer_rows
from databases import NOW
from factories import (
    make_bank,
    make_items,
    make_monograph,
    make_note,
    make_numeric_item,
    make_problem,
    make_single_item,
    make_statement,
)

NOTHING = ItemHistory((), (), "", (), None)


def make_page(
    item: Item, history: ItemHistory = NOTHING, standing: Standing = Standing.READY
) -> ItemPage:
    entry = Entry(item, standing, ())
    placed = (Placed(make_monograph(), make_statement()),)
    return ItemPage(
        entry=entry,
        sample=sample_of(make_bank(), entry),
        history=history,
        rows=answer_rows(item, lambda _source: None),
        passages=(),
        asked=placed,
        variants=(),
        problems=0,
        zone="UTC",
    )


def test_the_page_says_what_kind_of_item_it_is() -> None:
    notes = tuple(make_note(kind, f"{kind} text") for kind in NoteKind)
    page = make_page(make_single_item(notes=notes, take_away="gamma"))

    assert page.title == "Question baclofen/mechanism/receptor/target"
    assert (page.section, page.kind) == ("Mechanism of action", "Single best answer")
    assert page.stem == ("", page.item.stem)
    assert [note.text for note in page.cautions] == ["CAUTION text"]
    assert [note.text for note in page.notes] == ["NOTE text"]
    assert (page.take_away, page.file) == ("Gamma", "baclofen.md:64")
    assert [place for _, _, place in page.asks] == ["mechanism-receptor"]


def test_every_kind_has_a_page() -> None:
    assert all(make_page(item).rows for item in make_items())


def test_the_other_items_of_a_family_are_its_variants() -> None:
    first, second = (
        make_numeric_item(id=f"x/y~w={n}", clone_of="x/y") for n in (10, 20)
    )
    bank = make_bank(items=(first, second, make_single_item()))

    assert variants_of(bank, first) == (second,)
    assert variants_of(bank, make_single_item()) == ()


@pytest.mark.parametrize(
    ("standing", "said", "asked"),
    [
        (Standing.READY, "Ready", True),
        (Standing.DRAFT, "Draft", False),
        (Standing.RETIRED, "Retired", False),
        (Standing.WITHHELD, "Withheld", False),
    ],
)
def test_the_standing_is_said_and_the_preview_knows_it(
    standing: Standing, said: str, *, asked: bool
) -> None:
    page = make_page(make_single_item(), standing=standing)

    assert page.standing == said
    assert page.sample.asked is asked
    assert page.back == "id=baclofen%2Fmechanism%2Freceptor%2Ftarget"


def test_problems_stand_beside_the_preview() -> None:
    problem = make_problem()
    entry = Entry(make_single_item(), Standing.READY, (problem,))

    assert sample_of(make_bank(), entry).judged.problems == (problem,)


def test_marks_are_said_in_words_and_the_newest_tags_hold() -> None:
    marks = (
        Marking(None, ("week-3",), "Ada", NOW),
        Marking(Status.RETIRED, (), "Ada", NOW),
    )
    page = make_page(make_single_item(), replace(NOTHING, marks=marks))

    assert [page.said(mark) for mark in marks] == [
        "As the file says; tags: week-3",
        "Retired",
    ]
    assert page.given_tags == ("week-3",)
    assert make_page(make_single_item()).given_tags == ()


def test_an_earlier_wording_shows_its_answers() -> None:
    item = make_single_item()
    answered = Answered(item, "0" * 16, 3, NOW, NOW, now=False)
    reasons = make_page(item).worded(answered)

    assert len(reasons) == len(item.options)
    assert sum(reason.right for reason in reasons) == 1
