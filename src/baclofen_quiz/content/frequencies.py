"""How often a dose is given: the table of ways to say it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from baclofen_quiz.content.amounts import BETWEEN, decimal
from baclofen_quiz.content.quantities import Span, Unit

_COUNTS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "single": 1,
    "equal": 0,
}
_COUNT = r"(\d{1,2}|one|two|three|four|five|six)"
_A_DAY = r"(?:daily|a day|per day|each day|every day|/day)"


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a dose is given.

    ``times`` counts a day's doses (0 = not a fixed whole number), ``interval`` is the
    time between doses where it is stated, ``divided`` says that a daily amount is
    divided, ``words`` is what else is said, such as "at bedtime".
    """

    times: int
    interval: Span | None = None
    divided: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A frequency and the text without it."""

    frequency: Frequency
    rest: str


_TABLE: tuple[tuple[str, Frequency], ...] = (
    (r"\b(?:once (?:daily |a day )?)?(?:in the )?morning or (?:in the )?evening\b",
     Frequency(1, words="in the morning or in the evening")),
    (r"\b(?:once (?:daily |a day )?)?(?:in the )?morning or at (?:bedtime|night)\b",
     Frequency(1, words="in the morning or at bedtime")),
    (r"\b(?:once (?:daily )?)?(?:at bedtime|at night|nightly|every night|nocte|qhs)\b",
     Frequency(1, words="at bedtime")),
    (r"\b(?:once (?:daily )?)?(?:in the|every|each) morning\b",
     Frequency(1, words="in the morning")),
    (r"\b(?:once (?:daily )?)?(?:in the|every|each) evening\b",
     Frequency(1, words="in the evening")),
    (r"\bonce (?:daily|a day|per day|each day|every day)\b", Frequency(1)),
    (r"\b(?:q\.?d|o\.?d)\b\.?", Frequency(1)),
    (r"\b(?:twice (?:daily|a day|per day)|b\.?i\.?d\b\.?|bd\b)", Frequency(2)),
    (r"\b(?:thrice daily|t\.?i\.?d\b\.?|t\.?d\.?s\b\.?)", Frequency(3)),
    (r"\b(?:q\.?i\.?d\b\.?|q\.?d\.?s\b\.?)", Frequency(4)),
    (r"\b(?:every other day|on alternate days|every second day)\b",
     Frequency(0, Span(Decimal(2), Decimal(2), Unit.DAYS))),
    (r"\b(?:once weekly|once a week|every week|weekly)\b",
     Frequency(0, Span(Decimal(7), Decimal(7), Unit.DAYS))),
)  # fmt: skip
_OR = r"\s*(?:-|\u2013|\bto\b|\bor\b)\s*"
_TIMES = re.compile(
    rf"\b(up to )?{_COUNT}(?:{_OR}{_COUNT})?\s*(?:times|[x\u00d7])\s*(?:{_A_DAY})",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\b(?:every\s+|q\s?)(\d{{1,3}})(?:{BETWEEN}(\d{{1,3}}))?\s*"
    r"(h|hours?|hourly|min(?:utes?)?|days?|weeks?)\b",
    re.IGNORECASE,
)
_DIVIDED = re.compile(
    rf"\b(?:(?:in|into|divided in|divided into|given in|as)\s+)+{_COUNT}"
    rf"(?:{_OR}{_COUNT})?\s+(?:equal(?:ly)?\s+)?(?:divided\s+|single\s+)?doses?\b"
    rf"(?:\s+{_A_DAY})?|\b(?:in|into)\s+divided\s+doses\b|\bin\s+a\s+single\s+dose\b",
    re.IGNORECASE,
)
_COMPILED = tuple((re.compile(p, re.IGNORECASE), f) for p, f in _TABLE)


def take_frequency(text: str) -> Taken | None:
    """Find how often, and cut it out; None when nothing is said of it."""
    for reader in (_divided, _times, _every, _named):
        taken = reader(text)
        if taken:
            return _timed(taken) if taken.frequency.divided else taken
    return None


def _timed(divided: Taken) -> Taken:
    """Add the interval to "in divided doses every 8 hours", if both agree."""
    every, said = _every(divided.rest), divided.frequency
    if every is None or said.times not in {0, every.frequency.times}:
        return divided
    if said.times == 0 and every.frequency.times == 0:
        return divided
    words = "" if every.frequency.times else said.words
    both = replace(every.frequency, divided=True, words=words)
    return Taken(both, every.rest)


def _divided(text: str) -> Taken | None:
    match = _DIVIDED.search(text)
    if not match:
        return None
    rest = _without(text, match)
    if match[1] is None:
        single = "single" in match[0].lower()
        words = "" if single else "in divided doses"
        return Taken(Frequency(int(single), divided=not single, words=words), rest)
    low, high = _count(match[1]), _count(match[2] or match[1])
    if low == 0 or high < low:
        return None
    if low == high:
        return Taken(Frequency(low, divided=True), rest)
    between = "or" if high == low + 1 else "to"
    words = f"in {low} {between} {high} divided doses"
    return Taken(Frequency(0, divided=True, words=words), rest)


def _times(text: str) -> Taken | None:
    match = _TIMES.search(text)
    if not match:
        return None
    low, high = _count(match[2]), _count(match[3] or match[2])
    if low == 0 or high < low:
        return None
    if low == high and not match[1]:
        return Taken(Frequency(low), _without(text, match))
    count = f"up to {high}" if match[1] else f"{low} to {high}"
    return Taken(Frequency(0, words=f"{count} times daily"), _without(text, match))


def _every(text: str) -> Taken | None:
    match = _EVERY.search(text)
    if not match:
        return None
    low = decimal(match[1])
    high = decimal(match[2]) if match[2] else low
    if low == 0 or high < low:
        return None
    word = match[3].lower()
    if word.startswith("h"):
        span = Span(low, high, Unit.HOURS)
        whole = low == high and 24 % int(low) == 0
        times = 24 // int(low) if whole else 0
    elif word.startswith("m"):
        span, times = Span(low, high, Unit.MINUTES), 0
    else:
        factor = 7 if word.startswith("w") else 1
        span, times = Span(low * factor, high * factor, Unit.DAYS), 0
    return Taken(Frequency(times, span), _without(text, match))


def _named(text: str) -> Taken | None:
    for pattern, frequency in _COMPILED:
        match = pattern.search(text)
        if match:
            return Taken(frequency, _without(text, match))
    return None


def _count(word: str) -> int:
    return _COUNTS[word.lower()] if word.lower() in _COUNTS else int(word)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
