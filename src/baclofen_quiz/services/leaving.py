"""Deleting a learner with everything that is kept of them."""

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_types import Learner, Role
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import people

GUESTS_WORD = "delete"
"""What a guest types to confirm, having no name."""


class NotConfirmed(BaclofenQuizError):
    """What was typed is not what confirms."""

    def __init__(self, word: str) -> None:
        """Say what to type."""
        super().__init__(f"Type {word} to confirm. Nothing was deleted.")


class LastAdmin(BaclofenQuizError):
    """The only administrator wants to go."""

    def __init__(self) -> None:
        """Say what must happen first."""
        super().__init__(
            "You are the only administrator here, and somebody must be. Make another "
            "one first, with: baclofen-quiz users add NAME --role admin. Nothing was "
            "deleted."
        )


def confirming_word(learner: Learner) -> str:
    """Give what a learner types to confirm: the user name, of a guest a fixed word."""
    return GUESTS_WORD if learner.guest else learner.name


def delete_all(store: Store, learner: Learner, typed: str) -> None:
    """Delete a learner, with account, answers, memory and sessions.

    What they reported of items stays, without them.

    Raises:
        NotConfirmed, LastAdmin: nothing was deleted.
    """
    word = confirming_word(learner)
    if typed.strip().casefold() != word.casefold():
        raise NotConfirmed(word)
    people.hold(store, learner.id)
    if learner.role is Role.ADMIN and people.with_role(store, Role.ADMIN) == [
        learner.id
    ]:
        raise LastAdmin
    people.remove(store, learner.id)
