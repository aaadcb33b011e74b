"""The texts of a question: made tidy, and all of them at once."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from baclofen_quiz.exchange.format.asked import (
    Amount,
    Asked,
    Choices,
    Gap,
    Pairs,
    Steps,
    Words,
)
from baclofen_quiz.items.question_file.lines import unseen, without_unseen
from baclofen_quiz.text import bind_units

_BLANKS = re.compile("[ \t\r\n\v\f\x85\u2028\u2029]+")  # \v: a line break in a cell
_PARAGRAPHS = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


def tidy(text: str) -> str:
    """Fold white space, and bind each number to its unit, as all items have it.

    What cannot be seen is left out; ``hidden`` names it.
    """
    if text.isprintable() and "  " not in text:  # nothing to fold or to leave out
        return bind_units(text.strip(" "))
    return bind_units(without_unseen(_folded(text)).strip(" "))


def paragraphs(text: str) -> str:
    """Make each paragraph of a text tidy; an empty line parts two."""
    if not text:
        return ""
    return "\n\n".join(filter(None, map(tidy, _PARAGRAPHS.split(text))))


def hidden(texts: Iterable[str]) -> tuple[str, ...]:
    """Name the characters of texts that nobody sees, each once."""
    joined = "".join(texts)
    if joined.isprintable():
        return ()
    found = unseen([_folded(joined)])
    return tuple(dict.fromkeys(one.character for one in found))


def _folded(text: str) -> str:
    return _BLANKS.sub(" ", text)


def all_texts(question: Asked) -> Iterator[str]:
    """Give every text of a question."""
    yield from (question.stem, question.explanation, question.take_away)
    match question.answer:
        case Choices(options=options) | Steps(options=options):
            for option in options:
                yield from (option.text, option.rationale)
        case Pairs(options=pairs):
            for pair in pairs:
                yield from (pair.left, pair.right, pair.rationale)
        case Amount(unit=unit, errors=errors):
            yield unit
            yield from (error.diagnosis for error in errors)
        case Words(accepted=accepted) | Gap(accepted=accepted):
            yield from accepted
        case _:
            assert_never(question.answer)
