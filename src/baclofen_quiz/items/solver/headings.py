"""Readers for the headings under which a monograph lists adverse effects."""

import re
from collections import defaultdict
from collections.abc import Iterable

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import plain, stems

_ASIDE = re.compile(r"\([^()]*\)")
_ANY_HEADING = stems("adverse side effect effects event events reaction reactions")


def under_heading(question: Question, text: str) -> bool:
    """The option is listed under the heading that the stem names after "among"."""
    asked = _telling(question.stem.partition("among the ")[2].partition(" of ")[0])
    return any(_telling(e.group) == asked for e in _effects(question, text))


def heading_of(question: Question, left: str, right: str) -> bool:
    """The effect on the left is listed under the heading on the right."""
    return any(_telling(e.group) == _telling(right) for e in _effects(question, left))


def _effects(question: Question, text: str) -> list[Effect]:
    """The effects of the name that a text is, but for case, article and final mark."""
    listed = question.book.once(_by_name, lambda: _by_name(question.of(Effect)))
    return listed.get(plain(text), [])


def _by_name(effects: Iterable[Effect]) -> dict[str, list[Effect]]:
    found = defaultdict[str, list[Effect]](list)
    for effect in effects:
        found[plain(effect.concept)].append(effect)
    return dict(found)


def _telling(heading: str) -> frozenset[str]:
    """The words that tell a heading from others: less common is not common."""
    return stems(_ASIDE.sub("", heading)) - _ANY_HEADING
