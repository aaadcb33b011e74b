"""The number that tells every process to look at the bank anew.

It is asked for again and again from the first page on, so this is plain SQL: the models
would take longer to load than the page to show.
"""

from sqlalchemy import text

from baclofen_quiz.store.database import Store

_NUMBER = text("SELECT number FROM bank_version WHERE id = 1")
_HOLD = text(
    "INSERT INTO bank_version (id, number) VALUES (1, 0)"
    " ON CONFLICT (id) DO UPDATE SET number = bank_version.number"
)
_RAISE = text("UPDATE bank_version SET number = number + 1 WHERE id = 1")


def number(store: Store) -> int:
    """Give the number; 0 while nothing was ever added."""
    return int(store.connection.execute(_NUMBER).scalar_one_or_none() or 0)


def hold(store: Store) -> None:
    """Let nobody else add to the bank before this transaction ends."""
    store.connection.execute(_HOLD)


def step(store: Store) -> None:
    """Tell every process that something was added; whoever calls has ``hold``."""
    store.connection.execute(_RAISE)
