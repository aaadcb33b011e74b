"""From a file's bytes or text to a monograph: the door of this package."""

from dataclasses import dataclass

from baclofen_quiz.content import complaints
from baclofen_quiz.content.blocks import Block
from baclofen_quiz.content.contradictions import without_contradictions
from baclofen_quiz.content.decoding import (
    LARGEST,
    MOST_LINES,
    decode,
    lines_of,
    too_large,
    too_many,
)
from baclofen_quiz.content.extraction import Extraction, extract
from baclofen_quiz.content.front_matter import FrontMatter, read_front_matter
from baclofen_quiz.content.markdown_blocks import markdown_blocks
from baclofen_quiz.content.metadata import Metadata, read_metadata
from baclofen_quiz.content.monograph import Entry, Monograph
from baclofen_quiz.content.outline import Outline, outline
from baclofen_quiz.content.plain_blocks import plain_blocks
from baclofen_quiz.content.slugs import name_statements
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.content.strangers import without_strangers
from baclofen_quiz.content.titles import drug_in_title, is_fit
from baclofen_quiz.problems import Location, Problem, in_file_order
from baclofen_quiz.text import slug

__all__ = ["Reading", "decode", "read_markdown", "read_plain"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A monograph, or None when nothing can be read, and all problems in file order."""

    monograph: Monograph | None
    problems: tuple[Problem, ...]


def read_markdown(text: str, file: str) -> Reading:
    """Read a monograph in Markdown; ``file`` names it in places and problems."""
    refusal = _refusal(text, file)
    if refusal:
        return Reading(None, (refusal,))
    lines = lines_of(text)
    front = read_front_matter([line.text for line in lines], file)
    blocks = markdown_blocks(lines[front.length :], file)
    found = read_metadata(front, file)
    problems = [*front.problems, *blocks.problems, *found.problems]
    return _read(blocks.blocks, found.metadata, problems, file, pinned=True)


def read_plain(text: str, file: str) -> Reading:
    """Read a monograph in plain text: bare headings, ``•`` bullets, noise around it."""
    refusal = _refusal(text, file)
    if refusal:
        return Reading(None, (refusal,))
    blocks = plain_blocks(lines_of(text), file)
    metadata = read_metadata(FrontMatter(), file).metadata
    return _read(blocks.blocks, metadata, list(blocks.problems), file, pinned=False)


def _refusal(text: str, file: str) -> Problem | None:
    if len(text) > LARGEST:
        return too_large(file)
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        return too_many(file, "lines")
    if not text.strip("\ufeff \t\r\n\x00"):
        return complaints.empty_file(Location(file, 1))
    return None


def _read(
    blocks: tuple[Block, ...],
    metadata: Metadata,
    problems: list[Problem],
    file: str,
    *,
    pinned: bool,
) -> Reading:
    if len(blocks) > MOST_LINES:
        return Reading(None, (too_many(file, "statements"),))
    drug = metadata.drug or _titled(blocks)
    sketch = outline(blocks, drug)
    problems.extend(sketch.problems)
    missing = _missing(sketch, drug, file)
    if missing:
        return Reading(None, tuple(in_file_order([*problems, missing])))
    naming = name_statements(sketch.drafts, slug(drug))
    problems.extend(naming.problems)
    if pinned:
        problems.extend(
            complaints.unpinned(statement.location, statement.slug)
            for statement in naming.statements
            if not statement.pinned
        )
    entries = _entries(naming.statements, drug, problems)
    plain = without_strangers(entries, drug)
    checked = without_contradictions(plain.entries)
    problems.extend([*plain.problems, *checked.problems])
    problems.extend(_broken_references(checked.entries))
    monograph = Monograph(
        drug=drug,
        drug_class=metadata.drug_class,
        sources=metadata.sources,
        review=metadata.review,
        file=file,
        entries=checked.entries,
    )
    return Reading(monograph, tuple(in_file_order(problems)))


def _titled(blocks: tuple[Block, ...]) -> str:
    return drug_in_title(outline(blocks[:1], "").title)


def _missing(sketch: Outline, drug: str, file: str) -> Problem | None:
    if any(map(str.isalpha, drug)) and not slug(drug):
        return complaints.no_latin_name(Location(file, 1), drug)
    if not slug(drug):
        return complaints.no_drug(Location(file, 1))
    if not is_fit(drug):
        return complaints.unfit_drug(Location(file, 1))
    if not sketch.sections:
        return complaints.no_headings(Location(file, 1))
    return None


def _entries(
    statements: tuple[Statement, ...], drug: str, problems: list[Problem]
) -> tuple[Entry, ...]:
    extraction = Extraction(drug, slug(drug))
    entries = []
    for statement in statements:
        outcome = extract(extraction, statement)
        if isinstance(outcome, Problem):
            problems.append(outcome)
            outcome = ()
        entries.append(Entry(statement, outcome))
    return tuple(entries)


def _broken_references(entries: tuple[Entry, ...]) -> list[Problem]:
    known = {fact.id for entry in entries for fact in entry.facts}
    return [
        complaints.no_such_fact(statement.location, statement.second_source_of)
        for statement in _repeating(entries)
        if statement.second_source_of not in known
    ]


def _repeating(entries: tuple[Entry, ...]) -> list[Statement]:
    return [e.statement for e in entries if e.statement.second_source_of]
