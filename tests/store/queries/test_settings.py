"""Settings are kept as they were last saved."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import settings
from databases import make_guest
from engines import BOTH_ENGINES
from study_rows import make_setting

pytestmark = BOTH_ENGINES


def test_the_last_settings_saved_are_found(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        settings.save(store, make_setting(learner.id, new_cards=5))
        before = settings.find(store, learner.id)
        assert before is not None
        assert before.new_cards == 5
        settings.save(store, make_setting(learner.id, new_cards=7))
        after = settings.find(store, learner.id)
        assert after is not None
        assert after.new_cards == 7
        assert settings.find(store, other.id) is None
