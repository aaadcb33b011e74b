"""How medicines are written safely: S17 (typography) and S30 (length, abbreviations).

Sources of the table: the list of error-prone abbreviations of ISMP, the "Do Not Use"
list of the Joint Commission.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from string import digits

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View
from baclofen_quiz.problems import Severity
from baclofen_quiz.text import NBSP

_UNITS = ("mcg", "mg", "kg", "g", "mL", "L", "mmol", "mEq", "units", "tablets")
_UNIT = rf"(?:{'|'.join(_UNITS)})\b"
_Hint = Callable[[str], object]


def _one_of(*bare: str) -> _Hint:
    """Look for the bare words or signs of which one must stand there."""
    return lambda text: any(map(text.__contains__, bare))


_POINT = re.compile(r"\.\d").search
_UNSAFE: tuple[tuple[_Hint, Severity, re.Pattern[str], str], ...] = (
    (
        _POINT,
        Severity.ERROR,
        re.compile(r"(?<![\d.,])\d+\.\d*0(?![\d.])"),
        "a zero after the last digit (write 4 mg: 4.0 is misread as 40)",
    ),
    (
        _POINT,
        Severity.ERROR,
        re.compile(r"(?:^|(?<=[\s(]))\.\d+"),
        "a naked decimal point (write 0.5: .5 is misread as 5)",
    ),
    (
        _one_of("\N{MICRO SIGN}g", "\N{GREEK SMALL LETTER MU}g"),
        Severity.ERROR,
        re.compile("[\N{MICRO SIGN}\N{GREEK SMALL LETTER MU}]g\\b"),
        "a micro sign (write mcg)",
    ),
    (
        _one_of(*digits),
        Severity.ERROR,
        re.compile(rf"\d(?<![\d.]\d)\d{{3,}}(?=[ {NBSP}]{_UNIT})"),
        "a long number without a comma (write 1,200)",
    ),
    (
        _one_of("cg.", "mg.", "kg.", "mL."),
        Severity.ERROR,
        re.compile(r"\b(?:mcg|mg|kg|mL)\.(?=\s+[a-z])"),
        "a full stop after a unit",
    ),
    (
        _one_of("ml", "ML"),
        Severity.ERROR,
        re.compile(rf"\d[ {NBSP}]?(?:ml|ML)\b"),
        "a litre with a small letter (write mL)",
    ),
    (
        _one_of("U"),
        Severity.ERROR,
        re.compile(rf"\bIU\b|\d[ {NBSP}]?U\b"),
        'an abbreviation of units (write "units")',
    ),
    (
        _one_of("Q"),
        Severity.ERROR,
        re.compile(r"\b(?:Q\.?O\.?D|Q\.?D)\b\.?"),
        'an abbreviation of daily (write "daily" or "every other day")',
    ),
    (
        _one_of("MS", "MgSO4"),
        Severity.ERROR,
        re.compile(r"\b(?:MS|MSO4|MgSO4)\b"),
        'an abbreviation of several things (write "multiple sclerosis", "morphine")',
    ),
    (
        _one_of("1/2", "\N{VULGAR FRACTION ONE HALF}"),
        Severity.ERROR,
        re.compile(r"\b1/2\b(?=[^.]{0,20}\btablet)|\N{VULGAR FRACTION ONE HALF}"),
        'a fraction (write "half a tablet")',
    ),
    (
        _one_of(
            *("ID", "I.D", "PRN", "i.d"),
            *(f"{first}{rest}" for first in "tbq" for rest in ("id", ".i")),
        ),
        Severity.WARNING,
        re.compile(r"\b(?:T\.?I\.?D|B\.?I\.?D|Q\.?I\.?D|[tbq]\.?i\.?d|PRN)\b\.?"),
        'an abbreviated frequency (write "three times daily")',
    ),
    (
        _one_of("\N{GREATER-THAN OR EQUAL TO}", "\N{LESS-THAN OR EQUAL TO}"),
        Severity.WARNING,
        re.compile(
            rf"[\N{{GREATER-THAN OR EQUAL TO}}\N{{LESS-THAN OR EQUAL TO}}]"
            rf"[ {NBSP}]?\d+[ {NBSP}]?(?:years?|months?|weeks?|days?)\b"
        ),
        'a sign in prose (write "2 years and over")',
    ),
)
"""What is quickly looked for before the pattern is tried, how severe, the pattern, why.

To look for bare words first is far faster than to try the patterns.
"""
_LOOSE_UNIT = re.compile(r"\d ?(?=(?:mcg|mg|kg|mL|mmol|mEq)\b)")
_REMEMBERED = 1 << 10  # texts
_LONGEST_STEM = 70
_LONGEST_VIGNETTE = 110
_LONGEST_OPTION = 15
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w])(?!-)")
_COMMON = frozenset({"GABA", "DNA", "RNA", "US", "UK", "EU", "II", "III", "IV", "VI"})
_SHOUTED = frozenset(
    {"NOT", "LEAST", "EXCEPT", "BEST", "MOST", "ALL", "NO", "FALSE", "TRUE", "NEVER"}
)
_SENTENCE = re.compile(r"[.!?]\s+\S")


def written_safely(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S17: no spelling that has killed."""
    for severity, what in _unsafe_in(seen.said):
        yield Flaw(severity, what)
    loose = _LOOSE_UNIT.search(seen.asked)
    if loose:  # pages and decks bind what stands below the answer when they dress it
        yield error(f'"{loose[0].strip()}" can be parted from its unit at a line end.')


@lru_cache(maxsize=_REMEMBERED)
def _unsafe_in(text: str) -> tuple[tuple[Severity, str], ...]:
    """The unsafe spellings in a text; items are read when made, and in the bank."""
    return tuple(
        (severity, f'"{_around(found, text)}" has {what}.')
        for hinted, severity, pattern, what in _UNSAFE
        if hinted(text) and (found := pattern.search(text))
    )


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
    for short in dict.fromkeys(m[0] for m in _ABBREVIATION.finditer(text)):
        if short.removesuffix("s") in _COMMON | _SHOUTED or _expanded(short, text):
            continue
        known = grounds.lexicon.abbreviations
        full = known.get(short) or known.get(short.removesuffix("s"), "")
        if not full or full.lower() not in text.lower():
            yield warning(f'The abbreviation "{short}" is not explained.')


def _expanded(short: str, text: str) -> bool:
    """Whether it stands in brackets behind words, or before words in brackets."""
    name = re.escape(short)
    return bool(re.search(rf"\w \({name}\)|\b{name} \([a-z]", text))
