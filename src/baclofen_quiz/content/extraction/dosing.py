"""Doses, titrations and what a dosing section says in words."""

import re
from dataclasses import dataclass, replace

from baclofen_quiz.content import complaints
from baclofen_quiz.content.doses import ReadDose, Unreadable, read_dose
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.extraction.setting import PEOPLE, setting
from baclofen_quiz.content.extraction.titration import read_titration, sequence
from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Fact,
    Infusion,
    Phase,
)
from baclofen_quiz.content.frequencies import Frequency
from baclofen_quiz.content.phrases import aside, lower_first

_PHASES: tuple[tuple[str, Phase], ...] = (
    (r"\btest\b", Phase.TEST),
    (r"\b(?:initial(?:ly)?|start(?:ing)?|loading|begin)\b", Phase.INITIAL),
    (r"\bmaintenance\b", Phase.MAINTENANCE),
    (r"\b(?:maximum|max|maximal|upper limit|ceiling|not to exceed)\b", Phase.MAXIMUM),
    (
        r"\b(?:usual|typical|recommended|standard|target) (?:\w+ )?(?:dos|range)",
        Phase.USUAL,
    ),
    (r"^(?:dose|dosage|dosing|usual|adult dose)$", Phase.USUAL),
)
_NO_DOSE_TOPIC = re.compile(
    r"\b(titrat\w*|interval|steps?|units?|basis|adjust\w*|missed|duration|monitoring"
    r"|administration|taper\w*|timing|switch\w*|discontinu\w*)\b",
    re.IGNORECASE,
)
_STARTS_DOSED = re.compile(
    r"^(?:up to |about |(?:initial(?:ly)?|start(?:ing)?(?: with| at)?|maintenance"
    r"|maximum|max\.?|usual(?:ly)?|test)(?: (?:oral |daily |single )?dose)?(?: of| is)?"
    r" )?\d",
    re.IGNORECASE,
)
_MASS = re.compile(r"\d\s*(?:mg|mcg|g|micrograms?|milligrams?|units?)\b", re.IGNORECASE)
_ASIDE_MAXIMUM = re.compile(
    r"^(rarely|exceptionally|max(?:imum)?\.?)\b,?\s*(.+)$", re.IGNORECASE
)
_TOPIC_WORDS = (
    (r"\busual\b", "usual"),
    (r"\brare(?:ly)?\b", "rarely"),
    (r"\bsingle\b", "single dose"),
    (r"\bloading\b", "loading dose"),
)


@dataclass(frozen=True, slots=True)
class _Line:
    """What is to be read as one dose: its text and what was said before it."""

    phase: Phase
    text: str
    condition: str
    aspect: str = ""


def read_dosing(context: Context) -> Outcome:
    """Read a statement of the dosing section."""
    cut = context.pair
    titration = read_titration(context)
    if titration:
        return titration
    parts = sequence(cut.detail)
    if parts:
        return _all(context, _in_turn(parts))
    line = _line(context)
    return _all(context, _lines(line)) if line else (_rule(context),)


def _line(context: Context) -> _Line | None:
    """Find out whether the statement must be a dose, and of which phase."""
    cut = context.pair
    phase = _phase(cut.term)
    if _NO_DOSE_TOPIC.search(cut.term):
        return None
    if phase:
        return _Line(phase, cut.detail, _topic_condition(phase, cut.term))
    if not (_STARTS_DOSED.match(cut.detail) and _MASS.search(cut.detail)):
        return None
    if cut.term:
        return _Line(Phase.USUAL, cut.detail, cut.term)
    return _bare(context)


def _bare(context: Context) -> _Line:
    """Read "Initially 5 mg once daily", or "10 mg once daily" under "Maximum dose"."""
    opening = re.split(r"(?=\d)", context.text, maxsplit=1)
    words, amount = opening[0], opening[-1]
    path = context.statement.path
    phase = _phase(words) or (_phase(path[-1]) if path else None) or Phase.USUAL
    capped = re.search(r"up to", words, re.IGNORECASE)
    return _Line(phase, f"up to {amount}" if capped else amount, "")


def _phase(text: str) -> Phase | None:
    for pattern, phase in _PHASES:
        if re.search(pattern, text, re.IGNORECASE):
            return phase
    return None


def _topic_condition(phase: Phase, topic: str) -> str:
    """What a term such as "Rare maximum dose" or "Maximum single dose" adds."""
    words = [said for word, said in _TOPIC_WORDS if re.search(word, topic.lower())]
    if phase is Phase.USUAL:
        words = [said for said in words if said != "usual"]
    inside = aside(topic)[1]
    return ", ".join([*words, inside] if inside else words)


def _lines(line: _Line) -> list[_Line]:
    """Split "80 mg/day (rarely up to 100 mg)" into two doses."""
    main, inside = aside(line.text)
    second = _ASIDE_MAXIMUM.match(inside) if _MASS.search(inside) else None
    if second is None:
        return [line]
    rare = second[1].lower() in {"rarely", "exceptionally"}
    first = replace(line, text=main, aspect=line.phase.value)
    said = [line.condition] if PEOPLE.search(line.condition) else []
    condition = ", ".join([*said, "rarely"] if rare else said)
    aspect = "rare-maximum" if rare else "maximum"
    return [first, _Line(Phase.MAXIMUM, second[2], condition, aspect)]


def _in_turn(parts: list[str]) -> list[_Line]:
    return [
        _Line(Phase.STEP, part, "", f"step-{count}")
        for count, part in enumerate(parts, 1)
    ]


def _all(context: Context, lines: list[_Line]) -> Outcome:
    """Read every line or none: what the first says a day, the others say a day too."""
    facts: list[Fact] = []
    first: ReadDose | None = None
    for line in lines:
        read = read_dose(line.text)
        if isinstance(read, ReadDose):
            read = _per_day_or_dose(line, read, first)
        if isinstance(read, Unreadable):
            return complaints.unreadable_dose(context.statement.location, read.why)
        first = first or read
        facts.append(_fact(context, line, read))
    return tuple(facts)


def _per_day_or_dose(
    line: _Line, read: ReadDose, first: ReadDose | None
) -> ReadDose | Unreadable:
    """Make sure that a maximum is known to be one of a day or one of a dose.

    In "80 mg/day (rarely up to 100 mg)" the second amount is one of a day, too.
    """
    single = "single" in line.condition or read.per_dose
    if single and read.per_day:
        return Unreadable("a single dose is not an amount a day")
    told = single or read.per_day or read.rate or read.frequency != Frequency(0)
    if line.phase is not Phase.MAXIMUM or told:
        return read
    if first is not None and first.per_day:
        return replace(read, per_day=True)
    return Unreadable(
        "it does not say whether the maximum is one of a day or of a dose"
    )


def _fact(context: Context, line: _Line, read: ReadDose) -> Fact:
    where = setting(context)
    population, condition = where.population, line.condition
    if not population and PEOPLE.search(condition):
        people, _, condition = condition.partition(", ")
        population = lower_first(people)
    phase = line.phase
    if read.capped and phase is Phase.USUAL:
        phase = Phase.MAXIMUM
    said = ", ".join(filter(None, (where.condition, condition, read.condition)))
    if read.rate:
        return Infusion(
            **context.named(line.aspect),
            route=where.route,
            population=population,
            phase=phase,
            amount=read.amount,
            per_kg=read.per_kg,
            per=read.rate,
            condition=said,
        )
    return Dose(
        **context.named(line.aspect),
        route=where.route,
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
    where = setting(context)
    cut = context.pair
    return DoseRule(
        **context.named(),
        route=where.route,
        population=where.population,
        topic=cut.term,
        rule=lower_first(cut.detail) if cut.term else cut.detail,
    )
