"""The typed vocabulary: what words mean, and what is declared about them by hand.

It is data (``questions/lexicon.yaml``), which instructors may extend with a file of
their own. Item models ask it for the sort of a phrase, for tested wordings, and for
the declarations that a certificate may rest on.
"""

from baclofen_quiz.items.lexicon.reading import read_lexicon
from baclofen_quiz.items.lexicon.vocabulary import (
    EMPTY,
    Blocked,
    Comparators,
    Concept,
    Lexicon,
    Word,
)

__all__ = [
    "EMPTY",
    "Blocked",
    "Comparators",
    "Concept",
    "Lexicon",
    "Word",
    "read_lexicon",
]
