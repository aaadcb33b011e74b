"""Recall cards: every usable fact as a question that needs no options."""

from baclofen_quiz.items.recall.card import RecallCard

__all__ = ["RecallCard"]
