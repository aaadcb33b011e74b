"""Inline markup to plain text: bold, subscripts, entities, and what must not be there.

``GABA<sub>B</sub>`` becomes ``GABA-B``, ``H<sub>2</sub>`` becomes ``H2`` and a micro
sign before a g becomes ``mcg``. Unknown tags, control characters and marks that turn
the direction of writing are taken out and named in ``flaws``. So is a mark inside a
number, which would be another number without it: ``2*5 mg``.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

TOO_LONG = 1000
"""A statement with more characters than this is not read."""

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|<!--.*?-->"
    r"|(?P<tag></?[A-Za-z][^<>]{0,200}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,12});)"
    r"|(?P<bold>\*\*)"
    r"|(?P<em>\*|`)"
)
_MARKED = re.compile(rf"[\\<&*`]|.{{{TOO_LONG}}}")
_TAG_NAME = re.compile(r"</?([A-Za-z]+)\s*/?>$")
_SUB = re.compile(r"(?<=[A-Za-z])\x02([A-Z][A-Za-z]?)\x03|\x02(.*?)\x03")
_SUP = re.compile(r"(?<=\d)\x04(.*?)\x05|\x04(.*?)\x05")
_MICRO = re.compile("[\N{MICRO SIGN}\N{GREEK SMALL LETTER MU}](?=g\\b)")
_SILENT = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u00ae\u2122\ufe0f\ufe0e"))
_BIDI = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_STARRED = re.compile(r"\d[.,]?(?:\*+|`+)[.,]?\d")
_LOWERED = re.compile("\\d(?:\x02\\d|[₀-₉])")
_DRESS = {"b", "strong", "i", "em", "u", "span", "a", "p"}
_BOLD = "\x06"
_PRIVATE = re.compile("[\x02-\x06]")


@dataclass(frozen=True, slots=True)
class Inline:
    """Plain text, the phrases in it that were bold, and what was taken out."""

    text: str
    strong: tuple[str, ...] = ()
    flaws: tuple[str, ...] = ()


def resolve_markdown(raw: str) -> Inline:
    """Read the inline Markdown of one statement, heading or note."""
    inline = _resolve(raw, _markdown_token)
    if not _STARRED.search(_visible(raw)):
        return inline
    flaw = "a mark of emphasis stands inside a number"
    return replace(inline, flaws=(*inline.flaws, flaw))


def resolve_plain(raw: str) -> Inline:
    """Read a line of plain text that may hold tags and entities, but no Markdown."""
    return _resolve(raw, _plain_token)


def _resolve(raw: str, token: Callable[[re.Match[str]], str]) -> Inline:
    if raw.isascii() and raw.isprintable() and not _MARKED.search(raw):
        return Inline(" ".join(raw.split()))
    if len(raw) > TOO_LONG:
        flaw = f"it is longer than {TOO_LONG} characters"
        return Inline(_tidy(_visible(raw[:80])) + " …", (), (flaw,))
    visible = _visible(raw)
    bare = _TOKEN.sub(token, visible)
    flaws = _hidden(raw) + _foreign_tags(visible) + _lowered(bare)
    return _with_bold(_scripts(bare), flaws)


def _markdown_token(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "escaped":
            return match["escaped"]
        case "bold":
            return _BOLD
        case "em":
            return ""
        case _:
            return _shared_token(match)


def _plain_token(match: re.Match[str]) -> str:
    if match.lastgroup in {"escaped", "bold", "em"}:
        return match[0]
    return _shared_token(match)


def _shared_token(match: re.Match[str]) -> str:
    if match.lastgroup == "entity":
        return _visible(html.unescape(match[0]))
    if match.lastgroup != "tag":
        return ""
    named = _TAG_NAME.match(match[0])
    name = named[1].lower() if named else ""
    closing = match[0].startswith("</")
    return {
        "sub": "\x03" if closing else "\x02",
        "sup": "\x05" if closing else "\x04",
        "br": " ",
    }.get(name, "")


def _foreign_tags(text: str) -> tuple[str, ...]:
    known = _DRESS | {"sub", "sup", "br"}
    tags = [m["tag"] for m in _TOKEN.finditer(text) if m.lastgroup == "tag"]
    foreign = [
        t for t in tags if re.sub(r"^</?(\w+).*$", r"\1", t).lower() not in known
    ]
    return (f"it holds the tag {foreign[0]}",) if foreign else ()


def _lowered(bare: str) -> tuple[str, ...]:
    found = _LOWERED.search(bare)
    return ("a lowered digit stands inside a number",) if found else ()


def _hidden(raw: str) -> tuple[str, ...]:
    flaws = []
    if any(char in _BIDI for char in raw):
        flaws.append("it holds a mark that turns the direction of writing")
    control = next((c for c in raw if _is_control(c)), "")
    if control:
        flaws.append(f"it holds the control character U+{ord(control):04X}")
    return tuple(flaws)


def _is_control(char: str) -> bool:
    if char in "\t\n" or char in _BIDI or ord(char) in _SILENT:
        return False
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}


def _visible(raw: str) -> str:
    kept = raw.translate(_SILENT)
    if kept.isprintable():
        return kept
    return "".join(c for c in kept if c not in _BIDI and not _is_control(c))


def _scripts(text: str) -> str:
    low = _SUB.sub(lambda m: f"-{m[1]}" if m[1] else m[2], text)
    high = _SUP.sub(lambda m: f"^{m[1]}" if m[1] else m[2], low)
    return _MICRO.sub("mc", re.sub("[\x02-\x05]", "", high).translate(_DIGITS))


def _with_bold(text: str, flaws: tuple[str, ...]) -> Inline:
    pieces = text.split(_BOLD)
    strong = tuple(_tidy(piece) for piece in pieces[1::2][: (len(pieces) - 1) // 2])
    plain = _tidy("".join(pieces))
    return Inline(plain, tuple(phrase for phrase in strong if phrase), flaws)


def _tidy(text: str) -> str:
    return " ".join(_PRIVATE.sub("", text).split())
