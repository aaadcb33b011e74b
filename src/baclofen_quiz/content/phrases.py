"""Cutting a statement into the phrases that facts are made of."""

import re
from dataclasses import dataclass
from functools import lru_cache

_TERM = re.compile(
    r"(?P<term>(?:[^:;.()]|\([^()]{0,120}\)){1,120}?):\s+(?P<detail>\S.*)$"
)
_DASHED = re.compile(
    r"(?P<term>[A-Z0-9](?:[^;.()\u2013\u2014]|\([^()]{0,120}\)){1,80}?)"
    r" [-\u2013\u2014] (?P<detail>\S.*)"
)
_DASH = re.compile(r" [-\u2013\u2014] ")
_RANGE = re.compile(r"\d [-\u2013\u2014] \d")
_AMOUNT = re.compile(r"\d\s*(?:mg|mcg|g|mL|units?|%)")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_ESPECIALLY = re.compile(r",?\s*\b(?:especially|particularly|mainly|mostly)\s+(.+)$")
_REMEMBERED = 1 << 11  # sentences: each is cut by its reader, and for several items


@dataclass(frozen=True, slots=True)
class Pair:
    """A leading term and what is said of it; the term is empty when there is none."""

    term: str
    detail: str


@lru_cache(maxsize=_REMEMBERED)
def pair(text: str) -> Pair:
    """Split "Term: detail"; the final full stop of either is dropped."""
    match = _TERM.match(text)
    if not match:
        return Pair("", without_stop(text))
    return Pair(match["term"].strip(), without_stop(match["detail"]))


def dashed(text: str) -> Pair:
    """Split "Term - detail" at its one dash between spaces; else there is no term."""
    match = _DASHED.fullmatch(without_stop(text))
    if not match or ":" in text or len(_DASH.findall(text)) > 1:
        return Pair("", without_stop(text))
    if _RANGE.search(text) or _AMOUNT.search(match["term"]):
        return Pair("", without_stop(text))
    return Pair(match["term"], match["detail"])


def without_stop(text: str) -> str:
    """Drop one full stop at the end, but not that of an abbreviation's dots."""
    text = text.strip()
    if text.endswith(".") and not re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", text):
        return text[:-1].rstrip()
    return text


def segments(text: str) -> list[str]:
    """Split at semicolons and spaced dashes outside parentheses."""
    parts, depth, begin = [], 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth <= 0 and char in ";\N{EM DASH}":
            parts.append(text[begin:index])
            begin = index + 1
    parts.append(text[begin:])
    return [part.strip() for part in parts if part.strip()]


def aside(text: str) -> tuple[str, str]:
    """Take the last parenthesis out: what is left, and what stood in it."""
    found = list(_ASIDE.finditer(text))
    if not found:
        return text.strip(), ""
    last = found[-1]
    rest = f"{text[: last.start()]} {text[last.end() :]}"
    return " ".join(rest.split()), last[1].strip()


def emphasis(text: str) -> tuple[str, str]:
    """Split off "especially with ...": what is left, and when it is likeliest."""
    match = _ESPECIALLY.search(text)
    if not match:
        return text.strip(), ""
    return text[: match.start()].rstrip(" ,("), match[1].strip()


def lower_first(text: str) -> str:
    """Put a phrase into running text: "Reduce dose" becomes "reduce dose".

    Names and abbreviations keep their capitals (Parkinson's disease, CNS, GABA-B).
    """
    word = re.match(r"[^\s,;:]+", text)
    if not word or not re.fullmatch(r"[A-Z][a-z-]+", word[0]) or word[0] in _NAMES:
        return text
    return text[0].lower() + text[1:]


EPONYMS = frozenset(
    {
        *("Addison", "Alzheimer", "Barrett", "Basedow", "Bell", "Brugada", "Chagas"),
        *("Crohn", "Cushing", "Dupuytren", "Ebstein", "Ehlers", "Epstein", "Fanconi"),
        *("Gaucher", "Gilbert", "Graves", "Guillain", "Hashimoto", "Hodgkin"),
        *("Huntington", "Kaposi", "Kawasaki", "Lambert", "Lennox", "Marfan"),
        *("Paget", "Parkinson", "Peyronie", "Prinzmetal", "Raynaud", "Reye"),
        *("Sjögren", "Stevens", "Tourette", "Wernicke", "Wilson", "Wolff"),
        *("Zollinger",),
    }
)
"""Names that diseases are called by; "Parkinson's" needs no entry."""
_NAMES = EPONYMS | {
    *("Category", "Europe", "European", "France", "Germany", "Japan", "Schedule"),
}


def listed(text: str) -> list[str]:
    """Split "opioids, benzodiazepines and alcohol" into its members."""
    parts = re.split(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|\s*;\s*", text)
    return [part.strip() for part in parts if part and part.strip()]
