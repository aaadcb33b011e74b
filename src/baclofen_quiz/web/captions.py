"""The caption over a question or card: its section, unless that is the answer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.item import ClozeItem, Item, ShortItem
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.solver.words import stems

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard


def caption(section: Section, drug: str, answers: Iterable[str]) -> str:
    """The section's title; where an answer says its words, the drug instead."""
    title = TITLES[section]
    told = any(stems(title) <= stems(answer) for answer in answers)
    return f"{drug[:1].upper()}{drug[1:]}" if told else title


def caption_of(item: Item) -> str:
    """The caption of a question that is not answered yet.

    Wrong options count as the right one does: else a missing section would be a cue.
    """
    answers = [option.text for option in all_options(item)]
    if isinstance(item, ShortItem | ClozeItem):
        answers += item.accepted
    return caption(item.section, item.drug, answers)


def caption_of_card(card: "RecallCard") -> str:
    """The caption of a flashcard, on both of its sides."""
    drug = card.fact_id.partition("/")[0]
    return caption(card.statement.section, drug, (card.back,))
