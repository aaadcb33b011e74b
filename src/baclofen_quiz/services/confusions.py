"""What a learner confuses with what, counted over their wrong answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from baclofen_quiz.items.answers import from_record
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.confusions import Confusion, Counted, confusions, counted
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.scores import LATELY
from baclofen_quiz.services.sitting_views import ResultRow
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import score_sums

TWICE = 2
"""What happened once may have been a slip of the finger."""


def my_confusions(store: Store, bank: Bank, learner: Learner) -> tuple[Counted, ...]:
    """Name what was mixed up at least twice of late, the most frequent first.

    Items that are no longer in the bank are left out.
    """
    happened = (
        (confusion, miss.answers)
        for miss in score_sums.misses(store, learner.id, LATELY)
        if miss.item_id in bank.by_id
        for confusion in confusions(
            bank.by_id[miss.item_id],
            from_record(miss.answer),
            miss.diagnosis,
            bank.facts,
        )
    )
    found = (one for one in counted(happened) if one.times >= TWICE)
    return tuple(_askable(bank, found))


def confusions_in(bank: Bank, rows: Iterable[ResultRow]) -> tuple[Counted, ...]:
    """Name what the answers of one sitting mixed up."""
    happened: list[tuple[Confusion, int]] = [
        (confusion, 1)
        for row in rows
        for confusion in confusions(
            row.item, row.answer, row.mark.diagnosis, bank.facts
        )
    ]
    return tuple(_askable(bank, counted(happened)))


def _askable(bank: Bank, found: Iterable[Counted]) -> Iterator[Counted]:
    """Keep of the facts to practise those that some question asks."""
    for one in found:
        asked = tuple(f for f in one.confusion.facts if f in bank.items_of_fact)
        yield replace(one, confusion=replace(one.confusion, facts=asked))
