"""A question begun for a statement of a monograph: its form and its source."""

import textwrap

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.bank import Bank, Placed
from baclofen_quiz.text import slug

WIDTH = 80
OPTIONS = 3


def place_of(book: Monograph, statement: Statement) -> str:
    """Name a statement in addresses: drug, section and slug."""
    return f"{slug(book.drug)}/{statement.section.value}/{statement.slug}"


def begun_for(bank: Bank, place: str) -> str:
    """Begin a question on a statement, as text of a question file.

    Returns:
        "" when no monograph has such a statement.
    """
    found = (one for one in bank.placed if place_of(one.book, one.statement) == place)
    placed = next(found, None)
    return "" if placed is None else _begun(placed)


def _begun(placed: Placed) -> str:
    drug, section, name = place_of(placed.book, placed.statement).split("/")
    boxes = "\n".join(["- [x] ", *["- [ ] "] * (OPTIONS - 1)])
    return (
        f"---\ndrug: {drug}\nsection: {section}\n---\n\n"
        f"<!--\n{_said(placed.statement)}\n\n"
        'Write the question after "##", an option after each box, and its reason'
        " after a\nlong dash. The x marks the right one.\n-->\n\n"
        f"## \n\n{boxes}\n\nSource: {drug}#{section}/{name}\n"
    )


def _said(statement: Statement) -> str:
    """Quote a statement with what qualifies it, so that no comment ends in it."""
    words = ": ".join((*statement.path, statement.text)).replace("--", "\N{EN DASH}")
    told = f"The monograph says (statement {statement.number}): {words}"
    return textwrap.fill(told, WIDTH, break_long_words=False, break_on_hyphens=False)
