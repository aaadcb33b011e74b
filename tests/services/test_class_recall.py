"""What learners remember together."""

from datetime import timedelta

from baclofen_quiz.learning.class_recall import LEAST
from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.services.class_recall import class_recall
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import people
from databases import CHEAP, NOW, make_guest
from study_rows import FACT, TODAY, make_memory

DRUG = FACT.partition("/")[0]


def learn(database: Database, learners: int) -> None:
    for number in range(learners):
        name = f"learner-{number}"
        accounts.add_user(database, name, "a long pass word", Role.LEARNER, NOW, CHEAP)
    with database.writing() as store:
        for learner in people.all_ids(store):
            store.session.add(make_memory(learner))


def test_a_class_of_five_has_a_mean_that_falls_with_the_days(
    database: Database,
) -> None:
    learn(database, LEAST)
    with database.reading() as store:
        soon = class_recall(store, DRUG, TODAY)
        late = class_recall(store, DRUG, TODAY + timedelta(days=90))

    assert soon.keys() == late.keys() == {FACT}
    assert soon[FACT] > late[FACT]


def test_guests_do_not_make_up_the_number(database: Database) -> None:
    for _ in range(3):
        make_guest(database)
    learn(database, LEAST - 1)
    with database.reading() as store:
        assert class_recall(store, DRUG, TODAY) == {}
