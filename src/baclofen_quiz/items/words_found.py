"""Where the words of an answer stand in a sentence: whole, never as a part of others.

"5 mg" does not stand in "0.5 mg", in "25 mg" or in "5 mg/mL", nor "cardiac" in
"non-cardiac".
"""

import re
from collections.abc import Iterable

from baclofen_quiz.text import NBSP

Span = tuple[int, int]
"""Where words begin and end in a sentence."""

_LEAD = re.compile(
    r"^(?:(?:a|an|the|it|they|is|are|by|in|on|at|to|for|with|of)\s+)+", re.IGNORECASE
)
_REST = re.compile(r"(?:\s+(?:it|them))?[.\s]*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"[\w-]|(?<=\d)[.,/]")
_AFTER = re.compile(r"(?:e?s|/day)?(?![\w/-]|[.,]\d)")

_SAYS_NOTHING = frozenset(
    re.findall(
        r"\w+",
        "a all always an and any are at both by false for in is it neither never no"
        " none not of on only or other the they to true with yes",
    )
)
"""Words that stand in a sentence by chance and are no answer by themselves."""

_LONG = 4
_ENDING = 3


def found_in(sentence: str, phrase: str, start: int = 0) -> Span | None:
    """Find a phrase, be it in the plural, else without its article or preposition."""
    plain = _plain(sentence)
    found = _whole(plain, phrase, start)
    return found or _whole(plain, _REST.sub("", _LEAD.sub("", phrase)), start)


def shared(answer: str, words: str) -> int:
    """Count the words of an answer that others repeat, whatever their ending."""
    theirs = _telling(words)
    return sum(any(_alike(mine, one) for one in theirs) for mine in _telling(answer))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order, those that overlap in one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _whole(sentence: str, phrase: str, start: int) -> Span | None:
    """Find words of which neither the first nor the last goes on."""
    words = " ".join(_plain(phrase).split())
    if all(word in _SAYS_NOTHING for word in _words(words)):
        return None
    at = sentence.find(words, start)
    while at >= 0:
        ends = _AFTER.match(sentence, at + len(words))
        if ends and not (at and _BEFORE.match(sentence, at - 1)):
            return at, ends.end()
        at = sentence.find(words, at + 1)
    return None


def _plain(text: str) -> str:
    """Write a text in small letters and plain spaces, each in its place."""
    small = text.lower()
    return (small if len(small) == len(text) else text).replace(NBSP, " ")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _telling(text: str) -> frozenset[str]:
    long = (word for word in _words(text) if len(word) >= _LONG and word.isalpha())
    return frozenset(long) - _SAYS_NOTHING


def _alike(one: str, other: str) -> bool:
    """Whether two words differ in their endings at most: slower, slowly."""
    short, long = sorted((one, other), key=len)
    kept = max(_LONG, len(short) - _ENDING)
    return long.startswith(short[:kept])
