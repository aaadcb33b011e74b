"""Searches by which a learner finds notes in Anki, as for a filtered deck."""

import re
from collections.abc import Iterable

from baclofen_quiz.exchange.anki import names

_PLAIN = re.compile(r"[A-Za-z0-9/:_,~=-]")

SAFETY = f"tag:{names.SAFETY}"
CONTRASTS = '"Key:contrast:*"'


def by_keys(keys: Iterable[str]) -> str:
    """Find the notes with these keys; "" for none.

    One pattern and not a chain of ``OR``: Anki takes seconds for a chain of some
    hundred keys, and breaks at about a thousand.
    """
    found = "|".join(_literal(key) for key in sorted(keys))
    return f'"Key:re:^({found})$"' if found else ""


def _literal(key: str) -> str:
    """Spell a key as a pattern without a backslash, which is Anki's own sign."""
    return "".join(map(_sign, key))


def _sign(one: str) -> str:
    if _PLAIN.fullmatch(one):
        return one
    return f"[{one}]" if one in ".+" else "."
