"""Photograph Anki cards, light and night, 320 px wide: tools/card_pictures.py FOLDER.

A picture shows a few notes, one below the other: front and back by day, then by night.
A second argument limits them to notes whose key holds it; Chromium as for screenshots.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import sync_playwright

from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.library import Library
from browsing import launch

WIDTH = 320
NOTES_A_PICTURE = 4

_PAGE = """<!doctype html><meta charset="utf-8"><style>
html {{ background: #888888; }}
div {{ display: flex; gap: 8px; align-items: flex-start; margin: 8px; }}
iframe {{ border: 0; width: {width}px; }}
</style>{rows}"""
_CARD = """<!doctype html><html class="{mode}"><meta charset="utf-8"><style>
{css} html, body {{ margin: 0; }} </style><body class="card {mode}">{side}"""
_FIT = """() => { for (const frame of document.querySelectorAll("iframe"))
  frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px"; }"""
_CONDITION = re.compile(r"\{\{#([^}]+)\}\}(.*?)\{\{/\1\}\}", re.DOTALL)
_FIELD = re.compile(r"\{\{([^}]+)\}\}")


def rendered(template: str, fields: Mapping[str, str]) -> str:
    """Fill a template as Anki does: conditions, then fields."""
    shown = template
    while _CONDITION.search(shown):
        shown = _CONDITION.sub(lambda m: m[2] if fields.get(m[1]) else "", shown)
    return _FIELD.sub(lambda m: fields.get(m[1], ""), shown)


def card(row: Row) -> tuple[str, str]:
    """Render the front and the back of a note's first card."""
    names = (name for name, _ in row.type.fields)
    fields = dict(zip(names, row.fields, strict=True))
    front, back = LOOKS[row.type.slug].faces[0]
    shown = rendered(front, fields)
    return shown, rendered(back, fields | {"FrontSide": shown})


def sheet(rows: Iterable[Row]) -> str:
    """Set the cards of some notes on a page, each in a screen of its own."""
    lines = []
    for row in rows:
        css = LOOKS[row.type.slug].css
        cards = (
            _CARD.format(css=css, mode=mode, side=side)
            for mode in ("", "nightMode")
            for side in card(row)
        )
        frames = (f'<iframe srcdoc="{escape(text)}"></iframe>' for text in cards)
        lines.append(f"<div>{''.join(frames)}</div>")
    return _PAGE.format(width=WIDTH, rows="".join(lines))


def chosen(wanted: str) -> list[list[Row]]:
    """Give the notes of the bundled deck whose key holds a word, a few a picture."""
    now = datetime.now(UTC)
    bank = Library([questions_folder()]).bank()
    deck = build(bank, Ledger(), choice=DeckChoice(), edition=BUNDLED, now=now)
    kept = [row for row in deck.rows if wanted in row.fields[0]]
    kinds = (
        list(group)
        for _, group in groupby(
            sorted(kept, key=lambda row: row.type.slug), key=lambda row: row.type.slug
        )
    )
    return [part for rows in kinds for part in _parts(rows)]


def _parts(rows: Sequence[Row]) -> list[list[Row]]:
    starts = range(0, len(rows), NOTES_A_PICTURE)
    return [list(rows[at : at + NOTES_A_PICTURE]) for at in starts]


def main() -> None:
    """Take the pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 4 * (WIDTH + 8) + 16, "height": 400})
        for number, rows in enumerate(chosen("".join(sys.argv[2:3]))):
            page.set_content(sheet(rows))
            page.evaluate(_FIT)
            name = f"{rows[0].type.slug}-{number:03}.png"
            page.screenshot(path=folder / name, full_page=True)
            sys.stdout.write(f"{name}\n")
        browser.close()


if __name__ == "__main__":
    main()
