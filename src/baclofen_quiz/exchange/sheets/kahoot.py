"""The template of Kahoot: its header stands in row 8, its questions below."""

import re
from collections.abc import Iterator, Sequence

from baclofen_quiz.exchange.format.asked import Asked, Choice, Choices
from baclofen_quiz.exchange.format.leaving import (
    left_behind,
    pictures_left_behind,
    status_left_behind,
)
from baclofen_quiz.exchange.format.losses import (
    imported_with_loss,
    not_exported,
)
from baclofen_quiz.exchange.format.written import Statuses, place_of, told_in_full
from baclofen_quiz.exchange.sheets.cells import Cell, Sort
from baclofen_quiz.exchange.sheets.sentences import bad_key, damaged, no_key
from baclofen_quiz.items.item import Item, MultipleItem, Option, SingleItem
from baclofen_quiz.problems import Location, Problem

QUESTION = "Question - max 120 characters"
ANSWERS = tuple(f"Answer {number} - max 75 characters" for number in range(1, 5))
TIME = "Time limit (sec) \N{EN DASH} 5, 10, 20, 30, 60, 90, 120, or 240 secs"
CORRECT = "Correct answer(s) - choose at least one"
HEADER = ("", QUESTION, *ANSWERS, TIME, CORRECT)
HEADER_ROW = 8
LONGEST_QUESTION = 120
LONGEST_ANSWER = 75
FEWEST, MOST = 2, len(ANSWERS)
SECONDS = "60"
"""The time that a written question is shown; Kahoot wants one."""

_FIRST = 2  # column A holds a running number
_CORRECT_AT = _FIRST + len(HEADER) - 2
_TIME_AT = _CORRECT_AT - 1
_KEYS = re.compile(r"\d{1,2}")
_COLUMNS = 8


def is_header(row: Sequence[Cell]) -> bool:
    """Whether a row is the header of the template."""
    return any(cell.text.lower().startswith("question - max") for cell in row)


def read_row(row: Sequence[Cell], problems: list[Problem]) -> Asked | None:
    """Read one row below the header; None when it was told why not."""
    cells = {cell.place.column: cell for cell in row}
    at = Location(row[0].place.file, row[0].place.line, _FIRST)
    bad = [c for c in row if c.sort in {Sort.FORMULA, Sort.DATE, Sort.FAULT}]
    if bad:
        problems.extend(map(damaged, bad))
        return None
    found = [(n, cells.get(_FIRST + n)) for n in range(1, MOST + 1)]
    options = [(number, cell) for number, cell in found if cell]
    key = cells.get(_CORRECT_AT)
    if key is None:
        problems.append(no_key(at))
        return None
    right = {int(number) for number in _KEYS.findall(key.text)}
    if not right or not right <= {number for number, _ in options}:
        problems.append(bad_key(key, len(options)))
        return None
    problems.extend(_beside(row))
    stem = cells.get(_FIRST)
    choices = (Choice(cell.place, cell.text, n in right) for n, cell in options)
    return Asked(at, stem.text if stem else "", Choices(tuple(choices)))


def _beside(row: Sequence[Cell]) -> Iterator[Problem]:
    for cell in row:
        if cell.place.column > _COLUMNS:
            yield imported_with_loss(
                cell.place,
                f"The cell {cell.name} stands beside the columns of the template.",
                "It is not read.",
                "Use our own template for reasons and explanations.",
            )


def is_blank(row: Sequence[Cell]) -> bool:
    """Whether a row holds no more than its number and a time, as the empty ones do."""
    return all(cell.place.column in {1, _TIME_AT} for cell in row)


def print_rows(
    items: Sequence[Item], statuses: Statuses, problems: list[Problem]
) -> tuple[list[list[str]], list[str]]:
    """Give a row for each item that fits, with the ids of those; tell all losses."""
    rows, written = [], []
    for item in items:
        reason = _unfit(item)
        if reason or not isinstance(item, SingleItem | MultipleItem):
            problems.append(_not_written(item, reason))
            continue
        problems.extend(_losses(item, statuses))
        written.append(item.id)
        rows.append([str(len(written)), *_cells(item)])
    return rows, written


def _cells(item: SingleItem | MultipleItem) -> list[str]:
    keys = item.keys if isinstance(item, MultipleItem) else {item.key}
    numbered = enumerate(item.options, 1)
    right = ",".join(str(n) for n, option in numbered if option.id in keys)
    texts = [option.text for option in item.options]
    blank = [""] * (MOST - len(texts))
    return [item.stem, *texts, *blank, SECONDS, right]


def _unfit(item: Item) -> str:
    """Say why an item does not fit, "" if it does."""
    if not isinstance(item, SingleItem | MultipleItem):
        return f"It is a question of the kind {item.kind}."
    return next((said for true, said in _obstacles(item) if true), "")


def _obstacles(item: SingleItem | MultipleItem) -> Iterator[tuple[bool, str]]:
    texts = [option.text for option in item.options]
    count, longest = len(texts), max(map(len, texts), default=0)
    keys = item.keys if isinstance(item, MultipleItem) else {item.key} - {""}
    yield (
        not FEWEST <= count <= MOST,
        f"It has {count} options; there may be {FEWEST} to {MOST}.",
    )
    yield (
        len(item.stem) > LONGEST_QUESTION,
        f"Its {len(item.stem)} characters are more than {LONGEST_QUESTION}.",
    )
    yield (
        longest > LONGEST_ANSWER,
        f"An option has {longest} characters, more than {LONGEST_ANSWER}.",
    )
    yield not keys, "It has no right option."
    yield not all(texts), "One of its options is blank."
    yield (
        isinstance(item, MultipleItem) and len(keys) == 1,
        "One right option among several would make it a single one.",
    )


def _not_written(item: Item, reason: str) -> Problem:
    return not_exported(
        place_of(item),
        f'"{item.id}" does not fit into Kahoot. {reason}',
        "It is not in the file; nothing is cut.",
        "Shorten it, or use another format.",
    )


def _losses(item: SingleItem | MultipleItem, statuses: Statuses) -> Iterator[Problem]:
    yield from status_left_behind(item, statuses)
    yield from pictures_left_behind(item)
    options: tuple[Option, ...] = item.options
    own = {item.drug, item.section.value, item.kind.value}
    held = (
        ("the reasons of the options are", any(option.rationale for option in options)),
        ("the explanation is", told_in_full(item)),
        ("the take-away is", item.take_away),
        ("drug, section and source are", item.drug or item.facts),
        ("the tags are", set(item.tags) - own),
        ("the id is", True),
    )
    for what, there in held:
        if there:
            yield left_behind(item, f"{what} not written")
