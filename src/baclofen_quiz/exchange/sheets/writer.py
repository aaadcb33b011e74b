"""Items to spreadsheets, with a sentence for each thing that a sheet cannot hold."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import assert_never

from baclofen_quiz.exchange.format.leaving import (
    left_behind,
    pictures_left_behind,
    renames_options,
    withheld_as_draft,
)
from baclofen_quiz.exchange.format.limits import LONGEST_TEXT
from baclofen_quiz.exchange.format.losses import (
    not_exported,
    noticed,
)
from baclofen_quiz.exchange.format.written import (
    ALL_READY,
    Statuses,
    Written,
    names_in_file,
    place_of,
    status_of,
    told_in_full,
)
from baclofen_quiz.exchange.sheets import csv_grid, kahoot, xlsx_grid
from baclofen_quiz.exchange.sheets.answers import escaped
from baclofen_quiz.exchange.sheets.columns import Field
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import decimal_text, number

FEWEST_OPTIONS = 4
"""Columns of options in a file without more, so that one can be filled in."""
TITLE = "Questions"
_BEFORE = (Field.ID, Field.DRUG, Field.SECTION, Field.KIND, Field.STEM)
_AFTER = (
    Field.ANSWER,
    Field.UNIT,
    Field.TOLERANCE,
    Field.EXPLANATION,
    Field.TAKE_AWAY,
    Field.LEVEL,
    Field.SOURCE,
    Field.TAGS,
    Field.STATUS,
)
Line = dict[str, str]
"""One row by the names of its columns."""


def write_csv(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write items as CSV."""
    lines, problems, written = _lines(items, statuses)
    return Written(csv_grid.print_grid(rows(lines)), tuple(problems), written)


def write_xlsx(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write items as a workbook of one sheet."""
    lines, problems, written = _lines(items, statuses)
    data = xlsx_grid.print_grid(rows(lines), TITLE)
    return Written(data, tuple(problems), written)


def write_kahoot(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write the items that fit into Kahoot's template."""
    problems: list[Problem] = []
    lines, written = kahoot.print_rows(items, statuses, problems)
    top = kahoot.HEADER_ROW
    data = xlsx_grid.print_grid([list(kahoot.HEADER), *lines], "Sheet1", top)
    return Written(data, tuple(problems), tuple(written))


def rows(lines: Sequence[Line]) -> list[list[str]]:
    """Lay rows out below a header with as many options as they need."""
    options = _count(lines, "option")
    header = [
        *_BEFORE,
        *(f"option {n}" for n in range(1, options + 1)),
        Field.CORRECT,
        *(f"rationale {n}" for n in range(1, options + 1)),
        *_AFTER,
    ]
    names = [str(name) for name in header]
    return [names, *([line.get(name, "") for name in names] for line in lines)]


def lines_of(items: Sequence[Item], statuses: Statuses) -> list[Line]:
    """Give the rows of items, whatever they lose."""
    return _lines(items, statuses)[0]


def _count(lines: Sequence[Line], what: str) -> int:
    numbers = (n.split()[1] for line in lines for n in line if n.startswith(what))
    return max(map(int, numbers), default=0) if lines else FEWEST_OPTIONS


def _lines(
    items: Sequence[Item], statuses: Statuses
) -> tuple[list[Line], list[Problem], tuple[str, ...]]:
    problems: list[Problem] = []
    names = names_in_file(items)
    lines, written = [], list[Item]()
    for item in items:
        line = _line(item, names[item.id], status_of(item, statuses))
        refused = tuple(_refused(item, line))
        problems.extend(refused)
        if refused:
            continue
        problems.extend((*_losses(item), *withheld_as_draft(item, statuses)))
        lines.append(line)
        written.append(item)
    if any(map(renames_options, written)):
        problems.append(_option_ids())
    return lines, problems, tuple(item.id for item in written)


def _line(item: Item, name: str, status: Status) -> Line:
    known = {item.drug, item.section.value, item.kind.value}
    common = {
        Field.ID: name,
        Field.DRUG: item.drug,
        Field.SECTION: item.section.value,
        Field.KIND: item.kind.value,
        Field.STEM: item.stem,
        Field.EXPLANATION: told_in_full(item),
        Field.TAKE_AWAY: item.take_away,
        Field.LEVEL: "" if item.bloom is LEVELS[item.kind] else item.bloom.value,
        Field.SOURCE: _source(item),
        Field.TAGS: "; ".join(tag for tag in item.tags if tag not in known),
        Field.STATUS: status.value,
    }
    return {str(key): text for key, text in common.items()} | dict(_answer(item))


def _source(item: Item) -> str:
    parts = (fact.partition("/") for fact in item.facts)
    cited = ", ".join(f"{drug}#{rest}" for drug, _, rest in parts)
    whole = f"{item.drug}#{item.section}" if item.drug else ""
    sound = bool(read_citations(cited, item.id, place_of(item)))
    return cited if sound else whole


def _answer(item: Item) -> Iterator[tuple[str, str]]:
    match item:
        case SingleItem() | MultipleItem():
            keys = item.keys if isinstance(item, MultipleItem) else {item.key}
            yield from _options((o.text, o.rationale) for o in item.options)
            right = (n for n, o in enumerate(item.options, 1) if o.id in keys)
            yield Field.CORRECT, "; ".join(map(_letter, right))
        case OrderingItem():
            yield from _options((o.text, o.rationale) for o in item.options)
        case MatchingItem():
            yield from _options(_pairs(item))
        case NumericItem():
            wrong = ((number(e.value), e.diagnosis) for e in item.errors)
            yield from _options(wrong)
            yield Field.ANSWER, decimal_text(item.value)
            yield Field.UNIT, item.unit
            yield Field.TOLERANCE, _tolerance(item.tolerance)
        case ShortItem() | ClozeItem():
            yield Field.ANSWER, " | ".join(escaped(a, "|") for a in item.accepted)
        case _:
            assert_never(item)


def _options(texts: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for index, (text, reason) in enumerate(texts, 1):
        yield f"option {index}", text
        yield f"rationale {index}", reason


def _letter(index: int) -> str:
    return chr(ord("A") + index - 1)


def _tolerance(value: Decimal) -> str:
    return decimal_text(value) if value else ""


def _pairs(item: MatchingItem) -> Iterator[tuple[str, str]]:
    right = {option.id: option for option in item.right}
    partners = dict(item.pairs)
    for option in item.left:
        text = f"{escaped(option.text, '=')} = {right[partners[option.id]].text}"
        yield text, option.rationale
    unused = (o for o in item.right if o.id not in set(partners.values()))
    yield from ((f"= {option.text}", option.rationale) for option in unused)


def _losses(item: Item) -> Iterator[Problem]:
    yield from pictures_left_behind(item)
    if item.facts and not _source(item).count("/"):
        yield left_behind(item, "the statements that it rests on are not written")
    if isinstance(item, MatchingItem) and _loses_reasons(item):
        yield left_behind(item, "the reasons of the right-hand side are not written")
    if isinstance(item, SingleItem | MultipleItem) and item.fixed_order:
        yield left_behind(item, "the fixed order of the options is not written")


def _loses_reasons(item: MatchingItem) -> bool:
    """Whether a right cell has another reason than the row that it stands in."""
    left = {option.id: option for option in item.left}
    reasons: dict[str, str] = {}
    for mine, other in item.pairs:
        reasons.setdefault(other, left[mine].rationale)
    return any(reasons.get(o.id, o.rationale) != o.rationale for o in item.right)


def _refused(item: Item, line: Line) -> Iterator[Problem]:
    if isinstance(item, SingleItem) and not item.key:
        yield not_exported(
            place_of(item),
            f'"{item.id}" has no right option.',
            "What cannot be marked is not written.",
            "Mark one.",
        )
    if not all(option.text for option in all_options(item)):
        yield not_exported(
            place_of(item),
            f'"{item.id}" has a blank option.',
            "A blank cell is no option when the sheet is read again.",
            "Write its words, or delete it.",
        )
    if max(map(len, line.values())) > LONGEST_TEXT:
        yield not_exported(
            place_of(item),
            f'"{item.id}" has a text of more than {LONGEST_TEXT:,} characters.',
            "No cell of a spreadsheet holds it safely.",
            "Shorten it.",
        )


def _option_ids() -> Problem:
    return noticed(
        Location(TITLE, 1),
        "option-ids",
        "A spreadsheet holds no ids of options.",
        "Read again, options are named by their words; what learners answered keeps its"
        " old names.",
        "Nothing need be done when the file goes to another program.",
    )
