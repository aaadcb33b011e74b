"""GIFT, Moodle's text format: read as Moodle's own reader does, and written."""

from baclofen_quiz.exchange.gift.reader import read_gift
from baclofen_quiz.exchange.gift.writer import write_gift

__all__ = ["read_gift", "write_gift"]
