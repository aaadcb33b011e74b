"""Questions that any drug's monograph may answer, each with a few standing answers.

Does it cross the placenta, how is it kept, is it taken with food? The possible answers
are concepts of one sort in the lexicon, with cues that find the right one in a sentence
(``answers``), and are declared disjoint, or functional, so that the others are wrong
whatever the drug (``items``). ``questions`` is the table.
"""

from baclofen_quiz.items.generation.standing.items import standing_items
from baclofen_quiz.items.generation.standing.teach_back import teach_back_items

__all__ = ["standing_items", "teach_back_items"]
