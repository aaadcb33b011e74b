"""Lines to drafts: which heading asks, and what stands below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from baclofen_quiz.items.question_file.lines import LIST_MARKS, Line, Mark

_QUESTION_LEVEL = 2
_CONTINUED = {*LIST_MARKS, Mark.FIELD}
_ANSWERS = {*_CONTINUED, Mark.ROW}


@dataclass(slots=True)
class Entry:
    """A line of an answer with the lines that continue it."""

    first: Line
    texts: list[str]

    @property
    def text(self) -> str:
        """The whole text, its line ends as spaces."""
        return " ".join(self.texts)


@dataclass(slots=True)
class Draft:
    """A heading and what stands below it; ``lead_in`` is the draft it belongs to.

    ``sorts`` are the entries by their marks, and ``fields`` those of the entries that
    are fields, by their names.
    """

    heading: Line
    lead_in: "Draft | None" = None
    text: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    sorts: dict[Mark, list[Entry]] = field(default_factory=dict)
    fields: dict[str, list[Entry]] = field(default_factory=dict)
    quote: list[Line] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    images: list[Line] = field(default_factory=list)
    leads: bool = False

    def of(self, mark: Mark) -> list[Entry]:
        """The entries of one sort."""
        return self.sorts.get(mark, [])

    def named(self, field_name: str) -> list[Entry]:
        """The fields of one name."""
        return self.fields.get(field_name, [])


@dataclass(slots=True)
class Outline:
    """The drafts of a file, and the answers that stand above the first one."""

    drafts: list[Draft] = field(default_factory=list)
    outside: list[Line] = field(default_factory=list)


def outline(lines: Iterable[Line]) -> Outline:
    """Hang every line on its question."""
    found = Outline()
    previous = Mark.BLANK
    for line in lines:
        if line.mark is Mark.HEADING:
            _begin(found, line)
        elif line.mark is not Mark.BLANK:
            _hang(found, line, previous)
        if line.mark is not Mark.TEXT:  # it continues what the line before continued
            previous = line.mark
    return found


def _begin(found: Outline, line: Line) -> None:
    level = len(line.mark_text)
    if level < _QUESTION_LEVEL:
        return
    lead_in = _lead_in(found) if level > _QUESTION_LEVEL else None
    if lead_in:
        lead_in.leads = True
    found.drafts.append(Draft(line, lead_in))


def _lead_in(found: Outline) -> Draft | None:
    last = found.drafts[-1] if found.drafts else None
    return last.lead_in or last if last else None


def _hang(found: Outline, line: Line, previous: Mark) -> None:
    if not found.drafts:
        if line.mark in _ANSWERS:
            found.outside.append(line)
        return
    draft = found.drafts[-1]
    if line.mark is Mark.QUOTE:
        draft.quote.append(line)
    elif line.mark is Mark.IMAGE:
        draft.images.append(line)
    elif line.mark is not Mark.TEXT:
        _enter(draft, Entry(line, [line.text]))
    elif previous in _CONTINUED:
        draft.entries[-1].texts.append(line.text)
    elif previous is Mark.QUOTE:
        draft.quote.append(line)
    elif draft.entries or draft.quote:
        draft.loose.append(line)
    else:
        draft.text.append(line)


def _enter(draft: Draft, entry: Entry) -> None:
    draft.entries.append(entry)
    draft.sorts.setdefault(entry.first.mark, []).append(entry)
    if entry.first.mark is Mark.FIELD:
        draft.fields.setdefault(entry.first.mark_text, []).append(entry)
