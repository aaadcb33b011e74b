"""Lists within one statement: "nausea, vomiting; headache" as its members, or nothing.

A list is split only where every member stands for itself. "Joint, muscle and back pain"
and "pain, redness or swelling at the site" share words, so they stay whole.
"""

import re

_INSIDE = re.compile(r"\([^()]*\)")
_MODIFIER = re.compile(
    r"\s(?:at|of|in|with|without|during|from|on|after|by|for|to|when|if|due|such|unless"
    r"|than|especially|particularly|mainly|mostly)\s",
    re.IGNORECASE,
)
_OWN_LIST = re.compile(
    r"\b(?:with|including|such as|like|especially|particularly|mainly|mostly)\b",
    re.IGNORECASE,
)
_SHARED_HEAD = re.compile(r"\S+ (?:and|or) (?:\S+ )+\S+$")
_ADJECTIVE = re.compile(
    r"(?:al|ic|ive|ous|ary|ed|ute|ent|ant|dry|itchy|watery|runny|mild|moderate|severe|red)$",
    re.IGNORECASE,
)
_MOST_WORDS = 6


def members(text: str) -> list[str]:
    """Split a list of names; empty when it is none, or when its parts share words."""
    hidden = _INSIDE.sub(lambda match: "\x00" * len(match[0]), text)
    found: list[str] = []
    begin = 0
    for part in _parts(hidden):
        commas = _by_commas(part)
        if commas is None:
            return []
        for piece in commas:
            at = hidden.index(piece, begin)
            begin = at + len(piece)
            found.append(text[at:begin].strip())
    return found if len(found) > 1 and all(map(_brief, found)) else []


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _by_commas(text: str) -> list[str] | None:
    pieces = [piece for piece in re.split(r",\s+(?:and\s+|or\s+)?", text) if piece]
    if len(pieces) == 1:
        return pieces
    *first, last = pieces
    shared = _SHARED_HEAD.match(last) or _MODIFIER.search(f" {last} ")
    adjectives = " " in last and any(
        " " not in piece and _ADJECTIVE.search(piece) for piece in first
    )
    if shared or adjectives or any(map(_OWN_LIST.search, first)):
        return None
    return pieces


def _brief(text: str) -> bool:
    words = _INSIDE.sub("", text).split()
    return 0 < len(words) <= _MOST_WORDS and not re.search(r"\d\s*mg|[.:!?]", text)
