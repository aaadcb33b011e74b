"""Pictures of a question: ``![alternative text](picture.png)`` below its heading.

A picture lies beside its question file, under a plain name. What it is shows in its
first bytes, whatever it is called; nothing that can hold a script is a picture.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from baclofen_quiz.items.item import PICTURE_ENDINGS, Image, Item
from baclofen_quiz.items.question_file import picture_complaints
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.inline import as_typed, resolved
from baclofen_quiz.items.question_file.lines import Line
from baclofen_quiz.items.question_file.reading import Picture, QuestionReading
from baclofen_quiz.problems import Location, Problem

LARGEST = 1_000_000
"""Bytes of the largest picture: at most 1 MB."""
MOST = 4
"""The most pictures of one question."""

_NAME = re.compile(r"(?!\.)[\w][\w .()-]{0,98}", re.ASCII)
_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image/webp"),
)

Look = Callable[[str], bytes | None]
"""Gives the bytes of the file of a name beside a question file; None if there is none.

It need not read more than ``LARGEST + 1`` bytes.
"""


def media_type(data: bytes) -> str:
    """What a picture is by its first bytes, "" for anything else."""
    return next((kind for sign, kind in _SIGNATURES if sign.match(data)), "")


def is_picture_name(name: str) -> bool:
    """Whether a name is one of a picture in the same folder."""
    return bool(_NAME.fullmatch(name)) and name.lower().endswith(PICTURE_ENDINGS)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as it is named in a question, and the place of its line."""

    image: Image
    at: Location


def read_pictures(lines: Iterable[Line], desk: Desk) -> tuple[Shown, ...]:
    """Read the lines of pictures; each that is unfit is told."""
    return tuple(_shown(lines, desk))


def _shown(lines: Iterable[Line], desk: Desk) -> Iterator[Shown]:
    for count, line in enumerate(lines, 1):
        at = desk.place(line)
        alt, _, named = line.text.rpartition("](")
        image = Image(resolved(alt), as_typed(named).strip())
        if count > MOST:
            desk.tell(picture_complaints.too_many(at, MOST))
        elif not image.alt:
            desk.tell(picture_complaints.no_alternative(at, image.name))
        elif not is_picture_name(image.name):
            desk.tell(picture_complaints.not_beside(at, image.name))
        else:
            yield Shown(image, at)


def with_pictures(reading: QuestionReading, look: Look) -> QuestionReading:
    """Give each picture its digest; leave out items of which one cannot be shown."""
    digests: dict[str, str] = {}
    problems: dict[str, list[Problem]] = {}
    for picture in reading.pictures:
        found = _digest(picture, look(picture.name))
        if isinstance(found, Problem):
            problems.setdefault(picture.item_id, []).append(found)
        else:
            digests[picture.name] = found

    def settled(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(_settle(i, digests) for i in items if i.id not in problems)

    told = [problem for found in problems.values() for problem in found]
    return replace(
        reading,
        items=settled(reading.items),
        drafts=settled(reading.drafts),
        retired=settled(reading.retired),
        problems=(*reading.problems, *told),
    )


def _digest(picture: Picture, data: bytes | None) -> str | Problem:
    at, name = picture.location, picture.name
    if data is None:
        return picture_complaints.missing(at, name)
    if len(data) > LARGEST:
        return picture_complaints.too_large(at, name)
    if not media_type(data):
        return picture_complaints.no_picture(at, name)
    return hashlib.sha256(data).hexdigest()[:32]


def _settle(item: Item, digests: dict[str, str]) -> Item:
    if not item.images:
        return item
    images = tuple(replace(i, digest=digests[i.name]) for i in item.images)
    return replace(item, images=images)
