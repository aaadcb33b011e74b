"""The writer: single best answers to an Aiken file, and what of them is not in it."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.aiken.lines import Mark, mark_of
from baclofen_quiz.exchange.format.leaving import common_losses, left_behind
from baclofen_quiz.exchange.format.losses import not_exported
from baclofen_quiz.exchange.format.written import (
    ALL_READY,
    Statuses,
    Written,
    place_of,
)
from baclofen_quiz.items.item import Item, SingleItem
from baclofen_quiz.items.question_file.names import name_of
from baclofen_quiz.problems import Problem

_FEWEST = 2


def write_aiken(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write items; each is written with its losses told, or not at all."""
    blocks: list[str] = []
    problems: list[Problem] = []
    done: list[str] = []
    for item in items:
        why = _unfit(item)
        if isinstance(item, SingleItem) and not why:
            blocks.append(_block(item))
            done.append(item.id)
            problems += _losses(item, statuses)
        else:
            problems.append(_refused(item, why))
    return Written("\n".join(blocks).encode(), tuple(problems), tuple(done))


def _unfit(item: Item) -> str:
    """Say why an item cannot be written, or "" if it can."""
    if not isinstance(item, SingleItem):
        return f"Aiken has only single best answers, and this is {item.kind}."
    count, most = len(item.options), len(ascii_uppercase)
    if not _FEWEST <= count <= most:
        return f"Aiken has {_FEWEST} to {most} options, and this has {count}."
    if sum(option.id == item.key for option in item.options) != 1:
        return "No option of it is right."
    if not all(option.text for option in item.options):
        return "An option of it has no words."
    if mark_of(item.stem) is not Mark.STEM or len(item.stem) < _FEWEST:
        return "Its stem begins like an option or an answer, or has hardly a sign."
    return ""


def _block(item: SingleItem) -> str:
    lettered = list(zip(ascii_uppercase, item.options, strict=False))
    options = "".join(f"{letter}) {option.text}\n" for letter, option in lettered)
    (key,) = (letter for letter, option in lettered if option.id == item.key)
    return f"{item.stem}\n{options}ANSWER: {key}\n"


def _refused(item: Item, why: str) -> Problem:
    return not_exported(
        place_of(item),
        f"{item.id} is not in the file.",
        why,
        "Export it to another format, such as GIFT, or change the question.",
    )


def _losses(item: SingleItem, statuses: Statuses) -> Iterator[Problem]:
    yield from common_losses(item, statuses)
    if item.id.rpartition("/")[2] != name_of(item.stem):
        why = "Read back, the question is named after its words."
        yield left_behind(item, "the id is not written", why)
    if any(option.rationale for option in item.options):
        yield left_behind(item, "the reasons of the options are not written")
    if item.explanation or item.worked or item.notes:
        yield left_behind(item, "the explanation is not written")
    if item.drug or item.section is not Section.GENERAL or item.facts:
        yield left_behind(item, "drug, section and source are not written")
    if set(item.tags) - {item.drug, item.section.value, item.kind.value}:
        yield left_behind(item, "the tags are not written")
