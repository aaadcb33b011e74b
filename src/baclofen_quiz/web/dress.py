"""Plain text to page text: escaped first, then dressed for the eye and the ear.

``GABA-B`` is shown with a subscript and still heard as "GABA-B"; a number never parts
from its unit. Content never brings mark-up of its own.
"""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from baclofen_quiz.items.words_found import Span
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
def dress_marked(sentence: str, spans: tuple[Span, ...]) -> Markup:
    """Dress a sentence with some of its words marked; without any, with all of them."""
    dressed, at = Markup(), 0
    for start, end in spans or ((0, len(sentence)),):
        words = Markup("{}<mark>{}</mark>").format(
            dress(sentence[at:start]), dress(sentence[start:end])
        )
        dressed, at = dressed + words, end
    return dressed + dress(sentence[at:])
