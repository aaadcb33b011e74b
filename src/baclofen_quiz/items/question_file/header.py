"""The front matter of a question file: what holds for all its questions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from baclofen_quiz.content.front_matter import FrontMatter, Scalar, read_front_matter
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.question_file import field_complaints
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import slug

KEYS = ("title", "drug", "section", "tags", "author", "status", "reasons")
"""All optional."""
REQUIRED, OPTIONAL = "required", "optional"
"""What ``reasons`` may say; without it they are required."""
_WITHHELD = (
    "Whether this file is a draft cannot be known, so only those of its questions are"
    " asked that say themselves that they are ready."
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the front matter says; ``drug`` and ``section`` stand in for a source.

    ``reasons_optional`` makes the missing reasons of a question one warning.
    """

    title: str = ""
    drug: str = ""
    section: Section = Section.GENERAL
    tags: tuple[str, ...] = ()
    author: str = ""
    status: Status = Status.READY
    reasons_optional: bool = False


@dataclass(frozen=True, slots=True)
class HeaderReading:
    """A header, the number of lines it takes, and what is wrong with it."""

    header: Header
    length: int
    problems: tuple[Problem, ...]


def read_header(lines: list[str], file: str) -> HeaderReading:
    """Read the front matter; what cannot be read is left at its default.

    Where it is not sound the file counts as a draft, since it may be meant as one.
    """
    front = read_front_matter(lines, file)
    section = front.text("section").lower()
    status = _status(front)
    header = Header(
        title=front.text("title"),
        drug=slug(front.text("drug")),
        section=Section(section) if section in set(Section) else Section.GENERAL,
        tags=tuple(filter(None, map(slug, front.texts("tags")))),
        author=front.text("author"),
        status=Status.DRAFT if front.problems else _meant(status),
        reasons_optional=front.text("reasons").lower() == OPTIONAL,
    )
    unsound = (replace(problem, why=_WITHHELD) for problem in front.problems)
    problems = (*unsound, *_problems(front, section, status))
    return HeaderReading(header, front.length, problems)


def _status(front: FrontMatter) -> str:
    """Return the status as written, "?" for one that is no single word."""
    value = front.values.get("status", Scalar("", Location("", 1)))
    return value.text.strip().lower() if isinstance(value, Scalar) else "?"


def _meant(status: str) -> Status:
    """Take a word that means nothing for a draft, since it may be meant as one."""
    if status in set(Status):
        return Status(status)
    return Status.DRAFT if status else Status.READY


def _problems(front: FrontMatter, section: str, status: str) -> Iterator[Problem]:
    for key, value in front.values.items():
        if key not in KEYS:
            yield field_complaints.unknown_key(_line_start(value.location), key)
    if section and section not in set(Section):
        yield field_complaints.unknown_section(
            front.values["section"].location, section
        )
    if status not in {"", *Status}:
        yield field_complaints.unknown_status(front.values["status"].location, status)
    reasons = front.text("reasons")
    if reasons.lower() not in {"", REQUIRED, OPTIONAL}:
        yield field_complaints.bad_reasons(front.values["reasons"].location, reasons)


def _line_start(place: Location) -> Location:
    return Location(place.file, place.line)


def print_header(header: Header) -> str:
    """Write a header as front matter, or "" when nothing is set."""
    values = {
        "title": _quoted(header.title),
        "drug": header.drug,
        "section": "" if header.section is Section.GENERAL else header.section.value,
        "tags": f"[{', '.join(header.tags)}]" if header.tags else "",
        "author": _quoted(header.author),
        "status": "" if header.status is Status.READY else header.status.value,
        "reasons": OPTIONAL if header.reasons_optional else "",
    }
    lines = [f"{key}: {value}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _quoted(text: str) -> str:
    """Quote a text as YAML reads it back: only the quotation mark is doubled."""
    return "'" + text.replace("'", "''") + "'" if text else ""
