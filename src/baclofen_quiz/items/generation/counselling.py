"""Models of the counselling section: what to report, what to do in which situation."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import Counselling, Effect
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.tables import (
    ListWording,
    MatchWording,
    Member,
    Pair,
    Relation,
    match_items,
    select_items,
    term,
)
from baclofen_quiz.items.item import Bloom

_REPORT = "what to report"
_GROUP = re.compile(r"\breport\b|\btell\b|\bseek help\b", re.IGNORECASE)
_ORDER = re.compile(
    r"^(?:report(?: any)?|tell (?:the|your) \w+|seek (?:medical )?help"
    r"|call (?:the|your) \w+)(?: at once| immediately)?"
    r"(?: of| about| for| if you have)? (?=\w)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r",? (?:above all|especially|particularly)\b.*")
_GRADE, _MINOR = "grade", "minor"

_SELECT = ListWording(
    model="what-to-report",
    section=Section.COUNSELLING,
    bloom=Bloom.APPLY,
    relation=Relation("listed-under", "report"),
    stem="A patient notices changes while taking {drug}. For which of them does the"
    " monograph tell patients to speak up or seek help?",
    explanation="To speak up or seek help for: {names}. The others stand among the"
    " adverse effects and are not on that list.",
    take_away="With {drug} speak up or seek help for {names}.",
    right="{Entry}: patients are told to speak up or seek help.",
    wrong="{Entry}: an effect of {drug} that is not on that list.",
)
_MATCH = MatchWording(
    model="match-advice",
    section=Section.COUNSELLING,
    bloom=Bloom.APPLY,
    relation=Relation("patient-advice", "patient-advice"),
    stem="Which advice for patients who take {drug} belongs to each of these?",
    explanation="Each has advice of its own.",
    pair="{Subject}: {value}.",
    spare="This belongs to {subject}, which is not on the list.",
)


def counselling_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    members = [*_reported(desk), *_borne(desk)]
    yield from select_items(desk, members, _SELECT, _REPORT)
    pairs = [
        Pair(fact, term(desk, fact.topic), term(desk, fact.advice))
        for fact in desk.of(Counselling)
        if fact.topic
    ]
    yield from match_items(desk, pairs, _MATCH)


def _reported(desk: Desk) -> Iterator[Member]:
    """What patients are to report, without the words that tell them to."""
    for fact in desk.of(Counselling):
        bare = _ORDER.sub("", fact.advice)
        entry = term(desk, _LIMIT.sub("", bare))
        if bare != fact.advice or _GROUP.search(fact.group):
            yield Member(fact, entry, _REPORT, _anywhere)


def _borne(desk: Desk) -> Iterator[Member]:
    """Effects that the lexicon calls mild: nobody is told to report them at once."""
    for fact in desk.of(Effect):
        named = desk.lexicon.named(fact.concept)
        if named and named.traits.get(_GRADE) == _MINOR:
            yield Member(fact, term(desk, fact.concept), fact.group, _anywhere)


def _anywhere(_: str) -> bool:
    return True
