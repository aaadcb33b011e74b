"""Models of the precautions section: what a condition calls for."""

import re
from collections.abc import Iterator
from itertools import islice

from baclofen_quiz.content.facts import Precaution
from baclofen_quiz.content.sections import Section
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
    telling,
    tells,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom

_BARE = re.compile(
    r"(?:monitor|observe|watch|check|be alert)"
    r"(?: (?:closely|carefully|regularly|frequently|more often))?"
    r"(?: (?:in|for) (?:all |any )?(?:patients?|people|those|signs|symptoms|changes)"
    r"(?: at risk)?)?",
    re.IGNORECASE,
)
"""What watches nobody knows what for: "monitor in patients at risk"."""
_ACTION = Relation("care-action", "care-action")
_SAID = "{Subject}: {value}."

_DO = Wording(
    model="care-action",
    section=Section.PRECAUTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_ACTION,
    stems=dict.fromkeys(
        Form, "With {drug}, what does the monograph advise for {subject}?"
    ),
    explanation=_SAID,
    take_away=_SAID,
    right="This is what the monograph advises for {subject}.",
    wrong="This is advised for {subject}.",
)
_CALLS = Wording(
    model="condition-behind-action",
    section=Section.PRECAUTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_ACTION,
    stems=dict.fromkeys(
        Form,
        "In treatment with {drug} the monograph gives this advice: {value}. For which"
        " of these is it meant?",
    ),
    explanation=_SAID,
    take_away=_SAID,
    right="It is meant for {subject}.",
    wrong="For {subject} the advice is another: {value}.",
)
_MATCH_DO = MatchWording(
    model="match-actions",
    section=Section.PRECAUTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=_ACTION,
    stem="With {drug}, what does the monograph advise for each of these?",
    explanation="Each of them is listed with advice of its own.",
    pair=_SAID,
    spare="This is advised for {subject}, which is not on the list.",
)


def precaution_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    done = [
        Pair(f, term(desk, f.condition), term(desk, f.action))
        for f in desk.of(Precaution)
        if f.action
    ]
    actions = [
        p for p in done if telling(p.value) and not _BARE.fullmatch(p.value.text)
    ]
    yield from (
        Refusal(pair.fact.id, "It asks for care in general, as most conditions do.")
        for pair in done
        if pair not in actions
    )
    for pair in actions:
        if tells(pair.subject, pair.value):
            yield Refusal(pair.fact.id, "The condition tells what to do by itself.")
            continue
        others = [other for other in actions if other is not pair]
        [draft] = value_items(desk, [pair], _DO, others)
        if isinstance(draft, Refusal):
            [draft] = subject_items(desk, [pair], _CALLS, others)
        yield draft
    yield from islice(match_items(desk, actions, _MATCH_DO), 1)
