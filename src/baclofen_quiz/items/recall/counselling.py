"""Questions on advice to patients: what they are told, and what they report."""

import re
from collections.abc import Iterable

from baclofen_quiz.content.facts import Counselling
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.concepts import sense
from baclofen_quiz.items.recall.phrases import asked, told_of
from baclofen_quiz.items.recall.topics import COUNSELS
from baclofen_quiz.items.recall.wording import article, capital, listed, small

_PEOPLE = re.compile(
    r"(?:for )?(?P<whom>.*\b(?:users|people|patients|women|men|parents|carers)\b.*)",
    re.IGNORECASE,
)
_USERS = re.compile(r"(?P<how>.*?)(?P<device>[\w-]+) users", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:report|tell|contact|seek|call|get (?:\w+ )?help|see an? doctor)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r"\b(?:at once|immediately|without delay)\b", re.IGNORECASE)
_RECOGNISE = re.compile(r"know (?P<how>how (?:it|they) shows? .+)")
_KNOW = re.compile(r"know (?P<what>.+)")
_ACT = re.compile(r"(?:seek|go to|call|contact|stop|visit)\b")
_LEARN = re.compile(
    r"(?:recogni[sz]e|learn|know|understand|watch|check|keep|carry|use|take|store|report"
    r"|avoid|do not|never|tell|ask|inspect|expect|be)\b"
)
"""An order in place of a topic: "Recognise early signs: sweating"."""
_EVENTS = (
    (re.compile(r"suspected ([\w-]+) failure"), r"the \1 seems to fail"),
    (re.compile(r"(?:an? )?missed ([\w-]+)"), r"a \1 was missed"),
)


def counselling(fact: Counselling, drug: str) -> tuple[Question, ...]:
    """Ask for the advice on a topic, or which signs are reported."""
    if not fact.topic and _REPORT.search(fact.group):
        return _reported(fact, drug)
    return (_told(fact, drug),)


def _told(fact: Counselling, drug: str) -> Question:
    if fact.topic:
        return _advised(fact, _people(fact.group, drug), drug)
    people = {"people": _people(fact.group, drug)}
    return asked(COUNSELS, "", fact.advice, people) or Question("", "")


def _people(group: str, drug: str) -> str:
    """Name who is advised: "Pump users" are users of a pump that gives the drug."""
    users = _USERS.fullmatch(group)
    if users is not None:
        product = f"{small(users['how'])}{drug} {users['device'].lower()}"
        return f"users of {article(product)} {product}"
    people = _PEOPLE.fullmatch(group)
    if people is not None:
        return f"{small(people['whom'])} on {drug}"
    return f"a patient on {drug}"


def _advised(fact: Counselling, people: str, drug: str) -> Question:
    topic, advice = small(fact.topic), fact.advice
    shown = _RECOGNISE.fullmatch(advice)
    if shown is not None:
        return Question(
            f"What should {people} be able to recognise?",
            f"{capital(topic)}: {shown['how']}",
        )
    known = _KNOW.fullmatch(advice)
    if known is not None:
        return Question(
            f"What should {people} know about {topic}?", capital(known["what"])
        )
    if _ACT.match(advice):
        return Question(
            f"What should {people} do {_if(topic)}?",
            capital(advice),
        )
    if _ACT.match(topic) or _LEARN.match(topic):
        return told_of(fact.statement, fact.topic, drug, advice)
    return Question(f"What should {people} be told about {topic}?", capital(advice))


def _if(topic: str) -> str:
    """Turn events into a condition: "missed refill" is "if a refill was missed"."""
    clauses = [_clause(event) for event in topic.split(" or ")]
    known = [clause for clause in clauses if clause]
    whole = len(known) == len(clauses)
    return f"if {listed(known, 'or')}" if whole else f"in case of {topic}"


def _clause(event: str) -> str:
    made = (
        pattern.sub(clause, event)
        for pattern, clause in _EVENTS
        if pattern.fullmatch(event)
    )
    return next(made, "")


def _reported(fact: Counselling, drug: str) -> tuple[Question, ...]:
    """Ask for the signs by what they concern; each card then has its own answer."""
    urgent = any(map(_AT_ONCE.search, _notes(fact)))
    meant = sense(fact.advice)
    noticed = Question(
        f"What should a patient on {drug} do on noticing {small(fact.advice)}?",
        "Report it at once" if urgent else "Report it",
    )
    named = (
        Question(
            _which(asks, drug),
            capital(fact.advice) + (": at once" if urgent else ""),
            asks=_which(asks, drug),
            also=tuple(_which(asks, drug) for asks in meant.answers),
        )
        for asks in meant.asks[:1]
    )
    return (*named, noticed)


def _which(asks: str, drug: str) -> str:
    return f"Which {asks} should a patient on {drug} report?"


def _notes(fact: Counselling) -> Iterable[str]:
    kinds = (NoteKind.NOTE, NoteKind.CAUTION)
    return (note.text for note in fact.statement.notes if note.kind in kinds)
