"""Drafts to statements: each gets an id within its section, and a number.

A pinned id is kept as it is. A made one comes from the leading term and steps aside for
pinned ones and for those before it.
"""

from collections import Counter
from dataclasses import dataclass

from baclofen_quiz.content import complaints
from baclofen_quiz.content.outline import Draft
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import slug

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Naming:
    """The statements in order, and what is wrong with their ids."""

    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def name_statements(drafts: tuple[Draft, ...], drug: str) -> Naming:
    """Give each draft its id and number; ``drug`` is the id part of the drug.

    A statement whose pinned id another one has is reported and left out.
    """
    namer = _Namer(drafts, drug)
    statements = tuple(namer.name(draft) for draft in drafts if namer.claim(draft))
    return Naming(statements, tuple(namer.problems))


def made_slug(text: str) -> str:
    """Make an id part from the leading term of a statement."""
    term = text.split(":", 1)[0]
    words = slug(term.split("(", 1)[0]) or slug(text) or "statement"
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST + 1].rsplit("-", 1)[0][:_LONGEST]


class _Namer:
    def __init__(self, drafts: tuple[Draft, ...], drug: str) -> None:
        self.problems: list[Problem] = []
        self._drug = drug
        self._pinned = {(d.section, d.marks.slug) for d in drafts if d.marks.slug}
        self._made: set[tuple[Section, str]] = set()
        self._first: dict[tuple[Section, str], Location] = {}
        self._next: Counter[tuple[Section, str]] = Counter()
        self._sections: dict[Section, int] = {}
        self._counts: Counter[Section] = Counter()

    def claim(self, draft: Draft) -> bool:
        """Take the pinned id, if there is one; false when it is taken."""
        if not draft.marks.slug:
            return True
        key = (draft.section, draft.marks.slug)
        first = self._first.setdefault(key, draft.location)
        if first is draft.location:
            return True
        problem = complaints.duplicate_id(draft.location, draft.marks.slug, first)
        self.problems.append(problem)
        return False

    def name(self, draft: Draft) -> Statement:
        """Make the statement, with its pinned id or a made one."""
        made = draft.marks.slug or self._make(
            draft.section, made_slug(draft.inline.text)
        )
        return self._statement(draft, made)

    def _make(self, section: Section, base: str) -> str:
        name = base
        while (section, name) in self._pinned or (section, name) in self._made:
            self._next[section, base] += 1
            name = f"{base}-{self._next[section, base] + 1}"
        self._made.add((section, name))
        return name

    def _statement(self, draft: Draft, name: str) -> Statement:
        section = draft.section
        ordinal = self._sections.setdefault(section, len(self._sections) + 1)
        self._counts[section] += 1
        repeats = draft.marks.repeats
        return Statement(
            section=section,
            path=draft.path,
            slug=name,
            pinned=bool(draft.marks.slug),
            text=draft.inline.text,
            strong=draft.inline.strong,
            number=f"{ordinal}.{self._counts[section]}",
            notes=draft.notes,
            second_source_of=f"{self._drug}/{repeats}" if repeats else "",
            unasked=draft.marks.unasked,
            location=draft.location,
        )
