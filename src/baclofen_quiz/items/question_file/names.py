"""Names in a question file: ``{#slug}`` where pinned, else made from the words."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from baclofen_quiz.text import slug

LONGEST = 60
"""A name made from words is cut after the last whole word within so many characters."""

PIN_BEGINS = "{#"
_PIN = re.compile(r"(?<![^ \t])\{#(?P<name>[^{}]*)\}[ \t]*$")
_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class Pinned(NamedTuple):
    """A text without its pin; ``name`` is "" when there is none.

    ``asked`` is the pin as written: it differs from ``name`` when it was no fit name.
    """

    text: str
    name: str = ""
    asked: str = ""


def unpin(text: str) -> Pinned:
    """Take a ``{#slug}`` off the end of a protected text."""
    begins = text.rfind(PIN_BEGINS)
    match = _PIN.match(text, begins) if begins >= 0 else None
    if not match:
        return Pinned(text)
    asked = match["name"].strip()
    return Pinned(text[:begins].rstrip(), fit_name(asked), asked)


def fit_name(asked: str) -> str:
    """Give a name as it was asked for if it is fit, else its slug; "" if none."""
    return asked if _NAME.fullmatch(asked) else slug(asked)


def name_of(text: str) -> str:
    """Make a name of a text: its slug, cut at a word; never empty.

    A text without a Latin letter or digit is named by its code points.
    """
    name = slug(text) or "-".join(f"u{ord(char):x}" for char in text if char != " ")
    if len(name) <= LONGEST:
        return name or "empty"
    return name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]


@lru_cache(maxsize=16)
def file_stem(file: str) -> str:
    """The first part of the ids of a question file: its name without the ending."""
    return name_of(PurePath(file).stem)
