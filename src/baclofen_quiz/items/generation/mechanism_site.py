"""Model of the mechanism section: the main site of action."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.facts import (
    ComparatorTarget,
    Site,
    Stated,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof
from baclofen_quiz.items.lexicon import Concept

_FEWEST, _MOST = 2, 3  # distractors
_SEVERAL = re.compile(r"\b(?:and|or)\b|[,;/]")
"""A site that is more than one place: what lies in the other is not wrong."""


def site_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from _site(desk)


def _site(desk: Desk) -> Iterator[Draft]:
    for fact in desk.of(Site):
        site = desk.concept(fact, "site")
        if site is None or _SEVERAL.search(fact.site):
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
                stem=f"Where does {desk.drug} mainly act{_against(desk)}?",
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


def _against(desk: Desk) -> str:
    """The problem that the drug is for, as far as the lexicon knows its main use."""
    main = [fact for fact in desk.of(Stated) if fact.topic == "Main use"]
    uses = [use for fact in main if (use := desk.concept(fact, "use"))]
    return f" against {uses[0].name}" if uses else ""


def _other_sites(desk: Desk, fact: Site, site: Concept) -> Iterator[Option]:
    sites = desk.lexicon.concepts
    seen = {site.id} | _named(desk, fact)
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
    for holder in sites.values():
        place = sites.get(holder.traits.get("site", ""))
        if place and "drugs" in holder.traits and place.id not in seen:
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
    for place in desk.lexicon.of_sort("site"):
        if place.id not in seen and desk.lexicon.are_disjoint(
            "site", site.id, place.id
        ):
            yield wrong(
                fact,
                place.id,
                capital(place.name),
                f"A drug may act there as well, but the main site named is the"
                f" {site.name}.",
                Proof.DISJOINT,
                f"disjoint:site={site.id},{place.id}",
                fact.id,
            )


def _named(desk: Desk, fact: Site) -> set[str]:
    """The places where something of the action is said to happen, too."""
    said = [
        statement.text
        for statement in desk.monograph.statements
        if statement.section is fact.section and statement is not fact.statement
    ]
    return {
        concept.id
        for text in said
        for concept in desk.lexicon.mentioned(text)
        if concept.sort == "site"
    }


def _tail(target: Concept | None) -> str:
    return target.name if target else ""
