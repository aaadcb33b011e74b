"""The memories of everybody of a role."""

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import class_memory, people
from baclofen_quiz.store.queries.class_memory import Held
from databases import CHEAP, NOW, make_guest
from study_rows import FACT, TODAY, make_memory

WORD = "correct horse battery"
DRUG = FACT.partition("/")[0]


def test_only_rated_facts_of_the_drug_by_accounts_of_the_role_are_given(
    database: Database,
) -> None:
    make_guest(database)
    accounts.add_user(database, "mira", WORD, Role.LEARNER, NOW, CHEAP)
    accounts.add_user(database, "anand", WORD, Role.INSTRUCTOR, NOW, CHEAP)
    with database.writing() as store:
        for learner in people.all_ids(store):
            store.session.add(make_memory(learner))
            store.session.add(make_memory(learner, fact_id="other/a/b"))
            misread = make_memory(learner, fact_id=f"{DRUG}/x/y")
            misread.stability = misread.difficulty = None
            misread.last_day = misread.due_day = None
            misread.reviews = 0
            store.session.add(misread)
    with database.reading() as store:
        found = list(class_memory.of_role(store, "learner", DRUG))

    assert found == [Held(FACT, 2.3065, 2.118, TODAY)]
