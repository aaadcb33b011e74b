"""What may be meant, theme by theme."""

from collections.abc import Mapping

from baclofen_quiz.items.solver.theme import Theme
from baclofen_quiz.items.solver.themes_of_advice import ADVICE
from baclofen_quiz.items.solver.themes_of_drugs import DRUGS

THEMES: Mapping[str, Theme] = {**DRUGS, **ADVICE}
