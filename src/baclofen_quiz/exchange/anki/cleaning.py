"""What a learner wrote into a field, made fit to stand on a card again.

A field that comes with a package is a stranger's HTML. It is taken apart and written
anew from a short list of elements: nothing runs and nothing is fetched, and what is
left out leaves its text behind.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from baclofen_quiz.exchange.anki.markup import Html

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[\s/][^<>]*)?)>")
_ATTRIBUTE = re.compile(
    r"""(?<![a-zA-Z-])([a-zA-Z-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))"""
)
_ENTITY = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7});)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_STYLE = re.compile(r"(?<![a-z-])([a-z-]++)\s*+:\s*+([a-zA-Z0-9#.,%() -]+)")
# Anki decodes the name of a sound, so an entity could spell an address.
_REMOTE_SOUND = re.compile(
    r"\[(?=sound:(?!(?:[^\[\]:/\\&]|&(?:amp|quot|nbsp|#39);){1,200}\]))", re.IGNORECASE
)
# MathJax would make a link of it, to any address, or fetch a picture.
_MATHJAX_LINK = re.compile(r"\\(?=(?:href|style|mmlToken)(?![a-zA-Z]))")

_PLAIN: Final = (
    frozenset({"b", "i", "u", "s", "em", "strong", "small", "mark", "sub", "sup"})
    | {"code", "pre", "kbd", "p", "div", "span", "blockquote"}
    | {"ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_VOID: Final = frozenset({"br", "hr"})
_HIDDEN: Final = frozenset({"script", "style", "template", "noscript", "iframe"})
"""Elements whose content is no text either."""

_STYLES: Final = frozenset(
    {"color", "background-color", "text-align", "text-decoration"}
    | {"font-style", "font-weight"}
)
_LONGEST_TAG: Final = 2000
_ADDRESS: Final = ("http://", "https://", "mailto:")


def clean(value: str) -> Html:
    """Keep text, plain elements, colours, and pictures of the learner's own folder."""
    bare = _CONTROL.sub("", value)
    return Html("".join(_Writer().written(_without_hidden(bare))))


def _without_hidden(value: str) -> str:
    """Drop comments, and elements with what is in them; each is searched once."""
    lower = value.lower()
    if len(lower) != len(value):  # a few letters grow when they become small
        lower = value
    pieces, at = [], 0
    endless: set[str] = set()
    for match in re.finditer(r"<(!--|[a-z]+)", lower):
        ending = "-->" if match[1] == "!--" else f"</{match[1]}"
        hidden = match[1] == "!--" or match[1] in _HIDDEN
        if match.start() < at or not hidden or ending in endless:
            continue
        end = lower.find(ending, match.end())
        if end < 0:
            endless.add(ending)
            continue
        close = lower.find(">", end)
        pieces.append(value[at : match.start()])
        at = close + 1 if close >= 0 else len(value)
    return "".join([*pieces, value[at:]])


class _Writer:
    """Writes elements anew, and closes what is left open."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._depths: Counter[str] = Counter()  # the list is too long to search
        self._links: list[str] = []

    def written(self, value: str) -> Iterator[str]:
        """Yield pieces of safe HTML.

        Text that is one when an element between has gone is looked at as one.
        """
        at, texts = 0, []
        for match in _TAG.finditer(value):
            texts.append(value[at : match.start()])
            at = match.end()
            closing, name = bool(match[1]), match[2].lower()
            found = self._closed(name) if closing else self._opened(name, match[3])
            if element := "".join(found):
                yield _text("".join(texts)) + element
                texts.clear()
        yield _text("".join([*texts, value[at:]]))
        yield from (f"</{name}>" for name in reversed(self._open))

    def _opened(self, name: str, attributes: str) -> Iterator[str]:
        given = _attributes(attributes)
        if name in _PLAIN:
            self._open.append(name)
            self._depths[name] += 1
            yield f"<{name}{_style(given)}>"
        elif name in _VOID:
            yield f"<{name}>"
        elif name == "img":
            yield _picture(given)
        elif name == "a":
            self._links.append(given.get("href", ""))

    def _closed(self, name: str) -> Iterator[str]:
        if name == "a" and self._links:
            address = self._links.pop()
            if address.lower().startswith(_ADDRESS):
                yield f" ({_text(html.escape(address, quote=False))})"
        elif self._depths[name]:
            inner = ""
            while inner != name:
                inner = self._open.pop()
                self._depths[inner] -= 1
                yield f"</{inner}>"


def _text(value: str) -> str:
    plain = html.unescape(value)
    if _MATHJAX_LINK.search(plain):  # which reads what entities stand for
        value = html.escape(plain, quote=False)
    escaped = _ENTITY.sub("&amp;", value).replace("<", "&lt;").replace(">", "&gt;")
    return _MATHJAX_LINK.sub("", _REMOTE_SOUND.sub("&#91;", escaped))


def _attributes(written: str) -> dict[str, str]:
    """Read attributes; of two of one name the first counts, as in a browser."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written[:_LONGEST_TAG]):
        found.setdefault(name.lower(), html.unescape(double or single or bare))
    return found


def _style(given: Mapping[str, str]) -> str:
    kept = [
        f"{name}: {value.strip()}"
        for name, value in _STYLE.findall(given.get("style", "").lower())
        if name in _STYLES and "url" not in value and "expression" not in value
    ]
    return f' style="{"; ".join(kept)}"' if kept else ""


def _picture(given: Mapping[str, str]) -> str:
    """Keep a picture that lies in the learner's own folder of media."""
    name = given.get("src", "")
    if not name or re.search(r"[/\\:]", unquote(name)):
        return ""
    return f'<img src="{html.escape(name)}">'
