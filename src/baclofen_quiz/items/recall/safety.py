"""Questions on what speaks against a drug, and on other drugs beside it."""

import re
from typing import assert_never

from baclofen_quiz.content.facts import Contraindication, Interaction, Level, Precaution
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.verdict import qualified
from baclofen_quiz.items.recall.wording import article, be, capital, listed, small

_DOES = re.compile(
    r"(?:protect|monitor|avoid|use|adjust|check|watch|do not|take|give|separate|stop"
    r"|withhold|cover"
    r"|not recommended|contraindicated)\b"
    r"|(?:reduce|lower|halve|limit) (?:the |its |their )?(?:\w+ ){0,2}dos(?:e|age)",
    re.IGNORECASE,
)
"""What is to be done; "lower levels" is what follows."""

_BESIDE = re.compile(
    r"\b(?:inhibitors?|blockers?|agonists?|antagonists?|drugs|medicines|together with"
    r"|combin\w+|concomitant|concurrent|injection|infusion)\b"
    r"|^[a-z]+$(?<!sy|ia|ma)(?<!sis|ism|ure|oea|ing|ity|ion|ent|out)(?<!itis|ance|ence)"
)
"""What stands beside a drug, rather than an illness in which it is given."""

_OLD = re.compile(r"^(?:the )?elderly$")
_DEGREE = re.compile(
    r"(?:child-pugh|nyha|class|grade|stage|type|use|avoid|give|unless|except|e\.g\.|such"
    r" as|including|[<>\u2264\u2265\d])",
    re.IGNORECASE,
)
"""How far a condition goes, or what to do instead, which is no reason."""
_PAST = re.compile(r"(.+?),? (?:also|even) in the past")
_MAY = re.compile(
    r"(?:the )?(?P<what>(?:[\w-]+ )?(?:relaxation|effects?|action|activity|levels?"
    r"|concentrations?|clearance|absorption|toxicity)) may (?P<verb>\w+)"
)
_VERBS = {"fall": "lower", "rise": "raise", "decline": "lower", "weaken": "weaken"}


def contraindication(fact: Contraindication, drug: str) -> Question:
    """Ask for the reason, else how strict it is, else where it is listed."""
    condition = _PAST.sub(r"present or past \1", small(fact.condition))
    if _DEGREE.match(fact.reason):
        front = (
            f"What does the monograph add to {condition} among the contraindications"
            f" of {drug}?"
        )
        return Question(front, capital(fact.reason))
    if fact.reason and _BESIDE.search(condition):
        do = "do" if be(condition.partition(",")[0]) == "are" else "does"
        front = f"Why {do} {condition} speak against {drug}?"
        return Question(front, capital(fact.reason))
    if fact.reason:
        return Question(f"Why is {drug} a risk in {condition}?", capital(fact.reason))
    but = qualified(fact.statement)
    match fact.level:
        case Level.ABSOLUTE:
            verdict = "It is an absolute contraindication"
        case Level.RELATIVE:
            verdict = "It is a relative contraindication"
        case Level.CAUTION:
            verdict = "It calls for caution"
        case Level.UNSTATED:
            return _listed(condition, drug, but)
        case _:
            assert_never(fact.level)
    return Question(f"How does {condition} bear on the use of {drug}?", verdict + but)


def _listed(condition: str, drug: str, but: str) -> Question:
    """Ask for no more than the monograph says, as sources differ on how strict."""
    book = "the monograph" if drug in condition else f"the monograph of {drug}"
    return Question(
        f"Under which heading does {book} list {condition}: contraindications or "
        "precautions?",
        f"Contraindications{but}",
        offers=True,
    )


def precaution(fact: Precaution, drug: str) -> Question:
    """Ask what to do (the reason goes to the back), else why to take care."""
    named = _OLD.sub("older adults", small(fact.condition))
    condition = f"{capital(drug)} and {named}"
    if not fact.action and _DOES.match(fact.reason):
        return Question(f"{condition}: what should be done?", capital(fact.reason))
    if fact.action:
        return Question(
            f"{condition}: what should be done?",
            capital(fact.action),
            capital(fact.reason),
        )
    return Question(f"{condition}: why is care needed?", capital(fact.reason))


def interaction(fact: Interaction, drug: str) -> Question:
    """Ask what a combination does, or calls for."""
    told = _MAY.fullmatch(fact.effect)
    if told is not None and not fact.examples:
        verb = _VERBS.get(told["verb"], told["verb"])
        return Question(
            f"What may {_one(small(fact.partner))} do to the {told['what']} of {drug}?",
            f"{capital(verb)} it",
        )
    examples = f" (such as {listed(fact.examples)})" if fact.examples else ""
    does = "what should be done" if _DOES.match(fact.effect) else "what follows"
    return Question(
        f"{capital(drug)} combined with {small(fact.partner)}{examples}: {does}?",
        capital(fact.effect),
    )


def _one(partners: str) -> str:
    """Name one of a class: "tricyclic antidepressants" are several."""
    if not partners.endswith("s"):
        return partners
    return f"{article(partners)} {partners.removesuffix('s')}"
