from baclofen_quiz.services.accounts import sign_up
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import extra_times, settings
from databases import CHEAP, NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import make_setting

pytestmark = BOTH_ENGINES


def test_accounts_are_listed_by_name_and_guests_are_not(database: Database) -> None:
    make_guest(database)
    ben = sign_up(database, "ben", "seven blue herons", NOW, None, CHEAP).learner
    sign_up(database, "Ada", "seven blue herons", NOW, None, CHEAP)
    row = make_setting(ben.id)
    row.extra_time = "2"
    with database.writing() as store:
        settings.save(store, row)

    with database.reading() as store:
        found = extra_times.of_accounts(store, "1")
    assert found == [("Ada", "learner", "1"), ("ben", "learner", "2")]
