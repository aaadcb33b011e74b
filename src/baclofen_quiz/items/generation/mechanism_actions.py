"""What belongs to a drug's action, among what other medicines do.

It asks statements on the mechanism that are no receptor and no step of a chain.
Distractors are actions that the lexicon knows from other medicines; one that shares a
telling word with anything in the monograph might be true of the drug, and is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import Stated
from baclofen_quiz.content.phrases import lower_first
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.tables import Form, term
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import Bloom, Option, Proof, SingleItem
from baclofen_quiz.items.lexicon import Concept
from baclofen_quiz.text import slug

_SIZES = (3,)  # distractors
_NEAREST = 10  # actions among which the length decides
_ACTION = "Action"
"""The topic of a sentence about the drug itself, whose detail begins with the verb."""

_QUALIFIED = re.compile(
    r"^(?:at|with|when|in|if|during|after|under|this|these|it|its|the \w+ mechanism)\b"
    r"|\b(?:no|not|without|unknown|unclear|weak|hardly|little|than|better|resist\w*)\b",
    re.IGNORECASE,
)
"""Statements that hold only somehow, compare, or say what is not so."""

_FATE = re.compile(
    r"\b(?:absor\w+|bioavail\w+|half-li\w+|excret\w+|eliminat\w+|metaboli\w+|protein"
    r"|inactivat\w+|distribut\w+|plasma|steady|peak|hours?|days?|weeks?)\b",
    re.IGNORECASE,
)
"""What becomes of the drug is no action of it."""

_OF_ITS_FATE = re.compile(
    r"\b(?:pharmaco-?kinetic|absorption|distribution|metabolism|excretion|elimination"
    r"|adme|fate|onset)",
    re.IGNORECASE,
)
"""Headings below which stands what becomes of it."""

_DOES = re.compile(
    r"(?:acts|binds|blocks|inhibits|enhances|activates|stimulates|antagoni[sz]es"
    r"|modulates|reduces|increases|prevents|suppresses|relaxes|dilates|constricts|opens"
    r"|closes|releases|lowers|raises|interferes|disrupts|depletes|replaces|slows)\b"
)
"""How a sentence goes on in which the drug itself does something."""

_HAPPENS = re.compile(
    r"\w+(?:ing|tion|sion|ade|ment)\b"
    r"|(?:increased|reduced|decreased|enhanced) \w+ (?:of|in)\b|.*\b(?:is|are) \w+",
    re.DOTALL | re.IGNORECASE,
)
"""A process by its name, or something that is done."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement of the action; ``place`` names the lexicon's wording of its form."""

    fact: Stated
    text: str
    place: str


def action_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    deeds = [_deed(desk, fact) for fact in desk.of(Stated) if _is_deed(desk, fact)]
    pools = _foreign(desk) if deeds else ()
    for deed in deeds:
        yield _item(desk, deed, pools)


def _is_deed(desk: Desk, fact: Stated) -> bool:
    said = fact.detail
    above = " ".join(fact.statement.path)
    if fact.section is not Section.MECHANISM or _QUALIFIED.search(said):
        return False
    if _OF_ITS_FATE.search(above):
        return False
    if _FATE.search(said) or desk.drug.casefold() in said.casefold():
        return False
    if fact.topic == _ACTION:
        return _DOES.match(said) is not None
    happens = _HAPPENS.match(said) or _DOES.match(lower_first(said))
    return not fact.topic and happens is not None


def _deed(desk: Desk, fact: Stated) -> Deed:
    if fact.topic == _ACTION or _DOES.match(lower_first(fact.detail)):
        return Deed(fact, capital(fact.detail), "verb")
    main = fact.detail.partition(", which ")[0]
    clause = term(desk, main).form is Form.CLAUSE
    return Deed(fact, capital(fact.detail), "clause" if clause else "name")


Pools = tuple[Sequence[Concept], ...]
"""Where distractors are looked for: each wider than the one before."""


def _foreign(desk: Desk) -> Pools:
    """Actions of other medicines, those in the areas that the monograph names first.

    An action in the drug's own area is the likeliest to be taken for its own.
    """
    texts = [s.text for s in desk.monograph.statements]
    own = [
        s.text
        for s in desk.monograph.statements
        if s.section is not Section.COMPARISON  # what other medicines do
    ]
    said = frozenset[str]().union(*(term(desk, text).content for text in own))
    named = _areas(desk, texts)
    treated = _areas(desk, [s.text for s in _on_use(desk)])
    strange = [
        concept
        for concept in desk.lexicon.of_sort("action")
        if not said & term(desk, _acted_on(concept)).content
        and not desk.lexicon.is_blocked(f"action:{slug(desk.drug)}", concept.id)
    ]
    ranked = sorted(
        strange,
        key=lambda c: (-treated[c.traits["area"]], -named[c.traits["area"]]),
    )
    near = [c for c in ranked if treated[c.traits["area"]]]
    return near, ranked[:_NEAREST], ranked


def _areas(desk: Desk, texts: Iterable[str]) -> Counter[str]:
    """How often sentences name something of each area of the body."""
    named: Counter[str] = Counter()
    areas = {c.traits["area"] for c in desk.lexicon.of_sort("action")}
    for text in texts:
        named.update(
            concept.traits.get("system", "") for concept in desk.lexicon.mentioned(text)
        )
        named.update(area for area in areas if area in text.casefold())
    return named


def _on_use(desk: Desk) -> Iterator[Statement]:
    """What a drug is, and what it is given for; side effects are of any area."""
    for statement in desk.monograph.statements:
        if statement.section in {Section.IDENTITY, Section.USES}:
            yield statement


def _acted_on(action: Concept) -> str:
    """What an action meets, and the medicines that are known for it."""
    return f"{action.phrase('verb').partition(' ')[2]}, {action.traits['drugs']}"


def _item(desk: Desk, deed: Deed, pools: Pools) -> Draft:
    def distance(concept: Concept) -> int:
        return abs(len(concept.phrase(deed.place)) - len(deed.text))

    made = (
        _single(desk, deed, others)
        for pool in pools
        for others in combinations_of(
            sorted(pool, key=distance), _SIZES, lambda _, __: True
        )
    )
    found = first_sound(desk, made)
    if isinstance(found, str):
        return Refusal(deed.fact.id, f"Not asked by part-of-action: {found}.")
    return found


def _single(desk: Desk, deed: Deed, others: tuple[Concept, ...]) -> SingleItem:
    return single(
        desk,
        Plan(
            model="part-of-action",
            section=Section.MECHANISM,
            asked=(deed.fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Which of these describes the action of {desk.drug}?",
            explanation=_sentence(deed.fact),
            take_away=_sentence(deed.fact),
        ),
        right(
            deed.fact,
            desk.short(deed.fact),
            deed.text,
            f"The monograph says so of {desk.drug}.",
        ),
        [_other(desk, deed, concept) for concept in others],
    )


def _sentence(fact: Stated) -> str:
    return f"{capital(fact.statement.text.rstrip('.'))}."


def _other(desk: Desk, deed: Deed, concept: Concept) -> Option:
    return wrong(
        deed.fact,
        concept.id,
        capital(concept.phrase(deed.place)),
        f"This is the action of {inside(concept.traits['drugs'])}, not of {desk.drug}.",
        Proof.FUNCTIONAL,
        "relation:main-target",
        f"lexicon:{concept.id}",
    )
