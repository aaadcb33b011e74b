"""Models of the mechanism section that rest on the order of its events."""

import itertools
from collections.abc import Iterator

from baclofen_quiz.content.facts import MechanismStep, Side
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.chain_steps import (
    SIDES,
    Step,
    chain_of,
    next_noun,
)
from baclofen_quiz.items.generation.desk import Desk, capital, inside
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    ordering,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, Option, Proof

_FEWEST = 3  # steps that make an order worth asking


def chain_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    chains = {side: chain_of(desk, side) for side in SIDES}
    for side in SIDES:
        if len(chains[side]) < _FEWEST:
            continue
        other = chains[SIDES[1 - SIDES.index(side)]]
        yield _order(desk, side, chains[side])
        yield from _missing_links(desk, side, chains[side], other)
        yield from _counterfactuals(desk, chains[side], other)
    yield from _unknown(desk)


def _order(desk: Desk, side: Side, chain: tuple[Step, ...]) -> Draft:
    line = "; ".join(inside(step.clause) for step in chain)
    places = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
    return ordering(
        desk,
        Plan(
            model=f"{side}-order",
            section=Section.MECHANISM,
            asked=tuple(step.fact for step in chain),
            bloom=Bloom.ANALYSE,
            stem=f"In which order do these steps of the {side} action of {desk.drug}"
            " follow one another?",
            explanation=f"Each step causes the next: {line}.",
            take_away=f"{capital(side)} chain: {line}.",
        ),
        [
            wrong(
                step.fact,
                desk.short(step.fact),
                step.clause,
                f"It comes {place}"
                + (f": it follows {before.event.phrase('noun')}." if before else "."),
                Proof.SEQUENCE,
                step.fact.id,
            )
            for step, before, place in zip(chain, (None, *chain), places, strict=False)
        ],
    )


def _missing_links(
    desk: Desk, side: Side, chain: tuple[Step, ...], other: tuple[Step, ...]
) -> Iterator[Draft]:
    for before, link, after in zip(chain, chain[1:], chain[2:], strict=False):
        wrongs = [*_of_other_side(desk, side, other), *_same_side(desk, chain, link)]
        wrongs = [o for o in wrongs if o.text not in {before.clause, after.clause}]
        yield single(
            desk,
            Plan(
                model="missing-link",
                section=Section.MECHANISM,
                asked=(link.fact,),
                bloom=Bloom.UNDERSTAND,
                stem=f"In the {side} action of {desk.drug}, which step comes between"
                f" {before.event.phrase('noun')} and {after.event.phrase('noun')}?",
                explanation=f"{before.clause}; therefore {inside(link.clause)};"
                f" therefore {inside(after.clause)}.",
                take_away=f"{link.clause}: between {before.event.phrase('noun')} and"
                f" {after.event.phrase('noun')}.",
            ),
            right(
                link.fact,
                desk.short(link.fact),
                link.clause,
                f"It follows from {before.event.phrase('noun')} and leads to"
                f" {after.event.phrase('noun')}.",
            ),
            wrongs[:3],
        )


def _of_other_side(desk: Desk, side: Side, other: tuple[Step, ...]) -> Iterator[Option]:
    for step in other:
        if step.fact.side not in {side, Side.OUTCOME} and not step.first:
            yield wrong(
                step.fact,
                desk.short(step.fact),
                step.clause,
                f"This step belongs to the {step.fact.side} action, which runs beside"
                f" the {side} one.{_leads(other, step)}",
                Proof.DISJOINT,
                f"disjoint:synapse-side={side},{step.fact.side}",
                step.fact.id,
            )


def _leads(chain: tuple[Step, ...], step: Step) -> str:
    after = next_noun(chain, step)
    return f" There it leads to {after}." if after else ""


def _same_side(desk: Desk, chain: tuple[Step, ...], link: Step) -> Iterator[Option]:
    place = chain.index(link)
    for index, step in enumerate(chain):
        if abs(index - place) > 1:
            where = "earlier in" if index < place else "later, at the end of"
            yield wrong(
                step.fact,
                desk.short(step.fact),
                step.clause,
                f"This step comes {where} the same chain.",
                Proof.SEQUENCE,
                step.fact.id,
            )


def _counterfactuals(
    desk: Desk, chain: tuple[Step, ...], other: tuple[Step, ...]
) -> Iterator[Draft]:
    for index, (cause, lost) in enumerate(itertools.pairwise(chain)):
        if cause.first or lost.fact.side is Side.OUTCOME:
            continue
        side = cause.fact.side
        kept = [s for s in other if not s.first and s.fact.side is not Side.OUTCOME]
        yield single(
            desk,
            Plan(
                model="counterfactual",
                section=Section.MECHANISM,
                asked=(lost.fact, cause.fact),
                bloom=Bloom.ANALYSE,
                stem=f"If {cause.event.phrase('unless')}, which step in the action of"
                f" {desk.drug} would be lost first?",
                explanation=f"{lost.event.phrase('lost')} depends directly on"
                f" {cause.event.phrase('noun')}.",
                take_away=f"Without {cause.event.phrase('noun')}, no"
                f" {_bare(lost.event.phrase('noun'))}.",
            ),
            right(
                lost.fact,
                desk.short(lost.fact),
                lost.event.phrase("lost"),
                f"It is the next step after {cause.event.phrase('noun')}.",
            ),
            [
                *(
                    wrong(
                        step.fact,
                        desk.short(step.fact),
                        step.event.phrase("lost"),
                        f"This {step.fact.side} step does not depend on the {side}"
                        f" chain, so it stays.{_leads(other, step)}",
                        Proof.DISJOINT,
                        f"disjoint:synapse-side={side},{step.fact.side}",
                        step.fact.id,
                    )
                    for step in kept
                ),
                *(
                    wrong(
                        step.fact,
                        desk.short(step.fact),
                        capital(step.event.phrase("noun")),
                        "This step comes before the blocked one, so it stays.",
                        Proof.SEQUENCE,
                        step.fact.id,
                    )
                    for step in chain[:index]
                ),
            ],
        )


def _unknown(desk: Desk) -> Iterator[Refusal]:
    for fact in desk.of(MechanismStep):
        if desk.concept(fact, "event") is None:
            yield Refusal(
                fact.id,
                "The lexicon knows no event of these words, so no option beside it"
                " could be proven wrong.",
            )


def _bare(noun: str) -> str:
    return noun.removeprefix("the ")
