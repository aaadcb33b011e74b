"""Recall cards: every usable fact as a question that needs no options."""

from baclofen_quiz.items.recall.card import RecallCard
from baclofen_quiz.items.recall.making import Recall, recall, source_line

__all__ = ["Recall", "RecallCard", "recall", "source_line"]
