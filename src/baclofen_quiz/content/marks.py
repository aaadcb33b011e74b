"""What an author pins to the end of a statement: ``{#slug .unasked =section/slug}``."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.blocks import Marks

_BRACES = re.compile(r"(?<!\\)\{(\s*[#.=][^{}]{0,200})\}$")
_SLUG = re.compile(r"#([a-z0-9]+(?:-[a-z0-9]+)*)")
_REPEATS = re.compile(r"=([a-z]+/[a-z0-9-]+(?:\.[a-z0-9-]+)?)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, the marks cut off its end, and a word among them that is none."""

    text: str
    marks: Marks
    wrong: str = ""


def read_marks(raw: str) -> Marked:
    """Cut the marks off; a word that is no mark is named and left out."""
    match = _BRACES.search(raw)
    if not match:
        return Marked(raw, Marks())
    slug, unasked, repeats, wrong = "", False, "", ""
    for word in match[1].split():
        if pinned := _SLUG.fullmatch(word):
            slug = pinned[1]
        elif target := _REPEATS.fullmatch(word):
            repeats = target[1]
        elif word == ".unasked":
            unasked = True
        else:
            wrong = wrong or word
    text = raw[: match.start()].rstrip()
    return Marked(text, Marks(slug, unasked, repeats), wrong)
