"""One best answer from a table: the value of a subject, or the subject of a value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.tables.choosing import (
    NEAREST,
    combinations_of,
    first_sound,
)
from baclofen_quiz.items.generation.tables.filling import fill
from baclofen_quiz.items.generation.tables.pairs import (
    Pair,
    Relation,
    beside,
    fits,
    unlike,
)
from baclofen_quiz.items.generation.tables.terms import Form, Term
from baclofen_quiz.items.item import Bloom, Option, Proof, SingleItem

_WINDOW = 150  # pairs on either side of one, among which others are looked for
_SIZES = (3, 2)  # distractors


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One question to each pair of a table, in templates.

    Templates know ``{drug} {subject} {value}`` as inside a sentence, and the same with
    a capital as at its start. In ``wrong``, which says where a distractor is true,
    they are the distractor's own. ``stems`` has a stem for each form of a value; a pair
    whose value has none is not asked.
    """

    model: str
    section: Section
    bloom: Bloom
    relation: Relation
    stems: Mapping[Form, str]
    explanation: str
    take_away: str
    right: str
    wrong: str


def value_items(
    desk: Desk, pairs: Sequence[Pair], wording: Wording, more: Sequence[Pair] = ()
) -> Iterator[Draft]:
    """Ask for the value of each subject; ``more`` pairs lend only distractors."""
    table = (*pairs, *more)
    return (_item(desk, table, wording, pair, _value) for pair in pairs)


def subject_items(
    desk: Desk, pairs: Sequence[Pair], wording: Wording, more: Sequence[Pair] = ()
) -> Iterator[Draft]:
    """Ask for the subject of each value; ``more`` pairs lend only distractors."""
    table = (*pairs, *more)
    return (_item(desk, table, wording, pair, _subject) for pair in pairs)


def _value(pair: Pair) -> Term:
    return pair.value


def _subject(pair: Pair) -> Term:
    return pair.subject


def _item(
    desk: Desk,
    pairs: Sequence[Pair],
    wording: Wording,
    key: Pair,
    shown: Callable[[Pair], Term],
) -> Draft:
    if key.value.form not in wording.stems:
        return Refusal(key.fact.id, "Its wording does not fit a question of its kind.")
    at = next((i for i, p in enumerate(pairs) if p is key), 0)
    others = sorted(
        pairs[max(0, at - _WINDOW) : at + _WINDOW],
        key=lambda p: _distance(shown(key), shown(p)),
    )
    certain = (
        p
        for p in others
        if shown(p).is_order is shown(key).is_order
        and unlike(wording.relation, key, p)
        and not _true_as_well(desk, wording.relation, key, p, shown)
    )
    nearest = list(islice(certain, NEAREST))
    made = (
        _single(desk, wording, key, chosen, shown)
        for chosen in combinations_of(
            nearest, _SIZES, partial(beside, wording.relation)
        )
    )
    found = first_sound(desk, made)
    if isinstance(found, str):
        return Refusal(key.fact.id, f"Not asked by {wording.model}: {found}.")
    return found


def _true_as_well(
    desk: Desk,
    relation: Relation,
    key: Pair,
    other: Pair,
    shown: Callable[[Pair], Term],
) -> bool:
    """Whether a distractor is known to be true of what the stem names."""
    if shown is _value:
        return fits(desk, relation, key, other)
    return fits(desk, relation, other, key)


def _distance(key: Term, other: Term) -> tuple[bool, int]:
    """How unlike the key an option is: other forms last, then by length."""
    return (other.form is not key.form, abs(len(other.text) - len(key.text)))


def _single(
    desk: Desk,
    wording: Wording,
    key: Pair,
    others: Sequence[Pair],
    shown: Callable[[Pair], Term],
) -> SingleItem:
    return single(
        desk,
        Plan(
            model=wording.model,
            section=wording.section,
            asked=(key.fact,),
            bloom=wording.bloom,
            stem=fill(desk, wording.stems[key.value.form], key),
            explanation=fill(desk, wording.explanation, key),
            take_away=fill(desk, wording.take_away, key),
        ),
        right(
            key.fact,
            desk.short(key.fact),
            shown(key).option,
            fill(desk, wording.right, key),
        ),
        [_distractor(desk, wording, other, shown(other)) for other in others],
    )


def _distractor(desk: Desk, wording: Wording, pair: Pair, shown: Term) -> Option:
    return wrong(
        pair.fact,
        desk.short(pair.fact),
        shown.option,
        fill(desk, wording.wrong, pair),
        Proof.FUNCTIONAL,
        f"relation:{wording.relation.name}",
        pair.fact.id,
    )
