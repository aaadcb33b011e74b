"""Questions on what speaks against a drug, and what it may do."""

import re
from typing import assert_never

from baclofen_quiz.content.facts import (
    Contraindication,
    Effect,
    Interaction,
    Level,
    Precaution,
    WithdrawalSign,
)
from baclofen_quiz.items.recall.card import Question, Setting
from baclofen_quiz.items.recall.wording import capital, listed, small

_DOES = re.compile(
    r"(?:monitor|avoid|use|reduce|lower|adjust|check|watch|do not|take|give|separate)\b"
)
_ONE_OF = re.compile(r"\b(effect|event|reaction)s?\b")
_WORD = re.compile(r"\b[A-Z][a-z]+\b")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")


def contraindication(fact: Contraindication, drug: str) -> Question:
    """Ask for the reason, else for the verdict."""
    condition = small(fact.condition)
    if fact.reason:
        return Question(f"Why is {drug} a risk in {condition}?", capital(fact.reason))
    return Question(
        f"How does {condition} bear on the use of {drug}?", _verdict(fact.level)
    )


def _verdict(level: Level) -> str:
    match level:
        case Level.ABSOLUTE:
            return "It is an absolute contraindication"
        case Level.RELATIVE:
            return "It is a relative contraindication"
        case Level.CAUTION:
            return "It calls for caution"
        case Level.UNSTATED:
            return "It is a contraindication"
        case _:
            assert_never(level)


def precaution(fact: Precaution, drug: str) -> Question:
    """Ask what to do (the reason goes to the back), else why to take care."""
    condition = f"{capital(drug)} and {small(fact.condition)}"
    if fact.action:
        return Question(
            f"{condition}: what should be done?",
            capital(fact.action),
            capital(fact.reason),
        )
    return Question(f"{condition}: why is care needed?", capital(fact.reason))


def effect(fact: Effect, setting: Setting) -> Question:
    """Ask when an effect is likeliest, what to remember of it, else for its name."""
    drug, concept = setting.drug, small(fact.concept)
    if fact.context:
        return Question(
            f"When does {drug} most readily lead to {concept}?",
            capital(fact.context),
            capital(fact.remark),
        )
    if fact.remark:
        return Question(
            f"What should be remembered about {concept} as an effect of {drug}?",
            capital(fact.remark),
        )
    return Question(
        f"Which {_kind(fact.group)} of {drug} begins with “{setting.hint}”?",
        capital(fact.concept),
    )


def _kind(group: str) -> str:
    """Name one of a group: "Psychiatric effects (less common)" holds rarer ones."""
    qualities = [small(said) for said in _ASIDE.findall(group)]
    plain = _ONE_OF.sub(r"\1", _WORD.sub(_lower, _ASIDE.sub("", group)))
    if not _ONE_OF.search(plain):
        plain = f"{plain} effect".strip()
    if "adverse" not in plain:
        plain = re.sub(r"\b(?=(?:effect|reaction)\b)", "adverse ", plain)
    return " ".join([*qualities, plain])


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def sign(fact: WithdrawalSign, setting: Setting) -> Question:
    """Ask when a sign is likeliest, else for its name."""
    if fact.context:
        return Question(
            f"When does withdrawal of {setting.drug} most readily lead to "
            f"{small(fact.concept)}?",
            capital(fact.context),
        )
    return Question(
        f"Which sign of {setting.drug} withdrawal begins with “{setting.hint}”?",
        capital(fact.concept),
    )


def interaction(fact: Interaction, drug: str) -> Question:
    """Ask what a combination does, or calls for."""
    examples = f" (such as {listed(fact.examples)})" if fact.examples else ""
    asked = "what should be done" if _DOES.match(fact.effect) else "what follows"
    return Question(
        f"{capital(drug)} combined with {small(fact.partner)}{examples}: {asked}?",
        capital(fact.effect),
    )
