from dataclasses import replace

from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.exchange.format.written import (
    Held,
    names_in_file,
    place_of,
    status_of,
    told_in_full,
)
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location
from factories import make_single_item

ITEM = make_single_item()


def test_an_item_of_which_nothing_is_said_is_ready() -> None:
    assert status_of(ITEM, {ITEM.id: Status.RETIRED}) is Status.RETIRED
    assert status_of(ITEM, {"b/other": Status.RETIRED}) is Status.READY


def test_a_withheld_item_is_written_as_a_draft() -> None:
    assert status_of(ITEM, {ITEM.id: Held("the item has flaws: S01")}) is Status.DRAFT


def test_an_item_is_called_by_the_last_part_of_its_id() -> None:
    one, two = replace(ITEM, id="exam/receptor"), replace(ITEM, id="b/uses/spasm")

    assert names_in_file([one, two]) == {
        "exam/receptor": "receptor",
        "b/uses/spasm": "spasm",
    }


def test_items_that_would_share_a_name_get_their_whole_id() -> None:
    ids = ["a/receptor", "b/receptor", "c/a-receptor", "a-receptor"]
    names = names_in_file([replace(ITEM, id=one) for one in ids])

    assert names["b/receptor"] == "b-receptor"
    assert len(set(names.values())) == len(ids)


def test_a_loss_is_told_where_the_item_comes_from() -> None:
    assert place_of(ITEM) == Location(ITEM.source.file, ITEM.source.line)


def test_notes_and_worked_steps_are_part_of_what_is_explained() -> None:
    note = Note(NoteKind.NOTE, "Only by mouth.", Location("baclofen.md", 2))
    item = replace(ITEM, explanation="It is.", worked=("5 x 3 = 15",), notes=(note,))

    assert told_in_full(item) == "It is.\n\n5 x 3 = 15\n\nOnly by mouth."
    assert told_in_full(replace(ITEM, explanation="")) == ""
