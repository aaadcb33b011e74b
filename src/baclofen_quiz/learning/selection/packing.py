"""The ranks of a whole bank as a short text, to be kept with a sitting."""

import base64
import binascii
import zlib
from collections.abc import Iterable

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection.ranking import Ranks


def pack(items: Iterable[Item], ranks: Ranks) -> str:
    """Write ranks as one byte an item, in the order of ids; 0 is out of the question.

    Most banks have long runs of one rank, so a bank of 1,000 items takes some 200
    characters.
    """
    row = bytes(ranks.get(item_id, -1) + 1 for item_id in _ids(items))
    return base64.b85encode(zlib.compress(row, 9)).decode()


def unpack(items: Iterable[Item], text: str) -> dict[str, int]:
    """Read what ``pack`` wrote of the same items.

    Raises:
        ValueError: it was written of other items, or not at all.
    """
    try:
        row = zlib.decompress(base64.b85decode(text))
        pairs = list(zip(_ids(items), row, strict=True))
    except (ValueError, zlib.error, binascii.Error) as error:
        message = f"Not the packed ranks of these items ({error})."
        raise ValueError(message) from error
    return {item_id: packed - 1 for item_id, packed in pairs if packed}


def _ids(items: Iterable[Item]) -> list[str]:
    return sorted(item.id for item in items)
