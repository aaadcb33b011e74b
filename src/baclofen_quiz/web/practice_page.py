"""The page on which a quiz is put together."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import (
    LONGEST_SITTING,
    Filter,
    Mode,
    Scope,
    Seen,
)
from baclofen_quiz.services.quiz_builder import BuilderView
from baclofen_quiz.web.practice_form import scope_name
from baclofen_quiz.web.practice_tiles import Tile, tiles
from baclofen_quiz.web.question_counts import with_variants
from baclofen_quiz.web.question_page import KINDS
from baclofen_quiz.web.words import count

LENGTHS = (5, 10, 20, 30)
TIMERS = {0: "Off", 60: "60 s", 90: "90 s", 120: "120 s"}
"""The seconds a question that are offered, and how they are named."""

SEEN = {
    Seen.UNUSED: "Unseen",
    Seen.WRONG: "Wrong",
    Seen.RIGHT: "Right",
    Seen.FLAGGED: "Flagged",
}

PLACES: Mapping[Filter, str] = {
    Filter.PRESET: "presets",
    Filter.SCOPES: "sections",
    Filter.KINDS: "kinds",
    Filter.DIFFICULTY: "difficulty",
    Filter.SEEN: "seen",
    Filter.FACTS: "facts",
    Filter.FILES: "files",
}
"""Where each filter stands on the page."""


@dataclass(frozen=True, slots=True)
class Box:
    """Something to tick: its value, its name, how many questions, and whether it is."""

    value: str
    title: str
    questions: int
    ticked: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a choice was refused, and where on the page that can be mended."""

    text: str = ""
    place: str = "sections"


@dataclass(frozen=True, slots=True)
class PracticePage:
    """Presets, and a form with everything to choose from."""

    template: ClassVar[str] = "practice/choose.html"
    view: BuilderView
    fault: Fault = Fault()

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return ("Error: " if self.fault.text else "") + "Build a quiz"

    @property
    def questions(self) -> str:
        """How many questions the bank has."""
        return with_variants(self.view.total, self.view.variants)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The presets."""
        return tiles(self.view)

    @property
    def sections(self) -> tuple[Box, ...]:
        """Every section, for the preset of one; nothing is ticked."""
        many = len(self.drugs) > 1
        return tuple(
            Box(scope_name(one), f"{one.drug}: {title}" if many else title, 0, False)  # noqa: FBT003 - a box has four parts
            for one in self.view.scopes
            for title in [TITLES[one.section]]
        )

    @property
    def drugs(self) -> dict[str, tuple[Box, ...]]:
        """The boxes of each drug, in reading order."""
        found: dict[str, tuple[Box, ...]] = {}
        for one in self.view.scopes:
            found[one.drug] = (*found.get(one.drug, ()), self._box(one))
        return found

    def _box(self, one: Scope) -> Box:
        anywhere = Scope("", one.section)
        return Box(
            scope_name(one),
            TITLES[one.section],
            self.view.counts.scopes[one],
            not self.view.choice.scopes.isdisjoint((one, anywhere)),
        )

    @property
    def seen(self) -> tuple[Box, ...]:
        """How a question may stand with the learner."""
        found, ticked = self.view.counts.seen, self.view.choice.seen
        return tuple(Box(o, SEEN[o], found[o], o in ticked) for o in Seen)

    @property
    def kinds(self) -> tuple[Box, ...]:
        """The kinds that the bank has."""
        found, ticked = self.view.counts.kinds, self.view.choice.kinds
        there = {cell.kind for cell in self.view.cells} | ticked
        return tuple(
            Box(o, KINDS[o], found[o], o in ticked) for o in Kind if o in there
        )

    @property
    def difficulties(self) -> tuple[Box, ...]:
        """The steps of difficulty."""
        found, ticked = self.view.counts.difficulties, self.view.choice.difficulties
        return tuple(
            Box(o, o.value.capitalize(), found[o], o in ticked) for o in Difficulty
        )

    @property
    def lengths(self) -> tuple[int, ...]:
        """The numbers of questions that are offered; the one asked for among them."""
        return tuple(
            sorted({*LENGTHS, self.view.choice.length} if self._fit else LENGTHS)
        )

    @property
    def length(self) -> int:
        """The number that is ticked."""
        return self.view.choice.length if self._fit else LENGTHS[1]

    @property
    def _fit(self) -> bool:
        return 1 <= self.view.choice.length <= max(LENGTHS)

    @property
    def timers(self) -> dict[int, str]:
        """The seconds a question that are offered."""
        return TIMERS

    @property
    def test(self) -> bool:
        """Whether the reasons wait until the end."""
        return self.view.choice.mode is Mode.TEST

    @property
    def files(self) -> str:
        """The names of the files that the questions are limited to; "" for no limit."""
        return " and ".join(sorted(self.view.choice.files))

    @property
    def whole(self) -> int:
        """How many questions a quiz of all that match has."""
        return min(self.view.counts.matching, LONGEST_SITTING)

    @property
    def narrowed(self) -> bool:
        """Whether a part of the files is asked for, not all that stands in them."""
        choice = self.view.choice
        asked = (choice.scopes, choice.kinds, choice.difficulties, choice.seen)
        return any(asked) or bool(choice.facts)

    @property
    def asked(self) -> str:
        """How many questions will be asked."""
        return count(min(self.length, self.view.counts.matching), "question")

    @property
    def match(self) -> str:
        """How many match, or what to loosen; the script says the same."""
        found = self.view.counts.matching
        matching = count(found, "question matches", "questions match")
        return self.view.refusal or f"{matching}."

    @property
    def summary(self) -> str:
        """The rest of the sentence that sums the quiz up; the script says the same."""
        ticked = [box for boxes in self.drugs.values() for box in boxes if box.ticked]
        named = (self.seen, self.kinds, self.difficulties)
        only = [_named(boxes) for boxes in named if _named(boxes)]
        seconds = self.view.choice.seconds
        return ", ".join(
            [
                f"from {count(len(ticked), 'section') if ticked else 'all sections'}",
                *only,
                "explained at the end" if self.test else "explained at once",
                f"{seconds} seconds a question" if seconds else "untimed",
            ]
        )

    @property
    def cells(self) -> str:
        """What the script counts by, as JSON."""
        rows = [
            [scope_name(c.scope), c.kind, c.difficulty, " ".join(sorted(c.seen)), n]
            for c, n in self.view.cells.items()
        ]
        return json.dumps(sorted(rows), separators=(",", ":"))


def _named(boxes: Iterable[Box]) -> str:
    return " or ".join(box.title.lower() for box in boxes if box.ticked)
