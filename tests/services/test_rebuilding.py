from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.services import memory_keeping
from baclofen_quiz.services.rebuilding import Rebuilt, rebuild
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import memory
from databases import give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES

ITEM = make_single_item()


def test_a_rebuild_restores_every_memory_exactly(database: Database) -> None:
    learner, idle = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner, make_bank(items=(ITEM,)))
    give(database, learner, sitting_id, 1, Chosen(ITEM.key))
    with database.writing() as store:
        before = memory_keeping.all_states(store, learner.id)
        memory.remove_all(store, learner.id)

    assert rebuild(database) == Rebuilt(learners=1, facts=len(ITEM.facts))

    with database.reading() as store:
        assert memory_keeping.all_states(store, learner.id) == before
        assert memory_keeping.all_states(store, idle.id) == {}
