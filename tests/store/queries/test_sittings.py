"""Sittings and their places, always those of one learner."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import drafts, sittings
from baclofen_quiz.store.queries.sittings import Around
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from study_rows import make_draft

pytestmark = BOTH_ENGINES


def test_a_sitting_is_found_by_its_learner_alone(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner)

    with database.writing() as store:
        for lock in (False, True):
            assert sittings.find(store, learner.id, sitting_id, lock=lock)
            assert sittings.find(store, other.id, sitting_id, lock=lock) is None


def test_places_stand_in_order_with_their_answers(database: Database) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner)
    for position in (5, 2):
        give(database, learner, sitting_id, position)

    with database.reading() as store:
        places = sittings.places(store, sitting_id)
        assert [place.item.position for place in places] == [1, 2, 3, 4, 5, 6, 7]
        given = [place.item.position for place in places if place.response]
        assert given == [2, 5]


def test_sittings_are_listed_newest_first(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    ids = [
        make_sitting(database, learner, now=NOW + timedelta(hours=n)) for n in range(3)
    ]
    make_sitting(database, other, now=NOW + timedelta(days=1))

    with database.reading() as store:
        every = [row.id for row in sittings.newest(store, learner.id, None)]
        newest = sittings.newest_open(store, learner.id)
        assert every == ids[::-1]
        assert len(sittings.newest(store, learner.id, 2)) == 2
        assert newest is not None
        assert newest.id == ids[2]


def test_a_place_is_found_with_its_sitting_by_its_learner_alone(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner)
    give(database, learner, sitting_id, 2)

    with database.writing() as store:
        for lock in (False, True):
            found = sittings.located(store, learner.id, sitting_id, 2, lock=lock)
            assert found is not None
            assert found.sitting.id == sitting_id
            assert found.place.item.position == 2
            assert found.place.response is not None
            assert sittings.located(store, other.id, sitting_id, 2, lock=lock) is None
            assert sittings.located(store, learner.id, sitting_id, 9, lock=lock) is None


def test_a_place_is_found_with_what_else_its_sitting_holds(database: Database) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner)
    for position in (2, 5, 6):
        give(database, learner, sitting_id, position)
    with database.writing() as store:
        drafts.save(store, make_draft(sitting_id, position=7))

    def around(position: int) -> Around:
        with database.reading() as store:
            found = sittings.located(store, learner.id, sitting_id, position)
        assert found is not None
        return found.around

    assert around(1) == Around(following=3, answered=3, drafted=False)
    assert around(2) == Around(following=3, answered=3, drafted=False)
    assert around(5) == Around(following=7, answered=3, drafted=False)
    assert around(7) == Around(following=1, answered=3, drafted=True)
    for position in (1, 3, 4):
        give(database, learner, sitting_id, position)
    assert around(7).following is None
