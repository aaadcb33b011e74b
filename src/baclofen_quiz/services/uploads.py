"""Publishing question files: each time a new version, never over somebody's work.

A text is read before the transaction begins, for while one writes nobody else does.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from baclofen_quiz.content.complaints import error
from baclofen_quiz.content.decoding import LARGEST, too_large
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.items.question_file.pinning import pinned
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.additions import uploaded_name
from baclofen_quiz.services.differences import DiffLine, difference
from baclofen_quiz.services.versions import Filed, Version
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import bank_version, question_files

LONGEST_TOLD = 200
"""How many characters are kept of what is told of a version."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to publish.

    ``base_number`` is the version that it was made from, 0 for a new file; ``told``
    says how it came to be, as "edited" or "uploaded exam.xlsx".
    """

    stem: str
    text: str
    base_number: int
    told: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A draft that was read and may be published; ids made of words are pinned."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class Published:
    """It stands as this version of the file."""

    stem: str
    number: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else saved meanwhile; nothing was written.

    ``difference`` leads from what stands now to what was to be published.
    """

    current: Version
    difference: tuple[DiffLine, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be published, and why; nothing was written."""

    problems: tuple[Problem, ...]


def fit(bank: Bank, draft: Draft) -> Fit | Refused:
    """Read the text of a draft, which may take a second."""
    text = tidied(draft.text)
    problems = tuple(obstacles(bank, draft.stem, text))
    if problems:
        return Refused(problems)
    reading = read_questions(text, uploaded_name(draft.stem))
    if not reading.all_items:
        errors = (p for p in reading.problems if p.severity is Severity.ERROR)
        return Refused(tuple(errors))
    told = draft.told[:LONGEST_TOLD]
    return Fit(replace(draft, text=pinned(text, reading), told=told))


def publish(
    store: Store, who: Learner, ready: Fit, now: datetime
) -> Published | Conflict:
    """Make a text the current version of its file.

    What is published already is not published again, so a button may be pressed twice.
    """
    draft = ready.draft
    bank_version.hold(store)
    current = question_files.find(store, draft.stem)
    if current is not None and current.text == draft.text:
        return Published(draft.stem, current.head.number)
    if current is not None and current.head.number != draft.base_number:
        standing = Version(Filed(*current.head), current.text)
        return Conflict(standing, difference(current.text, draft.text))
    new = question_files.NewVersion(
        draft.stem, draft.text, who.id, who.name, draft.told
    )
    number = question_files.add(store, new, now)
    bank_version.step(store)
    return Published(draft.stem, number)


def restored(earlier: Version, base_number: int) -> Draft:
    """Make the text of an earlier version a draft of a new one."""
    filed = earlier.filed
    told = f"restored version {filed.number}"
    return Draft(filed.stem, earlier.text, base_number, told)


def tidied(text: str) -> str:
    """Give a text as it is kept: with the line ends of a file, and as UTF-8."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    whole = plain.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    return whole if whole.endswith("\n") or not whole else whole + "\n"


def obstacles(bank: Bank, stem: str, text: str) -> Iterator[Problem]:
    """Say why nothing of this name and size can be published."""
    name = uploaded_name(stem)
    if file_stem(name) != stem:
        yield _unfit(name, stem)
    taken = [f for f in bank.files if f != name and file_stem(f) == stem]
    if taken:
        yield _taken(name, taken[0])
    if len(text.encode()) > LARGEST:
        yield too_large(name)


def _unfit(name: str, stem: str) -> Problem:
    return error(
        Location(name, 1),
        "file-name",
        f'"{stem}" is no fit name of a file.',
        "Questions are named after their file, and the names stand in addresses.",
        f'Call it "{file_stem(name)}": small letters, digits and single hyphens.',
    )


def _taken(name: str, other: str) -> Problem:
    return error(
        Location(name, 1),
        "file-name-twice",
        f"Another question file has the same name: {other}.",
        "A question is named after its file, so two could not be told apart.",
        "Give this file another name.",
    )
