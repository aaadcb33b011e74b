"""My data: what is kept, taking it along, deleting it."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.web.question_page import Fault


@dataclass(frozen=True, slots=True)
class MyDataPage:
    """What is kept of a learner, and the ways to take it along or delete it."""

    template: ClassVar[str] = "account/my-data.html"
    sittings: int
    answered: int

    @property
    def title(self) -> str:
        """The room."""
        return "My data"


@dataclass(frozen=True, slots=True)
class DeletePage:
    """The last question before everything of a learner is deleted.

    ``word`` is to be typed; ``fault`` says why nothing was deleted.
    """

    template: ClassVar[str] = "account/delete.html"
    word: str
    sittings: int
    answered: int
    typed: str = ""
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return "Error: Delete my data" if self.fault else "Delete my data"

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the form."""
        return (Fault("typed", self.fault),) if self.fault else ()


@dataclass(frozen=True, slots=True)
class DeletedPage:
    """Everything is gone."""

    template: ClassVar[str] = "account/deleted.html"

    @property
    def title(self) -> str:
        """What happened."""
        return "Your data is deleted"
