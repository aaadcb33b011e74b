"""The ledger: when each note last changed, so that updates reach learners.

Anki takes a note from a package only when its modification time is newer than the
learner's, and then replaces tags and the learner's own notes. So the time of a note
moves when its wording moved, and never otherwise. The ledger is an argument and a
return value; nobody here asks the time.

Times are seconds since 1970, UTC. An *edition* is where a deck's text comes from:
``BUNDLED``, or the folder given with ``--questions``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.exchange.anki.schema import NoteType

BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class Version:
    """What was published at one time: a hash for each filled field.

    ``front`` and ``back`` are the wording of a past version, as far as it was kept;
    that of the current version stands in its entry.
    """

    mod: int
    hashes: Mapping[str, str]
    front: str = field(default="", compare=False)
    back: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """The note says what its monograph says."""


@dataclass(frozen=True, slots=True)
class Retired:
    """The note stays as a tombstone: its fact was withdrawn for a reason, on a day.

    ``successor`` is the key of the note that took its place, "" if none did.
    """

    reason: str
    day: date
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One published note: its versions, and its last wording for a tombstone.

    ``published`` is when it first went out, which may be later than its first time:
    a new note bears the day on which its monograph was checked.
    """

    type: NoteType
    deck: SubDeck
    current: Version
    past: tuple[Version, ...]
    front: str
    back: str
    state: Standing | Retired
    editions: frozenset[str]
    published: int


@dataclass(frozen=True, order=True, slots=True)
class Release:
    """What its makers say of a release as a whole."""

    time: int
    why: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All published notes by key, and the versions of each note type by its slug.

    The newest version stands last, and so does the newest release.
    """

    notes: Mapping[str, Entry] = field(default_factory=dict)
    models: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A note about to be published; ``first`` is its time if it is new.

    ``front`` and ``back`` are its plain wording, kept for a later tombstone.
    """

    content: NoteContent
    first: int
    front: str
    back: str
    state: Standing | Retired


@dataclass(frozen=True, slots=True)
class Dated:
    """A note with the time that Anki compares."""

    content: NoteContent
    mod: int


def publish(
    ledger: Ledger, drafts: Iterable[Draft], edition: str, now: int
) -> tuple[Ledger, tuple[Dated, ...]]:
    """Give every draft its time and write it into a new ledger."""
    notes = dict(ledger.notes)
    dated = []
    for draft in drafts:
        key = draft.content.key
        entry = _entry(notes.get(key), draft, edition, now)
        notes[key] = entry
        dated.append(Dated(draft.content, entry.current.mod))
    return replace(ledger, notes=notes), tuple(dated)


def publish_models(
    ledger: Ledger, hashes: Mapping[str, Mapping[str, str]], first: int, now: int
) -> tuple[Ledger, dict[str, int]]:
    """Give note types their times by the same rule; the second value are the times."""
    models = dict(ledger.models)
    times = {}
    for slug, parts in sorted(hashes.items()):
        versions = models.get(slug, ())
        last = versions[-1] if versions else None
        version = _next(last, parts, first, now)
        models[slug] = versions if version is last else (*versions, version)
        times[slug] = version.mod
    return replace(ledger, models=models), times


def merged(mine: Ledger, other: Ledger) -> Ledger:
    """Join two ledgers: the newer version of each note stands, none is forgotten."""
    notes = dict(mine.notes)
    for key, theirs in other.notes.items():
        ours = notes.get(key)
        notes[key] = theirs if ours is None else _joined(ours, theirs)
    models = {
        slug: _sorted_versions(
            (*mine.models.get(slug, ()), *other.models.get(slug, ()))
        )
        for slug in sorted({*mine.models, *other.models})
    }
    releases = tuple(sorted({*mine.releases, *other.releases}))
    return Ledger(notes, models, releases)


def newest(ledger: Ledger) -> int:
    """Give the latest time in a ledger, 0 when it is empty."""
    return max((entry.current.mod for entry in ledger.notes.values()), default=0)


def in_edition(ledger: Ledger, edition: str) -> Ledger:
    """Say of every note that this edition holds it."""
    held = frozenset({edition})
    notes = {k: replace(e, editions=held) for k, e in ledger.notes.items()}
    return replace(ledger, notes=notes)


def _entry(entry: Entry | None, draft: Draft, edition: str, now: int) -> Entry:
    content = draft.content
    last = None if entry is None else entry.current
    version = _next(last, content.hashes(), draft.first, now)
    past = () if entry is None else entry.past
    if entry is not None and version is not last:
        said = replace(entry.current, front=entry.front, back=entry.back)
        past = (*past, said)
    editions = frozenset() if entry is None else entry.editions
    return Entry(
        type=content.type,
        deck=content.deck,
        current=version,
        past=past,
        front=draft.front,
        back=draft.back,
        state=draft.state,
        editions=editions | {edition},
        published=now if entry is None else entry.published,
    )


def _next(
    last: Version | None, hashes: Mapping[str, str], first: int, now: int
) -> Version:
    if last is None:
        return Version(min(first, now), hashes)
    if last.hashes == hashes:
        return last
    return Version(max(now, last.mod + 1), hashes)


def _joined(ours: Entry, theirs: Entry) -> Entry:
    newer = theirs if theirs.current.mod > ours.current.mod else ours
    currents = tuple(
        replace(entry.current, front=entry.front, back=entry.back)
        for entry in (ours, theirs)
    )
    versions = (*ours.past, *theirs.past, *currents)
    past = tuple(v for v in _sorted_versions(versions) if v != newer.current)
    return replace(
        newer,
        past=past,
        editions=ours.editions | theirs.editions,
        published=min(ours.published, theirs.published),
    )


def _sorted_versions(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    worded_last = sorted(versions, key=lambda version: bool(version.front))
    distinct = {(v.mod, tuple(sorted(v.hashes.items()))): v for v in worded_last}
    return tuple(distinct[key] for key in sorted(distinct))
