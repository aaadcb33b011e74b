"""Finding a learner by the name of their account, for the command line."""

from baclofen_quiz.services.account_making import as_learner, name_key
from baclofen_quiz.services.account_types import Learner, NoSuchAccount
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import people


def learner_named(store: Store, name: str) -> Learner:
    """Find the learner whose account is called so, capitals or not.

    Raises:
        NoSuchAccount: nobody is called so.
    """
    account = people.account_named(store, name_key(name))
    if account is None:
        raise NoSuchAccount(name)
    return as_learner(people.learner(store, account.learner_id), account)
