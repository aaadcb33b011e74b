from dataclasses import replace

import pytest
from hypothesis import given

from asking import FILE
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format import leaving
from baclofen_quiz.exchange.gift import read_gift, write_gift
from baclofen_quiz.items.item import Item, MatchingItem, NumericItem
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.status import Status
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_note,
    make_numeric_item,
    make_options,
    make_short_item,
    make_single_item,
)
from gift_files import read
from placeless import placeless
from random_questions import marked_items, sound_items

GOLDEN = """\
// [id:receptor] [tag:baclofen#mechanism/receptor] [tag:exam]
::receptor::[plain]Which receptor \\= target?{
\t~GABA-A#The target of diazepam
\t=GABA-B#On both sides
\t####It is an agonist.\\n\\nOf one receptor.
}

$CATEGORY: $course$/top/Therapeutic uses

// [id:pump]
::pump::[plain]It is pumped.{FALSE#No.#Yes.####So it is.}

$CATEGORY: $course$/top

// [id:gap]
::gap::[plain]It leaves by the _____.{
\t=%100%kidney
}
"""


def test_the_canonical_form_is_written_as_it_was_read() -> None:
    reading = read(GOLDEN)

    assert [p.code for p in reading.problems] == []
    assert write_gift(reading.items).data.decode() == GOLDEN


def test_nothing_is_written_of_nothing() -> None:
    assert write_gift([]).data == b""


def leave(item: Item, what: str) -> Item:
    """Take from an item what was told to be lost of it."""
    if "take-away" in what:
        return replace(item, take_away="")
    if "level" in what:
        return replace(item, bloom=LEVELS[item.kind])
    if "unit" in what:
        assert isinstance(item, NumericItem)
        stem = f"{item.stem} (Answer in {item.unit}.)"
        return replace(item, stem=stem, unit="", units=())
    if "ids of the options" in what:
        assert isinstance(item, NumericItem)
        names = leaving._plain_names(leaving._texts(item))
        named = zip(item.errors, names, strict=True)
        return replace(
            item, errors=tuple(replace(error, model=name) for error, name in named)
        )
    if "reasons of the pairs" in what:
        assert isinstance(item, MatchingItem)
        left = tuple(replace(option, rationale="") for option in item.left)
        right = tuple(replace(option, rationale="") for option in item.right)
        return replace(item, left=left, right=right)
    assert "cost of a wrongly ticked" in what
    return item


@given(marked_items())
def test_what_is_read_back_is_what_was_written_less_what_was_told(
    marked: tuple[tuple[Item, ...], dict[str, Status]],
) -> None:
    items, statuses = marked
    done = write_gift(items, statuses)
    expected = []
    for item in items:
        told = [p.what for p in done.problems if f" {item.id}," in p.what]
        unasked = item.id in done.written and statuses[item.id] is not Status.READY
        status = f"Of {item.id}, the status ({statuses[item.id]}) is not written."
        assert told.count(status) == unasked
        told = [what for what in told if what != status]
        left = item
        for what in told:
            poorer = leave(left, what)
            assert poorer != left, "what is told to be lost was there"
            left = poorer
        if item.id in done.written:
            expected.append(left)

    again = read_gift(done.data, FILE)

    assert list(map(placeless, again.items)) == list(map(placeless, expected))
    assert again.written == len(done.written)


@given(sound_items())
def test_each_item_is_written_or_told_not_to_be(items: tuple[Item, ...]) -> None:
    done = write_gift(items)
    refused = [p for p in done.problems if p.code == "not-exported"]

    assert len(items) == len(done.written) + len(refused)
    assert write_gift(items) == done


def losses(item: Item) -> list[str]:
    return [
        p.what.partition(", ")[2]
        for p in write_gift([item]).problems
        if "proofs" not in p.what and "take-away" not in p.what
    ]


def test_an_order_is_not_written_and_that_is_told() -> None:
    done = write_gift(make_items())
    (refused,) = [p for p in done.problems if p.code == "not-exported"]

    assert refused.why == "GIFT has no questions that ask for an order."
    assert len(done.written) == len(make_items()) - 1


def test_a_generated_item_says_what_stays_behind() -> None:
    told = [p.what for p in write_gift([make_single_item()]).problems]

    assert "the proofs and parameters are not written" in told[0]


LOSSES: dict[str, tuple[Item, str]] = {
    "a unit": (make_numeric_item(unit="mg"), "stands in the stem"),
    "a blank": (make_short_item(stem="It is _____."), "it is read as a cloze"),
    "reasons of pairs": (make_matching_item(), "the reasons of the pairs"),
    "worked steps": (make_single_item(worked=("2 + 2 = 4",)), "worked steps and notes"),
    "notes": (make_single_item(notes=(make_note(),)), "worked steps and notes"),
    "an odd tag": (make_single_item(tags=("Odd tag",)), "a tag with signs"),
    "an odd source": (make_single_item(facts=("x y",)), "a source of another form"),
    "eleven wrong options": (
        make_multiple_item(options=make_options("oral", "intrathecal", *"abcdefghijk")),
        "the cost of a wrongly ticked option",
    ),
}


@pytest.mark.parametrize(("item", "what"), LOSSES.values(), ids=LOSSES)
def test_each_loss_is_told(item: Item, what: str) -> None:
    assert any(what in told for told in losses(item))


def test_a_note_and_worked_steps_are_in_the_explanation() -> None:
    item = make_single_item(worked=("2 + 2 = 4",), notes=(make_note(text="Abroad."),))
    text = write_gift([item]).data.decode()

    assert "2 + 2 \\= 4\\n\\nAbroad." in text


def test_drug_and_section_are_in_the_first_source() -> None:
    item = make_cloze_item(drug="baclofen", section=Section.USES, facts=("a/uses/b",))
    text = write_gift([item]).data.decode()

    assert "[tag:baclofen#uses] [tag:a#uses/b]" in text
