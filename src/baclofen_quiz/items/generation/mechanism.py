"""Models of the mechanism section: receptor, site, and effect on transmission."""

from collections.abc import Iterator, Sequence

from baclofen_quiz.content.facts import Action, ComparatorTarget, ReceptorAction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_LIGAND = {
    Action.AGONIST: "agonist",
    Action.ANTAGONIST: "antagonist",
    Action.MODULATOR: "modulator",
}


_ASKED_AS = {
    Action.AGONIST: "an agonist",
    Action.PARTIAL_AGONIST: "a partial agonist",
    Action.ANTAGONIST: "an antagonist",
    Action.MODULATOR: "a modulator",
}


_FEWEST, _MOST = 2, 3  # distractors


def mechanism_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    for fact in desk.of(ReceptorAction):
        if fact.section is Section.MECHANISM and fact.action in _ASKED_AS:
            yield from _receptor(desk, fact)
            yield from _ligand(desk, fact)
        elif fact.action is Action.NONE:
            yield from _untouched(desk, fact)


def _receptor(desk: Desk, fact: ReceptorAction) -> Iterator[Draft]:
    target = desk.concept(fact, "target")
    if target is None:
        return
    others = list(_other_receptors(desk, fact, target))[:_MOST]
    if len(others) < _FEWEST:
        return
    role = _ASKED_AS[fact.action]
    yield single(
        desk,
        Plan(
            model="receptor",
            section=Section.MECHANISM,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"At which receptor is {desk.drug} {role}?",
            explanation=f"{desk.opening} is {role} at the {target.name}.",
            take_away=f"{desk.opening}: {role} at the {target.name}.",
        ),
        right(
            fact,
            desk.short(fact),
            capital(target.name),
            f"{desk.opening} is {role} there.",
        ),
        others,
    )


def _other_receptors(
    desk: Desk, fact: ReceptorAction, target: Concept
) -> Iterator[Option]:
    own = (desk.concept(f, "target") for f in desk.of(ReceptorAction) if _acts(f))
    acted_on = (target, *(named for named in own if named))
    seen = {named.id for named in acted_on}
    kin = frozenset[str]().union(*(named.kin for named in acted_on))
    for other in desk.of(ReceptorAction):
        named = desk.concept(other, "target")
        if other.action is Action.NONE and named and named.id not in seen:
            seen.add(named.id)
            elsewhere = _user_of(desk, named)
            reason = (
                f"The monograph denies {desk.drug} a direct action there.{elsewhere}"
            )
            name = capital(named.name)
            yield wrong(other, desk.short(other), name, reason, Proof.DENIED, other.id)
    for compared in desk.of(ComparatorTarget):
        named = desk.concept(compared, "target")
        receptor = named and named.traits.get("kind") == "receptor"
        if named and receptor and named.id not in seen and not named.kin & kin:
            seen.add(named.id)
            yield wrong(
                compared,
                desk.short(compared),
                capital(named.name),
                f"This is where {inside(compared.drug)} acts.",
                Proof.FUNCTIONAL,
                "relation:main-target",
                compared.id,
            )
    for named in desk.lexicon.of_sort("target"):
        if "drugs" in named.traits and named.id not in seen and not named.kin & kin:
            yield wrong(
                fact,
                named.id,
                capital(named.name),
                f"This is where {named.traits['drugs']} act, not {desk.drug}.",
                Proof.FUNCTIONAL,
                "relation:main-target",
                f"lexicon:{named.id}",
            )


def _acts(fact: ReceptorAction) -> bool:
    return fact.action is not Action.NONE


def _user_of(desk: Desk, target: Concept) -> str:
    for compared in desk.of(ComparatorTarget):
        named = desk.concept(compared, "target")
        if named and named.id == target.id:
            return f" It is the receptor of {inside(compared.drug)}."
    return ""


def _ligand(desk: Desk, fact: ReceptorAction) -> Iterator[Draft]:
    target = desk.concept(fact, "target")
    kind = desk.lexicon.concepts.get(_LIGAND.get(fact.action, ""))
    if target is None or kind is None:
        return
    others = [
        c
        for c in desk.lexicon.of_sort("ligand")
        if desk.lexicon.are_disjoint("receptor-action", kind.id, c.id)
    ][:_MOST]
    if len(others) < _FEWEST:
        return
    yield single(
        desk,
        Plan(
            model="ligand",
            section=Section.MECHANISM,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"Which kind of ligand is {desk.drug} at the {target.name}?",
            explanation=f"{capital(kind.phrase('why'))} That is what {desk.drug} does"
            f" at the {target.name}.",
            take_away=f"{desk.opening}: {_ASKED_AS[fact.action]} at the {target.name}.",
        ),
        right(fact, desk.short(fact), capital(kind.name), kind.phrase("why")),
        [
            wrong(
                fact,
                other.id,
                capital(other.name),
                f"{other.phrase('why')}{_named(named)} {desk.opening} is"
                f" {_ASKED_AS[fact.action]}.",
                Proof.DISJOINT,
                f"disjoint:receptor-action={kind.id},{other.id}",
                *(compared.id for compared in named),
            )
            for other in others
            for named in [_acting_as(desk, other)]
        ],
    )


def _acting_as(desk: Desk, kind: Concept) -> list[ComparatorTarget]:
    """The first compared drug of which the monograph says this action, if any."""
    compared = desk.of(ComparatorTarget)
    return [f for f in compared if desk.concept(f, "ligand") == kind][:1]


def _named(compared: Sequence[ComparatorTarget]) -> str:
    return "".join(
        f" The monograph says so of {inside(fact.drug)}." for fact in compared
    )


def _untouched(desk: Desk, fact: ReceptorAction) -> Iterator[Draft]:
    target = desk.concept(fact, "target")
    if target is None or not {"antagonist", "modulator"} <= set(target.traits):
        return
    name = f"{target.name}s"
    active = _active(desk)
    active_at = f" That is what it does at {active}." if active else ""
    blocker, enhancer = target.traits["antagonist"], target.traits["modulator"]
    yield single(
        desk,
        Plan(
            model="untouched",
            section=Section.MECHANISM,
            asked=(fact,),
            bloom=Bloom.UNDERSTAND,
            stem=f"What does {desk.drug} do directly at {name}?",
            explanation=f"{desk.opening} has no direct action at {name}.",
            take_away=f"{desk.opening} leaves {name} unaffected.",
        ),
        right(
            fact,
            desk.short(fact),
            "Leaves them unaffected",
            f"The monograph states no direct action of {desk.drug} there.",
        ),
        [
            _denied(
                desk,
                fact,
                "agonist",
                "Activates them as an agonist",
                f"{desk.opening} is no agonist there.{active_at}",
            ),
            _denied(
                desk,
                fact,
                "antagonist",
                "Blocks them as an antagonist",
                f"{capital(blocker)} does so; {desk.drug} does not.",
            ),
            _denied(
                desk,
                fact,
                "modulator",
                "Enhances the effect of their transmitter",
                f"{capital(enhancer)} does so; {desk.drug} does not.",
            ),
        ],
    )


def _denied(
    desk: Desk, fact: ReceptorAction, kind: str, text: str, reason: str
) -> Option:
    option_id = f"{desk.short(fact)}-{kind}"
    declared = f"disjoint:receptor-action=none,{kind}"
    return wrong(fact, option_id, text, reason, Proof.DISJOINT, declared, fact.id)


def _active(desk: Desk) -> str:
    for fact in desk.of(ReceptorAction):
        target = desk.concept(fact, "target")
        if fact.action is Action.AGONIST and target:
            return f"{target.name}s"
    return ""
