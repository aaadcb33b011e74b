"""What no question may be, whatever its format: told before an item is made of it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from baclofen_quiz.exchange.format import sentences
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Asked,
    Choices,
    Gap,
    Pairs,
    Steps,
    Words,
)
from baclofen_quiz.exchange.format.limits import LONGEST_TEXT, MOST_DIGITS
from baclofen_quiz.exchange.format.texts import all_texts, hidden, tidy
from baclofen_quiz.items.question_file import complaints
from baclofen_quiz.items.question_file.forms import GAP, MOST_OPTIONS
from baclofen_quiz.problems import Problem


def complaints_about(question: Asked) -> Iterator[Problem]:
    """Tell what is beyond the limits, and what was cleaned."""
    at = question.at
    texts = tuple(all_texts(question))
    if not tidy(question.stem).strip():
        yield sentences.no_stem(at)
    if isinstance(question.answer, Gap) and question.stem.count(GAP) != 1:
        yield sentences.not_one_gap(at, question.stem.count(GAP))
    if max(map(len, texts)) > LONGEST_TEXT:
        yield sentences.too_long(at, LONGEST_TEXT)
    count = _count(question)
    if count > MOST_OPTIONS:
        yield sentences.too_many_options(at, count, MOST_OPTIONS)
    if not all(map(_is_sane, _amounts(question))):
        yield sentences.unfit_amount(at, MOST_DIGITS)
    for character in hidden(texts):
        yield complaints.unseen_character(at, character)


def _amounts(question: Asked) -> Iterator[Decimal]:
    if isinstance(question.answer, Amount):
        yield question.answer.value
        yield question.answer.tolerance.copy_abs()
        yield from (error.value for error in question.answer.errors)


def _is_sane(value: Decimal) -> bool:
    """Whether a number can be shown and typed: finite, with few digits."""
    if not value.is_finite():
        return False
    exponent = int(value.as_tuple().exponent)
    return value.adjusted() < MOST_DIGITS and exponent >= -MOST_DIGITS


def _count(question: Asked) -> int:
    """Count the options, steps or rows."""
    match question.answer:
        case Choices(options=options) | Steps(options=options):
            return len(options)
        case Pairs(options=pairs):
            return len(pairs)
        case Amount(errors=errors):
            return len(errors)
        case Words() | Gap():
            return 0
        case _:
            assert_never(question.answer)
