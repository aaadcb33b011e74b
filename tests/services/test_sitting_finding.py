import pytest

from baclofen_quiz.services.sitting_finding import located, own
from baclofen_quiz.services.sittings import NoSuchPosition, SittingNotFound
from baclofen_quiz.store.database import Database
from databases import make_guest, make_sitting


@pytest.mark.parametrize("lock", [False, True])
def test_a_learner_finds_their_own_and_nobody_elses(
    database: Database, *, lock: bool
) -> None:
    learner, other = make_guest(database), make_guest(database)
    sitting = make_sitting(database, learner)
    with database.writing() as store:
        assert own(store, learner, sitting, lock=lock).id == sitting
        assert located(store, learner, sitting, 7, lock=lock)[1].item.position == 7
        with pytest.raises(SittingNotFound):
            own(store, other, sitting, lock=lock)
        with pytest.raises(SittingNotFound):
            located(store, other, sitting, 1, lock=lock)


@pytest.mark.parametrize("forged", ["", "x", "\0", "0" * 33, "' OR 1=1"])
def test_a_forged_name_is_not_looked_up(database: Database, forged: str) -> None:
    learner = make_guest(database)
    with database.reading() as store, pytest.raises(SittingNotFound):
        located(store, learner, forged, 1)


@pytest.mark.parametrize("position", [-1, 0, 8, 10**30])
def test_a_position_that_is_not_there_is_named(
    database: Database, position: int
) -> None:
    learner = make_guest(database)
    sitting = make_sitting(database, learner)
    with (
        database.reading() as store,
        pytest.raises(NoSuchPosition, match="questions 1 to 7"),
    ):
        located(store, learner, sitting, position)
