"""Pictures that instructors send beside their questions: kept under their names.

A name stands for one picture for good, since questions and answers refer to it; another
picture needs another name.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.content.complaints import error
from baclofen_quiz.items.item import PICTURE_ENDINGS
from baclofen_quiz.items.question_file import picture_complaints
from baclofen_quiz.items.question_file.pictures import LARGEST, Look, media_type
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.picture_finding import DIGITS
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import bank_version, snapshots, uploaded_pictures
from baclofen_quiz.store.queries.uploaded_pictures import NewPicture
from baclofen_quiz.text import visible

MOST = 1_000
"""How many pictures are kept in all."""
LARGEST_IN_ALL = 200_000_000
"""How many bytes they may have together."""

_LONGEST_NAME = 99
_UNFIT = re.compile(r"[^A-Za-z0-9_ .()-]+")
_ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
}


@dataclass(frozen=True, slots=True)
class SentPicture:
    """A file that was sent as a picture, under the name that it had."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class FitPictures:
    """What of the sent files may be kept, and what is wrong with the others.

    ``standing`` are the names of those that were there before.
    """

    new: tuple[NewPicture, ...] = ()
    standing: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptPictures:
    """The names under which pictures are there now, and why others are not."""

    names: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


NONE_SENT = KeptPictures()
"""What is there when no picture was sent."""


def fit_pictures(look: Look, sent: Iterable[SentPicture]) -> FitPictures:
    """Tell pictures by what is in them; ``look`` gives what a name stands for now."""
    new: dict[str, NewPicture] = {}
    standing: list[str] = []
    problems: list[Problem] = []
    for one in sent:
        at, shown = Location(visible(one.name) or "picture", 1), visible(one.name)
        name = clean_name(one.name, one.data)
        earlier = new[name].data if name in new else look(name)
        if len(one.data) > LARGEST:
            problems.append(picture_complaints.too_large(at, shown))
        elif not media_type(one.data):
            problems.append(picture_complaints.no_picture(at, shown))
        elif earlier is None:
            new[name] = NewPicture(name, _digest(one.data), one.data)
        elif earlier != one.data:
            problems.append(_taken(at, name))
        elif name not in new:
            standing.append(name)
    return FitPictures(tuple(new.values()), tuple(standing), tuple(problems))


def keep(store: Store, who: Learner, fit: FitPictures, now: datetime) -> KeptPictures:
    """Keep pictures; one whose name another was given meanwhile is told."""
    if not fit.new:
        return KeptPictures(fit.standing, fit.problems)
    bank_version.hold(store)
    heads = uploaded_pictures.heads(store)
    digests = {head.name: head.digest for head in heads}
    count, size = len(heads), sum(head.size for head in heads)
    names, problems, new = list(fit.standing), list(fit.problems), list[NewPicture]()
    for one in fit.new:
        at, earlier = Location(one.name, 1), digests.get(one.name)
        larger = size + len(one.data)
        if earlier is None and count < MOST and larger <= LARGEST_IN_ALL:
            new.append(one)
            count, size = count + 1, larger
        elif earlier != one.digest:
            complain = _taken if earlier else _full
            problems.append(complain(at, one.name))
            continue
        names.append(one.name)
    if new:
        uploaded_pictures.add(store, new, (who.id, who.name), now)
        bank_version.step(store)
    return KeptPictures(tuple(names), tuple(problems))


@dataclass(frozen=True, slots=True)
class Filed:
    """A picture, and the files whose current text names it."""

    name: str
    digest: str
    size: int
    author: str
    made_at: datetime
    files: tuple[str, ...]


def filed(store: Store) -> tuple[Filed, ...]:
    """List the pictures by name."""
    files: dict[str, list[str]] = {}
    for name, stem in uploaded_pictures.named_in(store):
        files.setdefault(name, []).append(stem)
    return tuple(
        Filed(*head, tuple(files.get(head.name, ())))
        for head in uploaded_pictures.heads(store)
    )


def remove(store: Store, name: str) -> str:
    """Take a picture away that nothing shows; gives why it stays, "" if it is gone."""
    bank_version.hold(store)
    found = next((one for one in filed(store) if one.name == name), None)
    if found is None:
        return ""
    if found.files:
        return f"{name} stays: the file {', '.join(found.files)} names it."
    if snapshots.shows(store, found.digest):
        return f"{name} stays: learners were asked a question that shows it."
    uploaded_pictures.remove(store, name)
    bank_version.step(store)
    return ""


def clean_name(name: str, data: bytes) -> str:
    """Make of a name one that a question can call: no path, no signs, its ending."""
    _, _, last = name.replace("\\", "/").rpartition("/")
    parted = unicodedata.normalize("NFKD", last)
    plain = _UNFIT.sub("-", "".join(_plain(parted))).strip(" .()-")
    ending = next((e for e in PICTURE_ENDINGS if plain.lower().endswith(e)), "")
    stem = plain[: len(plain) - len(ending)].rstrip(" .-")
    shown = plain[len(plain) - len(ending) :] or _ENDINGS.get(media_type(data), "")
    return (stem[: _LONGEST_NAME - len(shown)] or "picture") + shown


def _plain(text: str) -> Iterator[str]:
    return (sign for sign in text if not unicodedata.combining(sign))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def _taken(at: Location, name: str) -> Problem:
    return error(
        at,
        "picture-taken",
        f'Another picture is called "{name}" already.',
        "Questions and answers refer to it by this name, so it is not replaced.",
        "Give this one another name, and name it so in the question.",
    )


def _full(at: Location, name: str) -> Problem:
    megabytes = LARGEST_IN_ALL // 1_000_000
    return error(
        at,
        "pictures-full",
        f'"{name}" is not kept: there may be {MOST:,} pictures of {megabytes} MB.',
        "They lie in the database, which every backup holds.",
        "Delete pictures that no question shows, on the page of question files.",
    )
