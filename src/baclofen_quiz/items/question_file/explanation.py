"""The block quote below an answer: the explanation, and a source folded into it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baclofen_quiz.items.question_file.inline import resolved
from baclofen_quiz.items.question_file.lines import Line

# CommonMark folds a line that follows a quote into the quote, and a formatter may
# then put it on the quote's last line.
_CITED = r"[^\s,#]+#[^\s,#]+"
_FOLDED = re.compile(
    rf"(?:^|(?<=[ \t]))source:[ \t]*(?P<cited>{_CITED}(?:,[ \t]*{_CITED})*)[ \t]*$",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"source:[ \t]*(?P<cited>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cited:
    """What stands behind a ``Source:``, and the line it stands on."""

    text: str
    line: Line


@dataclass(frozen=True, slots=True)
class Explanation:
    """Paragraphs parted by an empty line, and the sources found in the quote."""

    text: str
    sources: tuple[Cited, ...]


_NOTHING = Explanation("", ())


def read_explanation(quote: Sequence[Line]) -> Explanation:
    """Read the lines of a block quote."""
    if not quote:
        return _NOTHING
    paragraphs: list[list[str]] = [[]]
    sources = []
    for line in quote:
        match = _SOURCE_LINE.match(line.text) or _FOLDED.search(line.text)
        if match:
            sources.append(Cited(match["cited"], line))
        text = line.text[: match.start()] if match else line.text
        if text.strip():
            paragraphs[-1].append(text)
        elif not match:
            paragraphs.append([])
    joined = [resolved(" ".join(lines)) for lines in paragraphs]
    return Explanation("\n\n".join(filter(None, joined)), tuple(sources))
