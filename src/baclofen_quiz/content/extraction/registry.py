"""Which extractor reads which section, and what every statement must be."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from baclofen_quiz.content import complaints
from baclofen_quiz.content.amounts import absurd
from baclofen_quiz.content.extraction.advice import (
    read_counselling,
    read_population,
    read_storage,
)
from baclofen_quiz.content.extraction.comparison import read_comparison
from baclofen_quiz.content.extraction.conditions import (
    read_contraindication,
    read_precaution,
)
from baclofen_quiz.content.extraction.context import Context, Outcome, Steps
from baclofen_quiz.content.extraction.denials import denied
from baclofen_quiz.content.extraction.dosing import read_dosing
from baclofen_quiz.content.extraction.effects import read_effect, read_withdrawal
from baclofen_quiz.content.extraction.identity import read_identity
from baclofen_quiz.content.extraction.interactions import read_interaction
from baclofen_quiz.content.extraction.mechanism import read_mechanism
from baclofen_quiz.content.extraction.uses import read_use
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement


@dataclass
class Extraction:
    """The drug whose statements are read, in order, and its mechanism so far."""

    drug: str
    drug_id: str
    steps: Steps = field(default_factory=Steps)


def extract(extraction: Extraction, statement: Statement) -> Outcome:
    """Read one statement; a second source of a fact gives no fact of its own."""
    if not _says_something(statement.text):
        return complaints.not_understood(statement.location)
    if statement.second_source_of:
        return ()
    if absurd(statement.text):
        return complaints.unreadable_number(statement.location)
    context = Context(statement, extraction.drug, extraction.drug_id, extraction.steps)
    return denied(context) or _READERS[statement.section](context)


def _says_something(text: str) -> bool:
    if re.match(r"\s*:", text) or text.startswith(("http://", "https://", "www.")):
        return False
    return bool(re.search(r"[^\W\d_]{2}", text))


def _stated(context: Context) -> Outcome:
    return (context.stated(),)


_READERS: dict[Section, Callable[[Context], Outcome]] = {
    Section.IDENTITY: read_identity,
    Section.MECHANISM: read_mechanism,
    Section.USES: read_use,
    Section.DOSING: read_dosing,
    Section.CONTRAINDICATIONS: read_contraindication,
    Section.PRECAUTIONS: read_precaution,
    Section.ADVERSE: read_effect,
    Section.WITHDRAWAL: read_withdrawal,
    Section.INTERACTIONS: read_interaction,
    Section.POPULATIONS: read_population,
    Section.COMPARISON: read_comparison,
    Section.COUNSELLING: read_counselling,
    Section.STORAGE: read_storage,
    Section.REGULATORY: _stated,
    Section.GENERAL: _stated,
}
