"""Models of the counselling section: what to report, what to do in which situation."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

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

_REPORT, _URGENT = "what to report", "what calls for help at once"
_GROUP = re.compile(
    r"\breport\b|\btell\b|\bseek\b.*\b(?:help|care|advice|attention)\b"
    r"|\b(?:call|see|contact)\b.*\b(?:help|doctor|nurse|pharmacist|prescriber)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^(?:report(?: any)?|tell (?:the|your) \w+|seek (?:medical )?help"
    r"|(?:call|contact) (?:the|your) \w+)(?: at once| immediately)?"
    r"(?: of| about| for| if you have)? (?=\w)",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\bat once\b|\bimmediate(?:ly)?\b|\burgent(?:ly)?\b|\bemergency\b|without delay",
    re.IGNORECASE,
)
_LIMIT = re.compile(r",? (?:above all|especially|particularly)\b.*")
_HANGING = re.compile(
    r"\b(?:it|its|itself|th(?:ey|em|eir|is|ese|ose))\b", re.IGNORECASE
)
"""What points back at a topic: without the topic beside it nobody knows at what."""

_GRADE, _MINOR = "grade", "minor"
_WARNINGS = (
    Section.CONTRAINDICATIONS,
    Section.PRECAUTIONS,
    Section.WITHDRAWAL,
    Section.COUNSELLING,
)
"""Where an effect that is mild as a rule may be named as a sign of danger."""

_LISTED = Relation("listed-under", "report")
_SELECT = ListWording(
    model="what-to-report",
    section=Section.COUNSELLING,
    bloom=Bloom.UNDERSTAND,
    relation=_LISTED,
    stem="A patient notices changes while taking {drug}. Which of them does the"
    " monograph tell patients to report?",
    explanation="Patients are told to report {names}. The others stand among the"
    " adverse effects and are not on that list.",
    take_away="Patients who take {drug} report {names}.",
    right="{Entry}: patients are told to report it.",
    wrong="{Entry}: an effect of {drug} that is not on that list.",
)
_HURRY = ListWording(
    model="what-is-urgent",
    section=Section.COUNSELLING,
    bloom=Bloom.UNDERSTAND,
    relation=_LISTED,
    stem="A patient notices changes while taking {drug}. For which of them does the"
    " monograph ask to seek help at once?",
    explanation="Help is sought at once for {names}. The others stand among the adverse"
    " effects, without such an order.",
    take_away="With {drug} seek help at once for {names}.",
    right="{Entry}: help is sought at once.",
    wrong="{Entry}: an effect of {drug} for which no such haste is asked.",
)
_MATCH = MatchWording(
    model="match-advice",
    section=Section.COUNSELLING,
    bloom=Bloom.UNDERSTAND,
    relation=Relation("patient-advice", "patient-advice"),
    stem="Which advice for patients who take {drug} belongs to each of these?",
    explanation="Each has advice of its own.",
    pair="{Subject}: {value}.",
    spare="This belongs to {subject}, which is not on the list.",
)


_EXCESS = re.compile(r"\boverdos|\btoxi|\bpoison|\bintoxic", re.IGNORECASE)
"""Signs of too much are to be reported, be they mild."""


def counselling_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    members = [*_reported(desk), *_borne(desk)]
    yield from select_items(desk, members, _HURRY, _URGENT)
    yield from select_items(desk, members, _SELECT, _REPORT)
    yield from match_items(desk, list(_matched(desk)), _MATCH)


def _reported(desk: Desk) -> Iterator[Member]:
    """What patients are to report, without the words that tell them to."""
    for fact in desk.of(Counselling):
        bare = _ORDER.sub("", fact.advice)
        entry = term(desk, _LIMIT.sub("", bare))
        if bare != fact.advice or _GROUP.search(fact.group):
            yield Member(fact, entry, _URGENT if _hurried(fact) else _REPORT, _nowhere)


def _hurried(fact: Counselling) -> bool:
    """Whether the advice, its heading or a note on it asks for haste."""
    notes = (note.text for note in fact.statement.notes)
    return _AT_ONCE.search(" ".join((fact.group, fact.advice, *notes))) is not None


def _borne(desk: Desk) -> Iterator[Member]:
    """Effects that the lexicon calls mild, and of which the monograph does not warn."""
    for fact in desk.of(Effect):
        named = desk.lexicon.named(fact.concept)
        if (
            named
            and named.traits.get(_GRADE) == _MINOR
            and not any(_EXCESS.search(heading) for heading in fact.statement.path)
            and not any(desk.saying(named.id, section) for section in _WARNINGS)
        ):
            yield Member(fact, term(desk, fact.concept), fact.group, _anywhere)


def _anywhere(_: str) -> bool:
    return True


def _nowhere(_: str) -> bool:
    """What is to be reported is wrong on neither list: haste is a matter of degree."""
    return False


def _advice_by_word(desk: Desk) -> Mapping[str, AbstractSet[str]]:
    """All advice in which a telling word stands, be it not to be asked."""
    found = defaultdict[str, set[str]](set)
    for fact in desk.monograph.facts:
        if isinstance(fact, Counselling):
            for word in term(desk, fact.statement.text).content:
                found[word].add(fact.advice)
    return found


def _matched(desk: Desk) -> Iterator[Pair]:
    """Topics with advice that stands by itself and is all that is said on them."""
    told = _advice_by_word(desk)
    for fact in desk.of(Counselling):
        topic = term(desk, fact.topic)
        alone = all(told[word] <= {fact.advice} for word in topic.content)
        if fact.topic and alone and not _HANGING.search(fact.advice):
            yield Pair(fact, topic, term(desk, fact.advice))
