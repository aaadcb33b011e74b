"""What a learner remembers of each fact, kept beside the answers it follows from.

The rows are a copy of what replaying all answers and reviews gives; ``replay_facts``
makes them anew. Whoever changes them holds the learner (``store.queries.people.hold``),
so that two answers given at once do not overwrite each other's.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import partial

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.memory.events import Event
from baclofen_quiz.learning.memory.fuzz import Holder
from baclofen_quiz.learning.memory.guessing import chance, predicted
from baclofen_quiz.learning.memory.replaying import (
    follows,
    remember,
    remember_all,
    replay,
)
from baclofen_quiz.learning.memory.states import (
    NOWHERE,
    UNTRIED,
    MemoryState,
    lasting,
)
from baclofen_quiz.services import memory_events
from baclofen_quiz.services.memory_records import from_row, to_row
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import memory


def holder(learner_id: int, fact_id: str) -> Holder:
    """Say whose memory of what it is."""
    return Holder(str(learner_id), fact_id)


def states(
    store: Store, learner_id: int, fact_ids: Collection[str]
) -> Mapping[str, MemoryState]:
    """Give what is remembered of some facts, of each of them something."""
    found = memory.of_facts(store, learner_id, fact_ids)
    return {
        fact: from_row(found[fact]) if fact in found else UNTRIED for fact in fact_ids
    }


def all_states(store: Store, learner_id: int) -> dict[str, MemoryState]:
    """Give what is remembered of every fact that was ever tried."""
    rows = memory.of_learner(store, learner_id)
    return {fact: from_row(row) for fact, row in rows.items()}


def expected(item: Item, known: Mapping[str, MemoryState], day: date) -> float:
    """Give the probability of a right answer to an item, before it is answered.

    A fact that was rated earlier on the same day counts as on the next: to foretell
    that all is remembered, even after a wrong answer, would foretell nothing.
    """
    recalls = (lasting(known[fact], day) for fact in item.facts)
    return predicted(recalls, chance(item))


def take_in(
    store: Store,
    learner_id: int,
    known: Mapping[str, MemoryState],
    events: Mapping[str, Event],
) -> None:
    """Remember one new event of each fact.

    Args:
        store: where the answer or review itself is kept already.
        learner_id: whose.
        known: what was remembered of these facts before it.
        events: the new event of each fact.
    """
    after = {
        fact: _after(store, learner_id, fact, known[fact], event)
        for fact, event in events.items()
    }
    _save(store, learner_id, after)


def _after(
    store: Store, learner_id: int, fact: str, state: MemoryState, event: Event
) -> MemoryState:
    def others() -> Iterable[Event]:
        """List the events behind the state; the new one is among those stored."""
        stored = memory_events.of_facts(store, learner_id, (fact,)).get(fact, ())
        return (one for one in stored if one.place != event.place)

    return remember(state, event, others, holder(learner_id, fact))


def replay_facts(store: Store, learner_id: int, fact_ids: Iterable[str]) -> int:
    """Remember some facts anew: something about their past has changed.

    Returns:
        Of how many of them something is remembered.
    """
    wanted = set(fact_ids)
    events = memory_events.of_facts(store, learner_id, wanted)
    memory.remove(store, learner_id, wanted)
    after = {
        fact: replay(happened, holder(learner_id, fact))
        for fact, happened in events.items()
    }
    return _save(store, learner_id, after)


def foreseen(
    store: Store, learner_id: int, more: memory_events.Events
) -> dict[str, MemoryState]:
    """Tell what will be remembered of some facts with more events; nothing is kept."""
    known = states(store, learner_id, more)
    between = [
        fact
        for fact, events in more.items()
        if not follows(known[fact], min(event.place for event in events))
    ]
    stored: dict[str, list[Event]] = {fact: [] for fact in between}
    stored.update(memory_events.of_facts(store, learner_id, between))
    return {
        fact: remember_all(
            known[fact],
            events,
            partial(stored.__getitem__, fact),
            holder(learner_id, fact),
        )
        for fact, events in more.items()
    }


def keep_foreseen(
    store: Store, learner_id: int, after: Mapping[str, MemoryState]
) -> None:
    """Remember what was foreseen, once the events themselves are kept."""
    _save(store, learner_id, after)


def _save(store: Store, learner_id: int, after: Mapping[str, MemoryState]) -> int:
    """Keep states, except of facts to which nothing has happened yet."""
    rows = [
        to_row(fact, state)
        for fact, state in after.items()
        if state.trace.last != NOWHERE
    ]
    memory.save(store, learner_id, rows)
    return len(rows)
