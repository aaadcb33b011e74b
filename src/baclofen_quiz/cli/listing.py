"""Items on a terminal: one block each, the right options marked; and lists as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent
from typing import assert_never

from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.showing import EVEN_CHANCE, shown_options
from baclofen_quiz.text import NBSP, number


def as_json(rows: Sequence[Mapping[str, object]]) -> str:
    """Print a list of objects: readable, and the same bytes for the same rows."""
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_text(item: Item, seed: int, places: Mapping[str, int] = EVEN_CHANCE) -> str:
    """Print an item as people read it, with its source and what is to be noted."""
    head = f"{item.id}  ({item.section}, {item.kind}, {item.bloom})"
    lines = [item.stem, *_answer(item, seed, places), *_remarks(item)]
    return f"{head}\n{indent(chr(10).join(lines), '  ')}\n"


def _answer(item: Item, seed: int, places: Mapping[str, int]) -> Iterator[str]:
    match item:
        case SingleItem():
            for option in shown_options(item, seed, places):
                yield _option(option, "x" if option.id == item.key else " ")
        case MultipleItem():
            for option in shown_options(item, seed):
                yield _option(option, "x" if option.id in item.keys else " ")
        case OrderingItem():
            for place, option in enumerate(item.options, 1):
                yield _option(option, str(place))
        case MatchingItem():
            yield from _pairs(item)
        case NumericItem():
            yield f"= {number(item.value)}{NBSP}{item.unit}"
            yield from item.worked
        case ShortItem() | ClozeItem():
            yield f"= {' | '.join(item.accepted)}"
        case _:
            assert_never(item)


def _option(option: Option, mark: str) -> str:
    return f"[{mark}] {option.text} \N{EM DASH} {option.rationale}"


def _pairs(item: MatchingItem) -> Iterator[str]:
    right = {option.id: option.text for option in item.right}
    partner = dict(item.pairs)
    for option in item.left:
        yield f"{option.text} -> {right[partner[option.id]]}"
    for name in [name for name in right if name not in partner.values()]:
        yield f"(none) -> {right[name]}"


def _remarks(item: Item) -> Iterator[str]:
    for note in item.notes:
        yield f"Note: {f'{note.about}: ' if note.about else ''}{note.text}"
    quote = f" {item.source.quote}" if item.source.quote else ""
    yield f"Source: {item.source.file}:{item.source.line}{quote}"
