"""What a drug is used for: indications, approved or not, with effect or scope."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Fact, Stated, Status, Use
from baclofen_quiz.content.listing import members
from baclofen_quiz.content.phrases import aside, lower_first, segments

_OFF_LABEL = re.compile(
    r"\b(?:off-label|unlicensed|unapproved|unlabell?ed|investigational"
    r"|(?:non-? ?|not )(?:approved|licensed|labell?ed|authori[sz]ed))\b"
)
_APPROVED = re.compile(r"\b(approved|licensed|labell?ed|authorised|authorized)\b")
_EFFECT = re.compile(
    r"^(?:reduc|improv|lower|reliev|decreas|increas|less|fewer|more|better|suppress"
    r"|inhibit|block|relax|slow|prevents|control|eas|help|stabili|enhanc|stimulat"
    r"|dilat|kill|shorten|delay|promot|restor|correct|sooth|calm|dampen|eliminat)",
    re.IGNORECASE,
)
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|may be|can be|should be|must be) \w+", re.IGNORECASE
)
_LISTS = re.compile(r";|,.*,|,\s+(?:and|or)\s")
"""What only a list has: one comma may also narrow ("pain, other medicines failing")."""
_OPEN = re.compile(
    r"(?:due to|caused by|associated with|secondary to|from|with|of|in|for)$"
)


def read_use(context: Context) -> Outcome:
    """Read an indication."""
    cut = context.pair
    status = _status(context)
    if not cut.term:
        return _plain(context, status)
    effects, scopes, others = _sorted(segments(cut.detail))
    if others and not (effects or scopes):
        return (context.stated(),)
    use = Use(
        **context.named("use" if others else ""),
        indication=_indication(context, _without_abbreviation(cut.term)),
        status=status,
        effect=lower_first("; ".join(effects)),
        scope=lower_first("; ".join(scopes)),
    )
    return _with_remarks(context, use, others)


def _plain(context: Context, status: Status) -> tuple[Fact, ...]:
    if context.statement.text.endswith(".") or _SENTENCE.search(context.text):
        return (context.stated(),)
    several = members(context.text)
    if several and _LISTS.search(context.text):
        return tuple(
            Use(
                **context.named(f"use-{count}"),
                indication=_indication(context, one),
                status=status,
                effect="",
            )
            for count, one in enumerate(several, 1)
        )
    text, inside = aside(context.text)
    effect = _BY.sub("", inside) if _BY.match(inside) else ""
    kept = [part for part in segments(inside) if not _OFF_LABEL.fullmatch(part.lower())]
    scope = "" if effect or _is_abbreviation(inside) else "; ".join(kept)
    use = Use(
        **context.named(),
        indication=_indication(context, text),
        status=Status.OFF_LABEL if _OFF_LABEL.search(inside.lower()) else status,
        effect=effect,
        scope=scope,
    )
    return (use,)


def _sorted(parts: list[str]) -> tuple[list[str], list[str], list[str]]:
    effects: list[str] = []
    scopes: list[str] = []
    others: list[str] = []
    for part in parts:
        if re.match(
            r"(?:mostly |more |widely )?used\b|approved\b", part, re.IGNORECASE
        ):
            others.append(part)
        else:
            (effects if _EFFECT.match(part) else scopes).append(part)
    return effects, scopes, others


def _with_remarks(context: Context, use: Use, others: list[str]) -> tuple[Fact, ...]:
    if not others:
        return (use,)
    detail = lower_first("; ".join(others))
    return use, Stated(**context.named("remark"), topic=use.indication, detail=detail)


def _indication(context: Context, text: str) -> str:
    """Put what an open container says before its member: "Spasticity due to ..."."""
    outer = context.statement.path[-1] if context.statement.path else ""
    said_again = outer.split(" ", 1)[0].lower() in text.lower()
    if _OPEN.search(outer) and not said_again:
        return f"{outer} {lower_first(text)}"
    return text


def _without_abbreviation(term: str) -> str:
    text, inside = aside(term)
    return text if _is_abbreviation(inside) else term


def _is_abbreviation(inside: str) -> bool:
    return (
        bool(re.fullmatch(r"[A-Z][A-Za-z0-9-]{1,7}", inside))
        and inside.upper()[:2] == inside[:2]
    )


def _status(context: Context) -> Status:
    """Read the innermost qualifier that says it; the term's own section says none."""
    for text in reversed(context.statement.path):
        lowered = text.lower()
        if _OFF_LABEL.search(lowered):
            return Status.OFF_LABEL
        if _APPROVED.search(lowered):
            return Status.APPROVED
    return Status.UNSTATED
