"""Open sentences, for facts that have no topic: how does it go on?"""

import re
from collections.abc import Iterator, Sequence

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.wording import capital


def completions(
    statement: Statement, drug: str, others: Sequence[str]
) -> Iterator[Question]:
    """Leave out what the monograph prints in bold, else the second half.

    ``others`` are the other sentences of the section: an opening that one of them
    shares is made longer, or not used.
    """
    text = statement.text.rstrip(".")
    for strong in statement.strong:
        before, found, after = text.partition(strong)
        apart = not any(o.startswith(before) and o.endswith(after) for o in others)
        if found and apart and re.search(r"\w", before + after):
            yield _completion(statement, drug, f"{before}…{after}", strong)
    words = text.split()
    for known in range((len(words) + 1) // 2, len(words)):
        opening = " ".join(words[:known])
        if not _shared(f"{opening} ", others):
            rest = " ".join(words[known:])
            yield _completion(statement, drug, f"{opening} …", rest)
            return


def _shared(opening: str, others: Sequence[str]) -> bool:
    return any(other.lower().startswith(opening.lower()) for other in others)


def _completion(
    statement: Statement, drug: str, open_sentence: str, rest: str
) -> Question:
    heading = "".join(statement.path[-1:]) or TITLES[statement.section].lower()
    front = f"{capital(drug)}, {heading}: how does “{open_sentence}” go on?"
    return Question(front, rest)
