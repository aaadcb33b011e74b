"""``Source: drug#section/slug``: what a question rests on, and the sentence there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache

from baclofen_quiz.content.monograph import Entry, Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item, SourceSentence
from baclofen_quiz.items.question_file import field_complaints
from baclofen_quiz.items.question_file.reading import Citation, QuestionReading
from baclofen_quiz.items.remarks import remarks
from baclofen_quiz.problems import Location, Problem

_CITED = re.compile(
    r"(?P<drug>[a-z0-9-]+)#(?P<section>[a-z]+)"
    r"(?:/(?P<slug>[a-z0-9-]+(?:\.[a-z0-9-]+)?))?"
)

_SECTIONS = frozenset(Section)
_REMEMBERED = 1 << 10
"""Sources: many questions of a file name the same ones."""


def read_citations(text: str, item_id: str, at: Location) -> tuple[Citation, ...]:
    """Read what stands behind ``Source:``; several are parted by commas.

    Returns:
        The citations, or nothing when one of them is not of that form.
    """
    return tuple(
        [Citation(item_id, drug, part, name, at) for drug, part, name in _cited(text)]
    )


@lru_cache(maxsize=_REMEMBERED)
def _cited(text: str) -> tuple[tuple[str, Section, str], ...]:
    """Drug, section and slug of each citation, or nothing."""
    matches = [_CITED.fullmatch(part.strip().lower()) for part in text.split(",")]
    sound = [m for m in matches if m and m["section"] in _SECTIONS]
    if len(sound) < len(matches):
        return ()
    return tuple((m["drug"], Section(m["section"]), m["slug"] or "") for m in sound)


@dataclass(frozen=True, slots=True)
class _Books:
    """The statements of all monographs, by what a citation names."""

    drugs: frozenset[str]
    entries: Mapping[tuple[str, Section, str], Entry]

    def near(self, citation: Citation) -> str:
        drug, section = citation.drug, citation.section
        slugs = [s for d, part, s in self.entries if (d, part) == (drug, section)]
        return next(iter(get_close_matches(citation.slug, slugs, 1)), "")


def resolve(
    reading: QuestionReading, monographs: Sequence[Monograph]
) -> QuestionReading:
    """Give each item the facts, the sentence and the notes of what it cites.

    A source that leads nowhere is added to the problems; where its monograph exists,
    the item is left out.
    """
    books = _books(monographs)
    cited: dict[str, list[Citation]] = {}
    for citation in reading.citations:
        cited.setdefault(citation.item_id, []).append(citation)
    astray = {c.item_id: c for c in reading.citations if _leads_nowhere(c, books)}

    def settled(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(
            _settle(item, cited.get(item.id, []), books)
            for item in items
            if item.id not in astray
        )

    return replace(
        reading,
        items=settled(reading.items),
        drafts=settled(reading.drafts),
        retired=settled(reading.retired),
        problems=(*reading.problems, *dict.fromkeys(_problems(reading, books))),
    )


def _books(monographs: Sequence[Monograph]) -> _Books:
    return _Books(
        frozenset(book.drug for book in monographs),
        {
            (book.drug, entry.statement.section, entry.statement.slug): entry
            for book in monographs
            for entry in book.entries
        },
    )


def _problems(reading: QuestionReading, books: _Books) -> Iterator[Problem]:
    for citation in reading.citations:
        if citation.drug not in books.drugs:
            yield field_complaints.unknown_monograph(citation.location, citation.drug)
        elif _leads_nowhere(citation, books):
            named = f"{citation.section}/{citation.slug}"
            yield field_complaints.unknown_statement(
                citation.location, named, books.near(citation)
            )


def _leads_nowhere(citation: Citation, books: _Books) -> bool:
    if citation.drug not in books.drugs or not citation.slug:
        return False
    entry = _entry(citation, books)
    _, aspect, _ = citation.slug.partition(".")
    return entry is None or bool(aspect and _named(citation) not in _ids(entry))


def _entry(citation: Citation, books: _Books) -> Entry | None:
    slug = citation.slug.partition(".")[0]
    return books.entries.get((citation.drug, citation.section, slug))


def _settle(item: Item, citations: list[Citation], books: _Books) -> Item:
    found = [(c, e) for c in citations if (e := _entry(c, books)) and c.slug]
    if not found:
        return item
    facts = dict.fromkeys(f for c, e in found for f in _fact_ids(c, e))
    notes = remarks(entry.statement for _, entry in found)
    quote = " ".join(dict.fromkeys(e.statement.text for _, e in found))
    source = SourceSentence(item.source.file, item.source.line, quote)
    return replace(item, facts=tuple(facts), notes=notes, source=source)


def _fact_ids(citation: Citation, entry: Entry) -> tuple[str, ...]:
    """The one fact that is named with its aspect, else all of the statement."""
    ids, named = _ids(entry), _named(citation)
    if named in ids:
        return (named,)
    return ids or (entry.statement.second_source_of or named,)


def _named(citation: Citation) -> str:
    return f"{citation.drug}/{citation.section}/{citation.slug}"


def _ids(entry: Entry) -> tuple[str, ...]:
    return tuple(fact.id for fact in entry.facts)
