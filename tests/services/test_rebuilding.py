from contextlib import AbstractContextManager

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.services import memory_keeping, rebuilding
from baclofen_quiz.services.rebuilding import Rebuilt, rebuild
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.queries import card_reviews, memory
from databases import give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from memories import forget, rebuild_learner
from study_rows import make_review

pytestmark = BOTH_ENGINES

ITEM = make_single_item()


def test_a_long_history_is_rebuilt_in_parts_and_what_never_happened_forgotten(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "AT_ONCE", 3)
    learner = make_guest(database)
    with database.writing() as store:
        for number in range(9):
            fact = f"baclofen/uses/f{number % 4}"
            review = make_review(learner.id, uuid=f"r{number}", fact_id=fact)
            card_reviews.add(store, review)
        rebuild_learner(store, learner.id)
        before = memory_keeping.all_states(store, learner.id)
        dreamt = memory.of_facts(store, learner.id, ["baclofen/uses/f0"]).values()
        forget(store, learner.id)
        wrong = [one._replace(fact_id="baclofen/uses/never") for one in dreamt]
        memory.save(store, learner.id, wrong)

    writers = 0
    begin = database.writing

    def writing() -> AbstractContextManager[Store]:
        nonlocal writers
        writers += 1
        return begin()

    monkeypatch.setattr(database, "writing", writing)
    assert rebuild(database) == Rebuilt(learners=1, facts=4)

    assert writers == 5  # 3, 2, 2 and 2 reviews with what never was, and the indexes
    with database.reading() as store:
        assert memory_keeping.all_states(store, learner.id) == before


def test_a_rebuild_restores_every_memory_exactly(database: Database) -> None:
    learner, idle = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner, make_bank(items=(ITEM,)))
    give(database, learner, sitting_id, 1, Chosen(ITEM.key))
    with database.writing() as store:
        before = memory_keeping.all_states(store, learner.id)
        forget(store, learner.id)

    assert rebuild(database) == Rebuilt(learners=1, facts=len(ITEM.facts))

    with database.reading() as store:
        assert memory_keeping.all_states(store, learner.id) == before
        assert memory_keeping.all_states(store, idle.id) == {}
