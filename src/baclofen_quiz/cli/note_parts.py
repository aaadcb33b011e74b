"""``--notes facts,contrasts,questions``: which kinds of notes a deck is to hold."""

import click

from baclofen_quiz.exchange.anki.schema import Part


def note_parts(_: click.Context, __: click.Parameter, value: str) -> frozenset[Part]:
    """Read some kinds of notes with commas between; nothing means all of them.

    Raises:
        click.BadParameter: there is no such kind.
    """
    words = [word.strip().lower() for word in value.split(",")] if value else []
    known = {part.value: part for part in Part}
    for word in words:
        if word not in known:
            message = f"{word!r} is not one of {', '.join(known)}."
            raise click.BadParameter(message)
    return frozenset(known[word] for word in words)
