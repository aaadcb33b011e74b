r"""Escapes: ``\\`` first, then ``\: \# \= \{ \} \~`` and ``\n`` for a line end.

An escaped sign is put out of reach as two characters that no decoded file can hold,
so that nothing changes its place. Any other backslash stays what it is.
"""

import re
from collections.abc import Iterator

from baclofen_quiz.exchange.gift.pieces import Piece

_SIGNS = "\\:#={}~n"  # the backslash first
_FROM = 0xD800  # a lone surrogate: no encoding yields one
_FILLER = 0xDFFF
HIDDEN = chr(_FILLER)
"""What stands behind every escaped sign that is out of reach."""
_LINE_END = chr(_FROM + ord("n")) + HIDDEN
_HIDDEN = {sign: chr(_FROM + ord(sign)) + HIDDEN for sign in _SIGNS}
_WRITTEN = str.maketrans(
    {**{sign: f"\\{sign}" for sign in "\\#=~{}:"}, "\n": r"\n", "\r": None}
)
_FORMULA = re.compile(
    _LINE_END
    + r"(?:abla|atural|e|earrow|eg|eq|exists|geq?|i|leq?|mid|onumber|orm|ot|otin"
    r"|prec|sim|subseteq|succ|u|warrow)(?![a-z])"
)


def hidden(text: str) -> str:
    """Put every escaped sign out of reach; the length stays the same."""
    if "\\" in text:
        for sign, pair in _HIDDEN.items():  # many times as fast as one pattern
            text = text.replace(f"\\{sign}", pair)
    return text


def shown(text: str) -> str:
    """Give the escaped signs of a hidden text back."""
    if HIDDEN in text:
        for sign, pair in _HIDDEN.items():
            text = text.replace(pair, "\n" if sign == "n" else sign)
    return text


def written(text: str) -> str:
    """Escape a text so that a reader gives it back."""
    return text.translate(_WRITTEN)


def broken_formulas(piece: Piece) -> Iterator[Piece]:
    r"""Find what was meant as ``\neq`` and is read as a line end and "eq"."""
    for match in _FORMULA.finditer(piece.text):
        yield Piece(rf"\n{match[0][len(_LINE_END) :]}", piece.start + match.start())
