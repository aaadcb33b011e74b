"""Conditions against a drug, and conditions that call for care."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Contraindication, Level, Precaution
from baclofen_quiz.content.phrases import aside, lower_first, segments
from baclofen_quiz.content.verbs import ACTION, CLAUSE

_LEVELS: tuple[tuple[str, Level], ...] = (
    (r"\babsolute(?:ly)?\b", Level.ABSOLUTE),
    (r"\brelative(?:ly)?\b", Level.RELATIVE),
    (r"\b(?:with caution|caution|cautiously)\b", Level.CAUTION),
)
_NOT = re.compile(r"not\b", re.IGNORECASE)
_MUST = re.compile(
    r"\b(?:must|should|is advised|are advised|is needed)\b", re.IGNORECASE
)
_WHY = re.compile(
    r"\b(?:may|can|could|might|will|risk|risks|due to|because|likelier|more|less"
    r"|harm\w*|tox\w*|fall\w*|rise\w*|impair\w*|increas\w*|decreas\w*|worsen\w*"
    r"|caus\w*|exacerbat\w*|aggravat\w*|lower\w*|reduc\w*|provok\w*|trigger\w*"
    r"|absorb\w*|contains?|accumulat\w*|induc\w*|precipitat\w*|potentiat\w*|suppress\w*|mask\w*)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:ask|bridge|delay(?! (?:in|of)\b)|defer|postpone|plan|arrange|repeat|record"
    r"|rotate|supplement|premedicate|allow|offer|investigate|rule out|document"
    r"|establish|admit|minimi[sz]e|apply|reserve|rehydrate|encourage|anticipate|prepare|remind"
    r"|educate|instruct|involve|identify|substitute|suspect|drain|wean|examine|look for"
    r"|notify|report|add|elevate|insert|remove|(?:\w+ )?(?:supervision|monitoring)"
    r"(?! (?:is|was|may|can)\b))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"incl\.|(?:including|e\.?g|i\.?e|such as|especially|particularly|mainly)\b"
    r"|[<>\u2264\u2265] ?\d",
    re.IGNORECASE,
)
"""How a part begins that only says of what or when a condition speaks."""
_IN_DOUBT = re.compile(
    r"(?!(?:risks?|more|less|it|they|this)\b)"
    r"[a-z]+(?<!s)(?<!ed)(?<!ing)(?<!tion)(?<!sion)(?<!ity)(?<!ness)(?<!ment)(?<!ia)"
    r"(?<!ism)(?<!ance)(?<!ence) (?:the|about|until|before|all|any|an?|doses?"
    r"|treatment|patients|starting|giving|previous)\b",
    re.IGNORECASE,
)
"""What may be an order or a reason, by its first two words: "site the catheter"."""
_FORBIDS = re.compile(
    r"\bcontra-?indicated\b"
    r"|^(?:do|must|should) not (?:be )?(?:use|give|take|prescribe)",
    re.IGNORECASE,
)
_PLAINLY = re.compile(
    r"(?:(?:is |are )?(?:absolutely |strictly |relatively )?contra-?indicated"
    r"|(?:do|must|should) not (?:be )?(?:used?|given?|taken?|prescribed?))",
    re.IGNORECASE,
)
_WAIVES = re.compile(
    r"\b(?:no|not|none|nil)\b(?!.*\b(?:stop|withdraw|abrupt))[^;]*"
    r"\b(?:need\w*|necessary|required|precautions?|adjustments?|restrictions?|caution"
    r"|contra-?indicated|concern|affected|expected)\b|^(?:none|no|safe)\b",
    re.IGNORECASE,
)
_NARROWS = re.compile(
    r"e\.?g|i\.?e|such as|unless|if\b|except|without|with\b|in\b|when\b", re.IGNORECASE
)
_HISTORY = re.compile(
    r"^(?:history|known|active|severe|recent|current|any)\b", re.IGNORECASE
)


def read_contraindication(context: Context) -> Outcome:
    """Read a condition with its level and reason, or several between semicolons."""
    cut = context.pair
    several = segments(context.text)
    if not cut.term and len(several) > 1 and not any(map(_is_said, several)):
        return tuple(
            Contraindication(
                **context.named(f"condition-{count}"),
                condition=one,
                level=_level_of_path(context) or Level.UNSTATED,
                reason="",
            )
            for count, one in enumerate(several, 1)
        )
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


def _is_said(text: str) -> bool:
    """Whether a text says something of a condition rather than naming one."""
    return bool(CLAUSE.search(text) or ACTION.match(text) or _level([text]))


def _apart(text: str) -> tuple[str, list[str]]:
    """Take level and reason out of a parenthesis; one that defines stays."""
    condition, inside = aside(text)
    details = segments(inside)
    if any(_says_why(part) or _level([part]) for part in details):
        return condition, details
    return text, []


def _says_why(text: str) -> bool:
    return bool(_WHY.search(text)) and not _NARROWS.match(text)


def _level(details: list[str]) -> Level | None:
    for text in details:
        for pattern, level in _LEVELS:
            if re.search(pattern, text, re.IGNORECASE):
                return level
    return None


def _level_of_path(context: Context) -> Level | None:
    return _level(list(reversed(context.statement.path)))


def _forbidden(context: Context, parts: list[str]) -> Outcome:
    """Read "Pregnancy: contraindicated"; "... if severe" narrows it, so stays words."""
    orders = [part for part in parts if _PLAINLY.fullmatch(part)]
    reasons = [part for part in parts if part not in orders]
    if not orders or any(map(_unclear, reasons)):
        return (context.stated(),)
    fact = Contraindication(
        **context.named(),
        condition=context.pair.term,
        level=_level(orders) or Level.UNSTATED,
        reason=lower_first("; ".join(reasons)),
    )
    return (fact,)


def _unclear(reason: str) -> bool:
    return bool(_FORBIDS.search(reason) or _NARROWS.match(reason)) or not _says_why(
        reason
    )


def _is_order(text: str) -> bool:
    return bool(ACTION.match(text) or _ORDER.match(text))


def read_precaution(context: Context) -> Outcome:
    """Read a condition with what to do and why; its status outranks its section."""
    cut = context.pair
    watched = re.search(r"\bmonitor", context.headings)
    if not cut.term or watched or ACTION.match(cut.term) or _NOT.match(cut.term):
        return (context.stated(),)
    parts = segments(cut.detail)
    if any(map(_FORBIDS.search, (context.headings, *parts))):
        return _forbidden(context, parts)
    if any(map(_WAIVES.search, parts)):
        return (context.stated(),)
    actions: list[str] = []
    reasons: list[str] = []
    for part in (part for part in parts if not _WHEN.match(part)):
        does = _is_order(part) or (_MUST.search(part) and not reasons)
        if does or CLAUSE.search(part) or not _IN_DOUBT.match(part):
            (actions if does else reasons).append(part)
    fact = Precaution(
        **context.named(),
        condition=cut.term,
        action=lower_first("; ".join(actions)),
        reason=lower_first("; ".join(reasons)),
    )
    return (fact,)
