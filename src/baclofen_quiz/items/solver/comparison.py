"""A reader for where compared drugs act."""

from baclofen_quiz.content.facts import ComparatorTarget
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import same, stands_in, stems

_OUTSIDE = ("outside the central nervous system", "peripheral", "skeletal muscle")


def centrally_or_not(question: Question, left: str, right: str) -> bool:
    """The right option says whether the left drug acts in the nervous system."""
    outside = any(
        same(left, fact.drug) and any(stands_in(w, fact.target) for w in _OUTSIDE)
        for fact in question.of(ComparatorTarget)
    )
    return outside is not bool(stems("nervous brain spinal") & stems(right))
