"""A recall card: a question without options, its short answer, and the proof."""

from dataclasses import dataclass

from baclofen_quiz.content.statements import Statement


@dataclass(frozen=True, slots=True)
class Question:
    """What a template makes of a fact; ``why`` is the stated reason, or empty.

    ``offers``: the front names the answers to choose from, so it holds the back.
    ``asks`` is what the front asks without the words that only place it ("common"),
    or empty where that is the front itself; ``also`` are further questions that the
    fact would answer. By these, a front that two facts answer is found.
    """

    front: str
    back: str
    why: str = ""
    offers: bool = False
    asks: str = ""
    also: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What is asked."""
        return self.asks or self.front

    @property
    def answered(self) -> frozenset[str]:
        """Everything that the fact answers, as far as this question shows."""
        return frozenset({self.key, *self.also})


@dataclass(frozen=True, slots=True)
class RecallCard:
    """One fact as a question and an answer; all texts are plain.

    ``why`` is the stated reason, or empty; ``source`` names monograph and headings;
    the notes hang on ``statement``.
    """

    fact_id: str
    front: str
    back: str
    sentence: str
    why: str
    source: str
    statement: Statement
