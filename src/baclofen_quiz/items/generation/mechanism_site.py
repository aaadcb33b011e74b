"""Models of the mechanism section: site of action and effect on transmission."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import ComparatorTarget, Site
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

_FEWEST, _MOST = 2, 3  # distractors


def site_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from _site(desk)
    yield from _transmission(desk)
    yield from _transmitters(desk)


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
                f"The monograph names the {site.name} as its main site.",
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
        kinds = desk.lexicon.of_sort("transmission")
        others = [c for c in kinds if c.id != key.id][:_MOST]
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
    ][:_MOST]
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
