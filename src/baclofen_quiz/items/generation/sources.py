"""How stems call their source: by two names, where one would stand in too many.

Many questions hold only as one monograph states them, and say so. Where most of a
bank does, the same words in every stem tire the reader; then most of them say "the
source text", which scopes a question as clearly.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from baclofen_quiz.items.certificates import OTHER_SCOPE, SCOPE
from baclofen_quiz.items.item import Item

_MOST = 1 / 3
"""Share of items that may name the monograph, the clones of each counted once.

It is a little more than what S28 asks of a whole bank, of which authored items are a
part: a published bank near that line does not change its wording with every new item.
"""

_OF = f"{SCOPE} of "
_ON = f"{OTHER_SCOPE} on "


def with_varied_sources(items: Sequence[Item]) -> list[Item]:
    """Call the source by its other name in two of three items, where it is too often.

    Which ones is told by their ids, so that an item keeps its wording whatever else is
    generated; the clones of an item share it.
    """
    families = {item.family: item for item in items}.values()
    named = [item for item in families if SCOPE in item.stem]
    if len(named) <= _MOST * len(families):
        return list(items)
    return [_renamed(item) if _is_other(item) else item for item in items]


def _is_other(item: Item) -> bool:
    return hashlib.sha256(item.family.encode()).digest()[0] % 3 > 0


def _renamed(item: Item) -> Item:
    stem = item.stem.replace(_OF, _ON).replace(SCOPE, OTHER_SCOPE)
    return replace(item, stem=stem)
