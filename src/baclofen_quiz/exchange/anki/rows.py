"""Notes become the rows of a collection, and what Anki would garble is refused."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki.errors import (
    ControlCharacterError,
    DuplicateGuidError,
    FutureTimeError,
    NoCardError,
    UnescapedTextError,
    UnfitBaseUrlError,
    UnfitDeckNameError,
    UnfitTagError,
)
from baclofen_quiz.exchange.anki.genanki_bridge import Row, card_counts
from baclofen_quiz.exchange.anki.ledger import Dated
from baclofen_quiz.exchange.anki.markup import (
    EMPTY,
    Html,
    all_ours,
    html,
    unescaped,
)
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.text import is_web_address

CLOCK_SLACK: Final = 60
"""Seconds a time may lie ahead: two exports within one second count on."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_BETWEEN: Final = "~"
"""In no markup of ours, so that none arises where one field ends and another begins."""


def rows_of(
    notes: Sequence[Dated],
    *,
    now: int,
    base_url: str = "",
    checked: Mapping[str, str] | None = None,
) -> tuple[Row, ...]:
    """Fill in what the authors did not write; times are seconds since 1970, UTC.

    ``base_url`` fills ``Link`` unless it is empty; ``checked`` says for a drug when and
    by whom its monograph was last checked.

    Raises:
        AnkiRefusedError: Anki would lose or garble something.
    """
    site = _site(base_url)
    decks = _decks(notes)
    told = {drug: html(text) for drug, text in (checked or {}).items() if text}
    rows = tuple([_row(note, decks, site, told) for note in notes])
    _refuse(notes, rows, now + CLOCK_SLACK)
    return rows


def _decks(notes: Iterable[Dated]) -> dict[SubDeck, tuple[int, str]]:
    """Give the id and the name of each deck, if Anki keeps it as it stands."""
    decks = {note.content.deck for note in notes}
    for deck in sorted(decks):
        if not deck.fit:
            raise UnfitDeckNameError(deck.name)
    return {deck: (deck.id, deck.name) for deck in decks}


def _site(base_url: str) -> str:
    if base_url and not is_web_address(base_url):
        raise UnfitBaseUrlError(base_url)
    return base_url.rstrip("/")


def _row(
    note: Dated,
    decks: Mapping[SubDeck, tuple[int, str]],
    site: str,
    checked: Mapping[str, Html],
) -> Row:
    content = note.content
    written: dict[str, Html] = {
        **content.fields,
        "Key": html(content.key),
        "Source": _source(
            content.fields.get("Source", EMPTY), checked.get(content.deck.drug, EMPTY)
        ),
        "Link": html(f"{site}/{content.page}") if site and content.page else EMPTY,
    }
    deck_id, deck_name = decks[content.deck]
    return Row(
        type=content.type,
        guid=names.guid(content.key),
        fields=tuple([written.get(name, EMPTY) for name, _ in content.type.fields]),
        tags=tuple(sorted((*content.tags, _release_tag(note.mod)))),
        mod=note.mod,
        deck_id=deck_id,
        deck_name=deck_name,
    )


def _source(source: Html, checked: Html) -> Html:
    return Html(f"{source}. {checked}") if source and checked else source


@lru_cache(maxsize=1024)
def _release_tag(mod: int) -> str:
    """Name the month of the release in which the note last changed."""
    day = datetime.fromtimestamp(mod, UTC)
    return names.tag("rel", f"{day:%Y-%m}")


def _refuse(notes: Sequence[Dated], rows: Sequence[Row], latest: int) -> None:
    seen: dict[str, str] = {}
    fit: set[str] = set()
    for note, row in zip(notes, rows, strict=True):
        key = note.content.key
        if row.guid in seen:
            raise DuplicateGuidError(key, seen[row.guid])
        seen[row.guid] = key
        _refuse_fields(key, row)
        if not fit.issuperset(row.tags):
            _refuse_tags(key, row.tags)
            fit.update(row.tags)
        if row.mod > latest:
            raise FutureTimeError(key, row.mod, latest)
    for note, cards in zip(notes, card_counts(rows), strict=True):
        if not cards:
            raise NoCardError(note.content.key)


def _refuse_fields(key: str, row: Row) -> None:
    """Look at all fields at once, and for the one at fault only if there is one."""
    if all_ours(_BETWEEN.join(row.fields)):
        return
    for (name, _), value in zip(row.type.fields, row.fields, strict=True):
        control = _CONTROL.search(value)
        if control:
            raise ControlCharacterError(key, name, control[0])
        for found in unescaped(value):
            raise UnescapedTextError(key, name, found)


def _refuse_tags(key: str, tags: Iterable[str]) -> None:
    for tag in tags:
        if not names.fit_tag(tag):
            raise UnfitTagError(key, tag)
