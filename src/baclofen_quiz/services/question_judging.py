"""Each question of a text with what is to be said of it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.flaws.finding import Finding, withheld
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file import QuestionReading, read_questions, resolve
from baclofen_quiz.items.question_file.lines import physical_lines
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem, in_file_order
from baclofen_quiz.services.additions import uploaded_name
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.pictures import pictured
from baclofen_quiz.services.uploads import tidied

QUIET = frozenset({"unpinned-id"})
"""What is mended by itself on the way in."""

_QUESTION = re.compile(r" {0,3}##+(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Judged:
    """A question; ``held`` tells that flaws keep it out although it is ready."""

    item: Item
    status: Status
    problems: tuple[Problem, ...]
    held: bool


@dataclass(frozen=True, slots=True)
class Previewed:
    """The questions of a text as it is being written, in its order."""

    items: tuple[Judged, ...]
    problems: tuple[Problem, ...]


def preview(library: Library, stem: str, text: str) -> Previewed:
    """Judge each question of a text by itself, which is quick.

    What only the whole bank shows, as two questions alike, is told by ``check_text``.
    """
    bank, plain = library.bank(), tidied(text)
    read = read_questions(plain, uploaded_name(stem))
    reading = resolve(pictured(read, library.look()), bank.monographs)
    live = (*reading.items, *reading.drafts)
    findings = [*reading.findings, *_findings(library, bank, live)]
    told = [*reading.problems, *(finding.problem for finding in findings)]
    problems = in_file_order([one for one in told if one.code not in QUIET])
    statuses = {item.id: status for item, status in reading.statuses}
    return Previewed(
        judged(plain, reading, problems, withheld(findings), statuses), tuple(problems)
    )


def _findings(library: Library, bank: Bank, items: Sequence[Item]) -> Iterator[Finding]:
    """Judge items by all rules that ask for nothing but the item and the facts."""
    from baclofen_quiz.items.agreement import check_agreement  # noqa: PLC0415 - slow
    from baclofen_quiz.items.certificates import Grounds  # noqa: PLC0415 - slow
    from baclofen_quiz.items.flaws.checking import flaws_of  # noqa: PLC0415 - slow

    lexicon = library.lexicon()
    grounds = Grounds(bank.facts, lexicon)
    for item in items:
        yield from flaws_of(item, grounds)
    yield from check_agreement(items, lexicon, bank.facts)


def judged(
    text: str,
    reading: QuestionReading,
    problems: Sequence[Problem],
    held: Collection[str],
    statuses: Mapping[str, Status],
) -> tuple[Judged, ...]:
    """Give every question of a text its own problems, in the order of the text.

    Args:
        text: what was read.
        reading: the questions in it.
        problems: all problems of this text.
        held: ids of ready items that flaws keep out.
        statuses: the status of each item.
    """
    sections = _Sections(text)
    said: dict[int, list[Problem]] = {}
    for problem in problems:
        said.setdefault(sections.of(problem.location.line), []).append(problem)
    in_order = sorted(reading.all_items, key=lambda item: item.source.line)
    return tuple(
        Judged(
            item,
            statuses[item.id],
            tuple(said.get(sections.of(item.source.line), ())),
            held=statuses[item.id] is Status.READY and item.id in held,
        )
        for item in in_order
    )


class _Sections:
    """The lines of a text by the heading that they stand below."""

    def __init__(self, text: str) -> None:
        self._heading = list(_headings(text))

    def of(self, line: int) -> int:
        """Give the line of the heading above a line; 0 above the first one."""
        return self._heading[min(line, len(self._heading)) - 1]


def _headings(text: str) -> Iterator[int]:
    last = 0
    for number, line in enumerate(physical_lines(text), 1):
        last = number if _QUESTION.match(line) else last
        yield last
