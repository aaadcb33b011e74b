"""Questions for facts that are a topic and what is said of it.

A monograph names its topics freely ("Placenta", "Taper"), so these tables say how a
lecturer would ask for the commoner ones, whatever the drug; any other topic has a plain
question. ``{drug}`` is the drug, ``{given}`` the drug with its route, ``{whom}`` the
patients ("for adults", or nothing).
"""

import re
from collections.abc import Mapping

from baclofen_quiz.content.facts import Stated
from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.recall.wording import capital, small

_DOSE_RULES: Mapping[str, str] = {
    "units by route": (
        "In which unit are doses of {drug} written, route by route, for any patient?"
    ),
    "oral liquids": (
        "How do oral liquids of {drug} differ in strength, and how should a dose be "
        "ordered for any patient?"
    ),
    "basis of the dose": "What is the dose of {given} {whom} based on?",
    "reading the figure": "How should a dose of {given} in mg/kg be read {whom}?",
    "who": "What is {given} used for?",
    "delivery": "How is {given} delivered?",
    "titration": "What kind of titration does {given} need, and why?",
}

_ADVICE: Mapping[str, str] = {
    "placenta": "What happens to {drug} at the placenta?",
    "teratogenicity": "Is {drug} known to be teratogenic?",
    "use in pregnancy": "When may {drug} be used in pregnancy?",
    "late pregnancy": "What may follow when {drug} is taken in late pregnancy?",
    "breast milk": "How much {drug} passes into breast milk?",
    "breast-feeding": "What is advised on breast-feeding while taking {drug}?",
    "intrathecal use in children": (
        "Where are children treated with intrathecal {drug}?"
    ),
    "sensitivity": "How sensitive are {whom} to {drug}?",
    "dose": "How is {drug} dosed in {whom}?",
}

_STATED: Mapping[tuple[Section, str], str] = {
    (Section.IDENTITY, "main use"): "What is {drug} mainly used for?",
    (
        Section.IDENTITY,
        "reach",
    ): "Which parts of the body does each form of {drug} reach?",
    (Section.MECHANISM, "main effect"): "What is the main effect of {drug}?",
    (Section.ADVERSE, "dose"): "How do adverse effects of {drug} relate to its dose?",
    (Section.ADVERSE, "duration"): "How long do adverse effects of {drug} last?",
    (Section.ADVERSE, "overdose"): "What does an overdose of {drug} look like?",
    (Section.WITHDRAWAL, "stopping"): "How should treatment with {drug} be stopped?",
    (Section.WITHDRAWAL, "recognition"): (
        "By which signs is withdrawal of {drug} recognised?"
    ),
    (Section.WITHDRAWAL, "taper"): "How long should a taper of {drug} take?",
    (Section.INTERACTIONS, "cytochrome p450"): (
        "What does cytochrome P450 do to {drug}?"
    ),
    (Section.INTERACTIONS, "major pharmacokinetic interactions"): (
        "How common are major pharmacokinetic interactions of {drug}?"
    ),
    (Section.COMPARISON, "preference"): (
        "For what does the monograph prefer {drug} to the drugs it compares?"
    ),
    (Section.REGULATORY, "supply"): "On what terms is {drug} supplied?",
}

_BY = re.compile(r"(.+) by (region|country)")
_DANGER = re.compile(r"(?:sudden|abrupt)\b.*")


def dose_rule_front(topic: str, drug: str, given: str, whom: str) -> str:
    """Ask for a dosing rule."""
    default = f"What holds for {small(topic)} of {{given}} {{whom}}?"
    template = _DOSE_RULES.get(topic.lower(), default) if topic else ""
    asked = template.format(drug=drug, given=given, whom=whom)
    return asked.replace(" ?", "?")


def advice_front(topic: str, drug: str, population: str) -> str:
    """Ask for advice on a special population; without a topic there is no question."""
    whom = small(population)
    template = _ADVICE.get(topic.lower())
    if template is not None:
        return template.format(drug=drug, whom=whom)
    about = f"{small(topic)} with {drug}"
    return f"{population}: what holds for {about}?" if topic else ""


def stated_front(fact: Stated, drug: str) -> str:
    """Ask for what is stated of a topic, under the title of its section."""
    topic = fact.topic.lower()
    template = _STATED.get((fact.section, topic))
    if template is not None:
        return template.format(drug=drug)
    varies = _BY.fullmatch(fact.topic)
    if varies:
        return (
            f"How does the use of {drug} for {small(varies[1])} differ by {varies[2]}?"
        )
    if _DANGER.fullmatch(topic):
        return f"What is the danger of a {small(fact.topic)}?"
    if fact.section is Section.USES:
        return f"What is known about {drug} for {small(fact.topic)}?"
    title = TITLES[fact.section].lower()
    return f"{capital(drug)}, {title}: what holds for the {small(fact.topic)}?"
