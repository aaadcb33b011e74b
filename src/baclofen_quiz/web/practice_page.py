"""The page on which a quiz is put together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.web.words import count

LENGTHS = (5, 10, 20, 30)


@dataclass(frozen=True, slots=True)
class SectionBox:
    """A section to tick, and how many questions it has (clones counted once)."""

    token: str
    title: str
    questions: int
    ticked: bool


@dataclass(frozen=True, slots=True)
class PracticePage:
    """Sections and length to choose from; ``fault`` says why a choice was refused.

    ``questions`` says how many there are.
    """

    template: ClassVar[str] = "practice/choose.html"
    choice: Choice
    boxes: tuple[SectionBox, ...]
    questions: str
    drugs: tuple[str, ...]
    guest: bool
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return ("Error: " if self.fault else "") + "Choose a quiz"

    @property
    def lengths(self) -> tuple[int, ...]:
        """The numbers of questions that are offered."""
        return LENGTHS

    @property
    def matching(self) -> int:
        """How many questions the choice leaves."""
        ticked = [box for box in self.boxes if box.ticked]
        return sum(box.questions for box in ticked or self.boxes)

    @property
    def asked(self) -> int:
        """How many will be asked."""
        return min(self.choice.length, self.matching)

    @property
    def sections(self) -> int:
        """How many sections are ticked; 0 means all."""
        return sum(box.ticked for box in self.boxes)


def practice_page(
    items: tuple[Item, ...], choice: Choice, *, guest: bool, fault: str = ""
) -> PracticePage:
    """Count what the bank holds for a choice."""
    drugs = tuple(sorted({item.drug for item in items}))
    counts = section_counts(item for item in items if choice.drug in {"", item.drug})
    boxes = tuple(
        SectionBox(
            section.value, TITLES[section], counts[section], section in choice.sections
        )
        for section in Section
        if counts[section]
    )
    said = questions_said(item for item in items if choice.drug in {"", item.drug})
    return PracticePage(choice, boxes, said, drugs, guest, fault)


def section_counts(items: Iterable[Item]) -> Counter[Section]:
    """Count the questions of each section; clones of one family count once."""
    families = {(item.section, item.family) for item in items}
    return Counter(section for section, _ in families)


def questions_said(items: Iterable[Item]) -> str:
    """Say how many questions there are, and how many items with all their variants."""
    every = tuple(items)
    said = count(sum(section_counts(every).values()), "question")
    more = f"{said} ({len(every):,} with variants)"
    return said if said == count(len(every), "question") else more
