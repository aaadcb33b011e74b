"""Statements to typed facts, one module a section or family of sections."""

from baclofen_quiz.content.extraction.registry import Extraction, extract

__all__ = ["Extraction", "extract"]
