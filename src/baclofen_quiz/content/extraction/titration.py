"""The steps of a titration, and how far apart they are."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.amounts import TIME_SPAN, find_span, in_days
from baclofen_quiz.content.doses import ReadDose, read_dose
from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.extraction.setting import narrowed, said_in, setting
from baclofen_quiz.content.facts import Fact, Titration
from baclofen_quiz.content.quantities import Quantity, Span

_THEN = re.compile(
    r"\s*(?:→|->|[,;.]?\s+(?:and\s+)?(?:then|thereafter|followed\s+by)\s+(?:to\s+)?"
    r"|[,;.]?\s+(?:(?:and|then|may\s+be|which\s+may\s+be)\s+)*"
    r"(?:increas|reduc)(?:e|ed|ing)\s+to\s+)\s*",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"(?:initial(?:ly)?|at first|starting)(?: dose)?(?: of)?,?\s+", re.IGNORECASE
)
FIRST_ONLY = re.compile(
    r"(?:bolus|loading|induction|first|single)(?: dose)?|(?:days?|weeks?|months?) \d.*",
    re.IGNORECASE,
)
"""A term that holds for the first of several doses: "Bolus: 80 units, then 5 mg/h"."""
_TOPIC = re.compile(r"titrat|interval|increase|step", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Steps:
    """Amounts per dose of one unit, all given equally often."""

    amounts: tuple[Quantity, ...]
    times: int


def sequence(text: str) -> list[str]:
    """Split "5 mg daily, then 10 mg daily" when each part is a dose; else nothing.

    Nor is "up to 10 mg daily" a step: that dose need not be reached.
    """
    parts = _THEN.split(text)
    if len(parts) == 1:
        return []
    return parts if all(map(_is_step, parts)) else []


def bare_step(part: str) -> str:
    """Take the word out that tells the first part: "initially 5 mg daily"."""
    first = _AT_FIRST.match(part)
    return part[first.end() :] if first else part


def _is_step(part: str) -> bool:
    read = read_dose(bare_step(part))
    return isinstance(read, ReadDose) and not read.capped


def read_titration(context: Context) -> tuple[Fact, ...]:
    """Read steps, or their distance, or both ("... every 3 days:" above the steps)."""
    cut, path = context.pair, context.statement.path
    steps = None if FIRST_ONLY.fullmatch(cut.term) else _steps(cut.detail)
    topics = [cut.term] if cut.term else list(path[-1:])
    if not any(map(_TOPIC.search, topics)):
        interval = None
    elif steps is None:
        interval = _interval(cut.detail)
    else:
        interval = _interval(path[-1]) if path else None
    both = steps is not None and interval is not None
    facts: list[Fact] = []
    if steps:
        facts.append(_titration(context, "steps" if both else "", steps))
    if interval:
        facts.append(_titration(context, "interval" if both else "", interval))
    return tuple(facts)


def _titration(context: Context, aspect: str, said: _Steps | Span) -> Titration:
    where, term = setting(context), said_in(context.pair.term, context.drug)
    steps = said if isinstance(said, _Steps) else _Steps((), 0)
    return Titration(
        **context.named(aspect),
        route=where.route,
        population=narrowed(where.population, term.population),
        condition=", ".join(filter(None, (where.condition, term.condition))),
        steps=steps.amounts,
        times_daily=steps.times,
        interval=said if isinstance(said, Span) else None,
    )


def _steps(detail: str) -> _Steps | None:
    """Read "10 mg TID → 15 mg TID"; None when the parts differ in more than amount."""
    read = [read_dose(bare_step(part)) for part in sequence(detail)]
    doses = [dose for dose in read if isinstance(dose, ReadDose)]
    times = {dose.frequency.times for dose in doses}
    units = {dose.amount.unit for dose in doses}
    if len(times) != 1 or len(units) != 1 or not all(map(_plain, doses)):
        return None
    amounts = tuple(Quantity(dose.amount.low, dose.amount.unit) for dose in doses)
    return _Steps(amounts, times.pop())


def _plain(dose: ReadDose) -> bool:
    """Whether it is a single amount per dose, so often a day, without conditions."""
    more = dose.per_kg or dose.per_day or dose.condition or dose.rate
    return bool(dose.amount.single and dose.frequency.times and not more)


def _interval(text: str) -> Span | None:
    """Read "every 3 to 4 days", and nothing beside it that holds an amount."""
    match = re.search(r"\bevery\s+(?=\d)", text, re.IGNORECASE)
    found = find_span(text[match.end() :], TIME_SPAN) if match else None
    if match is None or found is None or found.before or found.after.strip(" ,."):
        return None
    return in_days(found.span) if not re.search(r"\d", text[: match.start()]) else None
