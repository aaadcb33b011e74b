"""A sentence with a gap, for facts of which nothing else could be asked.

Where no option could be proven wrong, the learner types what is missing instead.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from baclofen_quiz.content.facts import Dose, Fact, Form, Infusion, Titration
from baclofen_quiz.content.phrases import dashed, pair
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Plan, cloze
from baclofen_quiz.items.generation.gaps import (
    FIGURE,
    Gap,
    figure_gaps,
    is_shared,
    word_gaps,
)
from baclofen_quiz.items.item import Bloom, ClozeItem
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.items.recall.wording import heading_of
from baclofen_quiz.text import NBSP

_BEHIND_A_FIGURE = re.compile("^ ")
_A_DOSE = re.compile(r"\d\s?(?:mg|mcg|g|mL|units?|tablets?|drops?)\b", re.IGNORECASE)

_IMPLIED = tuple(
    (re.compile(said, re.IGNORECASE), words)
    for said, words in (
        (r"\bbreast|\blactat|\bnursing", "milk breast infant baby"),
        (r"\bpregnan", "placenta pregnancy"),
        (r"\brenal|\bkidney", "kidney renal"),
        (r"\bhepatic|\bliver", "liver hepatic"),
    )
)
"""What a heading tells without saying it."""


def missing_word_items(desk: Desk, asked: AbstractSet[str]) -> Iterator[ClozeItem]:
    """Ask each sentence of which no fact is ``asked`` for one word or figure in it.

    A dose is asked by models that know whose it is. Under one heading a word is the
    answer once: two such questions would hardly differ.
    """
    texts = [s.text for s in desk.monograph.statements]
    taken: set[tuple[str, str]] = set()
    for entry in desk.monograph.entries:
        if any(fact.id in asked for fact in entry.facts):
            continue
        fact = next((f for f in entry.facts if f.usable), None)
        if fact is None or isinstance(fact, Dose | Infusion | Titration):
            continue
        others = [text for text in texts if text != fact.statement.text]
        gaps = chain(_figures(fact), _words(desk, fact))
        for gap in gaps:
            answer = (heading_of(fact.statement), gap.accepted[0].casefold())
            if answer not in taken and not is_shared(gap, others):
                taken.add(answer)
                yield _item(desk, fact, gap)
                break


def _figures(fact: Fact) -> Iterator[Gap]:
    """The figures that may be left out; none beside a dose in a rule of dosing."""
    text = fact.statement.text
    if fact.section is Section.DOSING and (_A_DOSE.search(text) or not pair(text).term):
        return iter(())
    return figure_gaps(text, sizes=isinstance(fact, Form))


def _words(desk: Desk, fact: Fact) -> Iterator[Gap]:
    text = fact.statement.text
    parts = [p for p in (pair(text), dashed(text)) if p.term]
    begin = text.index(parts[0].detail) if parts else 0
    over = " ".join((fact.section.value, *fact.statement.path))
    implied = " ".join(word for said, word in _IMPLIED if said.search(over))
    shown = f"{desk.drug} {heading_of(fact.statement)} {implied}"
    return word_gaps(text, begin, shown, desk.lexicon)


def _item(desk: Desk, fact: Fact, gap: Gap) -> ClozeItem:
    sentence = fact.statement.text.rstrip(".")
    after = gap.after.rstrip(".")
    if gap.kind == FIGURE:
        after = _BEHIND_A_FIGURE.sub(NBSP, after)
    lead = f"{desk.opening}, {heading_of(fact.statement)}"
    return cloze(
        desk,
        Plan(
            model="missing-word",
            section=fact.section,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=(
                f"{lead}: which {gap.kind} is missing here?"
                f" \N{LEFT DOUBLE QUOTATION MARK}{capital(gap.before)}{GAP}{after}."
                "\N{RIGHT DOUBLE QUOTATION MARK}"
            ),
            explanation=f"In full: {sentence}.",
            take_away=f"{lead}: {sentence}.",
        ),
        gap.accepted,
    )
