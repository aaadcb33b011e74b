"""The lines of a plain text, sorted into bullets, noise, headings and running text."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from baclofen_quiz.content.amounts import find_span
from baclofen_quiz.content.frequencies import take_frequency
from baclofen_quiz.content.headings import filing, listed, opens_section
from baclofen_quiz.content.inline import resolve_plain
from baclofen_quiz.content.noise import is_noise, opens_comment
from baclofen_quiz.content.sentences import Line, sentences
from baclofen_quiz.content.verbs import CLAUSE

_BULLET = re.compile(
    r"(?:[•●○▪▫■□◦‣·∙*\u2013\u2014-]|o(?=\s)|\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)"
)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)])\s+(?=[A-Z])")
_COUNTED = re.compile(r"(\d{1,2})[.)]\s")
_STOPS = (".", ",", ";", ":", "!", "?")
_CAPITAL = re.compile("[A-Z0-9≥≤<>&/-]")
_SMALL = {"of", "and", "or", "the", "in", "for", "with", "to", "on", "by", "a", "an"}
_OPEN = _SMALL | {"from", "include", "includes", "including", "are", "is"}
_MOST_WORDS = 10
_TITLE_WORDS = 8
_LONGEST = 100
_FEW = 4
_TERM = re.compile(r"[A-Z0-9](?:[^.:;!?()]|\([^()]{0,80}\)|\.(?=\d)){0,59}:\s+\S")
_ORDERS = re.compile(
    r"(?:take|avoid|monitor|stop|do not|never|swallow|keep|store|drink|reduce|check"
    r"|give) ",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:what|when|how|who|why|where|which|if)\b", re.IGNORECASE)
_WRAPPED = 60  # characters: a line as long as this was broken for want of room


class Kind(Enum):
    """What a line is."""

    BULLET = auto()
    HEADING = auto()  # in the alias table, or fitting one of its patterns
    SHAPED = auto()  # looks like a heading, but no table knows it
    LABEL = auto()  # brief and ending in a colon: it qualifies what follows
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Sorted:
    """A line that is not noise: its kind, its text without bullet sign or numbering.

    ``gap`` counts the blank or noise lines before it; ``indent`` is in columns.
    """

    kind: Kind
    line: Line
    gap: int
    indent: int


def sort_lines(lines: list[Line], drug: str = "") -> list[Sorted]:
    """Sort all lines; blank ones and noise are left out."""
    found: list[Sorted] = []
    gap, after_blank, last_number, commenting = 0, True, -1, False
    for line in (part for whole in lines for part in _lead_in_apart(whole)):
        text = line.text.strip()
        if not text or (is_noise(text) and not _BULLET.match(text)):
            gap, after_blank = gap + 1, True
            commenting = opens_comment(text) or (commenting and not text)
            continue
        alone = after_blank or _stands_out(line, found) or is_label(text)
        one = _sort(line, gap, drug, alone=alone)
        one = _next_in_row(one, line, last_number, drug)
        commenting = commenting and one.kind is not Kind.HEADING
        if commenting:
            gap, after_blank = gap + 1, True
            continue
        number = _COUNTED.match(text)
        if number:
            counted = int(number[1])
            last_number = counted if one.kind is Kind.HEADING else -1
        found.append(one)
        gap, after_blank = 0, False
    return _checked(found)


def _lead_in_apart(line: Line) -> list[Line]:
    """Cut "Take it with food. Adults:" before its label, unless it is a bullet."""
    if not line.text.rstrip().endswith(":") or _BULLET.match(line.text.strip()):
        return [line]
    *before, label = sentences([line])
    if not before or not is_label(label.text):
        return [line]
    return [replace(line, text=line.text[: label.column - line.column]), label]


def _next_in_row(one: Sorted, line: Line, last: int, drug: str) -> Sorted:
    """Take "10. Pregnancy" for a heading when "9. Interactions" was the last number."""
    number = _COUNTED.match(line.text.strip())
    if one.kind is not Kind.BULLET or not number or int(number[1]) != last + 1:
        return one
    plain = resolve_plain(one.line.text).text.rstrip(":")
    return replace(one, kind=Kind.HEADING) if listed(plain, drug) else one


def _stands_out(line: Line, found: list[Sorted]) -> bool:
    """Whether a line may be a heading although no blank line stands before it.

    Below a bullet it is one only when it is not indented below the bullet's sign: a
    bullet that goes on in the next line is set further in.
    """
    last = found[-1] if found else None
    if last is None or last.kind is Kind.BULLET:
        return last is not None and _indent(line) <= last.indent
    return last.kind is Kind.HEADING


def _indent(line: Line) -> int:
    raw = line.text.expandtabs(4)
    return len(raw) - len(raw.lstrip())


def _sort(line: Line, gap: int, drug: str, *, alone: bool) -> Sorted:
    indent = _indent(line)
    lead = len(line.text) - len(line.text.lstrip())
    text = line.text.strip()
    bullet = _BULLET.match(text)
    heading = _numbered(text, drug) if bullet else _known(text, drug, alone=alone)
    if heading:
        cut = len(text) - len(heading)
        return Sorted(Kind.HEADING, _at(line, heading, lead + cut), gap, indent)
    if bullet:
        rest = text[bullet.end() :]
        at = _at(line, rest, lead + bullet.end())
        return Sorted(Kind.BULLET, at, gap, indent)
    return Sorted(_bare(text, alone=alone), _at(line, text, lead), gap, indent)


def _bare(text: str, *, alone: bool) -> Kind:
    """Tell what a line is that has no sign and no name in the table."""
    if is_label(text):
        return Kind.LABEL
    heads = alone and _brief(text) and not has_term(text) and not _is_dose(text)
    return Kind.SHAPED if heads else Kind.TEXT


def _is_dose(text: str) -> bool:
    """Whether a line says how much and how often: "Then 5 mg once daily"."""
    return bool(find_span(text) and take_frequency(text))


def is_label(text: str) -> bool:
    """Whether a line is a few capitalised words and a colon: "Intravenous:".

    "It differs from:" is none, but a sentence that its list completes.
    """
    bare = text.removesuffix(":").rstrip()
    if not text.endswith(":") or not _brief(bare) or has_term(bare):
        return False
    return bare.split()[-1].lower() not in _OPEN


def has_term(text: str) -> bool:
    """Whether a line says something of a term: "Serious: heart block"."""
    return bool(_TERM.match(text))


def wraps(above: str, below: str, room: int = 0) -> bool:
    """Whether a line of running text goes on with the line above it.

    After a full stop it may: the paragraph is split into its sentences later. ``room``
    is how much wider than the line above the text's widest line is: where the next word
    would have had room, the line was not broken for want of it.
    """
    if has_term(below) or above.endswith(":"):
        return False
    if above.endswith((".", "!", "?", ",", "-")):
        return True
    if len(above) >= _WRAPPED and len(below.split(maxsplit=1)[0]) + 1 > room:
        return True
    return below[0].islower() or above.rsplit(maxsplit=1)[-1].lower() in _SMALL


def _at(line: Line, text: str, offset: int) -> Line:
    return Line(text, line.number, line.column + offset)


def _known(text: str, drug: str, *, alone: bool) -> str:
    """Return the heading in a line that the table knows, or nothing."""
    if len(text) > _LONGEST:
        return ""
    plain = resolve_plain(text).text.rstrip(":")
    bare = alone and shaped(plain) and not has_term(plain)
    begins = alone and opens_section(plain) and _brief(plain) and not has_term(plain)
    fits = listed(plain, drug) or begins or (bare and filing(plain, drug))
    return _numbered(text, drug) or (text if fits else "")


def _numbered(text: str, drug: str) -> str:
    """Return the heading behind a number: "3. Contraindications", "IV. Uses".

    A numbered line that only qualifies ("2. Pregnancy") is a member of a list.
    """
    number = _NUMBERED.match(text) if len(text) <= _LONGEST else None
    if not number:
        return ""
    rest = text[number.end() :]
    plain = resolve_plain(rest).text.rstrip(":")
    found = filing(plain, drug) if listed(plain, drug) else None
    return rest if found and not found.qualifies else ""


def shaped(text: str) -> bool:
    """Whether a line looks like a heading: short, capitalised, without a stop."""
    if not _brief(text):
        return False
    words = _outside_parentheses(text)
    large = [word for word in words if word.lower() not in _SMALL]
    return len(words) <= _FEW or all(map(_CAPITAL.match, large))


def _brief(text: str) -> bool:
    """Whether a line may be a heading when bullets follow it."""
    words = _outside_parentheses(text) if len(text) <= _LONGEST else []
    short = 0 < len(words) <= _MOST_WORDS
    return short and not text.endswith(_STOPS) and bool(re.match("[A-Z0-9]", text))


def _outside_parentheses(text: str) -> list[str]:
    return re.sub(r"\([^()]*\)", "", text).split()


def _checked(found: list[Sorted]) -> list[Sorted]:
    """Take back a brief line that heads nothing: it is running text."""
    checked: list[Sorted] = []
    for one in reversed(found):
        below = checked[-1] if checked else None
        if one.kind is Kind.SHAPED and not _heads_something(one, below):
            checked.append(Sorted(Kind.TEXT, one.line, one.gap, one.indent))
        else:
            checked.append(one)
    return checked[::-1]


def _heads_something(one: Sorted, below: Sorted | None) -> bool:
    if below is None:
        return False
    beside = below.kind is Kind.HEADING
    apart = one.gap > below.gap and (one.gap > 1 or beside)
    if apart or below.kind in {Kind.BULLET, Kind.LABEL}:
        return not _says_something(one.line.text)
    if beside or not shaped(one.line.text):
        return False
    text = below.line.text
    if below.kind is Kind.SHAPED:
        return True
    return _long(text) and bool(below.gap or not text[0].islower())


def _says_something(text: str) -> bool:
    """Whether a line is an order or a clause that heads nothing: "Take with water".

    What bullets complete is none: "Report to a doctor", "When it should be stopped".
    """
    if _ASKS.match(text) or text.rsplit(maxsplit=1)[-1].lower() in _OPEN:
        return False
    return bool(_ORDERS.match(text) or CLAUSE.search(text))


def _long(text: str) -> bool:
    return text.endswith(_STOPS) or len(text.split()) > _TITLE_WORDS
