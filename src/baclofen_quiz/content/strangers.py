"""Dose lines whose term may be another medicine: "Folic acid: 5 mg once weekly".

A term is taken for what the drug is given for only when it says so in common words, or
when the monograph names it among the drug's uses as well. Else no fact is made. In a
monograph that lists no uses nothing can be told, and every term is believed.
"""

import re
from collections.abc import Iterable

from baclofen_quiz.content import complaints
from baclofen_quiz.content.contradictions import Checked
from baclofen_quiz.content.extraction.dose_pieces import pieces
from baclofen_quiz.content.extraction.phases import phase_of
from baclofen_quiz.content.extraction.setting import said_in
from baclofen_quiz.content.facts import Dose, Infusion
from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.phrases import dashed, pair, without_stop
from baclofen_quiz.content.routes import routes_in
from baclofen_quiz.content.sections import Section

_COMMON = re.compile(
    r"\d|crcl|e?gfr|clearance|dialysis|impair|child-pugh|renal|hepatic|kidney|liver|release|tablet"
    r"|capsule|solution|infusion|bolus|inject|continuous|oral|severe|mild|moderate|acute"
    r"|chronic|serious|resistant|refractory|week|day|month|year|night|morning|evening"
    r"|age|weight|prophyla|treatment|therapy|prevent|infection|disease|disorder|syndrome"
    r"|failure|induction|pain|shock|arrest|attack|crisis|surgery|alternative|high|low|regimen"
    r"|course|first|second|other|then|until|after|before|extended|immediate|intermittent"
    r"|itis\b|osis\b|[ae]mia\b|iasis\b|patients|pregnan|supplement$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z][a-z-]{3,}")
_ABOUT_USES = {Section.IDENTITY, Section.USES}


def without_strangers(entries: tuple[Entry, ...], drug: str) -> Checked:
    """Take the facts from dose lines that may be about another medicine."""
    if not any(entry.statement.section is Section.USES for entry in entries):
        return Checked(entries, ())
    known = _words(
        text
        for entry in entries
        if entry.statement.section in _ABOUT_USES
        for text in (entry.statement.text, *entry.statement.path)
    )
    names = [_stranger(entry, known, drug) for entry in entries]
    pairs = list(zip(entries, names, strict=True))
    return Checked(
        tuple(Entry(entry.statement, ()) if name else entry for entry, name in pairs),
        tuple(
            complaints.unknown_purpose(entry.statement.location, name)
            for entry, name in pairs
            if name
        ),
    )


def _stranger(entry: Entry, known: frozenset[str], drug: str) -> str:
    """Name what a dose line is about when nothing else tells it; else nothing."""
    if not any(isinstance(fact, Dose | Infusion) for fact in entry.facts):
        return ""
    text = entry.statement.text
    known |= _words(entry.statement.path)
    whole = pair(text).term or dashed(text).term
    terms = [whole, *(pair(piece.text).term for piece in pieces(without_stop(text)))]
    strange = (
        _strange(said_in(term, drug).condition, known)
        for term in terms
        if not phase_of(term)
    )
    return next(filter(None, strange), "")


def _strange(about: str, known: frozenset[str]) -> str:
    if not about or _COMMON.search(about) or routes_in(about):
        return ""
    return "" if _words([about]) & known else about


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()))
