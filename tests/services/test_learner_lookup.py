import pytest

from baclofen_quiz.services.account_types import NoSuchAccount, Role
from baclofen_quiz.services.accounts import add_user
from baclofen_quiz.services.learner_lookup import learner_named
from baclofen_quiz.store.database import Database
from databases import CHEAP, NOW


def test_a_learner_is_found_by_name_whatever_the_capitals(database: Database) -> None:
    kim = add_user(database, "Kim", "seven blue herons", Role.LEARNER, NOW, CHEAP)
    with database.reading() as store:
        assert learner_named(store, " kim ") == kim
        with pytest.raises(NoSuchAccount, match="There is no account called Kit"):
            learner_named(store, "Kit")
