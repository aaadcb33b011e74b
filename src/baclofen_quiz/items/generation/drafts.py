"""From a plan to an item: ids, source, notes and tags are the same for every model."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypedDict

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Note
from baclofen_quiz.items.certificates import certify
from baclofen_quiz.items.doses import Row, exact
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.identity import item_id
from baclofen_quiz.items.item import (
    Bloom,
    CaseFact,
    ClozeItem,
    Item,
    Kind,
    MatchingItem,
    MultipleItem,
    NumericError,
    NumericItem,
    Option,
    OrderingItem,
    Proof,
    ShortItem,
    SingleItem,
    SourceLine,
    SourceSentence,
)
from baclofen_quiz.items.remarks import remarks
from baclofen_quiz.text import bind_units


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a fact is not asked, in one sentence."""

    fact_id: str
    reason: str


Draft = Item | Refusal
"""What a model yields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What all kinds of item share; ``asked`` are the facts that make the key true."""

    model: str
    section: Section
    asked: tuple[Fact, ...]
    bloom: Bloom
    stem: str
    explanation: str
    take_away: str
    clone: tuple[tuple[str, str], ...] = ()
    worked: tuple[str, ...] = ()
    case: tuple[CaseFact, ...] = ()


class _Shared(TypedDict):
    id: str
    drug: str
    section: Section
    model: str
    clone: tuple[tuple[str, str], ...]
    clone_of: str
    bloom: Bloom
    stem: str
    take_away: str
    explanation: str
    worked: tuple[str, ...]
    notes: tuple[Note, ...]
    facts: tuple[str, ...]
    source: SourceSentence
    tags: tuple[str, ...]
    case: tuple[CaseFact, ...]


def _shared(desk: Desk, plan: Plan, kind: Kind) -> _Shared:
    facts = tuple(sorted(fact.id for fact in plan.asked))
    family = item_id(facts, plan.model)
    statement = plan.asked[0].statement
    critical = any(fact.statement.critical for fact in plan.asked)
    return {
        "id": item_id(facts, plan.model, plan.clone),
        "drug": desk.drug,
        "section": plan.section,
        "model": plan.model,
        "clone": plan.clone,
        "clone_of": family if plan.clone else "",
        "bloom": plan.bloom,
        "stem": bind_units(plan.stem),
        "take_away": bind_units(plan.take_away),
        "explanation": bind_units(plan.explanation),
        "worked": tuple(map(bind_units, plan.worked)),
        "notes": remarks(fact.statement for fact in plan.asked),
        "facts": facts,
        "source": SourceSentence(
            statement.location.file, statement.location.line, statement.text
        ),
        "tags": (
            desk.drug,
            plan.section.value,
            kind.value,
            *(("safety",) if critical else ()),
        ),
        "case": tuple(
            replace(told, phrase=bind_units(told.phrase)) for told in plan.case
        ),
    }


def right(fact: Fact, option_id: str, text: str, rationale: str) -> Option:
    """Write a true option: the fact says so."""
    return wrong(fact, option_id, text, rationale, Proof.TRUE, fact.id)


def wrong(
    fact: Fact, option_id: str, text: str, rationale: str, proof: Proof, *evidence: str
) -> Option:
    """Write an option with its proof; the rationale rests on ``fact``'s sentence."""
    place = fact.statement.location
    return Option(
        option_id,
        bind_units(text),
        bind_units(rationale),
        certify(proof, *evidence),
        SourceLine(place.file, place.line),
    )


def noted(fact: Fact, rationale: str) -> str:
    """Add to a rationale what the notes on its statement say of it."""
    return " ".join([rationale, *(note.text for note in fact.statement.notes)])


def single(
    desk: Desk,
    plan: Plan,
    key: Option,
    others: Iterable[Option],
    *,
    fixed_order: bool = False,
) -> SingleItem:
    """Make a single best answer; the given order counts only when it is fixed."""
    options = (key, *others)
    return SingleItem(
        **_shared(desk, plan, Kind.SINGLE),
        options=options if fixed_order else _by_text(options),
        key=key.id,
        fixed_order=fixed_order,
    )


def multiple(
    desk: Desk,
    plan: Plan,
    keys: Iterable[Option],
    others: Iterable[Option],
    *,
    fixed_order: bool = False,
) -> MultipleItem:
    """Make a multiple response."""
    true = tuple(keys)
    options = (*true, *others)
    return MultipleItem(
        **_shared(desk, plan, Kind.MULTIPLE),
        options=options if fixed_order else _by_text(options),
        keys=frozenset(option.id for option in true),
        fixed_order=fixed_order,
    )


def _by_text(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(
        sorted(options, key=lambda option: (option.text.casefold(), option.id))
    )


def numeric(desk: Desk, plan: Plan, row: Row, units: tuple[str, ...]) -> NumericItem:
    """Make a typed number in the first unit; each error carries its diagnosis."""
    return NumericItem(
        **_shared(desk, plan, Kind.NUMERIC),
        value=exact(row.key),
        unit=units[0],
        tolerance=Decimal(0),
        units=units,
        errors=tuple(
            NumericError(exact(slip.value), slip.model, slip.diagnosis)
            for slip in row.slips
        ),
    )


def ordering(desk: Desk, plan: Plan, steps: Iterable[Option]) -> OrderingItem:
    """Make an ordering; the steps stand in the right order."""
    return OrderingItem(**_shared(desk, plan, Kind.ORDERING), options=tuple(steps))


def cloze(desk: Desk, plan: Plan, accepted: tuple[str, ...]) -> ClozeItem:
    """Make a sentence with one gap; what is accepted stands there."""
    return ClozeItem(**_shared(desk, plan, Kind.CLOZE), accepted=accepted)


def short(desk: Desk, plan: Plan, accepted: tuple[str, ...]) -> ShortItem:
    """Make a question whose answer is typed as a word or a phrase."""
    return ShortItem(**_shared(desk, plan, Kind.SHORT), accepted=accepted)


def matching(
    desk: Desk,
    plan: Plan,
    left: Iterable[Option],
    right_side: Iterable[Option],
    pairs: Iterable[tuple[str, str]],
) -> MatchingItem:
    """Make a matching or sorting item."""
    return MatchingItem(
        **_shared(desk, plan, Kind.MATCHING),
        left=_by_text(left),
        right=_by_text(right_side),
        pairs=tuple(sorted(pairs)),
    )
