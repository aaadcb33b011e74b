"""Which way a combination goes: more of the drug, less of it, or something of its own.

Where a partner raises the level of the drug, each effect that hangs on the dose may
follow, so only what goes the other way is certain to be wrong beside it.
"""

import re
from enum import StrEnum
from functools import lru_cache

from baclofen_quiz.content.facts import Interaction, WithdrawalSign
from baclofen_quiz.items.generation.tables import Pair

_UP = (
    r"(?:(?:rais|increas|elevat|higher|greater|enhanc|potentiat|prolong|ris|rose|doubl"
    r"|tripl)\w*|up)"
)
_DOWN = r"(?:reduc|decreas|lower|diminish|fall|fell|slow|delay|impair|weaken)\w*"
_AMOUNT = (
    r"(?:levels?|exposure|concentrations?|effects?|INR|absorption|bioavailability"
    r"|toxicity|potency)"
)
_LOSS = r"(?:clearance|excretion|elimination|secretion|metabolism|breakdown)"
_ENZYMES = r"(?:CYP\w*|enzymes?|metabolism|breakdown|clearance|secretion)"
_BETWEEN = r"\b[^;,]*?\b"


def _either_order(verb: str, noun: str) -> str:
    return rf"\b{verb}{_BETWEEN}{noun}\b|\b{noun}{_BETWEEN}{verb}\b"


_MORE = re.compile(
    rf"{_either_order(_UP, _AMOUNT)}|{_either_order(_DOWN, _LOSS)}"
    rf"|{_either_order('inhibit' + chr(92) + 'w*', _ENZYMES)}|\baccumulat"
    r"|\bpotentiat",
    re.IGNORECASE,
)
_LESS = re.compile(
    rf"{_either_order(_DOWN, _AMOUNT)}|{_either_order(_UP, _LOSS)}"
    rf"|{_either_order('induc' + chr(92) + 'w*', _ENZYMES)}|\bantagonis|\bbinds?\b"
    r"|\bwithdrawal\b|\brebound\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b[\w-]+-(?:lowering|raising|reducing|slowing)\b", re.IGNORECASE)
"""What a drug is for, which is no way of an interaction: "glucose-lowering"."""
_WITHOUT = re.compile(r"\bwithout\b[^;,]*", re.IGNORECASE)


class Way(StrEnum):
    """What becomes of the drug, or of its effect, beside a partner."""

    MORE = "more"
    LESS = "less"
    BOTH = "both"
    OWN = "own"  # neither: an effect of its own


_MEASURE = (
    r"(?:levels?|concentrations?|exposure|excretion|elimination|clearance|absorption"
    r"|metabolism|secretion|effects?|doses?|requirements?|bioavailability)"
)
_ASIDE = (
    r"(?:(?:the|a|in|plasma|serum|blood|renal|urinary|hepatic|tubular|gastric|oral"
    r"|drug|its|their) )*"
)
_MAY = r"(?:(?:may|might|can|could|will|is|are|be|greatly|markedly) )*"
_WHOSE = re.compile(
    rf"{_MAY}(?:{_UP}|{_DOWN}) {_ASIDE}{_MEASURE}"
    rf"(?: {_MAY}(?:needed|required|necessary|possible))?"
    rf"|{_ASIDE}{_MEASURE} {_MAY}(?:{_UP}|{_DOWN})\b.*",
    re.IGNORECASE,
)


def says_whose(text: str) -> bool:
    """Whether a part of an effect names its subject; "levels may fall" does not."""
    return not _WHOSE.fullmatch(text.strip(" ."))


def way_of(fact: Interaction) -> Way:
    """Which way the whole effect goes, and the heading above it.

    "Examplol lowers the levels of" says nothing of examplol.
    """
    drug = fact.id.partition("/")[0].replace("-", " ")
    said = (*fact.statement.path, *fact.effect.split(";"))
    acts = re.compile(
        rf"\s*{re.escape(drug)} {_MAY}(?:{_UP}|{_DOWN}|induc|inhibit)", re.IGNORECASE
    )
    return _way_in("; ".join(part for part in said if not acts.match(part)))


@lru_cache(maxsize=4096)
def _way_in(text: str) -> Way:
    said = _AIM.sub("", _WITHOUT.sub("", text))
    more, less = bool(_MORE.search(said)), bool(_LESS.search(said))
    if more and less:
        return Way.BOTH
    if more:
        return Way.MORE
    return Way.LESS if less else Way.OWN


def may_follow(subject: Pair, value: Pair) -> bool:
    """Whether the effect of one pair may be true of the partner of another."""
    there, here = _way(subject), _way(value)
    match there:
        case Way.MORE:
            return here is not Way.LESS
        case Way.LESS:
            return here in {Way.LESS, Way.BOTH}
        case Way.OWN:
            return here in {Way.MORE, Way.BOTH}
        case _:
            return True


def are_opposed(one: Pair, other: Pair) -> bool:
    """Whether there is more of the drug beside one partner, less beside the other."""
    return {_way(one), _way(other)} == {Way.MORE, Way.LESS}


def _way(pair: Pair) -> Way:
    match pair.fact:
        case Interaction():
            return way_of(pair.fact)
        case WithdrawalSign():
            return Way.LESS
        case _:
            return Way.OWN
