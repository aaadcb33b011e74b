"""Pairs: ``= left -> right``; without a left side the right one stays unused."""

from baclofen_quiz.exchange.format.asked import Pair, Pairs
from baclofen_quiz.exchange.gift import answer_sentences as sentences
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import shown
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece
from baclofen_quiz.problems import Problem

ARROW = "->"
_FEWEST = 2


def answers_of(answer: Piece) -> list[Piece]:
    """Cut at each =, and leave out what is blank before the first."""
    pieces = [piece.strip() for piece in answer.split("=")]
    return pieces if pieces[0].text else pieces[1:]


def read_pairs(answer: Piece, form: Form, desk: Desk) -> Pairs | Problem:
    """Read pairs; one without an arrow spoils the question."""
    pairs = []
    for piece in answers_of(answer):
        pair = _pair(piece, form, desk)
        if isinstance(pair, Problem):
            return pair
        pairs.append(pair)
    if sum(bool(pair.left) for pair in pairs) < _FEWEST:
        return sentences.too_few(desk.at(answer), "pairs", _FEWEST)
    return Pairs(tuple(pairs))


def _pair(piece: Piece, form: Form, desk: Desk) -> Pair | Problem:
    at = desk.at(piece)
    if ARROW not in piece.text:
        return sentences.no_arrow(at)
    left, right = piece.split(ARROW, 1)
    words = shown(right.text).strip(BLANKS)
    if not words:
        return sentences.no_right_side(at)
    if "#" in piece.text:
        desk.problems.append(sentences.no_feedback_here(at))
    return Pair(at, desk.text(left, form), words)
