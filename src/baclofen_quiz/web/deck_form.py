"""The form that asks for a deck: its fields, and how each is read."""

from dataclasses import dataclass
from enum import StrEnum

from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section

LONGEST_NAME = 300
MOST_NAMES = 1000


class Only(StrEnum):
    """What a deck is limited to."""

    EVERYTHING = ""
    MISTAKES = "mistakes"
    SAFETY = "safety"
    CONTRASTS = "contrasts"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class DeckWish:
    """What was asked for; ``facts`` and ``families`` are given by their ids.

    ``section`` is empty for all sections; ``drugs`` are two to be told apart, or none.
    """

    drug: str
    section: frozenset[Section]
    only: Only
    facts: tuple[str, ...]
    families: tuple[str, ...]
    drugs: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """Name the file after what is in it."""
        kinds = {
            Only.EVERYTHING: "",
            Only.MISTAKES: "mistakes",
            Only.SAFETY: "safety",
            Only.CONTRASTS: "contrasts",
            Only.GIVEN: "cards",
        }
        parts = (self.drug or "baclofen-quiz", *self.section, kinds[self.only])
        return f"{'-'.join(part for part in parts if part)}.apkg"


def read_wish(fields: MultiDict[str, str]) -> DeckWish:
    """Read a form; a scope such as ``baclofen/dosing`` names a section of a drug."""
    drug, section = _scope(fields)
    facts, families = _names(fields, "fact"), _names(fields, "item")
    drugs = _names(fields, "apart")
    only = fields.get("only", "")
    known = Only(only) if only in set(Only) else Only.EVERYTHING
    return DeckWish(
        drug=drug,
        section=section,
        only=Only.GIVEN if facts or families or drugs else known,
        facts=facts,
        families=families,
        drugs=drugs,
    )


def _scope(fields: MultiDict[str, str]) -> tuple[str, frozenset[Section]]:
    """Read a drug and a section; a section that is unknown is that of no drug."""
    scope = fields.get("scope", "")
    drug, slash, section = scope.rpartition("/")
    if not slash:
        return scope or fields.get("drug", ""), frozenset()
    if section in set(Section):
        return drug, frozenset({Section(section)})
    return (scope if section else drug), frozenset()


def _names(fields: MultiDict[str, str], name: str) -> tuple[str, ...]:
    found = (one for one in fields.getlist(name) if 0 < len(one) <= LONGEST_NAME)
    return tuple(found)[:MOST_NAMES]
