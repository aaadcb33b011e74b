"""What of a statement is to be read as a dose, of which phase and for whom."""

import re
from dataclasses import dataclass, replace

from baclofen_quiz.content.doses import Unreadable
from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.extraction.openings import HAS_MASS, Opening, opening
from baclofen_quiz.content.extraction.phases import more_than_phase, phase_of
from baclofen_quiz.content.extraction.setting import Said, narrowed, said_in
from baclofen_quiz.content.extraction.titration import FIRST_ONLY, bare_step
from baclofen_quiz.content.facts import Phase
from baclofen_quiz.content.phrases import aside

NO_DOSE_TOPIC = re.compile(
    r"\b(titrat\w*|interval|steps?|units?|basis|adjust\w*|missed|duration|monitoring"
    r"|administration|taper\w*|timing|switch\w*|discontinu\w*|antidote|premedication"
    r"|dilut\w*|preparation|reconstitut\w*|concentration|infusion time|strength"
    r"|conversion|equivalen\w*|levels?|trough|peak)\b",
    re.IGNORECASE,
)
"""A term with which an amount is no dose: "Dilution: to no more than 5 mg/mL"."""
_ASIDE_MAXIMUM = re.compile(
    r"^(rarely|exceptionally|max(?:imum)?\.?)(?<![a-z](?=\w)),?\s*(.+)$", re.IGNORECASE
)
_CAPPED = re.compile(
    r"up to|(?:no|not) (?:more|faster) than|exceed|maximum of", re.IGNORECASE
)
_STEPS = r"(?:increas(?:e|es|ing)|increments?|escalation)"
_RAISED_BELOW = re.compile(rf"\b{_STEPS}\b", re.IGNORECASE)
_CHANGED_BY = re.compile(
    rf"\b(?:{_STEPS}|reductions?|decreas(?:e|es|ing))\b", re.IGNORECASE
)
"""What makes an amount a difference: "Dose increase: 5 mg every week"."""
_PERIOD = re.compile(r"\b(?:daily|weekly)\b", re.IGNORECASE)
_WAY = re.compile(r"\b(?:bolus|induction)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DoseLine:
    """What is to be read as one dose: its text and what was said before it.

    ``remarks`` come with the phase ("rarely"); ``said`` is what the term says; ``per``
    is the day or the week that an amount is for, as the term says; ``around`` is a text
    that names the route where the line itself does not: the dose that a second one
    stands behind in parentheses, or the words in front of the amount.
    """

    phase: Phase
    text: str
    remarks: tuple[str, ...]
    said: Said
    aspect: str = ""
    per: str = ""
    around: str = ""


def line_of(context: Context) -> DoseLine | Unreadable | None:
    """Find out whether the statement must be a dose, and of which phase."""
    cut = context.pair
    if NO_DOSE_TOPIC.search(cut.term):
        return None
    phase = phase_of(cut.term)
    if phase:
        return _termed(context, phase, cut.detail)
    above = " ".join(context.statement.path[-1:])
    if _RAISED_BELOW.search(above) or _CHANGED_BY.search(cut.term):
        return None
    opened = opening(cut.detail, context.drug)
    if opened and opened.hangs:
        return Unreadable(f"“{opened.hangs}” follows a dose that stands elsewhere")
    return _opened(context, opened) if opened else None


def _opened(context: Context, opened: Opening) -> DoseLine:
    words, amount = opened.words, opened.amount
    above = next(filter(None, map(phase_of, reversed(context.statement.path))), None)
    phase = phase_of(words) or above or Phase.USUAL
    line = _termed(
        context, phase, f"up to {amount}" if _CAPPED.search(words) else amount
    )
    way = _WAY.search(words)
    remarks = (
        *(said for said in more_than_phase(phase, words) if said not in line.remarks),
        *([way[0].lower()] if way else []),
    )
    people = said_in(opened.people, context.drug).population
    said = replace(line.said, population=narrowed(line.said.population, people))
    period = _PERIOD.search(words)
    return replace(
        line,
        remarks=(*line.remarks, *remarks),
        said=said,
        per=line.per or (period[0].lower() if period else ""),
        around=words,
    )


def _termed(context: Context, phase: Phase, text: str) -> DoseLine:
    term = context.pair.term
    period = _PERIOD.search(term)
    return DoseLine(
        phase,
        text,
        tuple(more_than_phase(phase, term)),
        said_in(term, context.drug),
        per=period[0].lower() if period else "",
    )


def with_aside(line: DoseLine) -> list[DoseLine]:
    """Split "80 mg/day (rarely up to 100 mg)" into two doses."""
    main, inside = aside(line.text)
    second = _ASIDE_MAXIMUM.match(inside) if HAS_MASS.search(inside) else None
    if second is None:
        return [line]
    rare = second[1].lower() in {"rarely", "exceptionally"}
    first = replace(line, text=main, aspect=line.phase.value)
    aspect = "rare-maximum" if rare else "maximum"
    remarks = ("rarely",) if rare else ()
    maximum = DoseLine(
        Phase.MAXIMUM, second[2], remarks, line.said, aspect, around=main
    )
    return [first, maximum]


def in_turn(context: Context, parts: list[str]) -> list[DoseLine]:
    """Read "25 mg daily for a week, then 50 mg daily", of what the term says."""
    term = context.pair.term
    said = said_in(term, context.drug)
    later = Said(said.population, "") if FIRST_ONLY.fullmatch(said.condition) else said
    return [
        DoseLine(
            phase_of(part) or Phase.STEP,
            bare_step(part),
            (),
            said if count == 1 else later,
            f"step-{count}",
        )
        for count, part in enumerate(parts, 1)
    ]
