"""Readers for any relation of the facts: a subject, and what is stated of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.solver.phrases import Phrases, indexed
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Pairing, Truth, give_up
from baclofen_quiz.items.solver.words import same, stands_in, stems

F = TypeVar("F", bound=FactBase)

THIRD = 1 / 3
"""The share of the words that must be found again."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact as a row: its subject and its value, each in one or more phrases.

    All phrases of a subject must be named (a population and a topic); of a value, one
    is enough (an action or its reason).
    """

    fact: str
    subject: tuple[str, ...]
    value: tuple[str, ...]


Relation = Callable[[Question], tuple[Row, ...]]
"""The rows of the facts that speak of one thing; the stem has no part in them."""

Slot = Callable[[Row], tuple[str, ...]]


@dataclass(frozen=True)
class Table:
    """The rows of a relation, with an index of what they say."""

    rows: tuple[Row, ...]

    @cached_property
    def _indexes(self) -> dict[Slot, Phrases]:
        return {}

    def index(self, slot: Slot) -> Phrases:
        """The phrases of all subjects, or of all values."""
        if slot not in self._indexes:
            self._indexes[slot] = indexed(slot(row) for row in self.rows)
        return self._indexes[slot]

    def at(self, places: Iterable[int]) -> list[Row]:
        """The rows at some places."""
        return [self.rows[place] for place in places]


def _table(rows: Relation, question: Question) -> Table:
    name = (rows, question.drug, question.section)
    return question.book.once(name, lambda: Table(rows(question)))


def relation(
    kind: type[F],
    subject: Callable[[F], str | tuple[str, ...]],
    value: Callable[[F], str | tuple[str, ...]],
) -> Relation:
    """The rows of one type of fact; those without subject or value are left out."""

    def rows(question: Question) -> tuple[Row, ...]:
        found = (
            Row(fact.id, _phrases(subject(fact)), _phrases(value(fact)))
            for fact in question.of(kind)
        )
        return tuple(row for row in found if row.subject and row.value)

    return rows


def union(*relations: Relation) -> Relation:
    """The rows of several relations: what is true by one of them is true."""
    return lambda question: tuple(row for one in relations for row in one(question))


def _phrases(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, (said,) if isinstance(said, str) else said))


def value_of(rows: Relation) -> Truth:
    """The stem names the subject; the option is what is stated of it."""

    def true(question: Question, text: str) -> bool:
        table = _table(rows, question)
        asked = _named(question.stem, table, _subject, every=True)
        return _is_one_of(text, asked, table, _value, question.common)

    return Truth(true)


def subject_of(rows: Relation) -> Truth:
    """The stem says what is stated; the option is of what it is stated."""

    def true(question: Question, text: str) -> bool:
        table = _table(rows, question)
        asked = _named(question.stem, table, _value, every=False)
        return _is_one_of(text, asked, table, _subject, question.common)

    return Truth(true)


def pair_of(rows: Relation) -> Pairing:
    """The left option is the subject, the right one what is stated of it."""

    def true(question: Question, left: str, right: str) -> bool:
        table = _table(rows, question)
        asked = _meant(left, table, _subject)
        if not asked:
            give_up(left)
        return _is_one_of(right, asked, table, _value, question.common)

    return Pairing(true)


def _subject(row: Row) -> tuple[str, ...]:
    return row.subject


def _value(row: Row) -> tuple[str, ...]:
    return row.value


def _named(text: str, table: Table, slot: Slot, *, every: bool) -> tuple[Row, ...]:
    """The rows that a text names: word for word, else those it comes nearest to."""
    quorum = all if every else any
    index = table.index(slot)
    quoted = [
        row
        for row in table.at(index.standing_in(text))
        if quorum(stands_in(part, text) for part in slot(row))
    ]
    if quoted:
        slots = {slot(row) for row in quoted}
        inside = {own for own in slots if _inside_another(own, slots)}
        return tuple(row for row in quoted if slot(row) not in inside)
    said = stems(text)
    found = _best(
        (len(index.bags[at] & said) / len(index.bags[at]), table.rows[at])
        for at in index.sharing(said)
    )
    if not found:
        give_up(f"nothing in {text!r} is found")
    return found


def _inside_another(own: tuple[str, ...], slots: Iterable[tuple[str, ...]]) -> bool:
    """Depression is not meant where respiratory depression is named."""
    said = " ".join(own)
    return any(
        len(other) == len(own) == 1
        and not same(said, other[0])
        and stands_in(said, other[0])
        for other in slots
    )


def _meant(text: str, table: Table, slot: Slot) -> tuple[Row, ...]:
    """The rows that an option means: by its very words, else by most of them."""
    return _quoting(text, table, slot) or _nearest(text, table, slot, frozenset())


def _quoting(text: str, table: Table, slot: Slot) -> tuple[Row, ...]:
    """The rows with the words of a text, or with a part or an extension of them."""
    index = table.index(slot)
    return tuple(
        table.at(index.same(text))
        or (
            row
            for row in table.at(index.around(text))
            if any(stands_in(text, part) or stands_in(part, text) for part in slot(row))
        )
    )


def _nearest(
    text: str, table: Table, slot: Slot, common: frozenset[str]
) -> tuple[Row, ...]:
    words = stems(text) - common
    index = table.index(slot)
    return _best(
        (len(words & index.bags[at]) / len(words), table.rows[at])
        for at in index.sharing(words)
    )


def _is_one_of(
    text: str,
    asked: tuple[Row, ...],
    table: Table,
    slot: Slot,
    common: frozenset[str],
) -> bool:
    """Whether an option is what some asked row states.

    Where it is put in other words, it must come nearest to an asked row, and to no
    other that says something else.
    """
    facts = {row.fact for row in asked}
    quoting = _quoting(text, table, slot)
    if quoting:
        return any(row.fact in facts for row in quoting)
    found = _nearest(text, table, slot, common)
    own = {_stems_of(slot(row)) for row in found if row.fact in facts}
    return bool(own) and all(_stems_of(slot(row)) in own for row in found)


def _best(scored: Iterable[tuple[float, Row]]) -> tuple[Row, ...]:
    ranked = [pair for pair in scored if pair[0] >= THIRD]
    top = max((score for score, _ in ranked), default=0)
    return tuple(row for score, row in ranked if score == top)


def _stems_of(parts: tuple[str, ...]) -> frozenset[str]:
    return stems(" ".join(parts))
