"""What may be said behind an amount: when, how, how long, in whom, by what.

A phrase is understood when it is of one of these kinds and holds neither a verb of its
own nor a denial; "is no longer recommended" is none.
"""

import re

from baclofen_quiz.content.routes import without_routes
from baclofen_quiz.content.verbs import CLAUSE

_KINDS = re.compile(
    r"(?:(?:given|taken|adjusted|titrated|administered|infused|injected|diluted|repeated"
    r"|guided|started|starting|begun|beginning|reached|usually|preferably|immediately|shortly|slowly|continuously"
    r"|[<>\u2264\u2265])\s+)*"
    r"(?:as|at|for|from|over|by|with|without|after|before|during|in|into|on|under|until"
    r"|up to|if|when|while|according to|depending on|based on|within|via|through|of|per"
    r"|bolus|to|above|below|aged?|weighing|once|then|and|or|crcl|egfr|[<>\u2264\u2265]"
    r"|(?=\d))\s*.+",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"once|initially|at first|single dose|bolus|continuous(?:ly)?|slowly|only|usually"
    r"|divided|preferably|orally|intermittently|if needed|where needed|stat"
    r"|(?:initial|loading|starting|maintenance|test|first|single|target|total|usual)"
    r"(?: dose)?",
    re.IGNORECASE,
)
_NO_KIND = re.compile(
    r"\b(?:not?|none|never|nor|neither|cannot|which|who|that|unless|except|withdrawn"
    r"|former(?:ly)?|previous(?:ly)?|obsolete|histor\w+|past|avoid\w*|contra-?indicat\w*"
    r"|wrong|error|mistak\w+|incorrect\w*|unsafe|danger\w*|toxic\w*|overdos\w*|lethal"
    r"|fatal|ineffective|stop(?:ped)?|discontinued|instead|rather)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:or|and)\b|/", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\bp\.?r\.?n\b\.?", re.IGNORECASE)


def spelled(words: str) -> str:
    """Write out what is abbreviated."""
    return _ABBREVIATED.sub("as needed", words)


def understood(words: str) -> bool:
    """Whether each of the phrases is of a kind that a dose may have behind it."""
    phrases = [phrase for phrase in re.split(r"[,;]\s+", words) if phrase]
    return all(map(_is_kind, phrases))


def _is_kind(phrase: str) -> bool:
    bare = " ".join(_JOINED.sub(" ", without_routes(phrase)).split())
    if not bare or _WHOLE.fullmatch(bare):
        return True
    odd = _NO_KIND.search(phrase) or CLAUSE.search(phrase)
    return bool(_KINDS.fullmatch(phrase)) and not odd
