"""Compared drugs of which the lexicon has no wording, asked in the monograph's words.

Where the lexicon knows what is said of a drug, the other comparison modules ask it in
tested wordings; here stand the rest.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    ComparatorTarget,
    DrugClass,
)
from baclofen_quiz.content.phrases import segments
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.flaws.view import content_words, lemma
from baclofen_quiz.items.generation.comparison_rows import (
    Row,
    difference_rows,
    target_rows,
)
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.tables import (
    Form,
    MatchWording,
    Pair,
    Relation,
    Wording,
    match_items,
    subject_items,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_FEWEST = 3  # rows with which the lexicon's wordings make questions
_LIKENED = re.compile(r"\b(?:same|similar|like|likewise|also|too|as well)\b")
"""Words that make a remark true of the monograph's own drug as well."""

_TARGET = Relation("main-target", "target", peers=True)
_DIFFERENCE = Relation("drug-difference", "difference", peers=True)

_ACTING = Wording(
    model="drug-that-acts-so",
    section=Section.COMPARISON,
    bloom=Bloom.REMEMBER,
    relation=_TARGET,
    stems=dict.fromkeys(Form, "Which of these drugs {value}?"),
    explanation="{Subject} {value}.",
    take_away="{Subject} {value}.",
    right="{Subject} {value}.",
    wrong="{Subject} {value}.",
)
_APART = Wording(
    model="what-sets-apart",
    section=Section.COMPARISON,
    bloom=Bloom.UNDERSTAND,
    relation=_DIFFERENCE,
    stems=dict.fromkeys(
        Form, "By what does the monograph set {subject} apart from {drug}?"
    ),
    explanation="{Subject}: {value}.",
    take_away="{Subject}: {value}.",
    right="This is what the monograph says of {subject}.",
    wrong="The monograph says this of {subject}.",
)
_DRUG = Wording(
    model="drug-set-apart",
    section=Section.COMPARISON,
    bloom=Bloom.UNDERSTAND,
    relation=_DIFFERENCE,
    stems=dict.fromkeys(
        Form,
        "Which of these drugs does the monograph set apart from {drug} by this"
        " remark: {value}?",
    ),
    explanation="{Subject}: {value}.",
    take_away="{Subject}: {value}.",
    right="The monograph says so of {subject}.",
    wrong="Of {subject} the monograph says something else: {value}.",
)
_MATCH = MatchWording(
    model="match-remarks",
    section=Section.COMPARISON,
    bloom=Bloom.UNDERSTAND,
    relation=_DIFFERENCE,
    stem="By what does the monograph set each of these drugs apart from {drug}?",
    explanation="Each of them differs from {drug} in its own way.",
    pair="{Subject}: {value}.",
    spare="This is said of {subject}, which is not on the list.",
)


def phrase_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module: a remark is asked one way, the other if that fails."""
    known, new = _split(_targets(desk), target_rows(desk))
    yield from subject_items(desk, new, _ACTING, known)
    known, new = _split(_differences(desk), difference_rows(desk))
    drafts = list(value_items(desk, new, _APART, known))
    yield from drafts
    refused = {draft.fact_id for draft in drafts if isinstance(draft, Refusal)}
    rest = [pair for pair in new if pair.fact.id in refused]
    more = [*known, *(pair for pair in new if pair not in rest)]
    yield from subject_items(desk, rest, _DRUG, more)
    yield from match_items(desk, new, _MATCH)


def _targets(desk: Desk) -> list[Pair]:
    return [
        Pair(fact, term(desk, fact.drug), term(desk, fact.target))
        for fact in desk.of(ComparatorTarget)
        if not _LIKENED.search(fact.target)
    ]


def _differences(desk: Desk) -> list[Pair]:
    """What sets each drug apart; what the monograph's own drug is as well does not."""
    own = [_stems(fact.statement.text) for fact in desk.of(DrugClass)]
    told = (
        (fact, "; ".join(p for p in segments(fact.difference) if not _own(p, own)))
        for fact in desk.of(ComparatorDifference)
    )
    return [
        Pair(fact, term(desk, fact.drug), term(desk, difference))
        for fact, difference in told
        if difference
    ]


def _own(part: str, own: Sequence[frozenset[str]]) -> bool:
    words = _stems(part)
    return bool(words) and any(words <= said for said in own)


def _stems(text: str) -> frozenset[str]:
    return frozenset(lemma(word) for word in content_words(text))


def _split(pairs: list[Pair], worded: Iterable[Row]) -> tuple[list[Pair], list[Pair]]:
    """Pairs of which the lexicon has a wording, and the others.

    Too few wordings make no question, so then none counts.
    """
    rows = list(worded)
    facts = {row.fact.id for row in rows} if len(rows) >= _FEWEST else set()
    known = [pair for pair in pairs if pair.fact.id in facts]
    return known, [pair for pair in pairs if pair not in known]
