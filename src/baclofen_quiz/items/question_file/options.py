"""The texts of options: words, pinned id, rationale."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from baclofen_quiz.items.answers import DONT_KNOW
from baclofen_quiz.items.item import Option, SourceLine
from baclofen_quiz.items.question_file import complaints
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.inline import resolved
from baclofen_quiz.items.question_file.names import PIN_BEGINS, name_of, unpin
from baclofen_quiz.problems import Location

_DASH = re.compile(
    "(?:\N{EM DASH}(?<![^ \t]\N{EM DASH})|--(?<![^ \t]--))(?![^ \t])"
)  # a pattern that begins with the sign itself is found several times as fast


class Said(NamedTuple):
    """What stands in one option; ``asked`` is the pin as written, "" without one."""

    text: str
    rationale: str
    name: str
    asked: str


def read_option(raw: str) -> Said:
    """Cut a protected text at its first dash; the pin stands at either end."""
    if PIN_BEGINS not in raw:  # as in most
        words, rationale = _cut(raw)
        return Said(resolved(words), resolved(rationale), "", "")
    whole = unpin(raw)
    words, rationale = _cut(whole.text)
    pinned = unpin(words)
    pin = pinned if pinned.asked else whole
    return Said(resolved(pinned.text), resolved(rationale), pin.name, pin.asked)


def _cut(text: str) -> tuple[str, str]:
    dash = _DASH.search(text)
    return (text[: dash.start()], text[dash.end() :]) if dash else (text, "")


@dataclass(slots=True)
class Names:
    """The option ids of one question: each is given out once."""

    desk: Desk
    taken: set[str] = field(default_factory=lambda: {DONT_KNOW})
    counted: dict[str, int] = field(default_factory=dict)

    def give(self, said: Said, at: Location) -> str:
        """Give an option its id; a pinned one is never changed."""
        if said.asked and said.asked != said.name:
            self.desk.tell(complaints.unfit_name(at, said.asked, said.name or "option"))
        name = said.name or name_of(said.text)
        used = name
        if name in self.taken and said.name:
            self.desk.tell(complaints.option_name_twice(at, name))
        elif name in self.taken:
            used = self._next(name)
            self.desk.tell(complaints.option_name_taken(at, name, used))
        self.taken.add(used)
        return used

    def _next(self, name: str) -> str:
        number = self.counted.get(name, 2)
        while f"{name}-{number}" in self.taken:
            number += 1
        self.counted[name] = number + 1
        return f"{name}-{number}"


def make_option(said: Said, name: str, at: Location) -> Option:
    """Make an authored option: its reason stands in the question file itself."""
    source = SourceLine(at.file, at.line)
    return Option(name, said.text, said.rationale, None, source)
