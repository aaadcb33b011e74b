"""Matching settings with their doses: populations, conditions, phases, clearances."""

from collections.abc import Iterator

from baclofen_quiz.content.facts import Route
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.evidence import states
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.items.generation.doses.book import DoseBook, Group
from baclofen_quiz.items.generation.doses.regimens import meet
from baclofen_quiz.items.generation.doses.settings import apart
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    matching,
    right,
    wrong,
)
from baclofen_quiz.items.item import Bloom, MatchingItem, Proof

_FEWEST, _MOST = 3, 4  # pairs
_TRIED = 8


def match_dose_items(
    desk: Desk, book: DoseBook, groups: tuple[Group, ...]
) -> Iterator[Draft]:
    """Match settings with doses, the doses of one table at a time."""
    fit = [group for group in groups if not _rivalled(book, group)]
    tables: dict[tuple[Route, str], list[Group]] = {}
    for group in fit:
        where = (group.setting.route, "/kg" if group.regimen.per_kg else "")
        tables.setdefault(where, []).append(group)
    for found in tables.values():
        chosen = _clique(book, found)
        if len(chosen) >= _FEWEST:
            spare = chosen[_MOST:] if len(chosen) > _MOST else chosen[_FEWEST:]
            pairs = chosen[: min(_MOST, len(chosen) - bool(spare))]
            yield _item(desk, pairs, spare[:1])


def _rivalled(book: DoseBook, group: Group) -> bool:
    return any(book.rival(entry) for entry in group.entries)


def _clique(book: DoseBook, groups: list[Group]) -> list[Group]:
    """Groups of which each dose is wrong for every other one's setting."""
    chosen: list[Group] = []
    for group in groups:
        if len(chosen) < _TRIED and all(_told_apart(group, o) for o in chosen):
            chosen.append(group)
    return [
        group
        for group in chosen
        if not any(
            book.may_be_right(group, other.regimen)
            for other in chosen
            if other is not group
        )
    ]


def _told_apart(one: Group, other: Group) -> bool:
    settings = apart(one.first.setting, other.first.setting)
    return settings and not meet(one.regimen, other.regimen)


def _item(desk: Desk, pairs: list[Group], spare: list[Group]) -> MatchingItem:
    route = pairs[0].setting.route
    drug = desk.drug if route is Route.UNSTATED else f"{route.value} {desk.drug}"
    remembered = "; ".join(f"{g.setting.text}: {g.regimen.text}" for g in pairs)
    plan = Plan(
        model="match-settings",
        section=Section.DOSING,
        asked=tuple(group.first.fact for group in pairs),
        bloom=Bloom.REMEMBER,
        stem=f"Which dose of {drug} is stated for each setting?",
        explanation=f"{capital(remembered)}.",
        take_away=f"{capital(drug)}: {remembered}.",
    )
    return matching(
        desk,
        plan,
        [
            right(
                group.first.fact,
                desk.short(group.first.fact),
                capital(group.setting.text),
                f"The monograph gives {group.regimen.text}.",
            )
            for group in pairs
        ],
        [
            *(
                right(
                    group.first.fact,
                    f"{desk.short(group.first.fact)}-dose",
                    group.regimen.text,
                    f"This is the dose for {group.setting.text}.",
                )
                for group in pairs
            ),
            *(
                wrong(
                    group.first.fact,
                    f"{desk.short(group.first.fact)}-dose",
                    group.regimen.text,
                    f"{ERROR_MODELS['other_setting']} It is not on the list:"
                    f" {group.setting.text}.",
                    Proof.ERROR_MODEL,
                    "error:other_setting",
                    group.first.fact.id,
                )
                for group in spare
                if states(group.first.fact, group.regimen.text, desk.lexicon)
            ),
        ],
        [(desk.short(g.first.fact), f"{desk.short(g.first.fact)}-dose") for g in pairs],
    )
