"""Three versions of a note become one: what we printed, what was made of it, our new.

What we printed is known by its hashes only, which the ledger keeps. A field that the
learner changed and we did not stays theirs; one that both changed becomes ours, and
the learner's wording goes into ``My notes``: a correction is never held up, and nothing
that somebody wrote is thrown away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from baclofen_quiz.exchange.anki.cleaning import clean
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Entry, Retired, Version
from baclofen_quiz.exchange.anki.markup import Html, html
from baclofen_quiz.exchange.anki.notes import digest
from baclofen_quiz.exchange.anki.own_notes import OwnNote
from baclofen_quiz.exchange.anki.schema import MY_NOTES, NoteType

_PRINTED_BEHIND: Final = (". Checked ", ". Facts not checked.")
"""What follows a source on the card and is not in its hash: the day of the review."""

_OURS: Final = frozenset({"Key", "Link"})
"""Fields that lead somewhere: a changed one would lead astray."""

_PHARM: Final = "pharm::"
_MISSED: Final = "pharm::missed::"
"""Tags of what a learner missed; they come from us, but say something of them."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A note as it should be: in the order of its fields, with all its tags.

    ``moved`` names the fields whose wording by the learner went into ``My notes``,
    ``kept`` those in which it stayed.
    """

    fields: tuple[str, ...]
    tags: tuple[str, ...]
    moved: tuple[str, ...]
    kept: tuple[str, ...]


def merge(ours: Row, entry: Entry, theirs: OwnNote, today: date) -> Merged:
    """Join our note, what the ledger knows of it, and the learner's copy."""
    had = held_fields(ours.type, theirs)
    edits = _Edits(entry, had)
    mine = clean(had.get(MY_NOTES, ""))
    fields, moved, kept = [], [], []
    for (name, _), value in zip(ours.type.fields, ours.fields, strict=True):
        wording = clean(had.get(name, ""))
        if name in _OURS or name == MY_NOTES or not edits.made(name, value):
            fields.append(value)
        elif edits.stands(name) and (wording or name != ours.type.asks):
            fields.append(wording)
            kept.append(name)
        else:
            fields.append(value)
            if wording:
                moved.append(name)
                mine = _with(mine, name, wording, today)
    at = [name for name, _ in ours.type.fields].index(MY_NOTES)
    fields[at] = mine
    return Merged(
        fields=tuple(fields),
        tags=merged_tags(ours.tags, theirs.tags),
        moved=tuple(moved),
        kept=tuple(kept),
    )


def merged_tags(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Join our tags and the learner's own; what we once gave and took back goes."""
    fit = [tag for tag in theirs if tag.isprintable()]
    own = (tag for tag in fit if not tag.lower().startswith(_PHARM))
    missed = (tag for tag in fit if tag.startswith(_MISSED))
    return tuple(sorted({*ours, *own, *missed}))


def held_fields(kind: NoteType, theirs: OwnNote) -> Mapping[str, str]:
    """Give the learner's fields our names; theirs may be others, or elsewhere."""
    names = [name for name, _ in kind.fields]
    if len(names) == len(theirs.fields) and not theirs.fields.keys() >= {*names}:
        return dict(zip(names, theirs.fields.values(), strict=True))
    return theirs.fields


def reads_alike(name: str, one: str, other: str) -> bool:
    """Whether two values of a field differ in nothing that is worth an update.

    A link leads elsewhere on another site, and a source bears the day of a review.
    """
    match name:
        case "Link":
            return True
        case "Source":
            return any(
                one.partition(behind)[0] == other.partition(other_behind)[0]
                for behind in _PRINTED_BEHIND
                for other_behind in _PRINTED_BEHIND
            )
        case _:
            return one == other


class _Edits:
    """Which fields of a note the learner changed, and which of these we did as well."""

    def __init__(self, entry: Entry, had: Mapping[str, str]) -> None:
        self._entry = entry
        self._had = had
        self._versions = (*entry.past, entry.current)

    def made(self, name: str, ours: str) -> bool:
        """Whether the learner changed a field: no version of ours ever read so."""
        value = self._had.get(name, "")
        return value != ours and not any(
            _reads(version, name, value) for version in self._versions
        )

    def stands(self, name: str) -> bool:
        """Whether we left a field alone since the version that the learner took.

        It is the one that most fields agree with, and of several the oldest.
        """
        if isinstance(self._entry.state, Retired):
            return False
        base = max(self._versions, key=self._agreement)
        if not self._agreement(base):
            return False
        return base.hashes.get(name) == self._entry.current.hashes.get(name)

    def _agreement(self, version: Version) -> int:
        return sum(
            _reads(version, name, value) for name, value in self._had.items() if value
        )


def _reads(version: Version, name: str, value: str) -> bool:
    """Whether a field read so in a version."""
    known = version.hashes.get(name)
    if not value or known is None:
        return not value and known is None
    if digest(value) == known:
        return True
    return name == "Source" and any(
        digest(value.partition(behind)[0]) == known for behind in _PRINTED_BEHIND
    )


def _with(mine: Html, name: str, wording: Html, today: date) -> Html:
    """Put a wording at the end of the learner's notes, unless it stands there."""
    if wording in mine:
        return mine
    label = html(f"Your wording of {name} until {today.isoformat()}:")
    return Html(f"{mine}<div><b>{label}</b> {wording}</div>")
