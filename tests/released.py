"""A questions folder of which decks went out, with a card of every fate."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from anki_factories import FIRST, make_content, make_draft
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Ledger,
    Release,
    Retired,
    publish,
)
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.services.deck_ledger import LEDGER_NAME, save_ledger

SITE = "fact:baclofen/mechanism/site"


def released(folder: Path) -> Path:
    """Make a folder with a ledger: on 22 November 2026 cards came, changed and went."""
    first = make_draft(make_content({"Back": html("GABA-B")}))
    gone = make_draft(make_content(key=SITE))
    buried = replace(
        make_draft(make_content({"Front": html("Withdrawn")}, key=SITE)),
        state=Retired("The sources now disagree about it.", date(2026, 11, 22)),
    )
    ledger, _ = publish(Ledger(), [first, gone], BUNDLED, FIRST)
    ledger, _ = publish(ledger, [make_draft(), buried], BUNDLED, FIRST + 60)
    told = (Release(FIRST, "A label was revised."),)
    place = folder / "released"
    place.mkdir()
    save_ledger(place / LEDGER_NAME, replace(ledger, releases=told))
    return place
