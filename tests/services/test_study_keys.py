from baclofen_quiz.services.study_keys import single_keys, switch_single_keys
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import settings
from databases import make_guest


def test_single_keys_are_on_until_switched_off_and_other_settings_stay(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        assert single_keys(store, learner)
        switch_single_keys(store, learner, on=False)
        assert not single_keys(store, learner)
        row = settings.find(store, learner.id)
        assert row is not None
        row.new_cards = 5
        store.session.flush()
        switch_single_keys(store, learner, on=True)
        assert single_keys(store, learner)
        assert single_keys(store, other)

    with database.reading() as store:
        row = settings.find(store, learner.id)
        assert row is not None
        assert (row.new_cards, row.extra_time) == (5, "1")
