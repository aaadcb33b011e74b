"""The one door through which text becomes the HTML of a field.

``Html`` is made here and nowhere else, so a field cannot hold text that nobody escaped.
"""

import html as stdlib_html
import re
from collections.abc import Iterable, Iterator
from typing import NewType

Html = NewType("Html", str)

EMPTY = Html("")

_SUBSCRIPT = re.compile(r"\bGABA-([ABC])\b")
_ANKI_BRACKET = re.compile(r"\[(?=sound:|anki:|latex\]|\$)", re.IGNORECASE)
# Anki typesets what stands between these; an empty element keeps the two signs apart.
_MATHJAX = re.compile(r"\\(?=[()\[\]])")
_APART = r"\\<b></b>"
_MARKUP = (
    r"</?(?:b|p|sub|ol|ul|li|table|tr|td|th)>"
    r'|<(?:div|p|li|table) class="[a-z-]+">|</div>|<ol type="A">'
    r"|&(?:amp|lt|gt|quot|#91);"
)
_OURS = re.compile(_MARKUP)
_PLAIN = r"[^<>&\x00-\x1f\x7f-\x9f]*+"
_ALL_OURS = re.compile(rf"{_PLAIN}(?:(?:{_MARKUP}){_PLAIN})*+")
_NEEDS_CARE = re.compile(r"[<>&\\\[]|GABA-")
_SUSPECT = re.compile(r"[<>&]")
_CONTEXT = 20


def html(text: str) -> Html:
    """Escape plain text, dress receptor subscripts, disarm what Anki would obey."""
    if not _NEEDS_CARE.search(text):
        return Html(text)
    escaped = stdlib_html.escape(text, quote=False)
    disarmed = _ANKI_BRACKET.sub("&#91;", _MATHJAX.sub(_APART, escaped))
    return Html(_SUBSCRIPT.sub(r"GABA<sub>\1</sub>", disarmed))


def paragraphs(texts: Iterable[str]) -> Html:
    """Put each text into a paragraph of its own; nothing for no text."""
    return Html("".join(f"<p>{html(text)}</p>" for text in texts if text))


def labelled(label: str, text: str, css_class: str) -> Html:
    """Put a text into a paragraph behind a bold label; nothing for no text."""
    if not text:
        return EMPTY
    return Html(f'<p class="{css_class}"><b>{html(label)}</b> {html(text)}</p>')


def banner(*texts: str) -> Html:
    """Put a warning over a card: one paragraph a text."""
    return Html(f'<div class="retired">{paragraphs(texts)}</div>')


def paragraph(text: str, css_class: str) -> Html:
    """Put a text into a paragraph of a class; nothing for no text."""
    return Html(f'<p class="{css_class}">{html(text)}</p>') if text else EMPTY


def bullets(entries: Iterable[Html]) -> Html:
    """List entries with a dot each; nothing for none."""
    return _list("<ul>", entries, "</ul>")


def numbered(entries: Iterable[Html]) -> Html:
    """List entries by number; nothing for none."""
    return _list("<ol>", entries, "</ol>")


def lettered(entries: Iterable[Html]) -> Html:
    """List entries by letter; nothing for none."""
    return _list('<ol type="A">', entries, "</ol>")


def marked(entry: Html, *, right: bool) -> Html:
    """Mark an entry of a list as right or wrong, by a sign and not by colour alone."""
    sign, css_class = (
        ("\N{CHECK MARK}", "right") if right else ("\N{BALLOT X}", "wrong")
    )
    return Html(f'<li class="{css_class}">{sign} {entry}</li>')


def named(entry: Html, *, right: bool) -> Html:
    """Say in words which entry is the answer, where a tick would call it right."""
    said, css_class = (
        ("The answer:", "right") if right else ("Not the answer:", "wrong")
    )
    return Html(f'<li class="{css_class}"><b>{said}</b> {entry}</li>')


def table(rows: Iterable[tuple[Html, Html]], css_class: str = "pairs") -> Html:
    """Set rows of a heading and what stands beside it; nothing for none.

    On a narrow screen what belongs to a heading of ``pairs`` stands below it.
    """
    body = "".join(f"<tr><th>{left}</th><td>{right}</td></tr>" for left, right in rows)
    return Html(f'<table class="{css_class}">{body}</table>' if body else "")


def explained(text: str, reason: str) -> Html:
    """Put the reason below a text; the text alone where there is none."""
    return join(html(text), paragraphs([reason]))


def _list(begin: str, entries: Iterable[Html], end: str) -> Html:
    items = "".join(
        entry if entry.startswith("<li") else f"<li>{entry}</li>" for entry in entries
    )
    return Html(f"{begin}{items}{end}" if items else "")


def join(*parts: Html) -> Html:
    """Set pieces of HTML after one another."""
    return Html("".join(parts))


def all_ours(text: str) -> bool:
    """Whether a text holds our own markup only, and no control character."""
    return _ALL_OURS.fullmatch(text) is not None


def unescaped(field: str) -> Iterator[str]:
    """Yield the surroundings of every ``<``, ``>`` or ``&`` that is not our markup."""
    if not _SUSPECT.search(field):
        return
    bare = _OURS.sub(lambda match: "\0" * len(match[0]), field)
    for match in _SUSPECT.finditer(bare):
        yield field[max(match.start() - _CONTEXT, 0) : match.end() + _CONTEXT]
