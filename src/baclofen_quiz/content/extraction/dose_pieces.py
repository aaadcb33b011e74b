"""A dosing statement of several sentences or clauses, each to be read by itself.

"Adults: 1 g every 6 hours; maximum 4 g daily" are two doses, both of adults. Where one
of them holds only in some ("in severe disease"), nobody can tell whether the next does,
so such a text is left whole.
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.extraction.phases import phase_of
from baclofen_quiz.content.phrases import pair, segments
from baclofen_quiz.content.sentences import Line, sentences

_LIMIT = (
    r"(?:(?:with )?(?:a |the )?(?:maximum|max\b\.?)"
    r"|(?:do )?not (?:to )?exceed(?:ing)?|up to a (?:maximum|total))"
)
_RAISE = (
    r"(?:then |and |but |may be |can be |should be |gradually |slowly |if \w+,? )*"
    r"(?:increas|titrat|rais)(?:e|ed|ing)\b"
)
_CUT = re.compile(
    rf",\s+(?:and )?(?=(?:{_LIMIT}|{_RAISE})(?! to \d))"
    r"|(?:(?<=daily)|(?<=day)|(?<=hours))\s+"
    r"(?=increas(?:ed|ing) (?:by|gradually|slowly|in steps|to a max))"
    rf"|\s+\((?=(?:{_LIMIT})\s[^()]*\)$)"
    rf"|\s+and (?=(?:increase|titrate|raise) (?!to \d))",
    re.IGNORECASE,
)
_NARROWS = re.compile(
    r"\b(?:in|for|if|when|with|on)\b"
    r"(?! (?:\d|one\b|two\b|three\b|four\b|divided|food|meals?|water|needed|necessary"
    r"|required|tolerated|pain|fever|the (?:morning|evening)))",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:take|swallow|give|administer|chew|dissolve|inject|infuse|drink|adjust|monitor)"
    r"\b(?!.*\b(?:not|never|no|avoid|without|unless|except)\b)\D+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a statement.

    It ``follows`` when it names nobody and nothing that it holds for.
    """

    text: str
    follows: bool


def pieces(text: str) -> list[Piece]:
    """Cut a text into sentences and clauses, each with the term that holds for it."""
    found: list[Piece] = []
    term = ""
    for part in _parts(text):
        cut = pair(part)
        own = bool(cut.term) and phase_of(cut.term) is None
        if own:
            term = cut.term
        if own or not found:
            found.append(Piece(part, follows=False))
            continue
        bare = f"{cut.term} {cut.detail}" if cut.term else cut.detail
        found.append(Piece(f"{term}: {bare}" if term else bare, follows=True))
    return found


def narrows(text: str) -> bool:
    """Whether what stands behind the amount may hold in some cases only."""
    digit = re.search(r"\d", pair(text).detail)
    return bool(digit and _NARROWS.search(pair(text).detail, digit.start()))


def is_order(text: str) -> bool:
    """Whether a sentence says how a dose is taken, without a number or a denial."""
    return bool(_ORDER.fullmatch(text))


def _parts(text: str) -> list[str]:
    """Cut at full stops, semicolons, and commas before a limit or a raise."""
    whole = [
        segment
        for sentence in sentences([Line(text, 1, 1)])
        for segment in segments(sentence.text)
    ]
    return [_closed(part) for one in whole for part in _CUT.split(one) if part]


def _closed(part: str) -> str:
    """Drop the stop and the parenthesis that a clause was cut out of."""
    bare = part.strip().rstrip(".").strip()
    return bare.removesuffix(")") if bare.count(")") > bare.count("(") else bare
