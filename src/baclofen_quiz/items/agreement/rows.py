"""A key against the relations of a monograph: it is stated of another subject."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import (
    Brand,
    ComparatorDifference,
    ComparatorTarget,
    FactBase,
    Form,
)
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, qualified
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.relations import (
    CONCERNS,
    INTERACTIONS,
    PRECAUTIONS,
    USES,
)
from baclofen_quiz.items.solver.rows import Relation, Row, Table, relation, union
from baclofen_quiz.items.solver.words import same, stands_in, stems

_RELATIONS: tuple[Relation, ...] = (
    INTERACTIONS,
    PRECAUTIONS,
    CONCERNS,
    union(INTERACTIONS, CONCERNS),
    USES,
    relation(ComparatorTarget, lambda fact: fact.drug, lambda fact: fact.target),
    relation(
        ComparatorDifference, lambda fact: fact.drug, lambda fact: fact.difference
    ),
    union(
        relation(Brand, lambda fact: fact.name, lambda fact: fact.form),
        relation(Form, lambda fact: fact.name, lambda fact: fact.name),
    ),
)
_MOST = 0.6
"""The share of the words of a phrase that must be found again."""
_LITTLE = 1 / 3
_NOT = re.compile(r"\b(?:not|no|never|outside|without|neither|nor)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """The rows of a table of which a text says the value, and those it is subject of.

    Values that are denied are left out. One of the two is never empty.
    """

    table: Table
    of_value: tuple[Row, ...]
    of_subject: tuple[Row, ...]


def swapped(item: Item, claim: Claim, known: Known) -> FactBase | None:
    """What the key says is stated of another subject than the one that is asked."""
    for told in _told(item, claim.text, known):
        fact = _value_of_another(claim, told, known) or _subject_of_another(
            claim, told, known
        )
        if fact is not None and not qualified(fact, claim.text):
            return fact
    return None


def _told(item: Item, text: str, known: Known) -> tuple[_Told, ...]:
    """Where the monograph states what a text says, looked up once for each text."""

    def read() -> Iterator[_Told]:
        for table in _tables(item, known):
            near = [row for row in _near(text, table) if _says(text, row.value)]
            of_value = tuple(r for r in near if not _NOT.search(" ".join(r.value)))
            of_subject = tuple(table.at(table.index(_subject).same(text)))
            if of_value or of_subject:
                yield _Told(table, of_value, of_subject)

    return known.book.once(("told", text), lambda: tuple(read()))


def _tables(item: Item, known: Known) -> tuple[Table, ...]:
    """What the monograph pairs, made once: no question has a part in it."""

    def read() -> tuple[Table, ...]:
        none = frozenset[str]()
        question = Question(item.stem, item.drug, item.section, none, known.book)
        return tuple(
            table for rows in _RELATIONS if (table := Table(rows(question))).rows
        )

    return known.book.once("agreement", read)


def _subject(row: Row) -> tuple[str, ...]:
    return row.subject


def _value(row: Row) -> tuple[str, ...]:
    return row.value


def _near(text: str, table: Table) -> list[Row]:
    """The rows whose values are a text, or have a word in common with it."""
    index = table.index(_value)
    return table.at(sorted({*index.same(text), *index.sharing(stems(text))}))


def _value_of_another(claim: Claim, told: _Told, known: Known) -> FactBase | None:
    """The question names one subject; the key is the value of others alone."""
    if not told.of_value:
        return None
    near = told.table.at(told.table.index(_subject).standing_in(claim.asked))
    asked = _outermost([row for row in near if _all_in(row.subject, claim.asked)])
    if len({row.subject for row in asked}) != 1 or _meet(asked, told.of_value):
        return None
    if any(_touches(claim.text, row.value, known) for row in asked):
        return None
    return known.book.get(asked[0].fact)


def _subject_of_another(claim: Claim, told: _Told, known: Known) -> FactBase | None:
    """The question quotes one value; the key is the subject of others alone."""
    if not told.of_subject:
        return None
    asked = [
        row
        for row in _near(claim.asked, told.table)
        if any(_quoted(v, claim.asked) for v in row.value)
    ]
    if len({row.subject for row in asked}) != 1 or _meet(asked, told.of_subject):
        return None
    if any(_touches(claim.asked, row.value, known) for row in told.of_subject):
        return None
    return known.book.get(asked[0].fact)


def _meet(some: Iterable[Row], others: Iterable[Row]) -> bool:
    return bool({row.subject for row in some} & {row.subject for row in others})


def _all_in(parts: Iterable[str], text: str) -> bool:
    return all(stands_in(part, text) for part in parts)


def _outermost(rows: Sequence[Row]) -> list[Row]:
    """Leave out subjects that stand inside another one: depression in respiratory."""
    names = {" ".join(row.subject) for row in rows}
    return [
        row
        for row in rows
        if not any(
            stands_in(" ".join(row.subject), name)
            for name in names - {" ".join(row.subject)}
        )
    ]


def _says(text: str, values: Iterable[str]) -> bool:
    return any(
        same(value, text) or _quoted(value, text) or _quoted(text, value)
        for value in values
    )


def _quoted(phrase: str, text: str) -> bool:
    """Whether a phrase of two words of meaning or more is found again in a text."""
    words = stems(phrase)
    return len(words) > 1 and len(words & stems(text)) / len(words) >= _MOST


def _touches(text: str, values: Iterable[str], known: Known) -> bool:
    """Whether a text has many words, or a kindred thing, in common with a value."""
    words, value = stems(text) - known.own_words, " ".join(values)
    own = stems(value) - known.own_words
    if len(words & own) > _LITTLE * min(len(words), len(own)):
        return True
    one = {c.id for c in known.lexicon.mentioned(text)}
    other = {c.id for c in known.lexicon.mentioned(value)}
    return bool(one & other or known.lexicon.kin(one) & known.lexicon.kin(other))
