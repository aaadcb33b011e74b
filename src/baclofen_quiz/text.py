"""Plain text and its small typography: numbers, units, slugs, subscripts."""

import re
import unicodedata
from decimal import Decimal
from string import ascii_lowercase, digits

NBSP = "\u00a0"
"""The no-break space that stands between a number and its unit."""

_UNITS = (
    r"(?:mcg|mg|kg|g|ng|mL|dL|L|mmol|mEq|mm|cm|kcal|%|\N{DEGREE SIGN}C"
    r"|(?:minute|hour|day|week|month|year)s?)"
    r"(?![A-Za-z0-9])"
)
_LOOSE_UNIT = re.compile(rf"(?<=\d)[ \t]+(?={_UNITS})")
_MAY_BE_LOOSE = re.compile(r"\d[ \t]")  # found ten times as fast, and mostly not there
_BOUND_UNIT = re.compile(rf"(?<=\d){NBSP}(?={_UNITS})")


def bind_units(text: str) -> str:
    """Put a no-break space between a number and its unit."""
    return _LOOSE_UNIT.sub(NBSP, text) if _MAY_BE_LOOSE.search(text) else text


def loosen_units(text: str) -> str:
    """Put a plain space between a number and its unit, as people type it."""
    return _BOUND_UNIT.sub(" ", text)


def decimal_text(value: Decimal) -> str:
    """Print a decimal without exponent, naked point or trailing zero: 0.5, 4, 1200."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def number(value: Decimal) -> str:
    """Print a number for people: a comma from 1,000 up."""
    whole, point, rest = decimal_text(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{point}{rest}"


_IN_SLUG = (ascii_lowercase + digits).encode()
_NO_SLUG = bytes(set(range(256)) - set(_IN_SLUG))
_SPACED = bytes.maketrans(_NO_SLUG, b" " * len(_NO_SLUG))
"""As bytes, a phrase is cut into words four times as fast as by a pattern."""


def slug(text: str) -> str:
    """Make an id part of a phrase: lower case, ``[a-z0-9-]``, "" if none is left."""
    plain = text if text.isascii() else _in_ascii(text)
    words = plain.lower().encode().translate(_SPACED).split()
    return b"-".join(words).decode()


def _in_ascii(text: str) -> str:
    named = text.replace("\N{GREEK SMALL LETTER ALPHA}", "alpha")
    named = named.replace("\N{EN DASH}", "-").replace("\N{EM DASH}", "-")
    return unicodedata.normalize("NFKD", named).encode("ascii", "ignore").decode()


_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>&]+")


def is_web_address(address: str) -> bool:
    """Tell whether links can begin with an address: http or https, nothing to quote."""
    return _WEB_ADDRESS.fullmatch(address) is not None


_RUN = frozenset("=+-@\N{MINUS SIGN}")
_BLANK = frozenset(
    "\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}"
    "\N{HALFWIDTH HANGUL FILLER}\N{BRAILLE PATTERN BLANK}"
)  # letters and signs without ink


def harmless(cell: str) -> str:
    """Begin a cell with an apostrophe if a spreadsheet might run it.

    Spaces and what cannot be seen before a formula do not make it safe, nor does the
    full-width or small form of its first sign: programs drop or change them.
    """
    first = next((c for c in cell if not _unseen(c)), "")
    runs = cell.startswith(("\t", "\r", "\n")) or _plain(first) in _RUN
    return f"'{cell}" if runs else cell


def _unseen(character: str) -> bool:
    """Whether a character is a control, a space, a mark on another, or blank."""
    kind = unicodedata.category(character)
    return kind.startswith(("C", "Z", "M")) or character in _BLANK


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


_FIRST_BYTE, _LAST_BYTE = "\udc80", "\udcff"  # bytes of a name that are not UTF-8


def visible(name: str) -> str:
    """Write what cannot be seen or printed in a file name with a backslash."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else _escaped(c) for c in name)


def _escaped(character: str) -> str:
    if _FIRST_BYTE <= character <= _LAST_BYTE:
        return f"\\x{ord(character) & 0xFF:02x}"
    return character.encode("unicode_escape").decode()
