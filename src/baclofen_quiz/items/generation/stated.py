"""Figures that a monograph states in words: a sentence with its number left out."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import Counselling, Stated
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Draft, Plan, Refusal, cloze
from baclofen_quiz.items.item import Bloom
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.text import bind_units

_FIGURE = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?: to \d+(?:[.,]\d+)*)?(?![\w-])")
_DIGITS = re.compile(r"\d")

_EXPLAINED = frozenset({Section.MECHANISM, Section.INTERACTIONS, Section.COMPARISON})
"""Sections whose own models say better why a sentence is not asked."""

_NO_FIGURE = (
    "It states no figure and answers no standing question, so nothing beside it could"
    " be proven wrong."
)

Said = Stated | Counselling


def stated_items(desk: Desk) -> Iterator[Draft]:
    """Ask each sentence in words that has one figure, or one range, and no other."""
    facts: list[Said] = [*desk.of(Stated), *desk.of(Counselling)]
    for fact in facts:
        topic, said = fact.topic, _said(fact)
        figures = _FIGURE.findall(said)
        rest = _FIGURE.sub("", f"{topic}: {said}")
        if len(figures) == 1 and not _DIGITS.search(rest):
            yield _with_gap(desk, fact, topic, figures[0])
        elif fact.section not in _EXPLAINED:
            yield Refusal(fact.id, _NO_FIGURE)


def _said(fact: Said) -> str:
    text = fact.detail if isinstance(fact, Stated) else fact.advice
    return text.strip().rstrip(".")


def _with_gap(desk: Desk, fact: Stated | Counselling, topic: str, figure: str) -> Draft:
    said = bind_units(desk.within(_said(fact)))
    whole = f"{topic} of {desk.drug}: {said}" if topic else f"{desk.opening}: {said}"
    head, _, tail = whole.rpartition(figure)
    scope = f"As the monograph has it. {head}" if fact.statement.notes else head
    return cloze(
        desk,
        Plan(
            model="figure",
            section=fact.section,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"{capital(scope)}{GAP}{tail}.",
            explanation=f"{capital(whole)}.",
            take_away=f"{capital(whole)}.",
        ),
        tuple(dict.fromkeys((figure, figure.replace(" to ", "-")))),
    )
