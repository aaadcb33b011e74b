"""HTML of a field to plain text: what is allowed is folded in, all else is told.

Nothing of a file is ever HTML afterwards. A tag that is not allowed is lost and its
text kept; of scripts and styles the content is lost too.
"""

import re
from html.parser import HTMLParser

from baclofen_quiz.exchange.format.limits import LONGEST_TEXT, MOST_TAGS
from baclofen_quiz.exchange.format.losses import imported_with_loss
from baclofen_quiz.items.question_file.inline import lowered
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import NBSP, visible

_INLINE = frozenset({"b", "strong", "i", "em", "u", "span", "sub", "sup"})
_PARAGRAPH = frozenset(
    {"p", "div", "ul", "ol", "table", "tbody", "thead", "blockquote"}
)
_ROW = frozenset({"br", "tr"})
_CELL = frozenset({"td", "th"})
_DROPPED = frozenset({"script", "style"})
_MEDIA = frozenset({"img", "audio", "video", "source", "object", "embed", "iframe"})
_ALLOWED = _INLINE | _PARAGRAPH | _ROW | _CELL | {"li"}
_PARAGRAPH_ALONE = re.compile(r"<p>([^<&\\$]*)</p>")  # most texts of Moodle
_FORMULA = re.compile(r"\\\(|\\\[|\$\$")
_ENDLESS = re.compile(r"&#[0-9]{100,}")  # Python does not read thousands of digits
_NO_CHARACTER = "&#99999999"
_LONGEST = 5 * LONGEST_TEXT  # a longer field is refused anyway; parsing it takes time


def plain(html: str, at: Location) -> tuple[str, list[Problem]]:
    """Give the text of a field, with empty lines between paragraphs, and its losses."""
    if len(html) > _LONGEST:
        return html, []
    bare = _PARAGRAPH_ALONE.fullmatch(html)
    if bare:
        return f"\n\n{bare[1]}\n\n".replace(NBSP, " "), []
    if html.count("<") > MOST_TAGS:
        return html, [_lost(at, f"its mark-up, which has more than {MOST_TAGS:,} tags")]
    reader = _Reader()
    reader.feed(_closed(_ENDLESS.sub(_NO_CHARACTER, html)))
    reader.close()
    text = "".join(reader.parts).replace(NBSP, " ")
    if _FORMULA.search(text):
        reader.lose("a formula, which is shown as it is typed")
    return text, [_lost(at, what) for what in reader.lost]


def _closed(html: str) -> str:
    """Keep a sign for "less than" that no tag can follow from beginning one."""
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", "&lt;")


class _Reader(HTMLParser):
    """Collects text; each thing that is lost is named once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.lost: list[str] = []
        self._dropping = ""
        self._index: list[int] = []
        self._numbers: list[int] = []

    def lose(self, what: str) -> None:
        if what not in self.lost:
            self.lost.append(what)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _MEDIA:
            self._media(tag, given)
        elif tag in _DROPPED:
            self.lose(f"the content of a <{tag}>")
            self._dropping = tag
        elif tag == "a":
            self.lose(f'a link to "{visible((given.get("href") or "")[:80])}"')
        elif tag not in _ALLOWED:
            self.lose(f"the tag <{visible(tag[:30])}>")
        elif given:
            self.lose("attributes such as colours and classes")
        self._open(tag)

    def _media(self, tag: str, given: dict[str, str | None]) -> None:
        source = given.get("src") or given.get("data") or ""
        self.lose(f'the {"image" if tag == "img" else tag} "{visible(source[:80])}"')
        self._add(given.get("alt") or "")

    def _open(self, tag: str) -> None:
        if tag in _PARAGRAPH:
            self.parts.append("\n\n")
            self._numbers += [0] if tag == "ol" else [-1] if tag == "ul" else []
        elif tag in _ROW:
            self.parts.append("\n")
        elif tag in _CELL:
            self.parts.append(" ")
        elif tag == "li":
            self.parts.append(f"\n{self._bullet()} ")
        elif tag in {"sub", "sup"}:
            self._index.append(len(self.parts))

    def _bullet(self) -> str:
        if not self._numbers or self._numbers[-1] < 0:
            return "\N{BULLET}"
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}."

    def handle_endtag(self, tag: str) -> None:
        if tag == self._dropping:
            self._dropping = ""
        elif tag in _PARAGRAPH:
            self.parts.append("\n\n")
            if tag in {"ol", "ul"} and self._numbers:
                self._numbers.pop()
        elif tag in {"sub", "sup"} and self._index:
            self._fold(tag, self._index.pop())

    def _fold(self, tag: str, start: int) -> None:
        """GABA with a B below becomes GABA-B, and 10 with a 9 above becomes 10^9."""
        if len(self.parts) <= start:
            return
        inner = self.parts[start]
        if tag == "sup" and start and self.parts[start - 1][-1].isdigit():
            self.parts[start] = f"^{inner}"
        elif tag == "sub" and len(self.parts) == start + 1:  # else it is no letter
            self.parts.pop()
            self._add(lowered(inner))

    def _add(self, text: str) -> None:
        """Keep a text; no part is ever empty."""
        if text:
            self.parts.append(text)

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self._add(data)

    def handle_comment(self, data: str) -> None:
        self.lose(f'the comment "{visible(data.strip()[:80])}"')

    def handle_decl(self, decl: str) -> None:
        self.lose(f'the declaration "{visible(decl[:80])}"')

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def parse_marked_section(
        self,
        i: int,
        report: bool = True,  # noqa: FBT001, FBT002 - as the parser declares it
    ) -> int:
        """Take a section of an unknown kind for text, where the parser gives up."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:  # from "<![x": the parser knows no other answer
            return -1

    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)


def _lost(at: Location, what: str) -> Problem:
    return imported_with_loss(
        at,
        f"This text lost {what}.",
        "Questions are plain text here, so that nothing in a file can run.",
        "See whether the question can be answered without it.",
    )
