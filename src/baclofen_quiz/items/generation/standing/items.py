"""One best answer among the standing answers to a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from baclofen_quiz.content.facts import (
    Counselling,
    Fact,
    Form,
    PopulationAdvice,
    Route,
    Routes,
    Stated,
    Storage,
    Use,
)
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.standing.answers import (
    Rival,
    answer_of,
    clause_of,
    rivals_of,
    stated_elsewhere,
)
from baclofen_quiz.items.generation.standing.question import Question
from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.items.lexicon import Concept

_OPTION, _WHY, _BECAUSE, _BORROWED = "option", "why", "because", "borrowed"
_SIZES = {2: (2, 3), 3: (3, 2)}  # distractors, by how many are best shown

_DEVICE = re.compile(
    r"(?:[\w-]+ )*(?:inhaler|pen|vial|ampoule|bottle|syringe|patch|pump|tube|cartridge"
    r"|spray|nebuli[sz]er|suppository|tablet|capsule|kit|pack|implant)"
)
"""One thing of a kind that is counted."""
_RESTRICTED = re.compile(
    r"(?P<what>[A-Z][\w -]{2,60}?) (?:is |are )?"
    r"(?:restricted|limited|kept|reserved) to\b"
)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, the answer that a monograph gives, and the facts that give it."""

    question: Question
    subject: str
    key: Concept
    facts: tuple[Fact, ...]


def standing_items(desk: Desk) -> Iterator[Draft]:
    """Ask each question that the monograph answers, and answers in one way only."""
    for question in QUESTIONS:
        for found in answered(desk, question):
            if _OPTION in found.key.phrases:
                yield _item(desk, found)


def answered(desk: Desk, question: Question) -> tuple[Answered, ...]:
    """What a monograph answers to a question, once for each subject of it.

    Two answers that say much the same are two; two others contradict each other.
    """
    return desk.once(question, lambda: tuple(_answered(desk, question)))


def _answered(desk: Desk, question: Question) -> Iterator[Answered]:
    by_subject: dict[str, dict[str, list[tuple[Fact, Concept]]]] = {}
    for fact in _eligible(desk, question):
        key = answer_of(desk, fact, question.sort)
        if key:
            subject = _subject(desk, fact, question)
            keys = by_subject.setdefault(subject, {})
            keys.setdefault(key.id, []).append((fact, key))
    for subject, keys in by_subject.items():
        agree = len(keys) == 1 or frozenset.intersection(
            *(pairs[0][1].kin for pairs in keys.values())
        )
        if agree and (subject or not question.of_subject):
            for pairs in keys.values():
                facts = tuple(fact for fact, _ in pairs)
                yield Answered(question, subject, pairs[0][1], facts)


def _eligible(desk: Desk, question: Question) -> Iterator[Fact]:
    for fact in desk.askable:
        if (
            fact.section in question.sections
            and isinstance(fact, question.kinds)
            and question.about.search(_where(fact))
            and not any(map(question.unless.search, _said(fact)))
        ):
            yield fact


def _where(fact: Fact) -> str:
    """The sentence of a fact, behind its headings."""
    return " ".join(_said(fact))


def _said(fact: Fact) -> tuple[str, ...]:
    return (*fact.statement.path, fact.statement.text)


def _with_article(subject: str) -> str:
    """A single thing with its article: "the inhaler", but "oral solution"."""
    return f"the {subject}" if _DEVICE.fullmatch(subject) else subject


def _subject(desk: Desk, fact: Fact, question: Question) -> str:
    """What the sentence speaks of, as it stands inside a sentence."""
    if not question.of_subject:
        return ""
    match fact:
        case Form():
            named = fact.name
        case Use():
            named = fact.indication
        case Storage():
            named = fact.product
        case Stated() | PopulationAdvice() | Counselling():
            named = fact.topic or _restricted(fact)
        case _:
            named = ""
    if named.casefold() in {"", desk.drug}:
        return question.unnamed
    whole, part = _with_article(desk.within(named)), question.of_part
    if part in named.casefold():
        return whole
    return f"{part} {whole}" if part in fact.statement.text else ""


def _restricted(fact: Fact) -> str:
    """What a sentence without a term says to be kept to somebody or to some place."""
    found = _RESTRICTED.match(fact.statement.text)
    return inside(found["what"]) if found else ""


def _item(desk: Desk, found: Answered) -> Draft:
    key, question = found.key, found.question
    size = len(key.phrase(_OPTION))
    nearest = sorted(
        (fit for rival in rivals_of(desk, key) for fit in _fitting(desk, rival, found)),
        key=lambda rival: (
            rival.place is None,
            abs(len(rival.concept.phrase(_OPTION)) - size),
        ),
    )
    made = (
        _single(desk, found, chosen)
        for chosen in combinations_of(
            nearest,
            _SIZES[question.rivals],
            lambda a, b: not a.concept.kin & b.concept.kin,
        )
    )
    item = first_sound(desk, made)
    if isinstance(item, str):
        return Refusal(found.facts[0].id, f"Not asked by {question.model}: {item}.")
    return item


def _fitting(desk: Desk, rival: Rival, found: Answered) -> Iterator[Rival]:
    """The rival with what says it of something else; a borrowed one must have that.

    One without a reason of its own is no wrong answer.
    """
    if _WHY not in rival.concept.phrases:
        return
    place = stated_elsewhere(desk, rival.concept)
    if place and place not in found.facts:
        evidence = (*rival.evidence, place.id)
        yield replace(rival, evidence=evidence, place=place)
    elif _BORROWED not in rival.concept.traits:
        yield rival


def _single(desk: Desk, found: Answered, rivals: Sequence[Rival]) -> SingleItem:
    fact, key = found.facts[0], found.key
    template = key.phrases.get("tells", found.question.sentence)
    sentence = capital(_filled(desk, found, template))
    because = key.phrases.get(_BECAUSE, "")
    return single(
        desk,
        Plan(
            model=found.question.model,
            section=fact.section,
            asked=found.facts,
            bloom=found.question.bloom,
            stem=capital(_filled(desk, found, found.question.stem)),
            explanation=f"{sentence} {because}".rstrip(),
            take_away=sentence,
        ),
        right(fact, key.id, key.phrase(_OPTION), quoted(fact, key)),
        [
            wrong(
                fact,
                rival.concept.id,
                rival.concept.phrase(_OPTION),
                rival.concept.phrases[_WHY],
                rival.proof,
                *rival.evidence,
            )
            for rival in rivals
        ],
    )


def quoted(fact: Fact, concept: Concept) -> str:
    """What a fact says of an answer, as the source of a rationale."""
    return f"The monograph: {inside(clause_of(fact, concept))}."


def oral(desk: Desk) -> str:
    """The word that names the route, for a drug that is given by others, too."""
    routes = {r for f in desk.of(Routes) if not f.excluded for r in f.routes}
    return "oral " if Route.ORAL in routes and len(routes) > 1 else ""


def _filled(desk: Desk, found: Answered, template: str) -> str:
    answer = found.key.phrases.get(_OPTION, "")
    return template.format(
        drug=desk.drug,
        Drug=desk.opening,
        subject=found.subject,
        Subject=capital(found.subject),
        oral=oral(desk),
        answer=inside(answer),
        Answer=answer,
    )
