"""Inline text of a question file: marks resolved, and put back when it is printed.

``**bold**`` and ``*emphasis*`` lose their stars, ``GABA<sub>B</sub>`` becomes
``GABA-B``, a backslash keeps the next mark as it is. Every other tag stays the text it
is: nothing of a file is ever HTML. Between a number and its unit stands a no-break
space, which an author need not type.
"""

import re

from baclofen_quiz.text import bind_units, loosen_units

_ESCAPED = re.compile("\\\\([!-/:-@\\[-`{-~\N{EM DASH}])")
_KEPT = re.compile("[\U000f0000-\U000f2fff]")
_KEPT_FROM = 0xF0000
_BOLD = re.compile(r"\*\*(?=\S)([^*]*[^*\s])\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]*[^*\s])\*(?![\w*])")
_SUB = re.compile(r"<sub>([^<>]{0,40})</sub>", re.IGNORECASE)
_SUP = re.compile(
    r"(?<=\d)<sup>([^<>]{1,40})</sup>|<sup>([^<>]{0,40})</sup>", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\n]+")
_LETTER_INDEX = re.compile(r"[A-Z][A-Za-z]?")

_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~\N{EM DASH}])|[*{}|]|<(?=/?su[bp]>|!--)", re.IGNORECASE
)
_DASH = re.compile(r"(?:(?<=[ \t])|^)(?:\N{EM DASH}|--)(?=[ \t]|$)")


def protected(raw: str) -> str:
    """Put every escaped mark out of reach, so that no pattern takes it for a mark."""
    if "\\" not in raw:
        return raw
    return _ESCAPED.sub(lambda m: chr(_KEPT_FROM + ord(m[1])), raw)


def resolved(text: str) -> str:
    """Resolve the marks of one text that was ``protected``."""
    if not text:
        return ""
    bare = _EMPHASIS.sub(r"\1", _BOLD.sub(r"\1", text)) if "*" in text else text
    if "<" in bare:
        bare = _SUP.sub(_superscript, _SUB.sub(_subscript, bare))
    if "  " in bare or "\t" in bare or "\n" in bare:
        bare = _SPACES.sub(" ", bare)
    return as_typed(bind_units(bare.strip(" ")))


def as_typed(text: str) -> str:
    """Give back the escaped marks of a protected text, and change nothing else."""
    if text.isascii():
        return text
    return _KEPT.sub(lambda m: chr(ord(m[0]) - _KEPT_FROM), text)


def _subscript(match: re.Match[str]) -> str:
    return lowered(match[1])


def lowered(index: str) -> str:
    """A letter below the line names a subtype: GABA-B, never GABA."""
    bare = index.strip()
    return f"-{bare}" if _LETTER_INDEX.fullmatch(bare) else bare


def _superscript(match: re.Match[str]) -> str:
    """A power of ten is no longer number: 10^9, never 109."""
    return f"^{match[1]}" if match[1] else match[2]


def escaped(text: str) -> str:
    """Write a text so that the reader gives it back."""
    special = _SPECIAL.sub(r"\\\g<0>", loosen_units(text))
    return _DASH.sub(r"\\\g<0>", special)
