"""The form of an answer shows the kind of question: one builder a form."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypedDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import (
    AUTHORED,
    Bloom,
    ClozeItem,
    Image,
    Item,
    Kind,
    MatchingItem,
    MultipleItem,
    NumericError,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
    SourceSentence,
)
from baclofen_quiz.items.question_file import answer_complaints, complaints
from baclofen_quiz.items.question_file.common import LEVELS, Frame
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.inline import as_typed, resolved
from baclofen_quiz.items.question_file.lines import Line, Mark
from baclofen_quiz.items.question_file.numbers import (
    Number,
    has_spread,
    looks_numeric,
    offered_units,
    read_number,
)
from baclofen_quiz.items.question_file.options import Names, make_option, read_option
from baclofen_quiz.items.question_file.outline import Draft, Entry
from baclofen_quiz.items.question_file.table import read_table
from baclofen_quiz.problems import Location
from baclofen_quiz.text import loosen_units

GAP = "_____"
"""What stands in the stem of a cloze where the answer belongs."""

_GAP = re.compile(r"\{\{([^{}]*)\}\}")
_TICKS = {"x": True, " ": False}
MOST_OPTIONS = 26
"""The most options, steps, rows or expected errors that a question may have."""
_HEAD_OF_TABLE = 2
_MOST = {
    Mark.BOX: MOST_OPTIONS,
    Mark.NUMBER: MOST_OPTIONS,
    Mark.BULLET: MOST_OPTIONS,
    Mark.ROW: MOST_OPTIONS + _HEAD_OF_TABLE,
}

_Builder = Callable[[Draft, Frame, Desk], Item | None]


class _Common(TypedDict):
    id: str
    drug: str
    section: Section
    model: str
    bloom: Bloom
    stem: str
    take_away: str
    explanation: str
    facts: tuple[str, ...]
    source: SourceSentence
    tags: tuple[str, ...]
    images: tuple[Image, ...]


def _common(frame: Frame, kind: Kind) -> _Common:
    return {
        "id": frame.id,
        "drug": frame.drug,
        "section": frame.section,
        "model": AUTHORED,
        "bloom": frame.level or LEVELS[kind],
        "stem": resolved(frame.stem),
        "take_away": frame.take_away,
        "explanation": frame.explanation,
        "facts": frame.facts,
        "source": frame.source,
        "tags": frame.tags_of(kind),
        "images": frame.images,
    }


def read_form(draft: Draft, frame: Frame, desk: Desk) -> Item | None:
    """Make the item; None when its answer is missing or not understood."""
    beyond = _beyond(draft)
    if beyond:
        desk.tell(complaints.too_many_options(desk.place(beyond), MOST_OPTIONS))
        return None
    rest = _GAP.sub(" ", frame.stem) if "{{" in frame.stem else frame.stem
    if "{{" in rest or "}}" in rest:
        desk.tell(answer_complaints.open_gap(desk.place(draft.heading)))
        return None
    forms = sorted(_forms(draft, frame), key=lambda form: form.line.number)
    bullets = draft.of(Mark.BULLET)
    if bullets and not any(form.build is _numeric_or_short for form in forms):
        for bullet in bullets:
            desk.tell(complaints.no_box(desk.place(bullet.first)))
    if not forms:
        if not bullets:
            desk.tell(complaints.no_answer(desk.place(draft.heading)))
        return None
    if len(forms) > 1:
        at = desk.place(forms[1].line)
        desk.tell(complaints.two_forms(at, forms[0].name, forms[1].name))
        return None
    return forms[0].build(draft, frame, desk)


def _beyond(draft: Draft) -> Line | None:
    """Find the line of an answer that is one too many."""
    if len(draft.entries) <= MOST_OPTIONS:
        return None
    for mark, most in _MOST.items():
        entries = draft.of(mark)
        if len(entries) > most:
            return entries[most].first
    return None


class _Form(NamedTuple):
    """One form of answer that a question has, and where it begins."""

    name: str
    line: Line
    build: _Builder


def _forms(draft: Draft, frame: Frame) -> Iterator[_Form]:
    table: tuple[tuple[str, list[Entry], _Builder], ...] = (
        ("options with boxes", draft.of(Mark.BOX), _choice),
        ("a numbered list", draft.of(Mark.NUMBER), _ordering),
        ("a table", draft.of(Mark.ROW), _matching),
        ("an Answer: line", draft.named("answer"), _numeric_or_short),
    )
    for name, entries, build in table:
        if entries:
            yield _Form(name, entries[0].first, build)
    if "{{" in frame.stem and _GAP.search(frame.stem):
        yield _Form("a {{gap}}", draft.heading, _cloze)


def _options(draft: Draft, mark: Mark, desk: Desk) -> list[tuple[Entry, Option]]:
    names = Names(desk)
    found = []
    for entry in draft.of(mark):
        said, at = read_option(entry.text), desk.place(entry.first)
        found.append((entry, make_option(said, names.give(said, at), at)))
    return found


def _choice(draft: Draft, frame: Frame, desk: Desk) -> Item:
    options, keys = [], []
    for entry, option in _options(draft, Mark.BOX, desk):
        options.append(option)
        tick = entry.first.mark_text
        if tick not in _TICKS:
            desk.tell(complaints.bad_box(desk.place(entry.first), tick))
        elif _TICKS[tick]:
            keys.append(option.id)
    if len(keys) > 1:
        return MultipleItem(
            options=tuple(options),
            keys=frozenset(keys),
            **_common(frame, Kind.MULTIPLE),
        )
    return SingleItem(  # without a key it is S01 that says so
        options=tuple(options),
        key="".join(keys),
        **_common(frame, Kind.SINGLE),
    )


def _ordering(draft: Draft, frame: Frame, desk: Desk) -> Item:
    options = tuple(option for _, option in _options(draft, Mark.NUMBER, desk))
    return OrderingItem(options=options, **_common(frame, Kind.ORDERING))


def _matching(draft: Draft, frame: Frame, desk: Desk) -> Item:
    table = read_table([entry.first for entry in draft.of(Mark.ROW)], desk)
    return MatchingItem(
        left=tuple(table.left),
        right=tuple(table.right),
        pairs=tuple(table.pairs),
        **_common(frame, Kind.MATCHING),
    )


def _numeric_or_short(draft: Draft, frame: Frame, desk: Desk) -> Item | None:
    answer = draft.named("answer")[0]
    typed = as_typed(answer.text).strip()
    in_words = "|" in answer.text and not has_spread(typed)
    if not in_words and looks_numeric(typed):
        return _numeric(draft, frame, desk)
    for bullet in draft.of(Mark.BULLET):
        desk.tell(complaints.no_box(desk.place(bullet.first)))
    accepted = _accepted(answer.text, desk.place(answer.first), desk)
    return ShortItem(accepted=accepted, **_common(frame, Kind.SHORT))


def _accepted(text: str, at: Location, desk: Desk) -> tuple[str, ...]:
    accepted = [loosen_units(resolved(part)) for part in text.split("|")]
    if not any(accepted):
        desk.tell(answer_complaints.empty_answer(at))
    return tuple(dict.fromkeys(filter(None, accepted)))


def _numeric(draft: Draft, frame: Frame, desk: Desk) -> Item | None:
    answer = draft.named("answer")[0]
    number = _number(
        as_typed(answer.text).strip(), None, desk.place(answer.first), desk
    )
    if number is None:
        return None
    return NumericItem(
        value=number.value,
        unit=number.unit,
        tolerance=number.tolerance,
        units=offered_units(number.unit),
        errors=tuple(_errors(draft, number, desk)),
        **_common(frame, Kind.NUMERIC),
    )


def _number(text: str, like: Number | None, at: Location, desk: Desk) -> Number | None:
    """Read a number whose unit fits that of another one."""
    number = read_number(text)
    if number is None:
        desk.tell(answer_complaints.unreadable_number(at, text))
        return None
    wanted = like.unit if like else number.unit
    for unit in dict.fromkeys((number.unit, number.spread_unit)):
        if unit not in {wanted, ""}:
            desk.tell(answer_complaints.other_unit(at, unit, wanted))
    return number


def _errors(draft: Draft, answer: Number, desk: Desk) -> Iterator[NumericError]:
    """The wrong numbers that an author expects, each with what led to it."""
    names = Names(desk)
    for bullet in draft.of(Mark.BULLET):
        said, at = read_option(bullet.text), desk.place(bullet.first)
        number = _number(loosen_units(said.text), answer, at, desk)
        if number:
            yield NumericError(number.value, names.give(said, at), said.rationale)


def _cloze(draft: Draft, frame: Frame, desk: Desk) -> Item:
    gaps = _GAP.findall(frame.stem)
    at = desk.place(draft.heading)
    if len(gaps) > 1:
        desk.tell(answer_complaints.many_gaps(at, len(gaps)))
    accepted = _accepted(gaps[0], at, desk)
    open_frame = frame._replace(stem=_GAP.sub(GAP, frame.stem))
    return ClozeItem(accepted=accepted, **_common(open_frame, Kind.CLOZE))
