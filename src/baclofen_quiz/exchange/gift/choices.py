"""Options to choose from: ``=right ~wrong ~%50%weighed``, each with its feedback."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from baclofen_quiz.exchange.format.asked import Choice, Choices
from baclofen_quiz.exchange.gift import answer_sentences as sentences
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece
from baclofen_quiz.exchange.gift.weights import WHOLE, is_near
from baclofen_quiz.problems import Location, Problem

_SIGN = re.compile("[~=]")
_ATTRIBUTE = re.compile(r"<[A-Za-z][A-Za-z0-9]*\s[^<>]*[\w-]\Z")
"""The end of a text whose next ``=`` gives an attribute of a tag its value."""
_FEWEST = 2
_NOTHING = Decimal(0)


class _Weighed(NamedTuple):
    """An option with what it earns, in per cent."""

    at: Location
    text: str
    weight: Decimal
    rationale: str


def read_choices(answer: Piece, form: Form, desk: Desk) -> Choices | Problem:
    """Read options; with a = one is right, else all that have a weight are."""
    signed = _cut(answer)
    refused = _refused(signed, desk)
    if refused:
        return refused
    found = [_option(sign, piece, form, desk) for sign, piece in signed]
    options = []
    for option in found:
        if option.text:
            options.append(option)
        else:
            desk.problems.append(sentences.empty_answer(option.at))
    single = "=" in answer.text
    settled = _single(options, desk) if single else _multiple(options, desk, answer)
    if len(settled) < _FEWEST:
        return sentences.too_few(desk.at(answer), "options", _FEWEST)
    right = [option for option in settled if option.right]
    if not right:
        return sentences.nothing_right(desk.at(answer))
    if single and len(right) > 1:
        return sentences.either_right(right[1].at)
    return Choices(tuple(settled), many=not single)


def _cut(answer: Piece) -> list[tuple[str, Piece]]:
    """Cut before each sign; what stands in front of the first is an option, too."""
    starts = [match.start() for match in _SIGN.finditer(answer.text)]
    ends = [*starts[1:], len(answer.text)]
    head = answer.before(starts[0])
    signed = [("~", head)] if head.text.strip(BLANKS) else []
    for start, end in zip(starts, ends, strict=True):
        piece = Piece(answer.text[start + 1 : end], answer.start + start + 1)
        signed.append((answer.text[start], piece))
    return signed


def _refused(signed: Sequence[tuple[str, Piece]], desk: Desk) -> Problem | None:
    """Tell of signs that follow a letter; inside a tag they spoil the question."""
    for (_, before), (sign, piece) in pairwise(signed):
        if sign != "=":
            continue
        at = desk.at(Piece("=", piece.start - 1))
        if _ATTRIBUTE.search(before.text):
            return sentences.tag_cut(at)
        if before.text.rstrip(BLANKS) == before.text != "":
            desk.problems.append(sentences.option_begins(at))
    return None


def _option(sign: str, piece: Piece, form: Form, desk: Desk) -> _Weighed:
    bare = piece.strip()
    weight = WHOLE if sign == "=" else _NOTHING
    if sign == "~" and bare.text.startswith("%"):
        taken = desk.weighed(bare, weight)
        bare, weight = taken.piece, taken.weight
    words, *feedback = bare.split("#", 1)
    at, text = desk.places.at(piece.start - 1), desk.text(words.strip(), form)
    said = desk.text(feedback[0].strip(), form) if feedback else ""
    return _Weighed(at, text, weight, said)


def _choice(option: _Weighed) -> Choice:
    return Choice(option.at, option.text, option.weight > 0, option.rationale)


def _single(options: Sequence[_Weighed], desk: Desk) -> list[Choice]:
    """One is right: an option that earns a part is neither, and left out."""
    kept = []
    for option in options:
        at, text, weight = option.at, option.text, option.weight
        if 0 < weight < WHOLE:
            desk.problems.append(sentences.partial(at, text, weight))
            continue
        if weight < 0:
            desk.problems.append(sentences.penalty(at, text, weight))
        kept.append(_choice(option))
    return kept


def _multiple(options: Sequence[_Weighed], desk: Desk, answer: Piece) -> list[Choice]:
    right = [option.weight for option in options if option.weight > 0]
    wrong = [option.weight for option in options if option.weight <= 0]
    if right and not all(is_near(weight, WHOLE / len(right)) for weight in right):
        desk.problems.append(sentences.other_shares(desk.at(answer)))
    if not all(is_near(weight, -WHOLE / len(wrong)) for weight in wrong):
        desk.problems.append(sentences.other_penalties(desk.at(answer)))
    return [_choice(option) for option in options]
