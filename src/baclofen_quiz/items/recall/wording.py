"""Small wording: typography, abbreviations and lists."""

import re
from collections.abc import Mapping, Sequence

from baclofen_quiz.content.phrases import EPONYMS
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.text import NBSP

ABBREVIATIONS: Mapping[str, str] = {
    "AUD": "alcohol use disorder",
    "CNS": "central nervous system",
    "CrCl": "creatinine clearance",
    "CSF": "cerebrospinal fluid",
    "GERD": "gastro-oesophageal reflux disease",
    "ITB": "intrathecal baclofen",
    "MAO": "monoamine oxidase",
    "NYHA": "New York Heart Association",
    "NSAIDs": "non-steroidal anti-inflammatory drugs",
    "NSAID": "non-steroidal anti-inflammatory drug",
    "SCI": "spinal cord injury",
}
"""Written out where a card first uses them."""

_LEAD_IN = re.compile(
    r"(?:it|its|they|their|this|these|the drug|available)\b.*"
    r"|.*(?::|\b(?:includes?|including|by|through|from|of|are|is|as))",
    re.IGNORECASE,
)
"""A heading that is a part of the sentences under it, and no name for them."""
_RANK = re.compile(
    r"(?:(?:very |less |more )?(?:common|uncommon|rare|frequent|infrequent|serious"
    r"|severe|other|general|minor|mild)(?: (?:and|or|but) |[ /]+)?)+",
    re.IGNORECASE,
)
"""A heading that ranks what stands under it, and does not name it."""

_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(ABBREVIATIONS)})\b")
_UNITS = (
    r"mcg|mg|g|kg|mL|L|units?|mmol|mEq|tablets?|doses?|%|\N{DEGREE SIGN}C"
    r"|minutes?|hours?|days?|weeks?|months?|years?|times"
)
_AMOUNT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def heading_of(statement: Statement) -> str:
    """What stands over a sentence; its section where that is no name or a rank."""
    heading = "".join(statement.path[-1:])
    title = TITLES[statement.section].lower()
    if not heading or _LEAD_IN.fullmatch(heading):
        return title
    if _RANK.fullmatch(heading):
        return f"{title} ({heading.lower()})"
    return heading


def unbroken(text: str) -> str:
    """Keep each number together with its unit."""
    return _AMOUNT.sub(NBSP, text)


def written_out(*texts: str) -> tuple[str, ...]:
    """Expand each abbreviation where it first stands in these texts, read in order."""
    known = {short for short in ABBREVIATIONS if f"({short})" in " ".join(texts)}

    def expand(match: re.Match[str]) -> str:
        short = match[0]
        if short in known:
            return short
        known.add(short)
        return f"{ABBREVIATIONS[short]} ({short})"

    return tuple(_ABBREVIATION.sub(expand, text) for text in texts)


def capital(text: str) -> str:
    """Begin with a capital, unless the first sign is no small letter of a word."""
    word = text.partition(" ")[0]
    return (
        text if any(c.isupper() or c.isdigit() for c in word) else _first(text, up=True)
    )


def small(text: str) -> str:
    """Begin with a small letter, unless the first word is a name or an abbreviation."""
    word = re.split(r"[ -]", text, maxsplit=1)[0]
    letter = len(word) == 1 and text[1:2] == "-"  # P-gp, T-cell
    named = letter or word in EPONYMS or word.endswith("'s") or _GENUS.fullmatch(word)
    if named or any(c.isupper() or c.isdigit() for c in word[1:]):
        return text
    return _first(text, up=False)


_GENUS = re.compile(
    r"[A-Z]\w+(?:oides|coccus|monas|bacter|bacterium|bacillus|stridium|modium|nema"
    r"|spira|(?<!Rub)ella)"
)
"""The names of germs."""


def _first(text: str, *, up: bool) -> str:
    head = text[:1].upper() if up else text[:1].lower()
    return head + text[1:]


def article(text: str) -> str:
    """Choose "a" or "an" by the first letter."""
    return "an" if text.startswith(("a", "e", "i", "o", "u")) else "a"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Write a list: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:  # noqa: PLR2004 -- one part needs no word between
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def ordinal(count: int) -> str:
    """Name a position: 1 is "first"."""
    return _ORDINALS[count - 1] if count <= len(_ORDINALS) else f"{count}th"


def be(subject: str) -> str:
    """Choose "is" or "are": seizures are, diabetes and confusion is."""
    return "are" if re.search(r"[^aius]s$", subject) else "is"
