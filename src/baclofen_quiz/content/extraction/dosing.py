"""Doses, titrations and what a dosing section says in words."""

import re

from baclofen_quiz.content import complaints
from baclofen_quiz.content.amounts import TIME_SPAN, find_span, in_days
from baclofen_quiz.content.doses import ReadDose, Unreadable, read_dose
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Fact,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.quantities import Quantity, Span
from baclofen_quiz.content.routes import route_of

_PHASES: tuple[tuple[str, Phase], ...] = (
    (r"\btest\b", Phase.TEST),
    (r"\b(?:initial(?:ly)?|start(?:ing)?|loading|begin)\b", Phase.INITIAL),
    (r"\bmaintenance\b", Phase.MAINTENANCE),
    (r"\b(?:maximum|max|maximal|upper limit|ceiling|not to exceed)\b", Phase.MAXIMUM),
    (r"\b(?:usual|typical|recommended|standard|target) (?:\w+ )?dos", Phase.USUAL),
    (r"^(?:dose|dosage|dosing|usual|adult dose)$", Phase.USUAL),
)
_NO_DOSE_TOPIC = re.compile(
    r"\b(titrat\w*|interval|steps?|units?|basis|adjust\w*|missed|duration|monitoring"
    r"|administration|taper\w*|timing|switch\w*|discontinu\w*)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(adults?|child(?:ren)?|infants?|neonates?|adolescents?|elderly|older|geriatric"
    r"|p(?:a)?ediatrics?|patients?|women|men|years?)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"\s*(?:→|->|[,;]?\s+then\s+(?:to\s+)?)\s*")
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


def read_dosing(context: Context) -> Outcome:
    """Read a statement of the dosing section."""
    cut = context.pair
    steps = _titration(context, cut.detail)
    if steps:
        return steps
    phase = _phase(cut.term)
    if phase and not _NO_DOSE_TOPIC.search(cut.term):
        return _dose(context, phase, cut.detail, _topic_condition(cut.term))
    if cut.term and _is_dose(cut.detail) and not _NO_DOSE_TOPIC.search(cut.term):
        return _dose(context, Phase.USUAL, cut.detail, cut.term)
    if not cut.term and _STARTS_DOSED.match(cut.detail):
        return _bare_dose(context)
    return (_rule(context),)


def _is_dose(detail: str) -> bool:
    return bool(_STARTS_DOSED.match(detail) and _MASS.search(detail))


def _bare_dose(context: Context) -> Outcome:
    """Read "Initially 5 mg once daily", or "10 mg once daily" under "Maximum dose"."""
    opening = re.match(r"[^\d]*", context.text)
    words = opening[0] if opening else ""
    phase = _phase(words) or _phase_of_path(context) or Phase.USUAL
    if not _MASS.search(context.text):
        return (_rule(context),)
    text = context.text[len(words) :]
    if re.search(r"up to", words, re.IGNORECASE):
        text = f"up to {text}"
    return _dose(context, phase, text, "")


def _phase(text: str) -> Phase | None:
    for pattern, phase in _PHASES:
        if re.search(pattern, text, re.IGNORECASE):
            return phase
    return None


def _phase_of_path(context: Context) -> Phase | None:
    return _phase(context.statement.path[-1]) if context.statement.path else None


def _topic_condition(topic: str) -> str:
    """What a term such as "Rare maximum dose" or "Maximum single dose" adds."""
    lowered = topic.lower()
    words = [
        said
        for word, said in (
            (r"\busual\b", "usual"),
            (r"\brare(?:ly)?\b", "rarely"),
            (r"\bsingle\b", "single dose"),
            (r"\bloading\b", "loading dose"),
        )
        if re.search(word, lowered)
    ]
    inside = aside(topic)[1]
    return ", ".join([*words, inside] if inside else words)


def _dose(context: Context, phase: Phase, detail: str, condition: str) -> Outcome:
    main, inside = aside(detail)
    second = _ASIDE_MAXIMUM.match(inside) if _MASS.search(inside) else None
    if second is None:
        return _one(context, phase, detail, condition, "")
    aspect = "rare" if second[1].lower() in {"rarely", "exceptionally"} else "maximum"
    first = _one(context, phase, main, condition, phase.value)
    said = "rarely" if aspect == "rare" else ""
    again = _one(
        context, Phase.MAXIMUM, second[2], said, f"{aspect}-maximum", like=main
    )
    if isinstance(first, tuple) and isinstance(again, tuple):
        return first + again
    return first if not isinstance(first, tuple) else again


def _one(
    context: Context,
    phase: Phase,
    text: str,
    condition: str,
    aspect: str,
    like: str = "",
) -> Outcome:
    read = read_dose(text)
    if isinstance(read, Unreadable):
        return complaints.unreadable_dose(context.statement.location, read.why)
    if read.per_day and re.search(r"\bsingle\b", condition):
        why = "a single dose is not an amount a day"
        return complaints.unreadable_dose(context.statement.location, why)
    if like and isinstance(first := read_dose(like), ReadDose):
        read = _inherit(read, first)
    return (_fact(context, phase, read, condition, aspect),)


def _inherit(read: ReadDose, first: ReadDose) -> ReadDose:
    """Read "80 mg/day (rarely up to 100 mg)": the second amount is a day's too."""
    return ReadDose(
        read.amount,
        read.per_kg or first.per_kg,
        read.per_day or first.per_day,
        read.frequency,
        read.condition,
        read.capped,
        read.rate or first.rate,
    )


def _fact(
    context: Context, phase: Phase, read: ReadDose, condition: str, aspect: str
) -> Fact:
    route, population = _setting(context)
    if not population and _PEOPLE.search(condition):
        population, condition = lower_first(condition), ""
    said = ", ".join(filter(None, (condition, read.condition)))
    if read.capped and phase is Phase.USUAL:
        phase = Phase.MAXIMUM
    if read.rate:
        return Infusion(
            **context.named(aspect),
            route=route,
            population=population,
            phase=phase,
            amount=read.amount,
            per_kg=read.per_kg,
            per=read.rate,
            condition=said,
        )
    return Dose(
        **context.named(aspect),
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


def _setting(context: Context) -> tuple[Route, str]:
    """Read route and population from the qualifiers, innermost first."""
    path = context.statement.path
    for text in reversed(path):
        inside = aside(text)[1]
        if _PEOPLE.search(inside):
            return route_of(path), lower_first(inside)
        if _PEOPLE.search(text):
            return route_of(path), lower_first(aside(text)[0])
    return route_of(path), ""


def _titration(context: Context, detail: str) -> tuple[Fact, ...]:
    topic = f"{context.pair.term} {' '.join(context.statement.path[-1:])}"
    steps = _steps(detail)
    interval = _interval(context.pair.term, detail)
    around = (
        _interval("titration interval", context.statement.path[-1])
        if (
            steps
            and context.statement.path
            and re.search(r"titrat", topic, re.IGNORECASE)
        )
        else None
    )
    if not steps and interval is None:
        return ()
    route, population = _setting(context)
    amounts, times = steps or ((), 0)
    facts: list[Fact] = []
    for aspect, said, every in (
        ("steps", amounts, None),
        ("interval", (), interval or around),
    ):
        if said or every:
            facts.append(
                Titration(
                    **context.named(aspect if amounts and (interval or around) else ""),
                    route=route,
                    population=population,
                    steps=said,
                    times_daily=times if said else 0,
                    interval=every,
                )
            )
    return tuple(facts)


def _steps(detail: str) -> tuple[tuple[Quantity, ...], int] | None:
    """Read "10 mg TID → 15 mg TID": amounts of one unit, given equally often."""
    parts = _THEN.split(detail)
    reads = [read_dose(part) for part in parts]
    doses = [read for read in reads if isinstance(read, ReadDose)]
    if len(parts) < 2 or len(doses) < len(parts):  # noqa: PLR2004 - one is no sequence
        return None
    times = {dose.frequency.times for dose in doses}
    units = {dose.amount.unit for dose in doses}
    plain = all(
        d.amount.single and not (d.per_kg or d.per_day or d.condition or d.rate)
        for d in doses
    )
    if len(times) > 1 or len(units) > 1 or not plain or times == {0}:
        return None
    amounts = tuple(Quantity(dose.amount.low, dose.amount.unit) for dose in doses)
    return amounts, times.pop()


def _interval(topic: str, text: str) -> Span | None:
    """Read "every 3 to 4 days" under a topic about titration."""
    if not re.search(r"titrat|interval|increase|step", topic, re.IGNORECASE):
        return None
    match = re.search(r"\bevery\s+(?=\d)", text, re.IGNORECASE)
    found = find_span(text[match.end() :], TIME_SPAN) if match else None
    if found is None or found.before or found.after.strip(" ,.") or _MASS.search(text):
        return None
    return in_days(found.span)


def _rule(context: Context) -> DoseRule:
    route, population = _setting(context)
    cut = context.pair
    return DoseRule(
        **context.named(),
        route=route,
        population=population,
        topic=cut.term,
        rule=lower_first(cut.detail) if cut.term else cut.detail,
    )
