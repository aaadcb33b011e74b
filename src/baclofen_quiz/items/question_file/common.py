"""What every question has, whatever the form of its answer."""

from typing import NamedTuple

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Bloom, Image, Kind, SourceSentence
from baclofen_quiz.items.question_file import complaints, field_complaints
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.explanation import Cited, read_explanation
from baclofen_quiz.items.question_file.inline import as_typed, resolved
from baclofen_quiz.items.question_file.lines import Line
from baclofen_quiz.items.question_file.names import Pinned, file_stem, name_of, unpin
from baclofen_quiz.items.question_file.outline import Draft
from baclofen_quiz.items.question_file.pictures import Shown, read_pictures
from baclofen_quiz.items.question_file.reading import Citation
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location
from baclofen_quiz.text import slug

LEVELS: dict[Kind, Bloom] = {
    Kind.SINGLE: Bloom.REMEMBER,
    Kind.MULTIPLE: Bloom.REMEMBER,
    Kind.NUMERIC: Bloom.APPLY,
    Kind.ORDERING: Bloom.ANALYSE,
    Kind.MATCHING: Bloom.UNDERSTAND,
    Kind.SHORT: Bloom.REMEMBER,
    Kind.CLOZE: Bloom.REMEMBER,
}
"""The level of thinking of a kind; a ``Level:`` line says otherwise."""


_SENTENCE_ENDS = (".", "?", "!", ":", ",", ";", "\N{HORIZONTAL ELLIPSIS}")


class Frame(NamedTuple):
    """The parts of an item that do not depend on its kind; ``stem`` is protected.

    A named tuple, which is made in a third of the time of a frozen class.
    """

    id: str
    at: Location
    stem: str
    explanation: str
    take_away: str
    level: Bloom | None
    drug: str
    section: Section
    tags: tuple[str, ...]
    status: Status
    citations: tuple[Citation, ...]
    shown: tuple[Shown, ...]

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures, not looked at yet."""
        return tuple(shown.image for shown in self.shown)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of what is cited by its slug."""
        cited = [f"{c.drug}/{c.section}/{c.slug}" for c in self.citations if c.slug]
        return tuple(dict.fromkeys(cited))

    @property
    def source(self) -> SourceSentence:
        """The heading's place; the sentence is found when the monographs are."""
        return SourceSentence(self.at.file, self.at.line, "")

    def tags_of(self, kind: Kind) -> tuple[str, ...]:
        """Drug, section and kind, then the author's own."""
        named = (self.drug, self.section.value, kind.value, *self.tags)
        return tuple(dict.fromkeys(filter(None, named)))


def read_frame(draft: Draft, desk: Desk) -> Frame:
    """Read the common parts."""
    heading = unpin(draft.heading.text)
    stem = " ".join([*_lead_in(draft), heading.text, *_texts(draft)]).strip()
    item_id = f"{file_stem(desk.file)}/{_name(heading, draft.heading, desk)}"
    explanation = read_explanation(draft.quote)
    _tell_loose_ends(draft, explanation.sources, desk)
    if not resolved(heading.text):
        desk.tell(complaints.no_stem(desk.place(draft.heading)))
    citations = _citations(draft, explanation.sources, item_id, desk)
    first = citations[0] if citations else None
    return Frame(
        id=item_id,
        at=desk.place(draft.heading),
        stem=stem,
        explanation=explanation.text,
        take_away=resolved(_field(draft, "take-away")),
        level=_level(draft, desk),
        drug=first.drug if first else desk.header.drug,
        section=first.section if first else desk.header.section,
        tags=(*desk.header.tags, *_tags(draft)),
        status=_status(draft, desk),
        citations=citations,
        shown=read_pictures(_images(draft), desk),
    )


def _images(draft: Draft) -> list[Line]:
    """The pictures of the case, then the own ones."""
    return [*(draft.lead_in.images if draft.lead_in else ()), *draft.images]


def _texts(draft: Draft) -> list[str]:
    return [line.text for line in draft.text]


def _lead_in(draft: Draft) -> list[str]:
    """The shared text; a heading that is no sentence only names the case."""
    if draft.lead_in is None:
        return []
    heading, texts = unpin(draft.lead_in.heading.text).text, _texts(draft.lead_in)
    is_title = texts and not heading.endswith(_SENTENCE_ENDS)
    return texts if is_title else [heading, *texts]


def _name(heading: Pinned, line: Line, desk: Desk) -> str:
    name = heading.name or name_of(resolved(heading.text))
    if heading.asked and heading.asked != name:
        desk.tell(complaints.unfit_name(desk.place(line), heading.asked, name))
    elif not heading.asked:
        desk.tell(complaints.unpinned(desk.place(line), name))
    return name


def _field(draft: Draft, name: str) -> str:
    return next((entry.text for entry in draft.named(name)), "")


def _tags(draft: Draft) -> tuple[str, ...]:
    written = _field(draft, "tags")
    return (
        tuple(filter(None, map(slug, as_typed(written).split(",")))) if written else ()
    )


def _tell_loose_ends(draft: Draft, folded: tuple[Cited, ...], desk: Desk) -> None:
    for line in draft.loose:
        desk.tell(complaints.loose_text(desk.place(line)))
    fields = {name: [e.first for e in draft.fields[name]] for name in draft.fields}
    if folded:
        fields.setdefault("source", []).extend(cited.line for cited in folded)
    for name, (first, *others) in fields.items():
        for line in others:
            earlier = desk.place(first)
            desk.tell(complaints.twice(desk.place(line), name, earlier))


def _citations(
    draft: Draft, folded: tuple[Cited, ...], item_id: str, desk: Desk
) -> tuple[Citation, ...]:
    written = [Cited(e.text, e.first) for e in draft.named("source")] + list(folded)
    if not written:
        return ()
    at, text = desk.place(written[0].line), as_typed(written[0].text)
    citations = read_citations(text, item_id, at)
    if not citations:
        desk.tell(field_complaints.bad_source(at, text))
    return citations


def _level(draft: Draft, desk: Desk) -> Bloom | None:
    entry = next(iter(draft.named("level")), None)
    if entry is None:
        return None
    name = entry.text.strip().lower()
    if name in set(Bloom):
        return Bloom(name)
    desk.tell(field_complaints.unknown_level(desk.place(entry.first), entry.text))
    return None


def _status(draft: Draft, desk: Desk) -> Status:
    """Read what a question says of itself, else what its file says."""
    entry = next(iter(draft.named("status")), None)
    if entry is None:
        return desk.header.status
    name = entry.text.strip().lower()
    if name in set(Status):
        return Status(name)
    desk.tell(field_complaints.bad_status(desk.place(entry.first), entry.text))
    return Status.DRAFT
