"""Print items as a question file: the reader gives the same items back."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import assert_never

from baclofen_quiz.items.item import (
    ClozeItem,
    Image,
    Item,
    MatchingItem,
    MultipleItem,
    NumericError,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.items.question_file.header import Header, print_header
from baclofen_quiz.items.question_file.inline import escaped
from baclofen_quiz.items.status import Status
from baclofen_quiz.text import decimal_text, number

NONE_KNOWN: Mapping[str, Status] = MappingProxyType({})
"""The statuses of items that are all as the header says."""

_SOURCE_WORD = re.compile("source(?=:)", re.IGNORECASE)


def print_questions(
    items: Iterable[Item],
    header: Header | None = None,
    statuses: Mapping[str, Status] = NONE_KNOWN,
) -> str:
    """Write items in the Markdown dialect, each with its pinned ids.

    A lead-in shared by several questions is printed with each of them, and a source
    without a slug is printed unless the header says the same. ``statuses`` are those of
    items, by id, where they are not the header's.
    """
    front = header or Header()
    questions = [
        "\n".join(_question(item, front, statuses.get(item.id, front.status)))
        for item in items
    ]
    return print_header(front) + "\n\n".join([*questions, ""])[:-1]


def _question(item: Item, header: Header, status: Status) -> Iterator[str]:
    yield f"## {_stem(item)}  {{#{item.id.rpartition('/')[2]}}}"
    if item.images:
        yield ""
        yield from map(_picture, item.images)
    answer = list(_answer(item))
    if answer:
        yield ""
        yield from answer
    explanation = list(_explanation(item.explanation))
    if explanation:
        yield ""
        yield from explanation
    fields = list(_fields(item, header))
    if status is not header.status:
        fields.insert(0, f"Status: {status}")
    if fields:
        yield ""
        yield from fields


def _picture(image: Image) -> str:
    return f"![{escaped(image.alt)}]({image.name})"


def _stem(item: Item) -> str:
    if not isinstance(item, ClozeItem):
        return escaped(item.stem)
    before, _, after = item.stem.partition(GAP)
    gap = "|".join(_in_gap(text) for text in item.accepted)
    return f"{escaped(before)}{{{{{gap}}}}}{escaped(after)}"


def _in_gap(text: str) -> str:
    closed = escaped(text)
    return closed + "\\" if closed.endswith("\\") else closed


def _answer(item: Item) -> Iterator[str]:
    match item:
        case SingleItem():
            yield from (_box(o, ticked=o.id == item.key) for o in item.options)
        case MultipleItem():
            yield from (_box(o, ticked=o.id in item.keys) for o in item.options)
        case OrderingItem():
            yield from (f"{i}. {_option(o)}" for i, o in enumerate(item.options, 1))
        case MatchingItem():
            yield from _table(item)
        case NumericItem():
            yield from _numeric(item)
        case ShortItem():
            accepted = " | ".join(map(escaped, item.accepted))
            yield f"Answer: {accepted}" + (" |" if len(item.accepted) == 1 else "")
        case ClozeItem():
            return
        case _:
            assert_never(item)


def _box(option: Option, *, ticked: bool) -> str:
    return f"- [{'x' if ticked else ' '}] {_option(option)}"


def _option(option: Option) -> str:
    return _said(option.text, option.id, option.rationale)


def _said(text: str, name: str, rationale: str) -> str:
    reason = f" \N{EM DASH} {escaped(rationale)}" if rationale else ""
    return f"{escaped(text)} {{#{name}}}{reason}"


def _table(item: MatchingItem) -> Iterator[str]:
    yield "| Match | with |"
    yield "|---|---|"
    right = {option.id: option for option in item.right}
    partners = dict(item.pairs)
    for option in item.left:
        partner = right[partners[option.id]]
        cell = _said(partner.text, partner.id, option.rationale)
        yield f"| {escaped(option.text)} {{#{option.id}}} | {cell} |"
    used = set(partners.values())
    yield from (f"| | {_option(o)} |" for o in item.right if o.id not in used)


def _numeric(item: NumericItem) -> Iterator[str]:
    unit = f" {escaped(item.unit)}" if item.unit else ""
    spread = decimal_text(item.tolerance)
    more = f" \N{PLUS-MINUS SIGN} {spread}" if item.tolerance else ""
    yield f"Answer: {number(item.value)}{unit}{more}"
    if item.errors:
        yield ""
    for error, name in zip(item.errors, _names(item.errors), strict=True):
        yield f"- {_said(number(error.value) + unit, name, error.diagnosis)}"


def _names(errors: Sequence[NumericError]) -> Iterator[str]:
    """Name each error by its model; one slip may lead to several numbers."""
    seen = Counter[str]()
    for error in errors:
        seen[error.model] += 1
        times = seen[error.model]
        yield error.model if times == 1 else f"{error.model}-{times}"


def _explanation(text: str) -> Iterator[str]:
    for index, paragraph in enumerate(text.split("\n\n") if text else ()):
        if index:
            yield ">"
        yield f"> {_unfolded(escaped(paragraph))}"


def _unfolded(text: str) -> str:
    """Keep words of an explanation from being taken for its source."""
    return _SOURCE_WORD.sub(r"\g<0>\\", text)


def _fields(item: Item, header: Header) -> Iterator[str]:
    if item.take_away:
        yield f"Take-away: {escaped(item.take_away)}"
    if item.bloom is not LEVELS[item.kind]:
        yield f"Level: {item.bloom}"
    known = {item.drug, item.section.value, item.kind.value, *header.tags}
    tags = [tag for tag in item.tags if tag not in known]
    if tags:
        yield f"Tags: {', '.join(tags)}"
    sources = [_source(fact) for fact in item.facts]
    if sources:
        yield f"Source: {', '.join(sources)}"
    elif item.drug and (item.drug, item.section) != (header.drug, header.section):
        yield f"Source: {item.drug}#{item.section}"


def _source(fact_id: str) -> str:
    drug, _, rest = fact_id.partition("/")
    return f"{drug}#{rest}"
