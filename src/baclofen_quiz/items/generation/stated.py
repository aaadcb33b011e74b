"""Figures that a monograph states of the drug itself, each by a question of its own."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import Counselling, Stated
from baclofen_quiz.content.phrases import aside
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import Draft, Plan, Refusal, cloze
from baclofen_quiz.items.item import Bloom
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.text import bind_units

_NUMBER = r"\d+(?:[.,]\d+)*"
_BETWEEN = r"(?: to |[-\N{EN DASH}])"
_FIGURE = re.compile(rf"(?<![\w.,-]){_NUMBER}(?:{_BETWEEN}{_NUMBER})?(?![\w-])")
_DIGITS = re.compile(r"\d")
_MASS = re.compile(
    r"\b(?:[kmn]?g|mcg|micrograms?|milligrams?|grams?|units?|IU|m?L|millilitres?|drops?"
    r"|tablets?|capsules?)\b(?!/)|(?:\d|\bone|\btwo|\bthree) doses?\b",
    re.IGNORECASE,
)
"""What a dose is measured in: a dose is asked by models that know whose it is."""

_ASKED = re.compile(
    r"(?:(?:elimination|plasma|serum|terminal|mean|usual|average) )*half-life"
    r"|(?:oral |absolute )*bioavailability"
    r"|(?:plasma )?protein binding"
    r"|onset(?: of (?:action|effect))?"
    r"|(?:time to )?peak(?: (?:effect|(?:plasma |serum )?(?:level|concentration)))?"
    r"|duration(?: of (?:action|effect))?"
    r"|(?:renal )?excretion"
    r"|(?:monitoring|testing) interval"
    r"|(?:therapeutic|target) (?:(?:plasma|serum) )?(?:range|levels?|INR)"
    r"|taper",
    re.IGNORECASE,
)
"""Topics of which one figure is the whole answer; no other topic is asked so."""

_BRIEF = {
    "duration": "duration of action",
    "onset": "time to the onset of action",
    "peak": "time to the peak level",
    "peak effect": "time to the peak effect",
}
"""Topics in so few words that a question must say more."""

_EXPLAINED = frozenset({Section.MECHANISM, Section.INTERACTIONS, Section.COMPARISON})
"""Sections whose own models say better why a sentence is not asked."""

_NO_FIGURE = (
    "It states no figure and answers no standing question, so nothing beside it could"
    " be proven wrong."
)


def stated_items(desk: Desk) -> Iterator[Draft]:
    """Ask each figure that a topic of the closed list has, and no other beside it."""
    facts: list[Stated | Counselling] = [*desk.of(Stated), *desk.of(Counselling)]
    for fact in facts:
        figure = _figure(fact) if isinstance(fact, Stated) else ""
        if isinstance(fact, Stated) and figure:
            yield _with_gap(desk, fact, figure)
        elif fact.section not in _EXPLAINED:
            yield Refusal(fact.id, _NO_FIGURE)


def _figure(fact: Stated) -> str:
    """The one figure of a topic that may be asked, or nothing."""
    asked = (
        _ASKED.fullmatch(aside(fact.topic)[0])
        and fact.section is not Section.COMPARISON
    )
    figures = _FIGURE.findall(fact.detail)
    alone = len(figures) == 1 and not _DIGITS.search(_FIGURE.sub("", fact.detail))
    return figures[0] if asked and alone and not _MASS.search(fact.detail) else ""


def _with_gap(desk: Desk, fact: Stated, figure: str) -> Draft:
    topic, way = aside(desk.within(fact.topic))
    said = bind_units(desk.within(fact.detail.strip().rstrip(".")))
    head, _, tail = said.partition(figure)
    named = f"{desk.drug} ({way})" if way else desk.drug
    noted = ", as the monograph has it" if fact.statement.notes else ""
    return cloze(
        desk,
        Plan(
            model="figure",
            section=fact.section,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"{_question(topic, named)}{noted}? {capital(head)}{GAP}{tail}.",
            explanation=f"The {topic} of {named} is stated as {said}.",
            take_away=f"{capital(topic)} of {named}: {said}.",
        ),
        tuple(dict.fromkeys(re.sub(_BETWEEN, way, figure) for way in (" to ", "-"))),
    )


def _question(topic: str, drug: str) -> str:
    if topic == "taper":
        return f"Over how long is {drug} tapered"
    if topic in _BRIEF:
        return f"What is the {_BRIEF[topic]} of {drug}"
    return f"What is the {topic} of {drug}"
