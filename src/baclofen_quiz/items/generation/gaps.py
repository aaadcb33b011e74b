"""Where a sentence may have a gap: at a figure with its unit, or at a word of a kind.

A gap needs no distractor, but it must have one answer: nothing that is left of the
sentence tells it, it is no member of a longer list, and no other sentence of the
monograph is the same but for it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz.items.lexicon import Concept, Lexicon
from baclofen_quiz.items.recall.concepts import sense

FIGURE = "figure"
"""The kind of a gap at a number."""

_NUMBER = r"\d+(?:[.,]\d+)*"
_BETWEEN = r"(?: to | ?[-\N{EN DASH}] ?)"
_UNITS = (
    r"%|\N{DEGREE SIGN}C|seconds|minutes|hours|days|weeks|months|years"
    r"|(?:mg|mcg|g|mmol|micromol|ng|units)/(?:mL|L|dL|litre)"
)
_SIZES = rf"{_UNITS}|mg|mcg|g|mL|units"
_BEFORE = r"(?<![\w.,:;*/(+-])(?<!\d )"
_FIGURE = rf"{_BEFORE}(?P<figure>{_NUMBER}(?:%?{_BETWEEN}{_NUMBER})?)"
_KINDS = {
    "sign": "term",
    "partner": "medicine or substance",
    "condition": "term",
    "target": "target",
}
"""The sorts of concepts that a word may name, and how a question calls each."""

_NARROW = "change of "
"""How the kinds of effects begin that a question may name."""

_LONGEST = 3
"""Words of an answer that is to be typed."""

_LISTED_BEFORE = re.compile(
    r"[,/]\s*(?:(?:and|or)\s+)?$|,[^,;:.]+\b(?:and|or)\s+(?:\w+\s+)?$"
)
_LISTED_AFTER = re.compile(
    r"\s*/|\s*,(?! (?:which|who|so|when|while|because|if|but|as|even|especially|mostly"
    r"|mainly|chiefly)\b)"
    r"|\s+(?:and|or)\b[^;:.]*,"
)
_ONLY_BESIDE = re.compile(r"(?:\S+ ){1,4}(?:and|or) (?:\w+ )?")
"""What stands before a gap that is told by nothing but the thing beside it."""

_JOINED = re.compile(r"(?:and|or) .*|.* (?:and|or)")
"""What is looked for in a list, and is no name by itself."""

_ASIDE = re.compile(r"\s*(?:\(|(?:or|and)\b|$)")
"""What is behind a gap that ends a name: "Gestational ... (off-label)"."""

_SHORTENED = re.compile(r"\b[a-z]+\. $", re.IGNORECASE)
"""A shortened word before a gap, which is half of what is meant: "resp. ..."."""

_TOLD = frozenset({"person", "food"})
"""Kinds that any sentence tells: whom would a patient see, with what take a dose?"""

_MORE = re.compile(r"(?:history of|previous|known|active) ")
"""How a name begins that says more than its thing."""

_FIRST = re.compile(r"[\s-]")
_REMEMBERED = 1 << 12
"""Names whose words are known: each is looked for in every sentence."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters by which two words are taken for one."""

_FEWEST_WORDS = 2
"""Words that must be left of a sentence that begins with no topic."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence without a part; ``accepted`` begins with the part as it stood."""

    before: str
    after: str
    kind: str
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a sentence that could be left out; ``other`` are its other names."""

    begin: int
    end: int
    kinds: tuple[str, ...]
    other: tuple[str, ...]


def figure_gaps(text: str, *, sizes: bool = False) -> Iterator[Gap]:
    """The gaps at a figure; one before a dose only where ``sizes`` are asked for."""
    units = _SIZES if sizes else _UNITS
    for found in re.finditer(rf"{_FIGURE}\s?(?:{units})(?![\w/])", text):
        figure = found["figure"]
        before, after = text[: found.start("figure")], text[found.end("figure") :]
        if figure in before + after or _is_listed(before, text[found.end() :]):
            continue
        bare = figure.replace("%", "")  # "40% to 60" before a sign of per cent
        spelled = (re.sub(_BETWEEN, way, bare) for way in (" to ", "-"))
        yield Gap(before, after, FIGURE, tuple(dict.fromkeys((figure, *spelled))))


def word_gaps(text: str, begin: int, shown: str, lexicon: Lexicon) -> Iterator[Gap]:
    """The gaps at a word behind a place, the last first.

    ``shown`` is what a question shows besides the sentence.
    """
    parts = list(_parts(text, begin, lexicon))
    told_of = {(p.begin, p.end) for p in parts if _TOLD.issuperset(p.kinds)}
    wide = [
        p
        for p in parts
        if (p.begin, p.end) not in told_of
        and not any(_holds(other, p) for other in parts)
    ]
    for part in sorted(wide, key=lambda p: -p.end):
        before, left_out, after = (
            text[: part.begin],
            text[part.begin : part.end],
            text[part.end :],
        )
        if _is_listed(before, after) or not before or _is_alone(before, after):
            continue
        if _is_idle(before, after, topic=bool(begin)):
            continue
        rest = f"{shown} {before} {after}"
        names = other_names(left_out, part.other)
        told = any(_tells(rest, name) for name in names)
        kind = next((k for k in part.kinds if not _tells(k, left_out)), "")
        enough = len(set(_stems(f"{before} {after}"))) >= (
            1 if begin else _FEWEST_WORDS
        )
        if enough and kind and not told:
            yield Gap(before, after, kind, names)


def is_shared(gap: Gap, others: Iterable[str]) -> bool:
    """Whether another sentence is the same but for the gap."""
    before, after = gap.before.casefold(), gap.after.casefold()
    return any(
        other.casefold().startswith(before) and other.casefold().endswith(after)
        for other in others
    )


def _parts(text: str, begin: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Each word of the sentence that is known, and stands in it once."""
    for word in lexicon.words:
        yield from _places(text, begin, (word.kind,), word.spellings)
    for concept in lexicon.mentioned(text):
        if concept.sort in _KINDS:
            kinds = _kinds(concept)
            yield from _places(text, begin, kinds, concept.spellings)


def _kinds(concept: Concept) -> tuple[str, ...]:
    """How a question may call a concept, the narrowest first."""
    meant = sense(concept.name).asks if concept.sort == "sign" else ()
    narrow = (asks for asks in meant[:1] if asks.startswith(_NARROW))
    return (*narrow, _KINDS[concept.sort])


def _places(
    text: str, begin: int, kinds: tuple[str, ...], spellings: tuple[str, ...]
) -> Iterator[_Part]:
    plain = text.casefold()
    for first, spelling in _short(spellings):
        if first not in plain:
            continue  # to look for a word costs less than to make its pattern
        words = r"[\s-]".join(map(re.escape, re.split(r"[\s-]", spelling)))
        found = list(re.finditer(rf"(?<![\w-]){words}(?![\w-])", text, re.IGNORECASE))
        if len(found) == 1 and found[0].start() >= begin:
            yield _Part(found[0].start(), found[0].end(), kinds, spellings)
            return
        if found:
            return


@lru_cache(maxsize=_REMEMBERED)
def _short(spellings: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The spellings of few words, the longest first, each behind its first word."""
    short = (
        name
        for name in spellings
        if len(name.split()) <= _LONGEST and not _JOINED.fullmatch(name)
    )
    ranked = sorted(short, key=len, reverse=True)
    return tuple((_FIRST.split(name.casefold())[0], name) for name in ranked)


def other_names(left_out: str, other: tuple[str, ...]) -> tuple[str, ...]:
    """What was left out, and its other names that are short and say no more."""
    names = (left_out, *other)
    told = (
        name
        for name in other
        if len(name.split()) <= _LONGEST
        and not _MORE.match(name)
        and not _JOINED.fullmatch(name)
        and not any(f" {one} " in f" {name} " for one in names if one != name)
    )
    return tuple(dict.fromkeys((left_out, *told)))


def _holds(wide: _Part, part: _Part) -> bool:
    within = wide.begin <= part.begin and part.end <= wide.end
    return within and wide.end - wide.begin > part.end - part.begin


def _is_listed(before: str, after: str) -> bool:
    """Whether the gap is a member of a list of three or more."""
    return bool(_LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after))


def _is_alone(before: str, after: str) -> bool:
    """Whether nothing is said but that one thing stands beside another."""
    return bool(_ONLY_BESIDE.fullmatch(before)) and not _WORD.search(after)


def _is_idle(before: str, after: str, *, topic: bool) -> bool:
    """Whether the gap is the bare noun of a short name, or its article tells of it."""
    short = not topic and len(before.split()) <= _FEWEST_WORDS
    bare = short and _ASIDE.match(after)
    cut = _SHORTENED.search(before)
    return bool(bare or cut) or before.endswith((" an ", "(an "))


def _tells(shown: str, name: str) -> bool:
    """Whether a word of a name stands in what is shown."""
    return not set(_stems(shown)).isdisjoint(_stems(name)) or (
        name.casefold() in re.split(r"\W+", shown.casefold())
    )


def adds_nothing(name: str, kind: str) -> bool:
    """Whether a name only says again what a question calls it."""
    return set(_stems(name)) <= set(_stems(kind))


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(text.casefold())]
