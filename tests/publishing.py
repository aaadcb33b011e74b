"""Instructors and the files that they publish, for tests."""

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Learner, Role
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.services.uploads import (
    Conflict,
    Draft,
    Fit,
    Published,
    Refused,
    fit,
    publish,
)
from baclofen_quiz.store.database import Database
from databases import CHEAP, NOW
from factories import make_bank

MAKER = """\
## Who sells Lioresal?  {#maker}

Answer: Novartis |

> It was the first brand.

Source: baclofen#identity
"""
PUMP = """\
## Which firm sells Gablofen?  {#pump}

Answer: Piramal |

> It comes in a syringe for the pump.

Source: baclofen#identity
"""


def make_teacher(database: Database, name: str = "Ada") -> Learner:
    return accounts.add_user(
        database, name, "correct horse", Role.INSTRUCTOR, NOW, CHEAP
    )


def put_out(  # noqa: PLR0913, PLR0917 - each part has a default
    database: Database,
    who: Learner,
    text: str = MAKER,
    base: int = 0,
    stem: str = "exam",
    bank: Bank | None = None,
) -> Published | Conflict | Refused:
    """Publish a file in a transaction of its own."""
    draft = Draft(stem, text, base, "edited")
    ready = fit(bank or make_bank(), draft)
    if isinstance(ready, Refused):
        return ready
    with database.writing() as store:
        return publish(store, who, ready, NOW)


def library_of(database: Database) -> Library:
    """Make a library of what was uploaded alone, as a process has one."""
    return Library((), source=StoredAdditions(database))


def make_fit(draft: Draft) -> Fit:
    """Read a draft that may be published."""
    ready = fit(make_bank(), draft)
    assert isinstance(ready, Fit)
    return ready
