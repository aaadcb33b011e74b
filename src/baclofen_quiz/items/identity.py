"""Permanent names: item ids and revisions. Published ones never change."""

import hashlib
import json
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
from baclofen_quiz.text import decimal_text


def item_id(
    fact_ids: tuple[str, ...], model: str, clone: tuple[tuple[str, str], ...] = ()
) -> str:
    """Name a generated item by what it asks.

    The asked fact ids, sorted and joined by ``+`` (later ones without the drug where it
    is the first one's), then ``/model``, then the clone's parameters:
    ``baclofen/dosing/child-initial/mg-per-kg~w=40``.
    """
    parameters = ",".join(f"{key}={value}" for key, value in clone)
    return f"{joined(fact_ids)}/{model}" + (f"~{parameters}" if parameters else "")


def joined(fact_ids: tuple[str, ...]) -> str:
    """Name several facts together, whatever their order."""
    first, *rest = sorted(fact_ids)
    drug = first.split("/", 1)[0] + "/"
    return "+".join([first, *(fact_id.removeprefix(drug) for fact_id in rest)])


def parted(name: str) -> tuple[str, ...]:
    """Give the fact ids that ``joined`` named together; none of another name."""
    first, *rest = name.split("+")
    drug = first.partition("/")[0]
    ids = (first, *(one if one.count("/") > 1 else f"{drug}/{one}" for one in rest))
    return ids if all(one.count("/") == 2 for one in ids) else ()  # noqa: PLR2004 -- drug/section/slug


def revision(item: Item) -> str:
    """Name the wording of an item: 16 hex digits.

    The sha256 of canonical JSON of kind, stem, options (id, text, correct; sorted by
    id), answer, and pictures where there are any. Order, lines, rationales, tags and
    seed do not enter.
    """
    content: dict[str, object] = {
        "kind": item.kind.value,
        "stem": item.stem,
        "options": sorted(_options(item), key=lambda option: str(option["id"])),
        "answer": answer_record(item),
    }
    if item.images:
        content["images"] = [[image.alt, image.digest] for image in item.images]
    canonical = json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _options(item: Item) -> list[dict[str, object]]:
    match item:
        case SingleItem():
            return [_option(o, correct=o.id == item.key) for o in item.options]
        case MultipleItem():
            return [_option(o, correct=o.id in item.keys) for o in item.options]
        case OrderingItem():
            return [_option(o, correct=None) for o in item.options]
        case MatchingItem():
            return [_option(o, correct=None) for o in (*item.left, *item.right)]
        case NumericItem() | ShortItem() | ClozeItem():
            return []
        case _:
            assert_never(item)


def _option(option: Option, *, correct: bool | None) -> dict[str, object]:
    return {"id": option.id, "text": option.text, "correct": correct}


def answer_record(item: Item) -> object:
    """Write down what is right: ids, texts or a quantity, decimals as texts."""
    match item:
        case SingleItem():
            return item.key
        case MultipleItem():
            return sorted(item.keys)
        case OrderingItem():
            return [option.id for option in item.options]
        case MatchingItem():
            return sorted([left, right] for left, right in item.pairs)
        case NumericItem():
            return {
                "value": decimal_text(item.value),
                "unit": item.unit,
                "tolerance": decimal_text(item.tolerance),
            }
        case ShortItem() | ClozeItem():
            return list(item.accepted)
        case _:
            assert_never(item)
