"""What a learner got wrong last, and has not got right since.

A question counts while its latest answer was not wholly right, a fact while the latest
answer about it was not, whatever question asked it: a card that is then called good
does not take it out, as nobody saw that. A fact counts besides if the last that
happened to it was a card that was not remembered.
"""

from dataclasses import dataclass

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import Standing
from baclofen_quiz.learning.selection.filters import missed_facts
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.study_inputs import answered
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import memory


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Ids of facts, and of the families of items that have a card of their own."""

    facts: frozenset[str]
    families: frozenset[str]


def mistakes(store: Store, bank: Bank, learner: Learner) -> Mistakes:
    """Gather them from the latest answers and reviews."""
    inputs = answered(store, bank, learner)
    forgotten = memory.forgotten(store, learner.id)
    missed = (f for f, how in inputs.standing.items() if how is Standing.MISSED)
    families = frozenset(bank.twins.get(family, family) for family in missed)
    repeated = families & bank.echoes.keys()
    facts = {bank.echoes[family] for family in repeated}
    return Mistakes(missed_facts(inputs) | set(forgotten) | facts, families - repeated)
