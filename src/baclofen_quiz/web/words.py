"""Small phrases that several pages say."""

from fractions import Fraction

from baclofen_quiz.content.sections import TITLES, Section

NAMED = 2
"""With more sections than this their number says more than their names."""


def count(number: int, noun: str, plural: str = "") -> str:
    """Say how many: ``1 item``, ``2 items``; 1,000 has its comma."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sentence_case(text: str) -> str:
    """Begin a text with a capital; names such as pH and Greek letters stay as is."""
    if not text[:1].isascii() or text[1:2].isupper():
        return text
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Begin a text with a capital and end it with a full stop; "" stays."""
    said = sentence_case(text)
    return said if not said or said.endswith((".", "!", "?")) else f"{said}."


def points(score: Fraction) -> str:
    """Print a sum of marks: 14, 13.5, 2.7 (one place at most)."""
    return f"{float(score):.1f}".removesuffix(".0")


def named_sections(sections: tuple[Section, ...]) -> str:
    """Name what a sitting asked about, in few words."""
    if len(sections) > NAMED:
        return f"Mixed, {count(len(sections), 'section')}"
    return ", ".join(TITLES[section] for section in sections) or "Nothing answered"
