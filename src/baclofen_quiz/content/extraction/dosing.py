"""Doses, titrations and what a dosing section says in words."""

import re
from dataclasses import dataclass, replace

from baclofen_quiz.content import complaints
from baclofen_quiz.content.doses import ReadDose, Unreadable, read_dose
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.extraction.denials import denies_dose
from baclofen_quiz.content.extraction.phases import more_than_phase, phase_of
from baclofen_quiz.content.extraction.setting import (
    Said,
    narrowed,
    said_in,
    setting,
)
from baclofen_quiz.content.extraction.titration import read_titration, sequence
from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Fact,
    Infusion,
    Phase,
    Route,
)
from baclofen_quiz.content.frequencies import Frequency
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.qualifiers import spelled
from baclofen_quiz.content.routes import routes_in, without_routes

_NO_DOSE_TOPIC = re.compile(
    r"\b(titrat\w*|interval|steps?|units?|basis|adjust\w*|missed|duration|monitoring"
    r"|administration|taper\w*|timing|switch\w*|discontinu\w*|antidote|premedication"
    r"|dilut\w*|preparation|reconstitut\w*|concentration|infusion time|strength"
    r"|conversion|equivalen\w*|levels?|trough|peak)\b",
    re.IGNORECASE,
)
_STARTS_DOSED = re.compile(
    r"^(?:(?:up to(?: a (?:total|maximum) of)?|about|bolus(?: of)?"
    r"|(?:do not|not to) exceed|(?:no|not) (?:more|faster) than"
    r"|(?:initial(?:ly)?|start(?:ing)?(?: with| at)?|begin with|maintenance"
    r"|maximum|max\.?|usual(?:ly)?|test)(?: (?:oral |daily |single )?dose)?"
    r"(?: of| is)?)"
    r" )?\d",
    re.IGNORECASE,
)
_MASS = re.compile(r"\d\s*(?:mg|mcg|g|micrograms?|milligrams?|units?)\b", re.IGNORECASE)
_ASIDE_MAXIMUM = re.compile(
    r"^(rarely|exceptionally|max(?:imum)?\.?)(?<![a-z](?=\w)),?\s*(.+)$", re.IGNORECASE
)
_CAPPED = re.compile(
    r"up to|(?:no|not) (?:more|faster) than|exceed|maximum of", re.IGNORECASE
)


_ONCE = re.compile(
    r"\b(?:once|single|bolus|loading|stat|before|after|prior to|on day \d+|doses?)\b",
    re.IGNORECASE,
)
"""Words with which an amount is whole without a frequency."""
_LOOSE = re.compile(r"(?:^|, )(?:or|and|not)\b|\b(?:or|and)(?=$|,)", re.IGNORECASE)
_HOW_OFTEN = "it does not say how often the amount is given"


@dataclass(frozen=True, slots=True)
class _Line:
    """What is to be read as one dose: its text and what was said before it.

    ``remarks`` come with the phase ("rarely"); ``said`` is what the term says; ``per``
    is the day or the week that an amount is for, as the term says; ``around`` is the
    dose that a second one stands behind, in parentheses.
    """

    phase: Phase
    text: str
    remarks: tuple[str, ...]
    said: Said
    aspect: str = ""
    per: str = ""
    around: str = ""


def read_dosing(context: Context) -> Outcome:
    """Read a statement of the dosing section."""
    cut = context.pair
    titration = read_titration(context)
    if titration:
        return titration
    parts = sequence(cut.detail)
    if parts:
        return _all(context, _in_turn(context, parts))
    line = _line(context)
    return _all(context, _lines(line)) if line else (_rule(context),)


def _line(context: Context) -> _Line | None:
    """Find out whether the statement must be a dose, and of which phase."""
    cut = context.pair
    phase = phase_of(cut.term)
    if _NO_DOSE_TOPIC.search(cut.term):
        return None
    if phase:
        return _termed(context, phase, cut.detail)
    if not (_STARTS_DOSED.match(cut.detail) and _MASS.search(cut.detail)):
        return None
    words, amount = re.split(r"(?=\d)", cut.detail, maxsplit=1)
    above = next(filter(None, map(phase_of, reversed(context.statement.path))), None)
    bolus = "bolus " if re.match(r"bolus", words, re.IGNORECASE) else ""
    text = f"up to {amount}" if _CAPPED.search(words) else amount
    return _termed(context, phase_of(words) or above or Phase.USUAL, text, bolus)


def _termed(context: Context, phase: Phase, text: str, bolus: str = "") -> _Line:
    term = context.pair.term
    remarks = [*more_than_phase(phase, term), *([bolus.strip()] if bolus else [])]
    period = re.search(r"\b(?:daily|weekly)\b", term, re.IGNORECASE)
    return _Line(
        phase,
        text,
        tuple(remarks),
        said_in(term, context.drug),
        per=period[0].lower() if period else "",
    )


def _lines(line: _Line) -> list[_Line]:
    """Split "80 mg/day (rarely up to 100 mg)" into two doses."""
    main, inside = aside(line.text)
    second = _ASIDE_MAXIMUM.match(inside) if _MASS.search(inside) else None
    if second is None:
        return [line]
    rare = second[1].lower() in {"rarely", "exceptionally"}
    first = replace(line, text=main, aspect=line.phase.value)
    aspect = "rare-maximum" if rare else "maximum"
    remarks = ("rarely",) if rare else ()
    maximum = _Line(Phase.MAXIMUM, second[2], remarks, line.said, aspect, around=main)
    return [first, maximum]


def _in_turn(context: Context, parts: list[str]) -> list[_Line]:
    """Read "25 mg daily for a week, then 50 mg daily", of what the term says."""
    term = context.pair.term
    said = said_in(term, context.drug)
    return [
        _Line(phase_of(part) or Phase.STEP, part, (), said, f"step-{count}")
        for count, part in enumerate(parts, 1)
    ]


def _all(context: Context, lines: list[_Line]) -> Outcome:
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
    line: _Line, read: ReadDose, first: ReadDose | None, above: str
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


def _whole(line: _Line, read: ReadDose, above: str) -> ReadDose | Unreadable:
    """Let an amount without frequency pass if it is a test, loading or single dose."""
    said = ", ".join((above, *line.remarks, line.said.condition, read.condition))
    once = line.phase is Phase.TEST or _ONCE.search(said)
    return read if once else Unreadable(_HOW_OFTEN)


def _fact(context: Context, line: _Line, read: ReadDose) -> Fact:
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


def _rule(context: Context) -> DoseRule:
    where, cut = setting(context), context.pair
    own = said_in(cut.term, context.drug).population
    return DoseRule(
        **context.named(),
        route=where.route,
        population=narrowed(where.population, own),
        topic=cut.term,
        rule=lower_first(cut.detail) if cut.term else cut.detail,
    )
