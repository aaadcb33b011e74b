"""What two phrases have in common when they are read, not compared letter by letter."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_INSIDE = re.compile(r"[\w-]")
_GLOSS = re.compile(r"(?:(?<=[A-Z0-9])|(?<=[A-Z]s)) \([^()]+\)")
_TYPED = str.maketrans(
    {
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{GREEK SMALL LETTER ALPHA}": "alpha",
        "\N{GREEK SMALL LETTER BETA}": "beta",
        "\N{GREEK SMALL LETTER GAMMA}": "gamma",
        "\N{GREEK SMALL LETTER DELTA}": "delta",
        "\N{GREEK SMALL LETTER KAPPA}": "kappa",
        "\N{GREEK SMALL LETTER MU}": "mu",
    }
)
_GREEK_NUMBER = re.compile(
    "([\N{GREEK SMALL LETTER ALPHA}\N{GREEK SMALL LETTER BETA}])(?=\\d)"
)
_ARTICLES = ("a", "an", "the")
_MANY_TEXTS = 1 << 14
"""Texts whose reading is remembered; a bank of one monograph has some 2,000."""

_MANY_WORDS = 1 << 13

_EMPTY = frozenset(
    """
    a about also an and any are as at be because been being both but by can does drug
    each for from had has have if in into is it its made make makes many may medicine
    might monograph more most mostly much of often on one or other others patient
    patients per same should so some such than that the their them then there these they
    this those through to used using was when where which while who whose will with
    """.split()  # noqa: SIM905 - as a list it would take ninety lines
)
"""Words that tell no two phrases apart."""

_ENDINGS = tuple(
    sorted(
        """
        isations isation izations ization ations ation ating ated ates ate ised ises
        ising ise izes izing ize ized ments
        ment ness ions ion ives ive ings ing iers ier ied ies ers er ed es ely ly al e s
        y
        """.split(),  # noqa: SIM905 - as a list it would take forty lines
        key=len,
        reverse=True,
    )
)
_SHORTEST = 4
"""Letters that must be left of a word without its ending."""

_ALIKE = {
    "chronic": "last",
    "excret": "leav",
    "kidney": "ren",
    "suppress": "depress",
    "sleep": "sedat",
    "sleepi": "sedat",
    "sleepy": "sedat",
    "drows": "sedat",
    "drowsi": "sedat",
    "renal": "ren",
}
"""Stems of plain English that say the same; no name of a drug or of a target."""


@lru_cache(maxsize=_MANY_TEXTS)
def plain(text: str) -> str:
    """Reduce a text to small letters without article, quotes and final mark.

    What an abbreviation stands for, in parentheses behind it, is left out.
    """
    bare = _GLOSS.sub("", text) if " (" in text else text
    small = _spelled(bare.casefold())
    said = " ".join(small.split()).strip(" .?!\"'")
    article, space, rest = said.partition(" ")
    return rest if space and article in _ARTICLES else said


def _spelled(text: str) -> str:
    """Write Greek letters out, and apostrophes as they are typed."""
    if text.isascii():
        return text
    joined = _GREEK_NUMBER.sub(r"\1-", text)
    return joined.translate(_TYPED)


def same(one: str, other: str) -> bool:
    """Whether two phrases are the same but for case, article and final mark."""
    return plain(one) == plain(other)


def stands_in(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text, as whole words; GABA does not in GABA-B."""
    wanted, said = plain(phrase), plain(text)
    at = said.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not _INSIDE.match(said[max(at - 1, 0) : at]) and not _INSIDE.match(
            said, end
        ):
            return True
        at = said.find(wanted, at + 1)
    return False


@lru_cache(maxsize=_MANY_TEXTS)
def stems(text: str) -> frozenset[str]:
    """The words of a text that carry its meaning, without their endings."""
    words = _WORD.findall(plain(text))
    return frozenset([_stem(word) for word in words if word not in _EMPTY])


@lru_cache(maxsize=_MANY_WORDS)
def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return _ALIKE.get(word, word)
