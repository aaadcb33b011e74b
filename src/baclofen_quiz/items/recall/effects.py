"""Questions on adverse effects and on signs of withdrawal: members of long lists.

A member is asked for by what it concerns ("Which change of blood pressure ...?"), and
only if no other member answers that; else by the heading under which it stands.
"""

import re

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.concepts import Sense, sense
from baclofen_quiz.items.recall.wording import article, be, capital, small

_RANK = re.compile(
    r"\b(?:(?:very|less|more) )?(?:common|uncommon|rare|frequent|infrequent|serious"
    r"|severe|life-threatening)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"/|\bor\b")
_NO_CASE = re.compile(r"(?:of|on) (?:the )?\w+")
"""Where an effect is felt, which is not when it is likeliest."""
_REMARK = re.compile(
    r"(?P<often>(?:very )?(?:rare|uncommon|common|frequent))"
    r"(?:; watch (?P<who>.+) closely)?"
)
_OVERDOSE = re.compile(r"(?:in|after|with) (?:an )?over(?:dose|dosage)")
_MOST_LIKELY = "When {be} {concept} most likely {where}?"


def effect(fact: Effect, drug: str) -> tuple[Question, ...]:
    """Ask when an effect is likeliest, or how often it is, else for its name."""
    concept, meant = small(fact.concept), sense(fact.concept)
    also = tuple(_which(asks, "adverse effect", drug) for asks in meant.answers)
    if _OVERDOSE.fullmatch(fact.context):
        front = f"Of what may {concept} be a sign in a patient treated with {drug}?"
        return (Question(front, "Overdose", capital(fact.remark), also=also),)
    if _NO_CASE.match(fact.context):
        front = f"What should be remembered about {concept} as an effect of {drug}?"
        return (Question(front, f"Especially {fact.context}", also=also),)
    if fact.context:
        where = f"in a patient treated with {drug}"
        front = _MOST_LIKELY.format(be=be(concept), concept=concept, where=where)
        return (
            Question(front, capital(fact.context), capital(fact.remark), also=also),
        )
    if fact.remark:
        return (_remarked(fact, drug, also),)
    return (
        *(
            Question(
                _which(asks, _kind(fact), drug),
                _named(fact.concept, meant),
                asks=_which(asks, "adverse effect", drug),
                also=also,
            )
            for asks in meant.asks
        ),
        Question(
            f"Under which heading of the adverse effects of {drug} does the monograph "
            f"list {concept}?",
            capital(fact.group),
        ),
        _effect_or_sign(fact.concept, drug, "Adverse effects"),
    )


def sign(fact: WithdrawalSign, drug: str) -> tuple[Question, ...]:
    """Ask when a sign is likeliest, else for its name."""
    concept, meant = small(fact.concept), sense(fact.concept)
    kind = f"sign of {drug} withdrawal"
    also = tuple(_which(asks, kind) for asks in meant.answers)
    if fact.context:
        where = f"in the withdrawal of {drug}"
        front = _MOST_LIKELY.format(be=be(concept), concept=concept, where=where)
        return (Question(front, capital(fact.context), also=also),)
    return (
        *(
            Question(
                _which(asks, kind),
                _named(fact.concept, meant),
                asks=_which(asks, kind),
                also=also,
            )
            for asks in meant.asks
        ),
        _effect_or_sign(fact.concept, drug, "Withdrawal"),
    )


def _which(asks: str, kind: str, drug: str = "") -> str:
    of = f" of {drug}" if drug else ""
    return f"Which {asks} is {article(kind)} {kind}{of}?"


def _named(concept: str, meant: Sense) -> str:
    return f"{capital(concept)}: {meant.gloss}" if meant.gloss else capital(concept)


def _kind(fact: Effect) -> str:
    """Keep how frequent or serious a group is: texts differ on organ systems.

    Where a note differs on the frequency ("Frequency: ..."), that is not claimed.
    """
    group = fact.group
    if any(note.text.startswith("Frequency") for note in fact.statement.notes):
        group = ""
    ranks = [found.lower() for found in _RANK.findall(group)]
    noun = "event" if "event" in group.lower() else "effect"
    joint = " or " if _EITHER.search(group) else " and "
    return " ".join([joint.join(ranks), "adverse", noun]).strip()


def _remarked(fact: Effect, drug: str, also: tuple[str, ...]) -> Question:
    concept = small(fact.concept)
    told = _REMARK.fullmatch(fact.remark)
    kinds = fact.remark.removeprefix("such as ")
    if kinds != fact.remark:
        front = (
            f"Which kinds of {concept} does the monograph name as effects of {drug}?"
        )
        return Question(front, capital(kinds), also=also)
    if told is None:
        front = f"What should be remembered about {concept} as an effect of {drug}?"
        return Question(front, capital(fact.remark), also=also)
    often = f"{capital(told['often'])}ly"
    watched = f"; {told['who']} are watched closely" if told["who"] else ""
    front = f"How often {be(concept)} {concept} seen with {drug}?"
    return Question(front, f"{often}{watched}", also=also)


def _effect_or_sign(concept: str, drug: str, heading: str) -> Question:
    return Question(
        f"Under which heading does the monograph of {drug} list {small(concept)}: "
        "adverse effects or withdrawal?",
        heading,
        offers=True,
    )
