"""Aiken: one line a question, one a lettered option, and a line with the answer."""

from baclofen_quiz.exchange.aiken.reader import read_aiken
from baclofen_quiz.exchange.aiken.writer import write_aiken

__all__ = ["read_aiken", "write_aiken"]
