"""Plain text to page text: escaped first, then dressed for the eye and the ear.

``GABA-B`` is shown with a subscript and still heard as "GABA-B"; a number never parts
from its unit. Content never brings mark-up of its own.
"""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from baclofen_quiz.text import NBSP

_RECEPTOR = re.compile(r"\bGABA-([AB])\b")
_ALPHA = re.compile(r"([\u03b1\u03b2])(\d[A-D]?)(?!\w)")  # alpha and beta
_MEASURE = re.compile(r"(?<=\d) (?=(?:mcg|mg|g|kg|mL|mmol|L|%|°C)(?!\w))")
_NEGATIVE = re.compile(r"\b(NOT|EXCEPT|LEAST)\b")


# A page is made of sentences that all learners see, so what was dressed is kept. Typed,
# since a text that is ``Markup`` equals one that still must be escaped.
_KEPT = 4096


@lru_cache(_KEPT, typed=True)
def dress(text: str) -> Markup:
    """Escape a text and dress its receptors, Greek letters and measures."""
    safe = str(escape(text))
    safe = _RECEPTOR.sub(r'GABA<span class="vh">-</span><sub>\1</sub>', safe)
    safe = _ALPHA.sub(r"\1<sub>\2</sub>", safe)
    return Markup(_MEASURE.sub(NBSP, safe))  # noqa: S704 - escaped in the first line


@lru_cache(_KEPT, typed=True)
def dress_stem(text: str) -> Markup:
    """Dress a stem; a negative word stands out."""
    marked = _NEGATIVE.sub(r'<strong class="neg">\1</strong>', str(dress(text)))
    return Markup(marked)  # noqa: S704 - dress() has escaped it


@lru_cache(_KEPT, typed=True)
def dress_marked(
    sentence: str, phrases: tuple[str, ...], strong: tuple[str, ...] = ()
) -> Markup:
    """Dress a sentence with its answering words marked.

    These are the longest of ``phrases`` that it holds, else the longest of ``strong``;
    where it holds none of them, the whole sentence is marked.
    """
    for wanted in (phrases, strong):
        for phrase in sorted(filter(None, wanted), key=len, reverse=True):
            at = sentence.casefold().find(phrase.casefold())
            if at >= 0 and len(sentence) == len(sentence.casefold()):
                end = _word_end(sentence, at + len(phrase))
                return _marked(sentence[:at], sentence[at:end], sentence[end:])
    return _marked("", sentence, "")


def _word_end(sentence: str, end: int) -> int:
    """Move an end to where its word ends, so that no plural loses its letter."""
    while end < len(sentence) and sentence[end].isalnum():
        end += 1
    return end


def _marked(before: str, phrase: str, after: str) -> Markup:
    return Markup("{}<mark>{}</mark>{}").format(
        dress(before), dress(phrase), dress(after)
    )
