"""Dose lines to facts: every line of a statement is read, or none."""

import re
from dataclasses import replace

from baclofen_quiz.content import complaints
from baclofen_quiz.content.doses import ReadDose, Unreadable, read_dose
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.extraction.denials import denies_dose
from baclofen_quiz.content.extraction.dose_lines import DoseLine
from baclofen_quiz.content.extraction.setting import narrowed, setting
from baclofen_quiz.content.facts import Dose, Fact, Infusion, Phase, Route
from baclofen_quiz.content.frequencies import Frequency
from baclofen_quiz.content.qualifiers import spelled
from baclofen_quiz.content.routes import routes_in, without_routes

_ONCE = re.compile(
    r"\b(?:once|single|bolus|loading|induction|stat|before|after|prior to|on day \d+"
    r"|doses?|over (?:about |at least )?\d[\d.]*(?:\s*(?:-|\u2013|to)\s*\d[\d.]*)?\s*"
    r"(?:min|minutes?|hours?))\b",
    re.IGNORECASE,
)
"""Words with which an amount is whole without a frequency."""
_LOOSE = re.compile(r"(?:^|, )(?:or|and|not)\b|\b(?:or|and)(?=$|,)", re.IGNORECASE)
_HOW_OFTEN = "it does not say how often the amount is given"


def dose_facts(context: Context, lines: list[DoseLine]) -> Outcome:
    """Read every line or none: what the first says a day, the others say a day too."""
    facts: list[Fact] = []
    first: ReadDose | None = None
    if denies_dose(context.pair.term):
        why = f"“{context.pair.term}” says that it does not hold"
        return complaints.unreadable_dose(context.statement.location, why)
    loose = _LOOSE.search(setting(context).condition)
    if loose:
        why = f"“{loose[0]}” is left over in a heading"
        return complaints.unreadable_dose(context.statement.location, why)
    for line in lines:
        read = read_dose(_without_route(line.text))
        if isinstance(read, ReadDose):
            above = "; ".join(context.statement.path)
            read = _per_day_or_dose(line, read, first, above)
        if isinstance(read, Unreadable):
            return complaints.unreadable_dose(context.statement.location, read.why)
        first = first or read
        facts.append(_fact(context, line, read))
    return tuple(facts)


def _without_route(text: str) -> str:
    """Take the one route out that a dose names, which is a slot of its own."""
    return without_routes(text) if len(routes_in(text)) == 1 else text


def _per_day_or_dose(
    line: DoseLine, read: ReadDose, first: ReadDose | None, above: str
) -> ReadDose | Unreadable:
    """Make sure that an amount is known to be one of a day or one of a dose.

    In "80 mg/day (rarely up to 100 mg)" the second amount is one of a day, too.
    """
    single = "single dose" in line.remarks or read.per_dose
    if single and (read.per_day or line.per == "daily"):
        return Unreadable("a single dose is not an amount a day")
    if line.per == "weekly" and read.frequency.interval is None:
        return Unreadable("it does not say how often in a week")
    often = read.per_day or read.rate or read.frequency != Frequency(0)
    if line.per == "daily" and not often:
        return replace(read, per_day=True)
    if single or often:
        return read
    whole = line.phase is not Phase.MAXIMUM
    return _whole(line, read, above) if whole else _maximum(read, first)


def _maximum(read: ReadDose, first: ReadDose | None) -> ReadDose | Unreadable:
    if first is not None and first.per_day:
        return replace(read, per_day=True)
    return Unreadable(
        "it does not say whether the maximum is one of a day or of a dose"
    )


def _whole(line: DoseLine, read: ReadDose, above: str) -> ReadDose | Unreadable:
    """Let an amount without frequency pass if it is a test, loading or single dose."""
    said = ", ".join((above, *line.remarks, line.said.condition, read.condition))
    once = line.phase is Phase.TEST or _ONCE.search(said)
    return read if once else Unreadable(_HOW_OFTEN)


def _fact(context: Context, line: DoseLine, read: ReadDose) -> Fact:
    where = setting(context)
    own = routes_in(line.text) or routes_in(line.around)
    route = where.route if not own else own[0] if len(own) == 1 else Route.UNSTATED
    capped = read.capped and line.phase is Phase.USUAL
    phase = Phase.MAXIMUM if capped else line.phase
    conditions = (where.condition, *line.remarks, line.said.condition, read.condition)
    said = spelled(", ".join(filter(None, conditions)))
    if phase is Phase.MAXIMUM and read.per_dose and "single dose" not in said:
        said = ", ".join(filter(None, (said, "single dose")))
    population = narrowed(where.population, line.said.population)
    if read.rate:
        return Infusion(
            **context.named(line.aspect),
            route=route,
            population=population,
            phase=phase,
            amount=read.amount,
            per_kg=read.per_kg,
            per=read.rate,
            condition=said,
        )
    return Dose(
        **context.named(line.aspect),
        route=route,
        population=population,
        phase=phase,
        amount=read.amount,
        per_kg=read.per_kg,
        per_day=read.per_day,
        times_daily=read.frequency.times,
        condition=said,
        interval=read.frequency.interval,
    )
