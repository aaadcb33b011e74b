"""The words in front of an amount: "The usual maintenance dose is", "Children 6 years".

An opening is read only when each of its words is known to name a phase, a period, a
route or people; "Take with" in front of "200 mL of water" opens no dose.
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.amounts import BETWEEN, DOSE_SPAN, NUMBER
from baclofen_quiz.content.doses import ReadDose, read_dose
from baclofen_quiz.content.frequencies import Frequency
from baclofen_quiz.content.routes import without_routes
from baclofen_quiz.content.verbs import ACTION, CLAUSE

_MASS = r"(?:mg|mcg|g|micrograms?|milligrams?|units?|IU|mmol|mEq)(?![A-Za-z])"
HAS_MASS = re.compile(rf"\d\s*{_MASS}", re.IGNORECASE)
"""An amount in a unit that doses of a medicine have, not one of water to drink."""
_STARTS_DOSED = re.compile(
    r"^(?:(?:up to(?: a (?:total|maximum) of)?|about|bolus(?: of)?"
    r"|(?:do not|not to) exceed|(?:no|not) (?:more|faster) than"
    r"|(?:initial(?:ly)?|start(?:ing)?(?: with| at)?|begin with|maintenance"
    r"|maximum|max\.?|usual(?:ly)?|test)(?: (?:oral |daily |single )?dose)?"
    r"(?: of| is)?)"
    r" )?\d",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:usual(?:ly)?|recommended|typical(?:ly)?|standard|normal|common"
    r"|initial(?:ly)?|start(?:ing)?|begin|maintenance|maximum|max\.?|maximal|test"
    r"|loading|induction|target|daily|weekly|single|dos(?:e|age|ing)|doses|range"
    r"|rate|infusion|bolus|give|take|administer|inject|infuse|total|exceed|then|thereafter|afterwards|subsequently)",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:the|an?|is|of|with|at|about|approximately|should|must|not|never|up|to)",
    re.IGNORECASE,
)
"""Words that open a dose only beside a known one."""
_HANGS = re.compile(r"\b(?:then|thereafter|afterwards|subsequently)\b", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:take|give|administer|inject|infuse) with\b|\b(?:not|never) (?!exceed)"
    r"|\b(?:should|must) (?!(?:not|never) exceed)",
    re.IGNORECASE,
)
_ADULT = re.compile(r"\b(?:(?P<adult>adult)|p(?:a)?ediatric)\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:older |elderly )?(?:adults?|child(?:ren)?|infants?|neonates?|newborns?"
    r"|adolescents?|elderly)(?: patients)?"
)
_AGED = (
    rf"(?:,? (?:aged? |from |over |under |of )*{NUMBER}(?:{BETWEEN}{NUMBER})?"
    r"\s*-?(?:years?|months?|weeks?|days?|kg)(?: of age| old)?"
    r"(?: (?:and|or) (?:over|older|above))?)?"
)
_TO_PEOPLE = re.compile(
    rf"\b(?:for|in) ({_PEOPLE})\b(?!,? (?:with|on|who))", re.IGNORECASE
)
_CLEARANCE = (
    r"(?:crcl|e?gfr|creatinine clearance) (?:is |of )?(?:below |above |under |over )?"
    rf"(?:[<>\u2264\u2265]=?\s*)?{NUMBER}(?:{BETWEEN}{NUMBER})?"
    r"\s*mL/min(?:/1\.73\s?m(?:\u00b2|2))?"
)
_OF_SURFACE = re.compile(r"/1\.73\s?m(?:\u00b2|2)$")
"""What a clearance is reduced to; the point in it would end a term."""
_PEOPLE_FIRST = re.compile(
    rf"(?:(?:for|in) )?(?P<people>{_PEOPLE}(?: (?:and|or) {_PEOPLE})?{_AGED})"
    r"(?:,|\s*\u2013|\s+-)?\s+(?P<rest>.*)"
    rf"|(?:if |when |for |in )?(?P<clearance>{_CLEARANCE})[,:]\s+(?P<dose>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands in front of an amount, whom it names, and the amount with the rest.

    ``hangs`` is the word that makes it the end of a sequence whose beginning stands
    elsewhere, or empty.
    """

    words: str
    people: str
    amount: str
    hangs: str


def opening(text: str, drug: str) -> Opening | None:
    """Cut a text at its first digit, if it begins as a dose does."""
    if not HAS_MASS.search(text):
        return None
    words, amount = re.split(r"(?=\d)", text, maxsplit=1)
    if _STARTS_DOSED.match(text):
        return Opening(words, "", amount, "")
    if not DOSE_SPAN.match(amount) or _WITH.search(words):
        return None
    if re.search(r"\bto $", words) and not words.lower().endswith("up to "):
        return None
    bare = without_routes(_ADULT.sub(" ", _TO_PEOPLE.sub(" ", words)))
    if not _all_known(bare.replace(",", " ").split(), drug):
        return None
    hangs = _HANGS.search(words)
    return Opening(words, _people(words), amount, hangs[0] if hangs else "")


def _people(words: str) -> str:
    """Whom the words name: "for older adults", "the usual adult dose"."""
    named, adult = _TO_PEOPLE.search(words), _ADULT.search(words)
    if named or not adult:
        return named[1] if named else ""
    return "adults" if adult["adult"] else "children"


def unknown_opening(text: str) -> str:
    """Return the few words before a text that is a dose otherwise: "Gout 5 mg daily".

    They may name what it is for, or another medicine; a clause or an order is neither.
    """
    if not HAS_MASS.search(text):
        return ""
    words, amount = re.split(r"(?=\d)", text, maxsplit=1)
    read = read_dose(amount)
    if not isinstance(read, ReadDose) or len(words.split()) > _FEW:
        return ""
    often = read.per_day or read.rate or read.frequency != Frequency(0)
    clause = ACTION.search(words) or CLAUSE.search(words) or _ORDERS.match(words)
    return words.strip(" ,") if often and not clause else ""


_FEW = 3
_ORDERS = re.compile(
    r"(?:to|by|not|never|double|halve|add|apply|raise|further|one|two|three|four|half)\b",
    re.IGNORECASE,
)


def _all_known(words: list[str], drug: str) -> bool:
    """Whether every word is known, and one of them is no mere particle."""
    named = {name.lower() for name in drug.split()}
    telling = [word for word in words if not _SMALL.fullmatch(word)]
    return bool(telling) and all(
        _KNOWN.fullmatch(word) or word.lower() in named for word in telling
    )


def people_first(text: str) -> str:
    """Set a colon behind people that a dose begins with: "Adults 5 mg daily"."""
    found = _PEOPLE_FIRST.fullmatch(text)
    rest = (found["rest"] or found["dose"]) if found else ""
    if not found or not HAS_MASS.search(rest):
        return ""
    if found["clearance"]:
        return f"{_OF_SURFACE.sub('', found['clearance'])}: {rest}"
    return f"{found['people'][0].upper()}{found['people'][1:]}: {rest}"
