"""What a learner answered: one class a kind of answer, and how each is written down.

The written form (``to_record``/``from_record``) is what a response row stores: option
ids, never positions.
"""

import json
from dataclasses import dataclass
from typing import assert_never

DONT_KNOW = "dont-know"
"""The option id of "I don't know"; it is marked as a blank."""


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner said so; marked as a blank."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option of a single best answer."""

    option: str


@dataclass(frozen=True, slots=True)
class ChosenSet:
    """The ticked options of a multiple response."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ordered:
    """All options in the learner's order."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of left and right option ids, sorted by left id."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: a number with its unit, a word or a phrase."""

    text: str
    unit: str = ""


Answer = DontKnow | Chosen | ChosenSet | Ordered | Matched | Typed
"""Any answer: match on its class."""


def to_record(answer: Answer) -> str:
    """Write an answer as one line of JSON, the same for equal answers."""
    match answer:
        case DontKnow():
            body: dict[str, object] = {"chosen": DONT_KNOW}
        case Chosen(option):
            body = {"chosen": option}
        case ChosenSet(options):
            body = {"set": sorted(options)}
        case Ordered(order):
            body = {"order": list(order)}
        case Matched(pairs):
            body = {"pairs": [list(pair) for pair in sorted(pairs)]}
        case Typed(text, unit):
            body = {"text": text, "unit": unit}
        case _:
            assert_never(answer)
    return json.dumps(body, ensure_ascii=False, sort_keys=True)


def from_record(record: str) -> Answer:
    """Read what ``to_record`` wrote.

    Raises:
        ValueError: the text is no written answer.
    """
    match json.loads(record):
        case {"chosen": str(option)}:
            return DontKnow() if option == DONT_KNOW else Chosen(option)
        case {"set": list(options)}:
            return ChosenSet(frozenset(str(option) for option in options))
        case {"order": list(order)}:
            return Ordered(tuple(str(option) for option in order))
        case {"pairs": list(pairs)}:
            return Matched(tuple((str(left), str(right)) for left, right in pairs))
        case {"text": str(text), "unit": str(unit)}:
            return Typed(text, unit)
        case _:
            message = f"Not a written answer: {record!r}."
            raise ValueError(message)
