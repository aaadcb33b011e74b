"""Conditions against a drug, and conditions that call for care."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.phrases import aside, lower_first, segments

_LEVELS: tuple[tuple[str, Level], ...] = (
    (r"\babsolute(?:ly)?\b", Level.ABSOLUTE),
    (r"\brelative(?:ly)?\b", Level.RELATIVE),
    (r"\b(?:with caution|caution|cautiously)\b", Level.CAUTION),
)
_ACTION = re.compile(
    r"^(?:reduce|lower|monitor|avoid|use|caution|adjust|start|stop|taper|check|watch|do"
    r" not|never|consider|increase|discontinue|withhold|titrate|limit|give|assess|test"
    r"|correct|warn|advise|contraindicated|not recommended|close|careful|dose|regular"
    r"|baseline|no \w+ (?:stop|use))\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|should|is advised|are advised|is needed)\b", re.IGNORECASE
)
_WHY = re.compile(
    r"\b(?:may|can|could|might|will|risk|risks|due to|because|likelier|more|less"
    r"|harm\w*|tox\w*|fall\w*|rise\w*|impair\w*|increas\w*|decreas\w*|worsen\w*"
    r"|caus\w*|exacerbat\w*|aggravat\w*|lower\w*|reduc\w*|provok\w*|trigger\w*"
    r"|accumulat\w*|induc\w*|precipitat\w*|potentiat\w*|suppress\w*|mask\w*)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"^(?:history|known|active|severe|recent|current|any)\b", re.IGNORECASE
)


def read_contraindication(context: Context) -> Outcome:
    """Read a condition with its level and reason."""
    cut = context.pair
    condition, details = cut.term, segments(cut.detail)
    if not condition:
        condition, details = _apart(context.text)
    elif _HISTORY.match(cut.detail):
        condition, details = _apart(cut.detail)
    elif not any(_says_why(part) or _level([part]) for part in details):
        condition, details = context.text, []
    level = _level(details) or _level_of_path(context)
    reasons = [part for part in details if _level([part]) is None]
    fact = Contraindication(
        **context.named(),
        condition=condition,
        level=level or Level.UNSTATED,
        reason=lower_first("; ".join(reasons)),
    )
    return (fact,)


def _apart(text: str) -> tuple[str, list[str]]:
    """Take level and reason out of a parenthesis; one that defines stays."""
    condition, inside = aside(text)
    details = segments(inside)
    if any(_says_why(part) or _level([part]) for part in details):
        return condition, details
    return text, []


def _says_why(text: str) -> bool:
    return bool(_WHY.search(text)) and not re.match(r"e\.?g|i\.?e|such as", text)


def _level(details: list[str]) -> Level | None:
    for text in details:
        for pattern, level in _LEVELS:
            if re.search(pattern, text, re.IGNORECASE):
                return level
    return None


def _level_of_path(context: Context) -> Level | None:
    return _level(list(reversed(context.statement.path)))


def read_precaution(context: Context) -> Outcome:
    """Read a condition with what to do and why."""
    cut = context.pair
    if not cut.term:
        return (context.stated(),)
    actions: list[str] = []
    reasons: list[str] = []
    for part in segments(cut.detail):
        does = _ACTION.match(part) or (_MUST.search(part) and not reasons)
        (actions if does else reasons).append(part)
    fact = Precaution(
        **context.named(),
        condition=cut.term,
        action=lower_first("; ".join(actions)),
        reason=lower_first("; ".join(reasons)),
    )
    return (fact,)
