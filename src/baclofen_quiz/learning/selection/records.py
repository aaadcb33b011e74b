"""A choice written down with its sitting, and read again however old it is."""

from collections.abc import Mapping

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection.choice import Choice, Mode, Preset, Scope, Seen

Record = dict[str, object]
"""A JSON object."""


def to_record(choice: Choice) -> Record:
    """Write a choice as a JSON object; equal choices give equal objects."""
    return {
        "scopes": [[one.drug, one.section.value] for one in sorted(choice.scopes)],
        "length": choice.length,
        "preset": choice.preset.value,
        "kinds": sorted(kind.value for kind in choice.kinds),
        "difficulties": sorted(one.value for one in choice.difficulties),
        "seen": sorted(one.value for one in choice.seen),
        "facts": sorted(choice.facts),
        "mode": choice.mode.value,
        "seconds": choice.seconds,
        "files": sorted(choice.files),
    }


def from_record(record: Mapping[str, object]) -> Choice:
    """Read what ``to_record`` wrote, or what sittings stored before there were scopes.

    Raises:
        ValueError: it is no choice.
    """
    length = record.get("length")
    if not isinstance(length, int):
        message = f"Not a stored choice: {dict(record)!r:.60}."
        raise ValueError(message)  # noqa: TRY004 - one error for whatever is amiss
    return Choice(
        scopes=_scopes(record) if "scopes" in record else _early_scopes(record),
        length=length,
        preset=Preset(str(record.get("preset", Preset.MIXED))),
        kinds=frozenset(map(Kind, _texts(record, "kinds"))),
        difficulties=frozenset(map(Difficulty, _texts(record, "difficulties"))),
        seen=frozenset(map(Seen, _texts(record, "seen"))),
        facts=frozenset(_texts(record, "facts")),
        mode=Mode(str(record.get("mode", Mode.TUTOR))),
        seconds=int(str(record.get("seconds", 0))),
        files=frozenset(_texts(record, "files")),
    )


def _scopes(record: Mapping[str, object]) -> frozenset[Scope]:
    return frozenset(
        Scope(str(pair[0]), Section(pair[1]))
        for pair in _list(record, "scopes")
        if isinstance(pair, list)
    )


def _early_scopes(record: Mapping[str, object]) -> frozenset[Scope]:
    """Read sections of one drug or any; a drug alone meant all of its sections."""
    drug = str(record.get("drug", ""))
    sections = tuple(map(Section, _texts(record, "sections")))
    return frozenset(
        Scope(drug, section) for section in sections or (Section if drug else ())
    )


def _texts(record: Mapping[str, object], name: str) -> list[str]:
    return [str(one) for one in _list(record, name)]


def _list(record: Mapping[str, object], name: str) -> list[object]:
    found = record.get(name, [])
    return found if isinstance(found, list) else []
