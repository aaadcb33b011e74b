"""The solver: a second opinion on every generated item, from the facts alone.

It shares no code with generation. It reads an item as a student does who has the
monograph open: the stem, the options, and the typed facts; it knows no lexicon and no
certificate.
"""

from baclofen_quiz.items.solver.book import Book
from baclofen_quiz.items.solver.judging import judge
from baclofen_quiz.items.solver.verdict import Sound, Unjudged, Unsound, Verdict

__all__ = ["Book", "Sound", "Unjudged", "Unsound", "Verdict", "judge"]
