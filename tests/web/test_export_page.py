from collections.abc import Iterable

import pytest

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.exchange.aiken import write_aiken
from baclofen_quiz.exchange.format.written import Held
from baclofen_quiz.items.catalogue import Entry, Standing
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.status import Status
from baclofen_quiz.web.bank_filter import filter_in
from baclofen_quiz.web.export_page import (
    LISTED,
    ExportPage,
    file_name,
    media_type,
)
from factories import make_items, make_numeric_item


def _page(form: str = "aiken", copies: int = 0) -> ExportPage:
    more = (make_numeric_item(id=f"x/{n}") for n in range(copies))
    items = (*make_items(), *more)
    written = write_aiken(items) if form == "aiken" else None
    choice = filter_in({"section": "uses"})
    return ExportPage(choice, form, _entries(items), written, "", 0)


def _entries(
    items: Iterable[Item], standing: Standing = Standing.READY
) -> tuple[Entry, ...]:
    return tuple(Entry(item, standing, ()) for item in items)


def test_what_a_format_leaves_out_is_counted_and_listed_first() -> None:
    page = _page()

    assert page.title == "Export as Aiken"
    assert page.found == "7 items"
    assert page.said.startswith("1 of 7 questions written, 6 not; ")
    assert page.losses[0].code == "not-exported"
    assert page.losses[-1].code == "exported-with-loss"
    assert sum(times for _, times in page.kinds) == len(page.losses)
    what = [what for what, _ in page.kinds]
    assert any(one.startswith("Left out: Aiken has only") for one in what)
    assert "The proofs and parameters are not written" in what
    assert (page.first, page.more) == (page.losses, 0)


@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if form.write])
def test_what_is_lost_is_named_in_every_format(name: str) -> None:
    write = FORMATS[name].write
    assert write
    items = make_items()
    written = write(items, {item.id: Status.DRAFT for item in items})
    page = ExportPage(filter_in({}), name, _entries(items), written, "", 0)
    what = [what for what, _ in page.kinds]

    assert all(len(one.split()) > 2 for one in what), what
    assert not any(item.id in one for item in items for one in what)


@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if form.write])
def test_a_withheld_question_is_told_in_every_format(name: str) -> None:
    write = FORMATS[name].write
    assert write
    items = make_items()
    written = write(items, {item.id: Held("the item has flaws: S01") for item in items})
    entries = _entries(items, Standing.WITHHELD)
    page = ExportPage(filter_in({}), name, entries, written, "", 0)
    told = [times for what, times in page.kinds if "The status (withheld)" in what]

    there = len(written.written)
    assert told == [there]
    flaws = "its flaws" if there == 1 else "their flaws"
    assert page.unasked == f"{there} of {there} ({there} withheld for {flaws})"
    assert page.without == {"format": name, "status": "ready"}
    chosen = ExportPage(filter_in({"status": "withheld"}), name, entries, None, "", 0)
    assert (chosen.without, chosen.unasked) == ({}, "")


def test_a_long_list_is_cut_and_says_so() -> None:
    page = _page(copies=LISTED)

    assert len(page.first) == LISTED
    assert page.more == len(page.losses) - LISTED


def test_every_format_can_be_chosen_and_one_may_be_made_elsewhere() -> None:
    page = _page("anki")

    assert [name for name, _ in page.forms] == list(FORMATS)
    assert (page.losses, page.said) == ((), "")
    assert page.query == {"section": "uses", "format": "anki"}


def test_a_file_is_named_and_typed() -> None:
    assert file_name("gift", "exam") == "exam.gift"
    assert file_name("csv", "") == "questions.csv"
    assert media_type("markdown").startswith("text/markdown")
    assert media_type("gift") == "text/plain; charset=utf-8"
