"""One number tells every process that the bank has changed."""

import threading

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import bank_version
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def _number(database: Database) -> int:
    with database.reading() as store:
        return bank_version.number(store)


def test_the_number_counts_what_was_added(database: Database) -> None:
    assert _number(database) == 0
    for _ in range(2):
        with database.writing() as store:
            bank_version.hold(store)
            bank_version.step(store)

    assert _number(database) == 2


def test_to_hold_the_bank_alone_changes_nothing(database: Database) -> None:
    with database.writing() as store:
        bank_version.hold(store)

    assert _number(database) == 0


def test_nobody_holds_the_bank_while_another_does(database: Database) -> None:
    order: list[str] = []
    held, tried = threading.Event(), threading.Event()

    def second() -> None:
        held.wait(10)
        tried.set()
        with database.writing() as store:
            bank_version.hold(store)
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with database.writing() as store:
        bank_version.hold(store)
        held.set()
        tried.wait(10)
        order.append("first")
    thread.join()

    assert order == ["first", "second"]
