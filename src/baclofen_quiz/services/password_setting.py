"""Setting the password of an account anew, for somebody who has forgotten it."""

from baclofen_quiz.services import throttling
from baclofen_quiz.services.account_making import name_key, wanted_account
from baclofen_quiz.services.account_types import NoSuchAccount
from baclofen_quiz.services.passwords import USUAL, Passwords
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import people


def set_password(
    database: Database, name: str, password: str, passwords: Passwords = USUAL
) -> str:
    """Give an account another password, end its sessions and open its name again.

    Returns:
        The name as the account has it.

    Raises:
        NoSuchAccount, NameUnfit, PasswordTooShort: nothing was changed.
    """
    wanted = wanted_account(name, password, passwords)
    key = name_key(wanted.name)
    with database.writing() as store:
        account = people.account_named(store, key)
        if account is None:
            raise NoSuchAccount(wanted.name)
        account.password_hash = wanted.password_hash
        people.end_logins_of(store, account.learner_id)
        throttling.forgive(store, key)
        return account.name
