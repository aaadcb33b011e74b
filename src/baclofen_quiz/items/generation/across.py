"""Items across monographs: which of two drugs of one class a statement holds for.

Only slots that have one value for each drug are asked (what it does at its receptor,
one dose of one setting), and only where the two values differ. A pair of drugs gives
at most four items, and none when the drugs share no class; so one more monograph adds
items and changes none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

from baclofen_quiz.content.facts import Action, Dose, DrugClass, Fact, ReceptorAction
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.doses.regimens import Regimen, meet, regimen_of
from baclofen_quiz.items.generation.doses.settings import setting_of
from baclofen_quiz.items.generation.drafts import Plan, matching, right
from baclofen_quiz.items.generation.tables.choosing import first_sound
from baclofen_quiz.items.item import Bloom, MatchingItem
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.text import slug

MODEL = "which-of-two"
_SLOTS = 3  # of one item; each gives a statement of either drug
_FEWEST = 2
_MOST_ITEMS = 4


@dataclass(frozen=True, slots=True)
class Trait:
    """What a monograph gives one value for: the slot, the fact, and it in words."""

    slot: str
    fact: Fact
    text: str
    regimen: Regimen | None = None

    def differs(self, other: "Trait") -> bool:
        """Whether the two values have nothing in common."""
        if self.regimen and other.regimen:
            return not meet(self.regimen, other.regimen)
        one, another = self.text.casefold(), other.text.casefold()
        return one not in another and another not in one


def generate_across(
    monographs: Sequence[Monograph], lexicon: Lexicon
) -> tuple[MatchingItem, ...]:
    """Make the items of all pairs of drugs that share a class, by name of the drugs."""
    desks = [Desk(book, lexicon) for book in sorted(monographs, key=lambda b: b.drug)]
    if len(desks) < _FEWEST:
        return ()
    traits = {desk.drug: _traits(desk) for desk in desks}
    groups = {desk.drug: _groups(desk) for desk in desks}
    return tuple(
        item
        for one, other in combinations(desks, 2)
        if groups[one.drug] & groups[other.drug]
        for item in _items(one, other, traits[one.drug], traits[other.drug])
    )


def _groups(desk: Desk) -> frozenset[str]:
    """The classes of a drug: as its monograph says, and as the lexicon compares it."""
    stated = [desk.monograph.drug_class, *(f.group for f in desk.of(DrugClass))]
    compared = [
        f"lexicon:{name}"
        for name, group in desk.lexicon.comparators.items()
        if desk.drug in group.members
    ]
    plain = [" ".join(text.casefold().split()).removesuffix("s") for text in stated]
    return frozenset([*filter(None, plain), *compared])


def _traits(desk: Desk) -> Mapping[str, Trait]:
    """The traits of a drug by slot; a slot with several values is no trait."""
    found: dict[str, list[Trait]] = defaultdict(list)
    for trait in (*_actions(desk), *_doses(desk)):
        found[trait.slot].append(trait)
    return {slot: own[0] for slot, own in found.items() if len(own) == 1}


def _actions(desk: Desk) -> Iterator[Trait]:
    for fact in desk.of(ReceptorAction):
        if fact.action is not Action.NONE:
            text = f"{capital(fact.action.value)} at {fact.receptor} receptors"
            yield Trait("action", fact, text)


def _doses(desk: Desk) -> Iterator[Trait]:
    for fact in desk.of(Dose):
        setting = setting_of(fact, desk.drug)
        regimen = regimen_of(fact)
        route = fact.route.value
        said = any(route in words for words in setting.words)
        label = setting.text if said else f"{route}, {setting.text}"
        yield Trait(
            label.casefold(), fact, f"{capital(label)}: {regimen.text}", regimen
        )


def _items(
    one: Desk, other: Desk, own: Mapping[str, Trait], others: Mapping[str, Trait]
) -> Iterator[MatchingItem]:
    shared = [
        (own[slot], others[slot])
        for slot in own
        if slot in others and own[slot].differs(others[slot])
    ]
    parts = [shared[at : at + _SLOTS] for at in range(0, len(shared), _SLOTS)]
    entries = (*one.monograph.entries, *other.monograph.entries)
    both = Desk(replace(one.monograph, entries=entries), one.lexicon)
    for part in islice(parts, _MOST_ITEMS):
        if len(part) >= _FEWEST:
            found = first_sound(both, [_item(both, (one.drug, other.drug), part)])
            if isinstance(found, MatchingItem):
                yield found


def _item(
    both: Desk, drugs: tuple[str, str], part: Sequence[tuple[Trait, Trait]]
) -> MatchingItem:
    placed = [(t, drug) for pair in part for t, drug in zip(pair, drugs, strict=True)]
    first, second = map(capital, drugs)
    item = matching(
        both,
        Plan(
            model=MODEL,
            section=Section.COMPARISON,
            asked=tuple(trait.fact for trait, _ in placed),
            bloom=Bloom.ANALYSE,
            stem=f"What holds for {drugs[0]}, and what for {drugs[1]}?",
            explanation=f"{first} and {second} differ in each of these.",
            take_away=" ".join(f"{capital(d)}: {t.text}." for t, d in placed),
        ),
        [
            right(t.fact, both.short(t.fact), t.text, _said(t, drug))
            for t, drug in placed
        ],
        [
            right(
                trait.fact,
                slug(drug),
                capital(drug),
                f"What is true of {drug} goes here.",
            )
            for trait, drug in placed[:2]
        ],
        [(both.short(trait.fact), slug(drug)) for trait, drug in placed],
    )
    return replace(item, tags=(drugs[0], drugs[1], *item.tags[1:]))


def _said(trait: Trait, drug: str) -> str:
    return f"Of {drug} the text says: {trait.fact.statement.text}."
