"""The page of a sitting's receipt."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.services.receipts import Drawn, Receipt
from baclofen_quiz.web.dates import moment
from baclofen_quiz.web.question_page import KINDS

DRAWN: dict[Drawn, str] = {
    Drawn.SAME: (
        "Drawn again just now from the same bank, the seed and what was kept, the "
        "questions are the same, in the same order."
    ),
    Drawn.OTHER_BANK: (
        "The bank has changed since. The questions of this quiz are kept as they were "
        "shown."
    ),
    Drawn.OTHER_PROGRAM: (
        "This version of the program would draw other questions. Those of this quiz "
        "are kept as they were shown."
    ),
    Drawn.NOT_KEPT: (
        "What this quiz was drawn by was not kept at that time. Its questions are kept "
        "as they were shown."
    ),
}
"""What is said of drawing the questions again."""


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """Everything that identifies a sitting, and its items in a table."""

    template: ClassVar[str] = "sitting/receipt.html"
    receipt: Receipt
    zone: str

    @property
    def title(self) -> str:
        """Which quiz it is of."""
        return f"Receipt of the quiz of {self.begun}"

    @property
    def begun(self) -> str:
        """When it was begun."""
        return moment(self.receipt.started, self.zone)

    @property
    def ended(self) -> str:
        """When it ended, if it has."""
        end = self.receipt.ended
        return "Not finished" if end is None else moment(end, self.zone)

    @property
    def drawn(self) -> str:
        """What comes of drawing it again."""
        return DRAWN[self.receipt.drawn]

    @property
    def chosen(self) -> str:
        """What was asked for, in one line."""
        choice = self.receipt.choice
        scopes = [
            f"{one.drug} {TITLES[one.section].lower()}".strip()
            for one in sorted(choice.scopes)
        ]
        kinds = [KINDS[kind].lower() for kind in choice.kinds]
        parts = [
            f"Preset {choice.preset}",
            f"up to {choice.length} questions",
            "; ".join(scopes) or "all sections",
            *(
                " or ".join(sorted(names))
                for names in (kinds, choice.difficulties, choice.seen)
                if names
            ),
            *sorted(choice.facts),
            *(f"file {name}" for name in sorted(choice.files)),
            choice.mode,
            f"{choice.seconds} seconds a question" if choice.seconds else "untimed",
        ]
        return ", ".join(parts)

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]
