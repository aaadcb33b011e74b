"""From facts to items: one module a section or family of models.

A model is a function that takes the desk (one monograph and the lexicon) and yields
items, or refusals that say why a fact is not asked. Models are driven by typed facts
and by what the lexicon declares, so that a monograph of another drug yields items or
silence.
"""

from baclofen_quiz.items.generation.across import generate_across
from baclofen_quiz.items.generation.registry import Generated, generate

__all__ = ["Generated", "generate", "generate_across"]
