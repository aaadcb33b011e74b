"""Reading one dose: an amount, per kilogram or day or not, how often, and on condition.

Nothing is guessed: what is left over when amount and frequency are taken out must be
words, or a number of an accepted kind (a course of days, an age, a weight, a
clearance). Otherwise the line is refused with the reason.
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.amounts import BETWEEN, NUMBER, find_span
from baclofen_quiz.content.frequencies import Frequency, take_frequency
from baclofen_quiz.content.qualifiers import spelled, understood
from baclofen_quiz.content.quantities import Span, Unit

_PER_KG = re.compile(
    r"^\s*(?:/|per\s+)kg(?:\s+(?:of\s+)?body\s?weight)?", re.IGNORECASE
)
_PER_DAY = re.compile(
    r"^\s*(?:(?:/|per\s+|a\s+|each\s+)\s*(?:day|24\s*h(?:ours)?|d)\b"
    r"|(?:total\s+)?daily\b(?:\s+dose)?|(?:in|over)\s+24\s+hours\b)",
    re.IGNORECASE,
)
_PER_DOSE = re.compile(
    r"^\s*(?:/|per\s+|a\s+|as\s+a\s+single\s+|single\s+)dose\b", re.IGNORECASE
)
_PER_TIME = re.compile(
    r"^\s*(?:/|per\s+|an?\s+)\s*(min|minute|h|hr|hour)\b", re.IGNORECASE
)
_UP_TO = re.compile(
    r"^\s*(?:(?:a\s+|the\s+)?(?:usually|about|approximately|approx\.?|around|give|take"
    r"|start(?:ing)?\s+(?:with|at)|begin\s+with|a\s+single\s+dose\s+of|a\s+total\s+of"
    r"|total\s+of|a\s+maximum\s+of|at\s+most|not\s+more\s+than|no\s+more\s+than"
    r"|no\s+faster\s+than|(?:do\s+)?not\s+(?:to\s+)?exceed(?:ing)?|bolus(?:\s+of)?"
    r"|up\s+to(?:\s+a\s+(?:maximum|total)\s+of)?)\s+)+",
    re.IGNORECASE,
)
_CAPPED = re.compile(r"up to|max|most|more|faster|exceed", re.IGNORECASE)
_ACCEPTED = re.compile(
    rf"\b(?:for|over|after|within|of|aged?|under|above|over|weighing|below|from|until"
    rf"|crcl|egfr|<|>|≤|≥)\s*(?:about\s+)?(?:[<>≤≥]\s*)?{NUMBER}"
    rf"(?:{BETWEEN}{NUMBER})?\s*-?"
    r"(?:minutes?|min|hours?|days?|weeks?|months?|years?|kg|mL/min(?:/1\.73\s?m\^?2)?"
    r"|(?:further |more )?doses)(?![A-Za-z])(?!/)"
    rf"|\b(?<![.,\d]){NUMBER}(?:{BETWEEN}{NUMBER})?\s*(?:minutes?|hours?|days?)"
    r"\s+(?:before|after|prior to)\b"
    rf"|\bon\s+days?\s+{NUMBER}(?:{BETWEEN}{NUMBER})?"
    rf"|\b(?:during|in|for|over)\s+the\s+first\s+{NUMBER}\s+(?:days?|weeks?|months?)",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"^(?:or|and|to|then|plus)\b|\b(?:or|and|to|then|plus)$")
_BOTH_ENDS = re.compile(
    rf"({NUMBER})\s*(?P<per>(?:mcg|mg|g|units?|micrograms?)/kg(?:/[a-z]+)*){BETWEEN}"
    rf"(?={NUMBER}\s*(?P=per)(?![/\w]))",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?:^|\s)(?:/|per\s)|/\s*(?:kg|day|min|h|dose)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadDose:
    """A dose as its slots; ``capped`` when the text said "up to".

    ``rate`` is the unit of time of an infusion (minutes or hours) or None;
    ``per_dose`` tells that the text says "per dose" itself.
    """

    amount: Span
    per_kg: bool
    per_day: bool
    frequency: Frequency
    condition: str
    capped: bool
    rate: Unit | None
    per_dose: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no dose."""

    why: str


def read_dose(text: str) -> ReadDose | Unreadable:
    """Read a text that is one dose and nothing else."""
    text = _BOTH_ENDS.sub(r"\1 to ", text)
    opening = _UP_TO.match(text)
    capped = bool(opening and _CAPPED.search(opening[0]))
    found = find_span(text[opening.end() :] if opening else text)
    if found is None:
        return Unreadable("no amount with a unit of mass was found")
    if found.before.strip(" ,("):
        return Unreadable(f"“{found.before.strip()}” stands before the amount")
    if found.span.low == 0:
        return Unreadable("a dose of nothing is no dose")
    return _behind(found.span, found.after, capped=capped)


def _behind(span: Span, after: str, *, capped: bool) -> ReadDose | Unreadable:
    after, per_kg = _cut(_PER_KG, after)
    rate_match = _PER_TIME.match(after)
    rate = None
    if rate_match:
        rate = Unit.MINUTES if rate_match[1].lower().startswith("m") else Unit.HOURS
        after = after[rate_match.end() :]
    after, per_kg_late = _cut(_PER_KG, after)
    single = " ".join(after.split()[:4]) if re.match(r"\s*as a single", after) else ""
    after, per_dose = _cut(_PER_DOSE, after)
    after, per_day = _cut(_PER_DAY, after)
    taken = take_frequency(after)
    frequency = taken.frequency if taken else Frequency(0)
    rest = taken.rest if taken else after
    if rate and (per_day or taken):
        return Unreadable("a rate goes on, so it is not given so often")
    condition = _condition(rest)
    if condition is None:
        return Unreadable(f"“{_words(rest)}” is not understood")
    return ReadDose(
        span,
        per_kg or per_kg_late,
        per_day or frequency.divided,
        frequency,
        "; ".join(filter(None, (single, frequency.words, condition))),
        capped,
        rate,
        per_dose,
    )


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    match = pattern.match(text)
    return (text[match.end() :], True) if match else (text, False)


def _condition(rest: str) -> str | None:
    """Return the words left over, or None when they are not understood as well."""
    words = spelled(_words(rest))
    unknown = _ACCEPTED.sub("", words)
    if re.search(r"\d", unknown) or _RATE.search(unknown) or _LOOSE.search(words):
        return None
    return words if understood(words) else None


def _words(rest: str) -> str:
    words = " ".join(rest.replace("(", " ").replace(")", " ").split())
    bare = words.strip(" ,;.").strip()
    return re.sub(r"^(?:given|divided)(?:$| (?=for \d))", "", bare)
