"""Hashing passwords: argon2id, dear to guess and cheap enough to serve a class."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

NOBODYS_HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$iQw2y7rFfqwsTTcgr8vwTA"
    "$ONwbmi8SpM7UGe8v3D1ttK0C+KKn7H1+iTXqTM66XQ8"
)
"""The hash of a random password that nobody kept, at the usual cost.

It is checked for names that do not exist, so that they take as long as others.
"""


@dataclass(frozen=True, slots=True)
class Passwords:
    """argon2id at a cost; memory in KiB. Tests take a cheaper one."""

    memory: int = 19 * 1024
    rounds: int = 2

    def hash(self, password: str) -> str:
        """Hash a password with a salt of its own."""
        return _hasher(self).hash(password.encode("utf-8", "surrogatepass"))

    def fit(self, known: str, password: str) -> bool:
        """Tell whether a password fits a hash, at the cost written in the hash."""
        from argon2.exceptions import (  # noqa: PLC0415 - loaded where a password is
            InvalidHashError,
            VerificationError,
        )

        try:
            return _hasher(self).verify(
                known, password.encode("utf-8", "surrogatepass")
            )
        except (VerificationError, InvalidHashError):
            return False

    def outdated(self, known: str) -> bool:
        """Tell whether a hash was made at another cost than this one."""
        return _hasher(self).check_needs_rehash(known)


@cache
def _hasher(cost: Passwords) -> "PasswordHasher":
    """Make the hasher of a cost once."""
    from argon2 import PasswordHasher, Type  # noqa: PLC0415 - as above

    return PasswordHasher(
        time_cost=cost.rounds, memory_cost=cost.memory, parallelism=1, type=Type.ID
    )


USUAL = Passwords()
"""19 MiB and two rounds, as OWASP asks for: about 20 ms."""
