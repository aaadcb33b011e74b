from dataclasses import replace

import pytest
from hypothesis import given

from asking import FILE
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.aiken import read_aiken, write_aiken
from baclofen_quiz.items.item import Item, SingleItem
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.question_file.names import name_of
from baclofen_quiz.items.status import Status
from factories import make_items, make_option, make_options, make_single_item
from gift_files import read_letters
from placeless import placeless
from random_questions import marked_items, sound_items

GOLDEN = """\
Which receptor?
A) GABA-A
B) GABA-B
ANSWER: B

Which organ?
A) Liver
B) Kidney
C) Lung
ANSWER: B
"""


def test_the_canonical_form_is_written_as_it_was_read() -> None:
    done = write_aiken(read_letters(GOLDEN).items)

    assert (done.data.decode(), done.problems) == (GOLDEN, ())


def leave(item: SingleItem, what: str) -> SingleItem:
    """Take from an item what was told to be lost of it."""
    plain = {
        "the take-away is not written": replace(item, take_away=""),
        f"the level ({item.bloom}) is not written": replace(
            item, bloom=LEVELS[item.kind]
        ),
        "the id is not written": replace(item, id=f"exam/{name_of(item.stem)}"),
        "the explanation is not written": replace(item, explanation=""),
    }
    thing = what.partition(", ")[2].removesuffix(".")
    if thing in plain:
        return plain[thing]
    if "reasons" in what:
        bare = tuple(replace(option, rationale="") for option in item.options)
        return replace(item, options=bare)
    if "drug, section" in what:
        own = [t for t in item.tags if t not in {item.drug, item.section.value}]
        own = own if "general" in own else ["general", *own]
        return replace(
            item, drug="", section=Section.GENERAL, facts=(), tags=tuple(own)
        )
    assert "the tags" in what
    return replace(item, tags=(item.section.value, item.kind.value))


@given(marked_items())
def test_what_is_read_back_is_what_was_written_less_what_was_told(
    marked: tuple[tuple[Item, ...], dict[str, Status]],
) -> None:
    items, statuses = marked
    for item in items:
        done = write_aiken([item], statuses)
        again = read_aiken(done.data, FILE)
        if not done.written:
            (refused,) = done.problems
            assert refused.code == "not-exported"
            assert not again.items
            continue
        assert isinstance(item, SingleItem)
        expected = item
        status = f"Of {item.id}, the status ({statuses[item.id]}) is not written."
        told = [problem for problem in done.problems if problem.what != status]
        unasked = statuses[item.id] is not Status.READY
        assert len(done.problems) - len(told) == unasked
        for problem in told:
            poorer = leave(expected, problem.what)
            assert poorer != expected, "what is told to be lost was there"
            expected = poorer

        assert list(map(placeless, again.items)) == [placeless(expected)]


@given(sound_items())
def test_each_item_is_written_or_told_not_to_be(items: tuple[Item, ...]) -> None:
    done = write_aiken(items)
    refused = [p for p in done.problems if p.code == "not-exported"]

    assert len(items) == len(done.written) + len(refused)
    assert write_aiken(items) == done


UNFIT: dict[str, tuple[SingleItem, str]] = {
    "one option": (make_single_item(options=make_options("a")), "and this has 1."),
    "27 options": (
        make_single_item(options=make_options(*(f"o{n}" for n in range(27)))),
        "and this has 27.",
    ),
    "no key": (make_single_item(key="none"), "No option of it is right."),
    "an empty option": (
        make_single_item(
            options=(*make_options("a"), make_option("b", text="")), key="a"
        ),
        "has no words",
    ),
    "a stem like an option": (
        make_single_item(stem="A. baumannii is what?"),
        "begins like an option",
    ),
    "a stem like an answer": (make_single_item(stem="Answer: what?"), "begins like"),
}


@pytest.mark.parametrize(("item", "why"), UNFIT.values(), ids=UNFIT)
def test_what_aiken_cannot_say_is_named(item: SingleItem, why: str) -> None:
    (refused,) = write_aiken([item]).problems

    assert why in refused.why
    assert write_aiken([item]).data == b""


def test_only_single_best_answers_are_written() -> None:
    items = make_items()
    done = write_aiken(items)
    refused = [p.why for p in done.problems if p.code == "not-exported"]

    assert len(refused) == sum(not isinstance(item, SingleItem) for item in items)
    assert "Aiken has only single best answers, and this is ordering." in refused
