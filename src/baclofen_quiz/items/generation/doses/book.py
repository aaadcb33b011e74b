"""All doses of a monograph with their settings, and what may stand beside each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from baclofen_quiz.content.facts import Dose, Infusion, Route
from baclofen_quiz.items.generation.desk import Desk, joined
from baclofen_quiz.items.generation.doses.people import (
    HEAVIEST,
    grown_weight,
    weights,
)
from baclofen_quiz.items.generation.doses.regimens import Regimen, meet, regimen_of
from baclofen_quiz.items.generation.doses.settings import (
    Given,
    Setting,
    apart,
    setting_of,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A dose, where it belongs, and how it is written."""

    fact: Given
    setting: Setting
    regimen: Regimen


@dataclass(frozen=True, slots=True)
class Group:
    """Doses that are alike for several conditions of one setting; mostly just one."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """The one that the text gives first."""
        return self.entries[0]

    @property
    def regimen(self) -> Regimen:
        """The regimen of all of them."""
        return self.first.regimen

    @property
    def facts(self) -> tuple[Given, ...]:
        """The facts of all of them."""
        return tuple(entry.fact for entry in self.entries)

    @property
    def setting(self) -> Setting:
        """What all have in common, with the conditions one after the other."""
        terms = [entry.setting.term for entry in self.entries]
        return replace(self.first.setting, term=joined(list(dict.fromkeys(terms))))


@dataclass(frozen=True, slots=True)
class DoseBook:
    """The doses of a monograph; the disputed ones are not asked, but may be right.

    ``grown`` is the weight in kg from which its children are dosed like adults.
    """

    entries: tuple[Entry, ...]
    grown: int = HEAVIEST

    def weights(self, group: Group) -> tuple[int, ...]:
        """Kilograms that a patient may weigh who is given the dose of a group."""
        setting = group.setting
        told = "; ".join((*setting.groups, setting.term))
        return weights(setting.population, told, self.grown)

    def groups(self) -> Iterator[Group]:
        """The doses that may be asked, those of like conditions together."""
        found: dict[tuple[object, ...], list[Entry]] = {}
        for entry in self.entries:
            if entry.fact.usable:
                setting = replace(entry.setting, term=bool(entry.setting.term) * "-")
                found.setdefault((setting, entry.regimen.text), []).append(entry)
        return (Group(tuple(entries)) for entries in found.values())

    def rival(self, entry: Entry) -> Entry | None:
        """Another dose that is stated for the very same setting, if there is one."""
        setting = entry.setting
        return next(
            (
                other
                for other in self.entries
                if other.setting.route is setting.route
                and other.setting.words == setting.words
                and other.regimen.text != entry.regimen.text
            ),
            None,
        )

    def may_be_right(self, group: Group, regimen: Regimen) -> bool:
        """Whether a regimen could be right where a group is asked.

        It could if it meets the group's own, or that of a setting which is not plainly
        another one.
        """
        return meet(group.regimen, regimen) or any(
            meet(other.regimen, regimen) and not _elsewhere(group, other)
            for other in self.entries
        )

    def others(self, group: Group) -> Iterator[Entry]:
        """Doses in the same measure that belong plainly elsewhere, nearest first."""
        found = [
            other
            for other in self.entries
            if other.fact.usable
            and other.regimen.measure == group.regimen.measure
            and _elsewhere(group, other)
            and _alike(group.first, other)
        ]
        return iter(sorted(found, key=lambda other: -_shared(group.first, other)))


def _elsewhere(group: Group, other: Entry) -> bool:
    return all(apart(entry.setting, other.setting) for entry in group.entries)


def _alike(one: Entry, other: Entry) -> bool:
    """Whether one dose could be taken for the other by its form and its length."""
    if one.regimen.period is not other.regimen.period:
        return False
    if one.regimen.minutes_apart is not other.regimen.minutes_apart:
        return False
    if bool(one.regimen.often) is not bool(other.regimen.often):
        return False
    lengths = sorted(len(entry.regimen.text.split()) for entry in (one, other))
    return lengths[1] <= 2 * lengths[0]


def _shared(one: Entry, other: Entry) -> int:
    """How much two settings have in common."""
    return sum(
        (
            one.setting.route is other.setting.route,
            one.setting.population == other.setting.population,
            one.setting.phase is other.setting.phase,
            one.setting.groups == other.setting.groups,
        )
    )


def dose_book(desk: Desk) -> DoseBook:
    """Collect the doses and infusions of a monograph."""
    return DoseBook(
        tuple(
            Entry(fact, setting_of(fact, desk.drug), regimen_of(fact))
            for fact in desk.monograph.facts
            if isinstance(fact, Dose | Infusion)
        ),
        grown_weight(s.text for s in desk.monograph.statements),
    )


def medicine(setting: Setting, drug: str) -> str:
    """The drug with its route: "oral examplol"."""
    return drug if setting.route is Route.UNSTATED else f"{setting.route.value} {drug}"
