"""What a statement, or a heading above it, denies: then it fills no slot.

"Not observed" above "Tremor" makes tremor no effect, and "None in renal impairment" is
no contraindication. Which words deny depends on the section: "alcohol: not recommended"
is an interaction, and "patients not on dialysis" narrows a dose. In doubt it denies.
"""

import re

from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.facts import Stated
from baclofen_quiz.content.sections import Section

_PAST = (
    r"\b(?:no longer|formerly|historical(?:ly)?|obsolete|abandoned|superseded"
    r"|withdrawn (?:from|in)|previously (?=used|approved|licensed|recommended|given"
    r"|indicated|\d)|(?:previous|former|old) (?=dos|recommend|indicat|regimen|schedul"
    r"|label|advice|limit|maxim))"
)
_NO = r"\b(?:not|no|none|never|neither|nor|cannot)\b"
_AT_START = (
    r"^(?:not|no|none|never|neither|without|nil|unlikely|discontinued|withdrawn|safe)\b"
)
_ORDERED = (
    r"(?!(?: to| be)? ?(?:recommended|advised|combined|used?|taken?|given?|mixed?"
    r"|started?|stop(?:ped)?|exceed(?:ed)?|co-?administer\w*|drunk|drink|combine|mix"
    r"|take|give|start|administer(?:ed)?|prescribed?)\b)"
)
_COUNTED = r"(?! (?:very |so )?(?:common|frequent|known|uncommon|rare))"
_USES = re.compile(rf"{_AT_START}|{_NO}|{_PAST}|\bineffective\b", re.IGNORECASE)
_NAMES = re.compile(
    rf"{_AT_START}|{_PAST}|\bnot (?:an? )?(?:absolute(?:ly)? |relative )?contra-?indic"
    r"|\b(?:is|are|was|were|does|do|need|has|have) (?:not|no|never)\b"
    r"|\bno (?:contra-?indication|restriction|special|precaution|known|need)"
    r"|\b(?:may|can) (?:still )?be (?:used|given|taken)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    rf"{_AT_START}|\bnot\b{_COUNTED}|\b(?:no|none|never|nor|neither)\b|{_PAST}",
    re.IGNORECASE,
)
_JOINT = re.compile(
    rf"{_AT_START}|\b(?:not|never)\b{_ORDERED}|\b(?:no|none|neither|nor|unaffected"
    rf"|unchanged|unlikely)\b|: without\b|{_PAST}",
    re.IGNORECASE,
)
_NATURE = re.compile(
    rf"\b(?:not|never|neither|nor)\b(?! (?:for|by|suitable)\b)|^no\b|{_PAST}"
    r"|\bdiscontinued\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:no|none|nil|never|without|safe)\b", re.IGNORECASE)
"""The beginning of what is said of a term, if it denies it: "Tremor: none"."""
_IN_TEXT: dict[Section, re.Pattern[str]] = {
    Section.IDENTITY: _NATURE,
    Section.USES: _USES,
    Section.CONTRAINDICATIONS: _NAMES,
    Section.ADVERSE: _SIGNS,
    Section.WITHDRAWAL: _SIGNS,
    Section.INTERACTIONS: _JOINT,
}
_NOT_APPROVED = r"\b(?:non-? ?|not )(?:approved|licensed|labell?ed|authori[sz]ed) \w"
"""As in "Non-approved uses", which are uses."""
_FORBIDDING = (
    r"\b(?:(?:do|should|must|may|can) ?not|not (?:be |to be )?(?:use|recommend|give))"
)
_PEOPLE_NOT = r"\b(?:patients?|adults?|children|people|women|those) (?:\w+ )?not\b"
_ABOVE: dict[Section, str] = {
    Section.USES: rf"{_NOT_APPROVED}|{_PEOPLE_NOT}",
    Section.DOSING: (
        r"\b(?:do not|not to|must not) exceed|\b(?:not|no) (?:more|faster) than"
        rf"|{_PEOPLE_NOT}"
    ),
    Section.CONTRAINDICATIONS: _FORBIDDING,
    Section.PRECAUTIONS: _FORBIDDING,
    Section.INTERACTIONS: rf"{_FORBIDDING}|\bnot (?:be )?(?:combin|tak|mix)",
    Section.ADVERSE: r"\bnot (?:very |so )?(?:common|frequent|known|uncommon|rare)",
}
"""Headings with a denying word that deny nothing, by section."""
_HEADING = re.compile(
    rf"{_AT_START}|{_NO}|{_PAST}|\bnon-? ?(?:approved|licen|label|indic)",
    re.IGNORECASE,
)
_DOSE = re.compile(
    rf"{_PAST}|\b(?:not|never|avoid|withdrawn|wrong|mistaken|incorrect|unsafe)\b"
    r"|\b(?:toxic|lethal|fatal) (?:dos|amount|level)|\boverdos",
    re.IGNORECASE,
)
_VERBATIM = frozenset(
    {Section.POPULATIONS, Section.COUNSELLING, Section.STORAGE, Section.COMPARISON,
     Section.REGULATORY, Section.GENERAL}
)  # fmt: skip
"""Sections whose facts hold their statement as it stands."""


def denied(context: Context) -> tuple[Stated, ...]:
    """Keep a statement in words when it, or a heading, denies; else nothing.

    The heading goes with it: "Not observed: tremor".
    """
    section = context.statement.section
    if section in _VERBATIM:
        return ()
    harmless = _ABOVE.get(section, r"$^")
    for text in context.statement.path:
        if _HEADING.search(re.sub(harmless, " ", text, flags=re.IGNORECASE)):
            return (Stated(**context.named(), topic=text, detail=context.text),)
    pattern = _IN_TEXT.get(section)
    if pattern and (pattern.search(context.text) or _NONE.match(context.pair.detail)):
        return (context.stated(),)
    return ()


def denies_dose(text: str) -> bool:
    """Whether a heading, a term or a dose line says that it does not hold (now)."""
    bare = re.sub(_ABOVE[Section.DOSING], " ", text, flags=re.IGNORECASE)
    return bool(_DOSE.search(bare))
