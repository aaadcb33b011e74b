"""How medicines are written safely: S17 (typography) and S30 (length, abbreviations).

Sources of the table: the list of error-prone abbreviations of ISMP, the "Do Not Use"
list of the Joint Commission.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View
from baclofen_quiz.problems import Severity
from baclofen_quiz.text import NBSP

_UNITS = ("mcg", "mg", "kg", "g", "mL", "L", "mmol", "mEq", "units", "tablets")
_UNIT = rf"(?:{'|'.join(_UNITS)})\b"
_UNIT_WORDS = tuple(map(str.lower, _UNITS))
_SIGNS = (
    *("\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}", "\N{VULGAR FRACTION ONE HALF}"),
    *("\N{GREATER-THAN OR EQUAL TO}", "\N{LESS-THAN OR EQUAL TO}"),
    *("/", "U", "Q", "ml", "ML"),
)
_POINT = "."
_NUMBER_WITH_POINT = re.compile(r"\.\d")
_UNSAFE: tuple[tuple[tuple[str, ...], Severity, re.Pattern[str], str], ...] = (
    (
        (_POINT,),
        Severity.ERROR,
        re.compile(r"(?<![\d.,])\d+\.\d*0(?![\d.])"),
        "a zero after the last digit (write 4 mg: 4.0 is misread as 40)",
    ),
    (
        (_POINT,),
        Severity.ERROR,
        re.compile(r"(?:^|(?<=[\s(]))\.\d+"),
        "a naked decimal point (write 0.5: .5 is misread as 5)",
    ),
    (
        ("\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}"),
        Severity.ERROR,
        re.compile("[\N{MICRO SIGN}\N{GREEK SMALL LETTER MU}]g\\b"),
        "a micro sign (write mcg)",
    ),
    (
        _UNIT_WORDS,
        Severity.ERROR,
        re.compile(rf"\d(?<![\d.]\d)\d{{3,}}(?=[ {NBSP}]{_UNIT})"),
        "a long number without a comma (write 1,200)",
    ),
    (
        _UNIT_WORDS,
        Severity.ERROR,
        re.compile(r"\b(?:mcg|mg|kg|mL)\.(?=\s+[a-z])"),
        "a full stop after a unit",
    ),
    (
        ("ml", "ML"),
        Severity.ERROR,
        re.compile(rf"\d[ {NBSP}]?(?:ml|ML)\b"),
        "a litre with a small letter (write mL)",
    ),
    (
        ("U",),
        Severity.ERROR,
        re.compile(rf"\bIU\b|\d[ {NBSP}]?U\b"),
        'an abbreviation of units (write "units")',
    ),
    (
        ("Q",),
        Severity.ERROR,
        re.compile(r"\b(?:Q\.?O\.?D|Q\.?D)\b\.?"),
        'an abbreviation of daily (write "daily" or "every other day")',
    ),
    (
        ("ms", "mso4", "mgso4"),
        Severity.ERROR,
        re.compile(r"\b(?:MS|MSO4|MgSO4)\b"),
        'an abbreviation of several things (write "multiple sclerosis", "morphine")',
    ),
    (
        ("/", "\N{VULGAR FRACTION ONE HALF}"),
        Severity.ERROR,
        re.compile(r"\b1/2\b(?=[^.]{0,20}\btablet)|\N{VULGAR FRACTION ONE HALF}"),
        'a fraction (write "half a tablet")',
    ),
    (
        ("tid", "bid", "qid", "prn", "id", "d"),
        Severity.WARNING,
        re.compile(r"\b(?:T\.?I\.?D|B\.?I\.?D|Q\.?I\.?D|[tbq]\.?i\.?d|PRN)\b\.?"),
        'an abbreviated frequency (write "three times daily")',
    ),
    (
        ("\N{GREATER-THAN OR EQUAL TO}", "\N{LESS-THAN OR EQUAL TO}"),
        Severity.WARNING,
        re.compile(
            rf"[\N{{GREATER-THAN OR EQUAL TO}}\N{{LESS-THAN OR EQUAL TO}}]"
            rf"[ {NBSP}]?\d+[ {NBSP}]?(?:years?|months?|weeks?|days?)\b"
        ),
        'a sign in prose (write "2 years and over")',
    ),
)
"""Words and signs of which one stands wherever the pattern fits, how severe, why.

To look for these first is far faster than to try the patterns; a word is a whole one,
in small letters.
"""
_HINTS = frozenset(hint for row in _UNSAFE for hint in row[0])
_UNITS_TO_BIND = ("mcg", "mg", "kg", "mL", "mmol", "mEq")
_LOOSE_UNIT = re.compile(rf"\d ?(?=(?:{'|'.join(_UNITS_TO_BIND)})\b)")
_REMEMBERED = 1 << 10  # texts
_LONGEST_STEM = 70
_LONGEST_VIGNETTE = 110
_LONGEST_OPTION = 15
_CAPITALS = re.compile("[A-Z][A-Z]")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w])(?!-)")
_COMMON = frozenset({"GABA", "DNA", "RNA", "US", "UK", "EU", "II", "III", "IV", "VI"})
_SHOUTED = frozenset(
    {"NOT", "LEAST", "EXCEPT", "BEST", "MOST", "ALL", "NO", "FALSE", "TRUE", "NEVER"}
)
_KNOWN_TO_ALL = _COMMON | _SHOUTED
_SENTENCE = re.compile(r"[.!?]\s+\S")


def written_safely(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S17: no spelling that has killed."""
    hinted = _hinted(seen)
    for hints, severity, pattern, what in _UNSAFE if hinted else ():
        found = None if hinted.isdisjoint(hints) else pattern.search(seen.said)
        if found:
            yield Flaw(severity, f'"{_around(found, seen.said)}" has {what}.')
    measured = [unit for unit in _UNITS_TO_BIND if unit in seen.asked]
    loose = _LOOSE_UNIT.search(seen.asked) if measured else None
    if loose:  # pages and decks bind what stands below the answer when they dress it
        yield error(f'"{loose[0].strip()}" can be parted from its unit at a line end.')


def _hinted(seen: View) -> frozenset[str]:
    """The words and signs of the table that an item says: mostly none."""
    text, said = seen.said, _HINTS & seen.said_words
    signs = [sign for sign in _SIGNS if sign in text]
    point = [_POINT] if _NUMBER_WITH_POINT.search(text) else []
    return said.union(signs, point) if signs or point else said


def _around(found: re.Match[str], text: str) -> str:
    around = text[max(0, found.start() - 10) : found.end() + 10]
    return " ".join(around.split(" ")).replace("\n", " ").strip()


def short_enough(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S30: a stem and options that are read at one go."""
    length, most = len(seen.item.stem.split()), _LONGEST_STEM
    if length > most and _SENTENCE.search(seen.item.stem):
        most = _LONGEST_VIGNETTE
    if length > most:
        yield warning(f"The stem has {length} words, more than {most}.")
    for option in seen.options:
        if len(option.text.split()) > _LONGEST_OPTION:
            what = f"This option has more than {_LONGEST_OPTION} words."
            yield warning(what, option)


def abbreviations_are_explained(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S30: an abbreviation is written out where it first stands."""
    text = seen.asked
    asked = [seen.item.stem, *[option.text for option in seen.options]]
    for short in dict.fromkeys([short for part in asked for short in _shorts(part)]):
        if _expanded(short, text):
            continue
        known = grounds.lexicon.abbreviations
        full = known.get(short) or known.get(short.removesuffix("s"), "")
        if not full or full.lower() not in text.lower():
            yield warning(f'The abbreviation "{short}" is not explained.')


@lru_cache(maxsize=_REMEMBERED)
def _shorts(text: str) -> tuple[str, ...]:
    """The abbreviations in a stem or an option, but for those that anybody knows."""
    found = _ABBREVIATION.findall(text) if _CAPITALS.search(text) else ()
    return tuple([s for s in found if s.removesuffix("s") not in _KNOWN_TO_ALL])


def _expanded(short: str, text: str) -> bool:
    """Whether it stands in brackets behind words, or before words in brackets."""
    name = re.escape(short)
    return bool(re.search(rf"\w \({name}\)|\b{name} \([a-z]", text))
