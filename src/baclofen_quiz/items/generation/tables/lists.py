"""Lists under headings: which of these stand there, and what belongs where."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    matching,
    multiple,
    noted,
    right,
    wrong,
)
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.generation.tables.members import (
    KEYS,
    WINDOW,
    Member,
    clearly_apart,
    dealt,
    differ,
    thirds,
)
from baclofen_quiz.items.generation.tables.pairs import (
    Relation,
    apart,
    may_be_true,
)
from baclofen_quiz.items.item import Bloom, MatchingItem, MultipleItem, Option, Proof
from baclofen_quiz.text import slug

_SIZES = (2, 3)  # distractors
_FEWEST_SORTED = 4
_HEADINGS = 12  # of which some are sorted by
_LOOKED_AT = 400  # entries of other headings, among which distractors are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWording:
    """One question to the lists of a section, in templates.

    ``stem``, ``explanation`` and ``take_away`` know ``{drug} {Drug} {heading}``, the
    last two ``{names}``; ``right`` and ``wrong`` know ``{entry} {Entry} {heading}``.
    """

    model: str
    section: Section
    bloom: Bloom
    relation: Relation
    stem: str
    explanation: str
    take_away: str
    right: str
    wrong: str


def select_items(
    desk: Desk,
    members: Sequence[Member],
    wording: ListWording,
    heading: str,
    done: Container[str] = (),
) -> Iterator[Draft]:
    """Ask which of some entries stand under a heading, three keys at a time.

    The rest of the list, when it is too short for two keys, takes earlier ones again.
    Distractors could stand under another heading only. What is ``done`` is left out.
    """
    keyed = [m for m in members if m.heading == heading and m.keyed]
    others = islice((m for m in members if m.heading != heading), _LOOKED_AT)
    outside = [m for m in others if m.clear(heading)]
    for keys in thirds([m for m in keyed if m.fact.id not in done]):
        yield from _selected(desk, wording, heading, keys, outside)


def _selected(
    desk: Desk,
    wording: ListWording,
    heading: str,
    keys: Sequence[Member],
    outside: Sequence[Member],
) -> Iterator[Draft]:
    within = islice(outside, WINDOW)
    fit = [m for m in within if _is_wrong(desk, wording.relation, m, keys)]
    size = sum(len(k.entry.text) for k in keys) / len(keys)
    near = desk.lexicon.traits_of("system", *(k.entry.concepts for k in keys))

    def distance(member: Member) -> tuple[bool, float]:
        system = desk.lexicon.traits_of("system", member.entry.concepts)
        return (not system & near, abs(len(member.entry.text) - size))

    nearest = sorted(fit, key=distance)
    made = (
        _multiple(desk, wording, heading, keys, chosen)
        for chosen in combinations_of(nearest, _SIZES, differ)
        if len(keys) > 1
    )
    found = first_sound(desk, made)
    if not isinstance(found, str):
        yield found
        return
    for key in keys:
        yield Refusal(key.fact.id, f"Not asked by {wording.model}: {found}.")


def _is_wrong(
    desk: Desk, relation: Relation, member: Member, keys: Sequence[Member]
) -> bool:
    return all(apart(member.entry, key.entry) for key in keys) and not may_be_true(
        desk, relation, keys[0].entry, member.entry
    )


def _multiple(
    desk: Desk,
    wording: ListWording,
    heading: str,
    keys: Sequence[Member],
    others: Sequence[Member],
) -> MultipleItem:
    names = {"names": _joined(keys), "heading": heading}
    return multiple(
        desk,
        Plan(
            model=wording.model,
            section=wording.section,
            asked=tuple(m.fact for m in keys),
            bloom=wording.bloom,
            stem=_fill(desk, wording.stem, **names),
            explanation=_fill(desk, wording.explanation, **names),
            take_away=_fill(desk, wording.take_away, **names),
        ),
        [_right(desk, wording, m) for m in keys],
        [
            wrong(
                m.fact,
                desk.short(m.fact),
                m.entry.option,
                noted(m.fact, _said(desk, m.wrong or wording.wrong, m)),
                Proof.FUNCTIONAL,
                f"relation:{wording.relation.name}",
                m.fact.id,
            )
            for m in others
        ],
    )


def sort_items(
    desk: Desk, members: Sequence[Member], wording: ListWording
) -> Iterator[Draft]:
    """Ask under which of several headings each of some entries stands.

    Only entries that could stand under no other of the headings are sorted; each
    heading has at least one, and at most six entries are sorted in one item. That an
    entry stands under no other rests on the relation, so it must be declared.
    """
    if wording.relation.name not in desk.lexicon.functional:
        return
    headings = list(dict.fromkeys(m.heading for m in members))[:_HEADINGS]
    keyed = [(m, _could_stand(m, headings)) for m in members if m.keyed]
    for chosen in chain(combinations(headings, KEYS), combinations(headings, 2)):
        wanted = frozenset(chosen)
        fit = (m for m, could in keyed if could & wanted == {m.heading})
        group = dealt(clearly_apart(list(islice(fit, WINDOW))), chosen)
        if len(group) < _FEWEST_SORTED or {m.heading for m in group} != set(chosen):
            continue
        found = first_sound(desk, [_sorted(desk, wording, group, chosen)])
        if isinstance(found, MatchingItem):
            yield found
            return


def _could_stand(member: Member, headings: Sequence[str]) -> frozenset[str]:
    """The heading of an entry, and those of which it is not clear."""
    return frozenset(h for h in headings if h == member.heading or not member.clear(h))


def _sorted(
    desk: Desk,
    wording: ListWording,
    group: Sequence[Member],
    headings: Sequence[str],
) -> MatchingItem:
    first = {h: next(m for m in group if m.heading == h) for h in headings}
    said = " ".join(
        f"{capital(h)}: {_joined([m for m in group if m.heading == h])}."
        for h in headings
    )
    return matching(
        desk,
        Plan(
            model=wording.model,
            section=wording.section,
            asked=tuple(m.fact for m in group),
            bloom=wording.bloom,
            stem=_fill(desk, wording.stem),
            explanation=_fill(desk, wording.explanation),
            take_away=said,
        ),
        [_right(desk, wording, m) for m in group],
        [
            right(
                first[h].fact,
                slug(h),
                capital(h),
                f"Listed here: {_joined([m for m in group if m.heading == h])}.",
            )
            for h in headings
        ],
        [(desk.short(m.fact), slug(m.heading)) for m in group],
    )


def _right(desk: Desk, wording: ListWording, member: Member) -> Option:
    return right(
        member.fact,
        desk.short(member.fact),
        member.entry.option,
        _said(desk, wording.right, member),
    )


def _said(desk: Desk, template: str, member: Member) -> str:
    entry = member.entry
    return _fill(
        desk,
        template,
        entry=entry.text,
        Entry=entry.option,
        heading=member.heading,
    )


def _fill(desk: Desk, template: str, **texts: str) -> str:
    return template.format(drug=desk.drug, Drug=desk.opening, **texts)


def _joined(members: Sequence[Member]) -> str:
    return joined([member.entry.text for member in members])
