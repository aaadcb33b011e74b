"""What changed in decks, in lines for people and in records for programs."""

from collections.abc import Iterable, Iterator, Mapping

from baclofen_quiz.exchange.anki.history import (
    Changed,
    Event,
    New,
    Withdrawn,
    Wording,
)
from baclofen_quiz.services.releases import ReleaseDay


def lines_of(events: Iterable[Event], sources: Mapping[str, str]) -> Iterator[str]:
    """Print each event as a line, and what is known of it below.

    ``sources`` says for a key where its fact stands.
    """
    for event in events:
        yield f"{_word(event)}  {event.key}"
        for label, value in _details(event, sources.get(event.key, "")):
            yield f"    {label}: {value}"


def records_of(
    days: Iterable[ReleaseDay], sources: Mapping[str, str]
) -> list[dict[str, object]]:
    """Make each event a record."""
    return [
        {
            "day": day.day.isoformat(),
            "why": list(day.why),
            "what": _word(event),
            "key": event.key,
            "section": event.entry.deck.section.value,
            **dict(_details(event, sources.get(event.key, ""))),
        }
        for day in days
        for event in day.events
    ]


def _word(event: Event) -> str:
    match event.what:
        case New():
            return "new"
        case Changed():
            return "changed"
        case Withdrawn():
            return "withdrawn"


def _details(event: Event, source: str) -> Iterator[tuple[str, str]]:
    """Say what is known: the wording, the one before, the reason, the source."""
    what, said = event.what, event.said
    if isinstance(what, Changed):
        yield "fields", ", ".join(what.fields)
        yield from _before(what, said)
    if isinstance(what, Withdrawn):
        yield "reason", what.reason
        if what.successor:
            yield "successor", what.successor
    if isinstance(said, Wording):
        yield "front", said.front
        yield "back", said.back
    if source:
        yield "source", source


def _before(what: Changed, said: object) -> Iterator[tuple[str, str]]:
    match what.before:
        case Wording(front, back) if what.before != said:
            yield "front before", front
            yield "back before", back
        case _:
            return
