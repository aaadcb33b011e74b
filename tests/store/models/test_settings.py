"""Settings that make no sense are refused, whatever the program does."""

import pytest
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from databases import make_guest
from study_rows import SettingChanges, make_setting


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        (SettingChanges(new_cards=-1), "new_cards_from_none"),
        (SettingChanges(weekly_goal=8), "goal_within_a_week"),
        (SettingChanges(weekly_goal=-1), "goal_within_a_week"),
    ],
)
def test_a_number_out_of_its_bounds_is_refused(
    database: Database, changes: SettingChanges, name: str
) -> None:
    learner = make_guest(database)

    with pytest.raises(IntegrityError, match=name), database.writing() as store:
        store.session.add(make_setting(learner.id, **changes))
