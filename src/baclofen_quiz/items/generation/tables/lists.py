"""Lists under headings: which of these stand there, and what belongs where."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from baclofen_quiz.content.facts import Fact
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
from baclofen_quiz.items.generation.tables.pairs import (
    Relation,
    apart,
    may_be_true,
    name_one_thing,
)
from baclofen_quiz.items.generation.tables.terms import Term
from baclofen_quiz.items.item import Bloom, MatchingItem, MultipleItem, Option, Proof
from baclofen_quiz.text import slug

_KEYS = 3
_SIZES = (2, 3)  # distractors
_WINDOW = 300  # entries among which others are looked for
_FEWEST_SORTED, _MOST_SORTED = 4, 6


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of a list; ``heading`` names the list as it stands in a sentence.

    ``clear`` says of another heading whether this entry could not also stand there. One
    that is not ``keyed`` is never asked, but may be wrong beside others.
    """

    fact: Fact
    entry: Term
    heading: str
    clear: Callable[[str], bool]
    keyed: bool = True


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
    outside = [m for m in members if m.heading != heading and m.clear(heading)]
    for keys in _thirds([m for m in keyed if m.fact.id not in done]):
        yield from _selected(desk, wording, heading, keys, outside)


def _thirds(inside: Sequence[Member]) -> Iterator[tuple[Member, ...]]:
    """Cut a list into parts of three, the last of two or three."""
    waiting = list(inside)
    while waiting:
        size = _KEYS if len(waiting) != _KEYS + 1 else _KEYS - 1
        part = _mutually_apart(waiting, size)
        taken = {id(member) for member in part}
        waiting = [m for m in waiting if id(m) not in taken]
        if len(part) == 1:
            others = [m for m in inside[:_WINDOW] if m is not part[0]]
            part = _mutually_apart([*part, *others], _KEYS - 1)
        yield tuple(part)


def _mutually_apart(members: Sequence[Member], most: int) -> list[Member]:
    """Take the first that differ from each other, looking no further than needed."""
    chosen: list[Member] = []
    for member in members[:_WINDOW]:
        if all(_differ(member, other) for other in chosen):
            chosen.append(member)
        if len(chosen) == most:
            break
    return chosen


def _differ(one: Member, other: Member) -> bool:
    """Whether two entries of a list, be they akin, are not one and the same."""
    return not name_one_thing(one.entry, other.entry)


def _selected(
    desk: Desk,
    wording: ListWording,
    heading: str,
    keys: Sequence[Member],
    outside: Sequence[Member],
) -> Iterator[Draft]:
    within = islice(outside, _WINDOW)
    fit = [m for m in within if _is_wrong(desk, wording.relation, m, keys)]
    size = sum(len(k.entry.text) for k in keys) / len(keys)
    near = desk.lexicon.traits_of("system", *(k.entry.concepts for k in keys))

    def distance(member: Member) -> tuple[bool, float]:
        system = desk.lexicon.traits_of("system", member.entry.concepts)
        return (not system & near, abs(len(member.entry.text) - size))

    nearest = sorted(fit, key=distance)
    made = (
        _multiple(desk, wording, heading, keys, chosen)
        for chosen in combinations_of(nearest, _SIZES, _differ)
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
                noted(m.fact, _said(desk, wording.wrong, m)),
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
    headings = list(dict.fromkeys(m.heading for m in members))
    for chosen in (*combinations(headings, _KEYS), *combinations(headings, 2)):
        fit = [
            m
            for m in members
            if m.keyed
            and m.heading in chosen
            and all(m.clear(h) for h in chosen if h != m.heading)
        ]
        group = _dealt(_clearly_apart(fit[:_WINDOW]), chosen)
        if len(group) < _FEWEST_SORTED or {m.heading for m in group} != set(chosen):
            continue
        found = first_sound(desk, [_sorted(desk, wording, group, chosen)])
        if isinstance(found, MatchingItem):
            yield found
            return


def _clearly_apart(members: Sequence[Member]) -> list[Member]:
    """Leave out entries like one under another heading, or named like one here.

    The shortest list chooses first.
    """
    sizes = Counter(m.heading for m in members)
    chosen: list[Member] = []
    for member in sorted(members, key=lambda m: sizes[m.heading]):
        if all(_may_be_sorted(member, other) for other in chosen):
            chosen.append(member)
    return chosen


def _may_be_sorted(one: Member, other: Member) -> bool:
    if one.heading == other.heading:
        return not one.entry.content & other.entry.content
    return apart(one.entry, other.entry)


def _dealt(members: Sequence[Member], headings: Sequence[str]) -> list[Member]:
    """Take as many entries from each heading, as far as it has them."""
    most = _MOST_SORTED // len(headings)
    piles = ([m for m in members if m.heading == h] for h in headings)
    return [member for pile in piles for member in pile[:most]]


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
