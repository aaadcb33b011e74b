"""One block of a GIFT file: title, words, answers and general feedback."""

import re
from dataclasses import dataclass
from itertools import islice

from baclofen_quiz.exchange.format.asked import Answer
from baclofen_quiz.exchange.format.sentences import too_many_options
from baclofen_quiz.exchange.gift import sentences
from baclofen_quiz.exchange.gift.choices import read_choices
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import broken_formulas, shown
from baclofen_quiz.exchange.gift.forms import Form, formed
from baclofen_quiz.exchange.gift.matching import ARROW, read_pairs
from baclofen_quiz.exchange.gift.numbers import read_numbers
from baclofen_quiz.exchange.gift.pieces import Piece
from baclofen_quiz.exchange.gift.typed import read_verdict, read_words, verdict_of
from baclofen_quiz.items.question_file.forms import GAP, MOST_OPTIONS
from baclofen_quiz.problems import Problem

_TITLE = "::"
_GENERAL = "####"
_BRACE = re.compile("[{}]")
_MOST_BRACES = 3  # the third is one too many
_MOST_WORDS = 100  # that are accepted
_MOST_FORMULAS = 20  # that are told of one question
_ANSWER_BEHIND = re.compile(r"(?:^|[ \t\n])[~=]")


@dataclass(frozen=True, slots=True)
class Question:
    """What one block says, in plain text."""

    title: str
    stem: str
    answer: Answer
    explanation: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """The answers without their braces, and the words around them."""

    stem: Piece
    answer: Piece


def read_question(body: Piece, desk: Desk) -> Question | Problem:
    """Read a block whose comments are gone and whose escapes are hidden."""
    title, rest = _titled(body)
    parts = _parts(rest, desk)
    if isinstance(parts, Problem):
        return parts
    answer, general = _general(parts.answer, desk)
    behind = _ANSWER_BEHIND.search(general.text)
    if behind:
        return sentences.answers_behind(desk.at(general.after(behind.end() - 1)))
    signs = answer.text.count("~") + answer.text.count("=")
    if signs > (MOST_OPTIONS if _has_options(answer.text) else _MOST_WORDS):
        return too_many_options(desk.at(answer), signs, MOST_OPTIONS)
    for formula in islice(broken_formulas(body), _MOST_FORMULAS):
        told = sentences.broken_formula(desk.at(formula), formula.text)
        desk.problems.append(told)
    form = formed(parts.stem, Form.MOODLE)[1]
    stem = desk.text(parts.stem, Form.MOODLE)
    found = _answer(answer, form, stem, desk)
    if isinstance(found, Problem):
        return found
    return Question(title, stem, found, desk.text(general, form))


def _has_options(answer: str) -> bool:
    """Whether each sign begins something of which there may be a few only."""
    return answer.startswith("#") or "~" in answer or ARROW in answer


def _titled(body: Piece) -> tuple[str, Piece]:
    """Take the title off; one that is not closed is no title."""
    if not body.text.startswith(_TITLE):
        return "", body
    rest = body.after(len(_TITLE))
    end = rest.text.find(_TITLE)
    if end < 0:
        return "", rest
    return shown(rest.text[:end]).strip(), rest.after(end + len(_TITLE)).strip()


def _parts(text: Piece, desk: Desk) -> _Parts | Problem:
    """Cut at the one pair of braces; the words around it are joined by a gap."""
    found = islice(_BRACE.finditer(text.text), _MOST_BRACES)
    braces = [(match.start(), match[0]) for match in found]
    if not braces:
        return sentences.description(desk.at(text))
    (start, first), *more = braces
    if not more:
        return sentences.one_brace(desk.at(text.after(start)), first)
    (end, second), *further = more
    if (first, second) != ("{", "}"):
        wrong, brace = (start, first) if first == "}" else (end, second)
        return sentences.more_braces(desk.at(text.after(wrong)), brace)
    if further:
        place, brace = further[0]
        return sentences.more_braces(desk.at(text.after(place)), brace)
    gap = GAP if text.text[end + 1 :] else ""
    stem = Piece(text.text[:start] + gap + text.text[end + 1 :], text.start)
    return _Parts(stem, text.before(end).after(start + 1).strip())


def _general(answer: Piece, desk: Desk) -> tuple[Piece, Piece]:
    """Take the general feedback off: the last one counts."""
    place = answer.text.rfind(_GENERAL)
    if place < 0:
        return answer, answer.after(len(answer.text))
    kept = answer.before(place).strip()
    if _GENERAL in kept.text:
        first = answer.after(answer.text.find(_GENERAL))
        desk.problems.append(sentences.twice_general(desk.at(first)))
    return kept, answer.after(place + len(_GENERAL))


def _answer(answer: Piece, form: Form, stem: str, desk: Desk) -> Answer | Problem:
    """Tell the kind of question by Moodle's own order of trials."""
    text = answer.text
    if not text:
        return sentences.essay(desk.at(answer))
    if text.startswith("#"):
        return read_numbers(answer, form, desk)
    if "~" in text:
        return read_choices(answer, form, desk)
    if "=" in text and ARROW in text:
        return read_pairs(answer, form, desk)
    if verdict_of(answer):
        return read_verdict(answer, form, desk)
    return read_words(answer, form, stem, desk)
