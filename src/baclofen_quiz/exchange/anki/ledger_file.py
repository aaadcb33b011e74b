"""The ledger as a JSON file: sorted and line by line, so that a diff can be read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.errors import UnreadableLedgerError
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Entry,
    Ledger,
    Release,
    Retired,
    Standing,
    Version,
)
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.schema import FACT, NOTE_TYPES, NoteType

_FORMAT = 1


def print_ledger(ledger: Ledger) -> str:
    """Write a ledger as JSON; equal ledgers give equal text."""
    models = {
        slug: [_version_record(version) for version in versions]
        for slug, versions in ledger.models.items()
    }
    body = {
        "format": _FORMAT,
        "model": models.pop(FACT.slug, []),
        "notes": {key: _entry_record(entry) for key, entry in ledger.notes.items()},
    }
    if models:
        body["models"] = models
    if ledger.releases:
        body["releases"] = [
            {"time": release.time, "why": release.why} for release in ledger.releases
        ]
    return json.dumps(body, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_ledger(text: str, file: str) -> Ledger:
    """Read what ``print_ledger`` wrote; ``file`` is its name in an error.

    Raises:
        UnreadableLedgerError: the text is no ledger of a format that we know.
    """
    try:
        body = json.loads(text)
        if body["format"] != _FORMAT:
            raise UnreadableLedgerError(
                file, f"its format is {body['format']!r}, not {_FORMAT}"
            )
        return Ledger(
            notes={str(key): _entry(value) for key, value in body["notes"].items()},
            models=_models(body["model"], body.get("models", {})),
            releases=tuple(_release(one) for one in _list(body.get("releases"))),
        )
    except json.JSONDecodeError as error:
        raise UnreadableLedgerError(file, f"line {error.lineno} is no JSON") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableLedgerError(
            file, f"a value is missing or of another kind ({error})"
        ) from error


def _models(
    of_facts: list[dict[str, object]], others: Mapping[str, list[dict[str, object]]]
) -> dict[str, tuple[Version, ...]]:
    """Read the note types; that of facts stood alone in the file once."""
    lists = {FACT.slug: of_facts, **others}
    return {
        slug: tuple(_version(value) for value in versions)
        for slug, versions in lists.items()
        if versions
    }


def _release(record: Mapping[str, object]) -> Release:
    match record:
        case {"time": int(time), "why": str(why)}:
            return Release(time, why)
        case _:
            message = f"no release: {record!r}"
            raise ValueError(message)


def _version_record(version: Version) -> dict[str, object]:
    record: dict[str, object] = {"mod": version.mod, "hashes": dict(version.hashes)}
    if version.front:
        record |= {"front": version.front, "back": version.back}
    return record


def _version(record: Mapping[str, object]) -> Version:
    match record:
        case {"mod": int(mod), "hashes": dict(hashes)}:
            written = {str(k): str(v) for k, v in hashes.items()}
            front, back = record.get("front", ""), record.get("back", "")
            return Version(mod, written, str(front), str(back))
        case _:
            message = f"no version: {record!r}"
            raise ValueError(message)


def _entry_record(entry: Entry) -> dict[str, object]:
    record: dict[str, object] = {
        "drug": entry.deck.drug,
        "section": entry.deck.section.value,
        "front": entry.front,
        "back": entry.back,
        **_version_record(entry.current),
    }
    if entry.type is not FACT:
        record["type"] = entry.type.slug
    if entry.past:
        record["past"] = [_version_record(version) for version in entry.past]
    if isinstance(entry.state, Retired):
        record["retired"] = {
            "reason": entry.state.reason,
            "day": entry.state.day.isoformat(),
            **({"successor": entry.state.successor} if entry.state.successor else {}),
        }
    if entry.published != _first_time(entry.past, entry.current):
        record["published"] = entry.published
    if entry.editions != {BUNDLED}:
        record["editions"] = sorted(entry.editions)
    return record


def _entry(record: Mapping[str, object]) -> Entry:
    match record:
        case {
            "drug": str(drug),
            "section": str(section),
            "front": str(front),
            "back": str(back),
        }:
            kind = _type(record.get("type", FACT.slug))
            current = _version(record)
            past = tuple(_version(value) for value in _list(record.get("past")))
            published = record.get("published", _first_time(past, current))
            return Entry(
                type=kind,
                deck=SubDeck(drug, Section(section), kind.part),
                current=replace(current, front="", back=""),
                past=past,
                front=front,
                back=back,
                state=_state(record.get("retired")),
                editions=frozenset(map(str, _list(record.get("editions", [BUNDLED])))),
                published=int(str(published)),
            )
        case _:
            message = f"no note: {record!r}"
            raise ValueError(message)


def _first_time(past: Sequence[Version], current: Version) -> int:
    return (past[0] if past else current).mod


def _type(slug: object) -> NoteType:
    kind = NOTE_TYPES.get(str(slug))
    if kind is None:
        message = f"no type of notes: {slug!r}"
        raise ValueError(message)
    return kind


def _list(value: object) -> list[dict[str, object]]:
    match value:
        case None:
            return []
        case list():
            return value
        case _:
            message = f"no list: {value!r}"
            raise ValueError(message)


def _state(record: object) -> Standing | Retired:
    match record:
        case None:
            return Standing()
        case {"reason": str(reason), "day": str(day), **rest}:
            successor = str(rest.get("successor", ""))
            return Retired(reason, date.fromisoformat(day), successor)
        case _:
            message = f"no retirement: {record!r}"
            raise ValueError(message)
