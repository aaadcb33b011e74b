"""Comparing typed words: forgiving in spelling marks, never in meaning.

Case, spaces, quotation marks, kinds of dash, a final full stop and the names of Greek
letters do not count. Letters, digits and signs do: GABA-A is not GABA-B, hyper- is not
hypo-, mg is not mcg, -5 is not 5.
"""

import re
from functools import lru_cache

_MARKS = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{SOFT HYPHEN}": None,
        "\N{GREEK SMALL LETTER ALPHA}": "alpha",
        "\N{GREEK SMALL LETTER BETA}": "beta",
        "\N{GREEK SMALL LETTER GAMMA}": "gamma",
        "\N{GREEK SMALL LETTER DELTA}": "delta",
        "\N{GREEK SMALL LETTER KAPPA}": "kappa",
    }
)
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"\w+")
_END = re.compile(r"s?(?!\w)")
_REMEMBERED = 1 << 14
"""Texts of which the reduced form is kept: those of one monograph come again."""

# A hyphen or a space behind a letter joins a name: "GABA B", "alpha-2". A hyphen
# before a number, or between two, may be a sign or a range, and stays.
_JOINT = re.compile(r"[- ](?<=[a-z].)(?=[a-z0-9])")


def same_wording(typed: str, accepted: str) -> bool:
    """Whether two texts say the same word or phrase."""
    return plain_wording(typed) == plain_wording(accepted)


@lru_cache(maxsize=_REMEMBERED)
def plain_wording(text: str) -> str:
    """Reduce a text to what counts when it is compared."""
    folded = text.casefold()
    marked = folded if folded.isascii() else folded.translate(_MARKS)
    spaced = " ".join(marked.split())
    bare = spaced.strip("\"' ").removesuffix(".").rstrip("\"' ")
    return _JOINT.sub(" ", bare)


def words_of(plain: str) -> list[str]:
    """List the words of a plain text; most short ones have no other marks in them."""
    bare = plain.replace(" ", "").isalnum()
    return plain.split() if bare else _WORD.findall(plain)


def holds_words(text: str, words: str) -> bool:
    """Whether words stand in a text whole, be it in the plural; both are plain."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _LETTER.match(text[max(at - 1, 0) : at]) and _END.match(text, end):
            return True
        at = text.find(words, at + 1)
    return False
