"""Items as a question file of our own, to be edited and read again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baclofen_quiz.exchange.format.leaving import left_behind, withheld_as_draft
from baclofen_quiz.exchange.format.written import (
    ALL_READY,
    Statuses,
    Written,
    names_in_file,
    status_of,
    told_in_full,
)
from baclofen_quiz.items.item import Item, MultipleItem, NumericItem, SingleItem
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file import print_questions
from baclofen_quiz.items.question_file.names import fit_name
from baclofen_quiz.problems import Problem

_SIGNS = "It has signs that a name in a file cannot have, or another item has it too."


def write_markdown(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write all items; what a question file has no place for is told."""
    names = names_in_file(items)
    renamed = [replace(i, id=names[i.id], explanation=told_in_full(i)) for i in items]
    named = {names[i.id]: status_of(i, statuses) for i in items}
    told = (p for i in items for p in _losses(i, names[i.id]))
    held = (p for item in items for p in withheld_as_draft(item, statuses))
    return Written(
        print_questions(renamed, statuses=named).encode(),
        (*told, *held),
        tuple(item.id for item in items),
    )


def _losses(item: Item, name: str) -> Iterator[Problem]:
    if item.images:
        files = ", ".join(image.name for image in item.images)
        why = "Without them beside the file the question is left out."
        yield left_behind(item, f"the pictures have to be copied ({files})", why)
    if item.id.rpartition("/")[2] != name:
        yield left_behind(item, f"the id is written as {name}", _SIGNS)
    if not item.authored:
        yield left_behind(item, "the proofs and parameters are not written")
    if isinstance(item, SingleItem | MultipleItem) and item.fixed_order:
        yield left_behind(item, "the fixed order of the options is not written")
    if isinstance(item, NumericItem) and len(item.units) > 1:
        yield left_behind(item, "the other units to choose from are not written")
    if any(fit_name(option.id) != option.id for option in all_options(item)):
        yield left_behind(item, "the ids of the options are changed", _SIGNS)
