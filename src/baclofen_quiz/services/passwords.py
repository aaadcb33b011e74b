"""Hashing passwords: argon2id, dear to guess and cheap enough to serve a class."""

from dataclasses import dataclass, field

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

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
    _hasher: PasswordHasher = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the hasher once."""
        hasher = PasswordHasher(
            time_cost=self.rounds,
            memory_cost=self.memory,
            parallelism=1,
            type=Type.ID,
        )
        object.__setattr__(self, "_hasher", hasher)

    def hash(self, password: str) -> str:
        """Hash a password with a salt of its own."""
        return self._hasher.hash(password.encode("utf-8", "surrogatepass"))

    def fit(self, known: str, password: str) -> bool:
        """Tell whether a password fits a hash, at the cost written in the hash."""
        try:
            return self._hasher.verify(known, password.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False

    def outdated(self, known: str) -> bool:
        """Tell whether a hash was made at another cost than this one."""
        return self._hasher.check_needs_rehash(known)


USUAL = Passwords()
"""19 MiB and two rounds, as OWASP asks for: about 20 ms."""
