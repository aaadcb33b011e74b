"""The notes of several statements, each told with what it is on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from baclofen_quiz.content.phrases import lower_first, pair
from baclofen_quiz.content.statements import Note, Statement
from baclofen_quiz.text import bind_units


def remarks(statements: Iterable[Statement]) -> tuple[Note, ...]:
    """Give the notes to show; several statements may share one, which is shown once.

    A note that is not on all of them says of which it speaks.
    """
    told = tuple(dict.fromkeys(statements))
    if not any(statement.notes for statement in told):
        return ()
    shown: dict[str, Note] = {}
    whose: dict[str, list[str]] = {}
    for statement, head in zip(told, _heads(told), strict=True):
        for note in statement.notes:
            shown.setdefault(note.text, note)
            whose.setdefault(note.text, []).append(head)
    return tuple(
        replace(note, about=", ".join(whose[text]))
        if len(whose[text]) < len(told)
        else note
        for text, note in shown.items()
    )


def _heads(statements: Sequence[Statement]) -> Iterator[str]:
    """Name each statement by the least by which it is told from the others.

    That is its term; with the heading, where a child has an initial dose as well as an
    adult; or else the whole of it, in quotation marks.
    """
    terms = [pair(one.text).term or one.text for one in statements]
    under = [_under(one, term) for one, term in zip(statements, terms, strict=True)]
    for one, *heads in zip(statements, terms, under, strict=True):
        alone = (
            h
            for h, all_of in zip(heads, (terms, under), strict=True)
            if all_of.count(h) == 1
        )
        yield bind_units(next(alone, f"“{one.text}”"))


def _under(statement: Statement, term: str) -> str:
    """Put behind a term for whom it holds, as its heading says: "(adults)"."""
    *_, heading = ("", *statement.path)
    _, bracket, inner = heading.rpartition("(")
    where = inner.removesuffix(")") if bracket else lower_first(heading)
    return f"{term} ({where})" if where else term
