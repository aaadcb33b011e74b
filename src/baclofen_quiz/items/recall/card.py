"""A recall card: a question without options, its short answer, and the proof."""

from dataclasses import dataclass

from baclofen_quiz.content.statements import Statement


@dataclass(frozen=True, slots=True)
class Setting:
    """The drug, and a hint at the member of a list ("" for facts of no list)."""

    drug: str
    hint: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a template makes of a fact; ``why`` is the stated reason, or empty."""

    front: str
    back: str
    why: str = ""


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
