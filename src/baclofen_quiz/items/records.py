"""Items written down: the public JSON object, and the snapshot a sitting keeps."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never, cast

from baclofen_quiz.items.identity import answer_record, revision
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    Kind,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.plain_data import from_plain, in_parts, to_plain
from baclofen_quiz.items.showing import EVEN_CHANCE, shown_options, shown_right
from baclofen_quiz.text import decimal_text

Record = dict[str, object]
"""A JSON object."""


def public_record(
    item: Item, seed: int, places: Mapping[str, int] = EVEN_CHANCE
) -> Record:
    """Write an item as ``items --format json`` prints it.

    ``seed`` and ``places`` (of ``showing.key_places``) decide the order of options
    only. Decimals are texts; a proof is printed as its code, its evidence beside it.
    """
    record: Record = {
        "id": item.id,
        "revision": revision(item),
        "drug": item.drug,
        "section": item.section.value,
        "kind": item.kind.value,
        "model": item.model,
        "clone": dict(item.clone) or None,
        "clone_of": item.clone_of or None,
        "bloom": item.bloom.value,
        "stem": item.stem,
        "options": _options(item, seed, places),
        "answer": answer_record(item),
        "explanation": item.explanation,
        "worked": list(item.worked),
        "take_away": item.take_away,
        "notes": [note.text for note in item.notes],
        "facts": list(item.facts),
        "source": to_plain(item.source),
        "tags": list(item.tags),
    }
    if item.images:
        record["images"] = [to_plain(image) for image in item.images]
    if isinstance(item, NumericItem):
        record["units"] = list(item.units)
        record["errors"] = [
            {
                "value": decimal_text(error.value),
                "model": error.model,
                "diagnosis": error.diagnosis,
            }
            for error in item.errors
        ]
    return record


def _options(item: Item, seed: int, places: Mapping[str, int]) -> list[Record]:
    match item:
        case SingleItem():
            shown = shown_options(item, seed, places)
            return [_option(o, correct=o.id == item.key) for o in shown]
        case MultipleItem():
            shown = shown_options(item, seed, places)
            return [_option(o, correct=o.id in item.keys) for o in shown]
        case OrderingItem():
            return [_option(o, correct=None) for o in shown_options(item, seed)]
        case MatchingItem():
            right = shown_right(item, seed)
            return [
                *(_option(o, correct=None) | {"side": "left"} for o in item.left),
                *(_option(o, correct=None) | {"side": "right"} for o in right),
            ]
        case NumericItem() | ShortItem() | ClozeItem():
            return []
        case _:
            assert_never(item)


def _option(option: Option, *, correct: bool | None) -> Record:
    proof = option.certificate
    return {
        "id": option.id,
        "text": option.text,
        "correct": correct,
        "rationale": option.rationale,
        "certificate": proof and proof.proof.value,
        "evidence": list(proof.evidence) if proof else [],
        "source_file": option.source.file,
        "source_line": option.source.line,
    }


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An item as it was shown, whatever has become of it in the bank.

    ``order`` holds option ids as ``showing.shown_order`` gave them.
    """

    item: Item
    order: tuple[str, ...]


_JSON = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=in_parts, check_circular=False
)
"""Asks for the parts of what it does not know; the rest of an item is texts in tuples.

To make the whole of it plain first takes three times as long, and a bank is named by
all its items.
"""

_CLASSES: dict[Kind, type[Item]] = {
    Kind.SINGLE: SingleItem,
    Kind.MULTIPLE: MultipleItem,
    Kind.NUMERIC: NumericItem,
    Kind.ORDERING: OrderingItem,
    Kind.MATCHING: MatchingItem,
    Kind.SHORT: ShortItem,
    Kind.CLOZE: ClozeItem,
}


def to_snapshot(item: Item, order: tuple[str, ...]) -> str:
    """Write an item and its shown order as one line of JSON, without loss."""
    plain = cast("dict[str, object]", in_parts(item))
    if not item.images:
        del plain["images"]  # a question without any reads as it always did
    body = {"kind": item.kind.value, "order": list(order), "item": plain}
    return _JSON.encode(body)


def from_snapshot(text: str) -> Snapshot:
    """Read what ``to_snapshot`` wrote.

    Raises:
        ValueError: the text is no written snapshot.
    """
    try:
        body = json.loads(text)
        item = from_plain(_CLASSES[Kind(body["kind"])], body["item"])
        return Snapshot(item, tuple(body["order"]))
    except (KeyError, TypeError, ValueError) as error:
        message = f"Not a written snapshot of an item: {text[:60]!r} ({error})."
        raise ValueError(message) from error
