"""The form of a choice: its fields, and how each is read."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import Choice, Mode, Preset, Scope, Seen

USUAL_LENGTH = 10
LONGEST_NAME = 80
LONGEST_FACT = 300
MOST_FACTS = 100
MOST_FILES = 20

Fields = MultiDict[str, str]
Known = TypeVar("Known", bound=StrEnum)


def read_choice(fields: Fields) -> Choice:
    """Read a choice; what is unknown is left out."""
    mode = _one(fields, "mode", Mode, Mode.TUTOR)
    files = [name for name in fields.getlist("file") if 0 < len(name) <= LONGEST_NAME]
    facts = [fact for fact in fields.getlist("fact") if len(fact) <= LONGEST_FACT]
    return Choice(
        scopes=frozenset(_scopes(fields)),
        length=fields.get("length", USUAL_LENGTH, type=int),
        preset=_one(fields, "preset", Preset, Preset.MIXED),
        kinds=_some(fields, "kind", Kind),
        difficulties=_some(fields, "difficulty", Difficulty),
        seen=_some(fields, "seen", Seen),
        facts=frozenset(facts[:MOST_FACTS]),
        mode=mode,
        seconds=fields.get("seconds", 0, type=int) if mode is Mode.TEST else 0,
        files=frozenset(files[:MOST_FILES]),
    )


def names_scopes(fields: Fields) -> bool:
    """Whether a form asks for sections, known or not."""
    return bool(fields.getlist("scope") or fields.getlist("section"))


def scope_name(scope: Scope) -> str:
    """Name a scope in a form: ``baclofen/dosing``."""
    return f"{scope.drug}/{scope.section}"


def _scopes(fields: Fields) -> Iterable[Scope]:
    """Read boxes (``scope``) and links (``section`` and ``drug``)."""
    for name in fields.getlist("scope"):
        drug, _, section = name.rpartition("/")
        if section in set(Section):
            yield Scope(drug[:LONGEST_NAME], Section(section))
    drug = fields.get("drug", "")[:LONGEST_NAME]
    sections = _some(fields, "section", Section)
    if drug and not names_scopes(fields):
        sections = frozenset(Section)
    for one in sections:
        yield Scope(drug, one)


def _one(fields: Fields, name: str, known: type[Known], usual: Known) -> Known:
    value = fields.get(name, "")
    return known(value) if value in set(known) else usual


def _some(fields: Fields, name: str, known: type[Known]) -> frozenset[Known]:
    every = set(known)
    return frozenset(known(value) for value in fields.getlist(name) if value in every)
