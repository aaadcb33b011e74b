"""What would become of a file if it were published: nothing is written here.

Whatever its format, it is turned into a question file first, and judged as that within
the bank as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.decoding import decode
from baclofen_quiz.exchange import FORMATS, Format, recognised
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.question_file import (
    QuestionReading,
    print_questions,
    read_questions,
    resolve,
)
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.items.question_file.pinning import pinned
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.additions import uploaded_name
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.native_form import in_native_form
from baclofen_quiz.services.pictures import pictured
from baclofen_quiz.services.question_judging import QUIET, Judged, judged
from baclofen_quiz.services.taking_out import TakenOut, taken_out
from baclofen_quiz.services.uploads import obstacles, tidied
from baclofen_quiz.text import visible

_QUESTION = re.compile(r"^ {0,3}##+[ \t]", re.MULTILINE)
_SHEET = re.compile(r"\A\s*[^\n]*(?:\t|,[^\n]*,|;[^\n]*;)")


@dataclass(frozen=True, slots=True)
class Checked:
    """What would become of each question; one of them stands in one tuple only.

    ``text`` is the question file that would be published, ``removed`` are the ids of
    today's version that are not in it, ``taken_out`` the questions of the whole bank
    that nobody would be asked any more, ``unread`` counts what could not be imported.
    ``problems`` are those of the whole file, also those of single questions; what is
    told of another format has the places of that. ``fit`` tells whether it may be
    published at all.
    """

    stem: str
    text: str
    added: tuple[Judged, ...]
    changed: tuple[Judged, ...]
    unchanged: tuple[Judged, ...]
    withheld: tuple[Judged, ...]
    removed: tuple[str, ...]
    unread: int
    problems: tuple[Problem, ...]
    fit: bool
    taken_out: tuple[TakenOut, ...] = ()


def check_upload(library: Library, name: str, data: bytes) -> Checked:
    """Judge a file of any format; its name becomes that of the question file."""
    shown = visible(name)
    stem = file_stem(shown)
    form = recognised(name, data)
    if form and form.read:
        return _converted(library, stem, form.read(data, shown))
    text = decode(data, shown)
    if isinstance(text, Problem):
        return _nothing(stem, (text,), 0)
    return check_text(library, stem, text)


def check_text(library: Library, stem: str, text: str) -> Checked:
    """Judge a text that was typed or pasted: a question file, GIFT, Aiken or CSV."""
    plain = tidied(text)
    form = _pasted(stem, plain)
    if form and form.read:
        reading = form.read(plain.encode(), f"{stem}{form.suffix}")
        if reading.written:
            return _converted(library, stem, reading)
    return _native(library, stem, plain, (), 0)


def _pasted(stem: str, text: str) -> Format | None:
    """Tell the format of a text without a name; None for a question file."""
    if _QUESTION.search(text):
        return None
    found = recognised(f"{stem}.txt", text.encode())
    return found or (FORMATS["csv"] if _SHEET.match(text) else None)


def _converted(library: Library, stem: str, reading: QuestionReading) -> Checked:
    """Judge what was read from another format as the question file that it makes."""
    told = tuple(p for p in reading.problems if p.code not in QUIET)
    if not reading.all_items:
        return _nothing(stem, told, reading.unread)
    return _native(library, stem, in_native_form(reading), told, reading.unread)


def _nothing(stem: str, problems: tuple[Problem, ...], unread: int) -> Checked:
    return Checked(stem, "", (), (), (), (), (), unread, problems, fit=False)


def _native(
    library: Library, stem: str, text: str, told: tuple[Problem, ...], unread: int
) -> Checked:
    name = uploaded_name(stem)
    today = library.renewed()
    in_the_way = tuple(obstacles(today, stem, text))
    if in_the_way:
        return _nothing(stem, (*told, *in_the_way), unread)
    text = pinned(text, read_questions(text, name))
    trial, reading = library.with_file(stem, text), _read(library, text, name)
    problems = [p for p in trial.problems if p.location.file == name]
    found = judged(
        text,
        resolve(reading, trial.monographs),
        problems,
        frozenset(one.item_id for one in trial.withheld),
        _statuses(trial, reading),
    )
    now, before = _printed(reading), _printed(_read(library, library.text(stem), name))
    sound = tuple(one for one in found if not one.held)
    known = tuple(one for one in sound if one.item.id in before)
    same = frozenset(key for key in now if now[key] == before.get(key))
    return Checked(
        stem=stem,
        text=text,
        added=tuple(one for one in sound if one.item.id not in before),
        changed=tuple(one for one in known if one.item.id not in same),
        unchanged=tuple(one for one in known if one.item.id in same),
        withheld=tuple(one for one in found if one.held),
        removed=tuple(item_id for item_id in before if item_id not in now),
        unread=unread + reading.written - len(found),
        problems=(*told, *problems),
        fit=bool(found),
        taken_out=taken_out(today, trial, text) if found else (),
    )


def _read(library: Library, text: str, name: str) -> QuestionReading:
    """Read a question file; questions whose pictures cannot be shown are left out."""
    return pictured(read_questions(text, name), library.look())


def _statuses(bank: Bank, reading: QuestionReading) -> dict[str, Status]:
    """Give the status of each item; what is said beside the file wins."""
    said = {item.id: status for item, status in reading.statuses}
    said |= {item.id: Status.DRAFT for item in bank.drafts if item.id in said}
    said |= {item.id: Status.RETIRED for item in bank.retired if item.id in said}
    return said | {item.id: Status.READY for item in bank.items if item.id in said}


def _printed(reading: QuestionReading) -> dict[str, str]:
    """Print each question by itself, to see whether it was changed."""
    return dict(_each(reading))


def _each(reading: QuestionReading) -> Iterator[tuple[str, str]]:
    for item, status in reading.statuses:
        yield item.id, print_questions([item], None, {item.id: status})
