"""Matching from a table: each subject with its value, and one value to spare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    matching,
    right,
    wrong,
)
from baclofen_quiz.items.generation.tables.choosing import first_sound
from baclofen_quiz.items.generation.tables.filling import fill
from baclofen_quiz.items.generation.tables.pairs import Pair, Relation, distinct
from baclofen_quiz.items.item import Bloom, MatchingItem, Proof

_FEWEST, _MOST = 3, 4  # pairs of one item
_WINDOW = 300  # pairs among which those of one item are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchWording:
    """One matching question to a table, in templates (see ``Wording``).

    ``stem`` and ``explanation`` know only the drug. ``pair`` is the rationale of a
    subject; ``spare`` that of a value whose subject is not on the list.
    """

    model: str
    section: Section
    bloom: Bloom
    relation: Relation
    stem: str
    explanation: str
    pair: str
    spare: str


def match_items(
    desk: Desk, pairs: Sequence[Pair], wording: MatchWording
) -> Iterator[Draft]:
    """Ask pairs in groups in which no value fits another subject.

    A pair whose value repeats a word of its subject would give itself away. That a
    value fits no other subject rests on the relation, so it must be declared.
    A group takes up to four pairs that no earlier group has; one that cannot be filled
    so takes pairs again, and one that still has fewer than three is not made.
    """
    declared = wording.relation.name in desk.lexicon.functional
    pairs = [p for p in pairs if declared and not p.subject.content & p.value.content]
    waiting = list(pairs)
    while waiting:
        group = _group(desk, wording.relation, waiting[:1], waiting[1:])
        asked = {pair.fact.id for pair in group}
        waiting = [pair for pair in waiting if pair.fact.id not in asked]
        if len(group) < _FEWEST:
            earlier = [p for p in pairs if p.fact.id not in asked]
            group = _group(desk, wording.relation, group, earlier)[:_FEWEST]
        if len(group) >= _FEWEST:
            yield from _made(desk, pairs, wording, group)


def _group(
    desk: Desk, relation: Relation, begun: Sequence[Pair], more: Sequence[Pair]
) -> list[Pair]:
    group = list(begun)
    for pair in more[:_WINDOW]:
        if len(group) < _MOST and all(distinct(desk, relation, p, pair) for p in group):
            group.append(pair)
    return group


def _made(
    desk: Desk, pairs: Sequence[Pair], wording: MatchWording, group: list[Pair]
) -> Iterator[MatchingItem]:
    outside = (
        p
        for p in pairs[:_WINDOW]
        if p not in group
        and all(distinct(desk, wording.relation, p, inside) for inside in group)
    )
    spares: list[tuple[Pair, ...]] = [*((p,) for p in islice(outside, _MOST)), ()]
    found = first_sound(desk, (_match(desk, wording, group, s) for s in spares))
    if not isinstance(found, str):
        yield found


def _match(
    desk: Desk, wording: MatchWording, group: Sequence[Pair], spare: Sequence[Pair]
) -> MatchingItem:
    name = desk.short
    return matching(
        desk,
        Plan(
            model=wording.model,
            section=wording.section,
            asked=tuple(pair.fact for pair in group),
            bloom=wording.bloom,
            stem=wording.stem.format(drug=desk.drug, Drug=desk.opening),
            explanation=wording.explanation.format(drug=desk.drug, Drug=desk.opening),
            take_away=" ".join(f"{p.subject.option}: {p.value.text}." for p in group),
        ),
        [
            right(p.fact, name(p.fact), p.subject.option, fill(desk, wording.pair, p))
            for p in group
        ],
        [
            *(
                right(
                    p.fact,
                    f"{name(p.fact)}-value",
                    p.value.option,
                    f"This belongs to {p.subject.text}.",
                )
                for p in group
            ),
            *(
                wrong(
                    p.fact,
                    f"{name(p.fact)}-value",
                    p.value.option,
                    fill(desk, wording.spare, p),
                    Proof.FUNCTIONAL,
                    f"relation:{wording.relation.name}",
                    p.fact.id,
                )
                for p in spare
            ),
        ],
        [(name(p.fact), f"{name(p.fact)}-value") for p in group],
    )
