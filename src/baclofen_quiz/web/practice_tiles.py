"""The presets as tiles: one tap starts a quiz, or the tile says why it cannot."""

from dataclasses import dataclass
from typing import assert_never

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.learning.selection import Preset
from baclofen_quiz.services.quiz_builder import BuilderView
from baclofen_quiz.web.words import count

TILE_LENGTH = 10
"""How many questions a preset asks."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A preset; without ``ready`` the text says what it waits for."""

    preset: Preset
    icon: str
    title: str
    text: str
    ready: bool


def tiles(view: BuilderView) -> tuple[Tile, ...]:
    """Show every preset but the one that a section has to be chosen for."""
    return tuple(_tile(one, view) for one in Preset if one is not Preset.SECTION)


def _tile(preset: Preset, view: BuilderView) -> Tile:
    found = view.presets.get(preset, 0)
    title, icon, text, waits = _words(preset, view, found)
    return Tile(preset, icon, title, text if found else waits, found > 0)


def _words(preset: Preset, view: BuilderView, found: int) -> tuple[str, str, str, str]:
    """Name a preset and its icon; say what it asks, and what it waits for."""
    number = count(found, "question")
    match preset:
        case Preset.MIXED | Preset.SECTION:
            few = min(found, TILE_LENGTH)
            text = "All sections; what is new first"
            return f"{few} mixed", "mix", text, "There is no question yet"
        case Preset.DUE:
            facts = count(view.due, "fact")
            return "Due now", "clock", f"{facts} to refresh", "Nothing is due"
        case Preset.MISTAKES:
            text = f"{number} on what you got wrong"
            return "My mistakes", "sync", text, "No mistake to repeat"
        case Preset.WEAKEST:
            named = ", ".join(TITLES[one.section] for one in view.weakest)
            return "Weakest", "target", named, "After five answers in a section"
        case Preset.UNSEEN:
            return "Unseen", "info", f"{number} not asked yet", "You have seen them all"
        case Preset.SAFETY:
            text = f"{number} on what may harm"
            return "Safety-critical", "alert", text, "No statement is marked so"
        case _:
            assert_never(preset)
