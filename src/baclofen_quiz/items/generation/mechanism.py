"""Models of the mechanism section: receptor, site, and effect on transmission."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Action, ComparatorTarget, ReceptorAction, Site
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    multiple,
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
    yield from _site(desk)
    yield from _transmission(desk)
    yield from _transmitters(desk)


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
    seen = {target.id}
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
        if named and named.traits.get("kind") == "receptor" and named.id not in seen:
            seen.add(named.id)
            yield wrong(
                compared,
                desk.short(compared),
                capital(named.name),
                f"This is where {_lower(compared.drug)} acts.",
                Proof.FUNCTIONAL,
                "relation:main-target",
                compared.id,
            )
    for named in desk.lexicon.of_sort("target"):
        if "drugs" in named.traits and named.id not in seen:
            yield wrong(
                fact,
                named.id,
                capital(named.name),
                f"This is where {named.traits['drugs']} act, not {desk.drug}.",
                Proof.FUNCTIONAL,
                "relation:main-target",
                f"lexicon:{named.id}",
            )


def _user_of(desk: Desk, target: Concept) -> str:
    for compared in desk.of(ComparatorTarget):
        named = desk.concept(compared, "target")
        if named and named.id == target.id:
            return f" It is the receptor of {_lower(compared.drug)}."
    return ""


def _ligand(desk: Desk, fact: ReceptorAction) -> Iterator[Draft]:
    target = desk.concept(fact, "target")
    kind = desk.lexicon.concepts.get(_LIGAND.get(fact.action, ""))
    if target is None or kind is None:
        return
    others = [c for c in desk.lexicon.of_sort("ligand") if c.id != kind.id]
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
                f"{other.phrase('why')} {desk.opening} is {_ASKED_AS[fact.action]}.",
                Proof.DISJOINT,
                f"disjoint:receptor-action={kind.id},{other.id}",
            )
            for other in others
        ],
    )


def _untouched(desk: Desk, fact: ReceptorAction) -> Iterator[Draft]:
    target = desk.concept(fact, "target")
    if target is None:
        return
    name = f"{target.name}s"
    active = _active(desk)
    active_at = f" That is what it does at {active}." if active else ""
    blocker = target.traits.get("antagonist", "another kind of substance")
    enhancer = _user_of(desk, target) or " Modulators of the receptor do so."
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
                "activates",
                "Activates them as an agonist",
                f"{desk.opening} does not act there as an agonist.{active_at}",
            ),
            _denied(
                desk,
                fact,
                "blocks",
                "Blocks them as an antagonist",
                f"{capital(blocker)} does so; {desk.drug} does not.",
            ),
            _denied(
                desk,
                fact,
                "enhances",
                "Enhances the effect of their transmitter",
                f"{desk.opening} does not change how they answer.{enhancer}",
            ),
        ],
    )


def _denied(
    desk: Desk, fact: ReceptorAction, aspect: str, text: str, reason: str
) -> Option:
    option_id = f"{desk.short(fact)}-{aspect}"
    return wrong(fact, option_id, text, reason, Proof.DENIED, fact.id)


def _active(desk: Desk) -> str:
    for fact in desk.of(ReceptorAction):
        target = desk.concept(fact, "target")
        if fact.action is Action.AGONIST and target:
            return f"{target.name}s"
    return ""


def _site(desk: Desk) -> Iterator[Draft]:
    for fact in desk.of(Site):
        site = desk.concept(fact, "site")
        if site is None:
            continue
        others = list(_other_sites(desk, fact, site))[:_MOST]
        if len(others) < _FEWEST:
            continue
        yield single(
            desk,
            Plan(
                model="site",
                section=Section.MECHANISM,
                asked=(fact,),
                bloom=Bloom.REMEMBER,
                stem=f"Where does {desk.drug} mainly act?",
                explanation=f"{desk.opening} acts mainly in the {site.name}.",
                take_away=f"Main site of {desk.drug}: the {site.name}.",
            ),
            right(
                fact,
                desk.short(fact),
                capital(site.name),
                f"The monograph names the {site.name} as the main site.",
            ),
            others,
        )


def _other_sites(desk: Desk, fact: Site, site: Concept) -> Iterator[Option]:
    sites = desk.lexicon.concepts
    seen = {site.id}
    for compared in desk.of(ComparatorTarget):
        target = desk.concept(compared, "target")
        place = sites.get(target.traits.get("site", "")) if target else None
        if place and place.id not in seen:
            seen.add(place.id)
            yield wrong(
                compared,
                desk.short(compared),
                capital(place.name),
                f"{capital(compared.drug)} acts there, on {_tail(target)}.",
                Proof.FUNCTIONAL,
                "relation:main-site",
                compared.id,
            )
    named = [(c, sites.get(c.traits.get("site", ""), c)) for c in sites.values()]
    for holder, place in named:
        if place.sort == "site" and "drugs" in holder.traits and place.id not in seen:
            seen.add(place.id)
            users = holder.traits["drugs"]
            yield wrong(
                fact,
                place.id,
                capital(place.name),
                f"This is the site of {users}; {desk.drug} acts in the {site.name}.",
                Proof.FUNCTIONAL,
                "relation:main-site",
                f"lexicon:{holder.id}",
            )


def _tail(target: Concept | None) -> str:
    return target.name if target else ""


def _transmission(desk: Desk) -> Iterator[Draft]:
    for key in desk.lexicon.of_sort("transmission"):
        fact = desk.saying(key.id, Section.MECHANISM)
        if fact is None:
            continue
        others = [c for c in desk.lexicon.of_sort("transmission") if c.id != key.id]
        yield single(
            desk,
            Plan(
                model="transmission",
                section=Section.MECHANISM,
                asked=(fact,),
                bloom=Bloom.UNDERSTAND,
                stem=f"What does {desk.drug} mainly do to the signals between neurons?",
                explanation=f"{desk.opening} mainly {key.name}.",
                take_away=f"{desk.opening} {key.name}.",
            ),
            right(fact, desk.short(fact), key.phrase("option"), key.phrase("why")),
            [
                wrong(
                    fact,
                    other.id,
                    other.phrase("option"),
                    other.phrase("why"),
                    Proof.DISJOINT,
                    f"disjoint:transmission-effect={key.id},{other.id}",
                )
                for other in others
            ],
        )


def _transmitters(desk: Desk) -> Iterator[Draft]:
    fact = desk.saying("transmitter-release-falls", Section.MECHANISM)
    if fact is None:
        return
    named = desk.lexicon.mentioned(fact.statement.text, "transmitter")
    keys = [c for c in named if c.traits.get("kind") == "excitatory"]
    others = [
        c
        for c in desk.lexicon.of_sort("transmitter")
        if c.traits.get("kind") == "inhibitory"
    ]
    if len(keys) < _FEWEST or len(others) < _FEWEST:
        return
    names = joined(sorted(key.name for key in keys))
    yield multiple(
        desk,
        Plan(
            model="transmitters",
            section=Section.MECHANISM,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which excitatory transmitters are released less under {desk.drug}?",
            explanation=f"Less {names} is released from the nerve ending.",
            take_away=f"{desk.opening} lowers the release of {names}.",
        ),
        [
            right(
                fact,
                f"{desk.short(fact)}-{key.id}",
                capital(key.name),
                f"The monograph names {key.name} as released less.",
            )
            for key in keys
        ],
        [
            wrong(
                fact,
                other.id,
                capital(other.name),
                f"{other.phrase('why')} The question is about excitatory ones.",
                Proof.DISJOINT,
                "disjoint:transmitter-kind=excitatory,inhibitory",
            )
            for other in others
        ],
    )


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
