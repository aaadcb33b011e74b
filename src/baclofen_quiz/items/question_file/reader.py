"""Read a question file: items, and everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from baclofen_quiz.content.decoding import MOST_LINES, too_many
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file import complaints
from baclofen_quiz.items.question_file.common import Frame, read_frame
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.forms import read_form
from baclofen_quiz.items.question_file.header import read_header
from baclofen_quiz.items.question_file.lines import (
    Line,
    cleaned,
    marked,
    physical_lines,
    unseen,
)
from baclofen_quiz.items.question_file.outline import Draft, outline
from baclofen_quiz.items.question_file.reading import Citation, Picture, QuestionReading
from baclofen_quiz.items.status import Status, sort_out
from baclofen_quiz.problems import Location, Problem, Severity, in_file_order

MOST_UNSEEN = 1_000
"""Characters that cannot be seen, of one file, that are told one by one."""

_COMMENT = "<!--"
_COMMENT_END = "-->"


def read_questions(text: str, file: str) -> QuestionReading:
    """Read the text of one question file.

    ``file`` is how places are printed; its name without the ending begins every id.
    The reader goes on after each problem. A question with an error is left out. What
    ``Source:`` names is looked up later, by ``resolve``.
    """
    lines = physical_lines(text)
    if len(lines) > MOST_LINES:
        return QuestionReading(problems=(too_many(file, "lines"),))
    header = read_header(lines, file)
    desk = Desk(file, header.header, list(header.problems))
    for found in islice(unseen(lines), MOST_UNSEEN):
        at = Location(file, found.number, found.column)
        desk.tell(complaints.unseen_character(at, found.character))
    found_outline = outline(_marked(lines, header.length, desk))
    for line in found_outline.outside:
        desk.tell(complaints.outside(desk.place(line)))
    if not found_outline.drafts:
        desk.tell(complaints.no_questions(Location(file, 1)))
    return _reading(found_outline.drafts, desk)


def _marked(lines: list[str], header_length: int, desk: Desk) -> Iterator[Line]:
    """Mark the lines below the front matter that stand in no comment."""
    last_end = max((i for i, t in enumerate(lines) if _COMMENT_END in t), default=-1)
    in_comment = False
    for index in range(header_length, len(lines)):
        line = lines[index]
        if in_comment:
            in_comment = _COMMENT_END not in line
        elif _COMMENT not in line or not line.lstrip(" ").startswith(_COMMENT):
            yield marked(cleaned(line), index + 1)
        elif last_end < index:
            desk.tell(complaints.open_comment(Location(desk.file, index + 1)))
        else:
            in_comment = _COMMENT_END not in line


def _reading(drafts: list[Draft], desk: Desk) -> QuestionReading:
    items: dict[str, Item] = {}
    citations: list[Citation] = []
    pictures: list[Picture] = []
    findings: list[Finding] = []
    statuses: list[tuple[Item, Status]] = []
    for draft in drafts:
        before = desk.errors
        made = None if _is_lead_in(draft, desk) else _question(draft, desk)
        if made is None or desk.errors > before:
            continue
        item, frame = made
        if item.id in items:
            first = Location(desk.file, items[item.id].source.line)
            name = item.id.rpartition("/")[2]
            desk.tell(complaints.duplicate_id(frame.at, name, first))
            continue
        items[item.id] = item
        statuses.append((item, frame.status))
        citations += frame.citations
        pictures += [Picture(item.id, s.image.name, s.at) for s in frame.shown]
        if not frame.citations and frame.status is not Status.RETIRED:
            findings.append(Finding(item.id, _no_source(frame.at)))
    kept = sort_out(statuses, {})
    return QuestionReading(
        items=kept.ready,
        drafts=kept.drafts,
        retired=kept.retired,
        citations=tuple(citations),
        pictures=tuple(pictures),
        findings=tuple(findings),
        problems=tuple(in_file_order(desk.problems)),
        written=sum(not draft.leads for draft in drafts),
    )


def _is_lead_in(draft: Draft, desk: Desk) -> bool:
    if draft.leads:
        for line in (*(entry.first for entry in draft.entries), *draft.quote[:1]):
            desk.tell(complaints.lead_in_parts(desk.place(line)))
    return draft.leads


def _question(draft: Draft, desk: Desk) -> tuple[Item, Frame] | None:
    frame = read_frame(draft, desk)
    item = read_form(draft, frame, desk)
    if item and desk.header.reasons_optional:
        item = replace(item, reasons_optional=True)
    return (item, frame) if item else None


def _no_source(at: Location) -> Problem:
    return Problem(
        at,
        Severity.WARNING,
        "S05",
        "This question names no source.",
        "A learner cannot read the sentence that it rests on.",
        'Add a line such as "Source: baclofen#mechanism" below the answer.',
    )
