"""How hard an item is: first answers, drawn towards what its form lets expect.

The expected share right p is the mean of a beta distribution after n first answers of
which r were right (marks count with their part)::

    p = (r + W * prior) / (n + W)          W = 10 answers that nobody gave
    prior = c + (1 - c) * known(Bloom level)

c is the chance to find the key by guessing, ``known`` the share of learners presumed to
know. Drawing a share towards a common value by pretended answers is the empirical Bayes
estimate of the beta-binomial model (as in Kearns, ETS Research Memorandum 74-11, 1974).
The prior is our choice and weak on purpose: in 300 items of physiology the level of
thinking did not predict the share right, and authors guessed the difficulty right for
48 % (Kibble and Johnson, Advances in Physiology Education 35, 2011). After ten answers
it weighs no more than they do. Only first answers count: later ones follow an
explanation (docs/selection.md).
"""

from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.items.item import Bloom, Item
from baclofen_quiz.learning.memory.guessing import chance, expected_mark


class Difficulty(StrEnum):
    """Three steps that people understand without a number."""

    EASIER = "easier"
    MIDDLE = "middle"
    HARDER = "harder"


WEIGHT = 10
"""How many answers the prior is worth."""

EASIER_FROM = 0.7
HARDER_BELOW = 0.55

KNOWN: dict[Bloom, float] = {
    Bloom.REMEMBER: 0.65,
    Bloom.UNDERSTAND: 0.60,
    Bloom.APPLY: 0.50,
    Bloom.ANALYSE: 0.45,
    Bloom.EVALUATE: 0.40,
}
"""Which share of learners is presumed to know, before anybody answered."""


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """The first answers of all learners to one family of items: marks, and how many."""

    right: float
    asked: int


NO_ANSWERS = FirstAnswers(0.0, 0)


def difficulty(item: Item, answers: FirstAnswers = NO_ANSWERS) -> Difficulty:
    """Say how hard an item is, as far as is known."""
    share = expected_share(item, answers)
    if share >= EASIER_FROM:
        return Difficulty.EASIER
    return Difficulty.HARDER if share < HARDER_BELOW else Difficulty.MIDDLE


def expected_share(item: Item, answers: FirstAnswers = NO_ANSWERS) -> float:
    """Estimate the share of learners who get an item right at first sight."""
    prior = expected_mark(KNOWN[item.bloom], chance(item))
    return (answers.right + WEIGHT * prior) / (answers.asked + WEIGHT)
