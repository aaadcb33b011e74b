"""Asked questions to items: ids, options and limits, the same whatever the format."""

from collections.abc import Iterable
from typing import TypedDict, assert_never

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format import sentences
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Asked,
    Choices,
    Gap,
    Pairs,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.exchange.format.checks import complaints_about
from baclofen_quiz.exchange.format.limits import LONGEST_NAME, MOST_QUESTIONS
from baclofen_quiz.exchange.format.texts import paragraphs, tidy
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.item import (
    AUTHORED,
    Bloom,
    ClozeItem,
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
    SourceLine,
    SourceSentence,
)
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.header import Header
from baclofen_quiz.items.question_file.names import file_stem, fit_name, name_of
from baclofen_quiz.items.question_file.numbers import offered_units
from baclofen_quiz.items.question_file.options import Names, Said
from baclofen_quiz.items.question_file.reading import Citation, QuestionReading
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem, in_file_order
from baclofen_quiz.text import loosen_units, number, slug


def made(
    asked: Iterable[Asked], file: str, problems: Iterable[Problem], found: int
) -> QuestionReading:
    """Make items of the questions that a format could read.

    ``found`` counts all questions of the file, also those that ``problems`` leave out.
    A question that cannot be an item is told, and left out like them.
    """
    desk = Desk(file, Header(), list(problems))
    maker = _Maker(desk)
    for question in asked:
        maker.take(question)
    return maker.reading(found)


class _Maker:
    """Collects what becomes of the questions of one file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stem = file_stem(desk.file)
        self._items: dict[str, Item] = {}
        self._statuses: dict[str, Status] = {}
        self._citations: list[Citation] = []
        self._findings: list[Finding] = []

    def take(self, question: Asked) -> None:
        """Make an item, or tell why there is none."""
        before = self._desk.errors
        item_id = self._id(question)
        citations = read_citations(question.source.lower(), item_id, question.at)
        if question.source and not citations:
            self._desk.tell(sentences.bad_source(question.at, question.source))
        self._tell_contradictions(question, citations)
        self._tell_limits(question, item_id)
        if self._desk.errors > before:
            return
        item = _item(question, item_id, citations, self._desk)
        if self._desk.errors > before:
            return
        self._keep(item, question, citations)

    def reading(self, found: int) -> QuestionReading:
        """Give everything that was made and told."""
        return QuestionReading(
            items=self._of(Status.READY),
            drafts=self._of(Status.DRAFT),
            retired=self._of(Status.RETIRED),
            citations=tuple(self._citations),
            findings=tuple(self._findings),
            problems=tuple(in_file_order(self._desk.problems)),
            written=found,
        )

    def _of(self, status: Status) -> tuple[Item, ...]:
        made_items = self._items.values()
        return tuple(i for i in made_items if self._statuses[i.id] is status)

    def _id(self, question: Asked) -> str:
        asked = question.name.strip()
        name = _name(asked) if asked else name_of(question.title or question.stem)
        if asked and asked != name:
            self._desk.tell(sentences.unfit_name(question.at, asked, name))
        elif not asked and not question.title:
            self._desk.tell(sentences.named_by_words(question.at, name))
        return f"{self._stem}/{name}"

    def _tell_contradictions(
        self, question: Asked, citations: tuple[Citation, ...]
    ) -> None:
        """Tell of a drug or section that none of the sources has."""
        drug, section, at = slug(question.drug), question.section, question.at
        if not citations:
            return
        first = citations[0]
        if drug and all(drug != one.drug for one in citations):
            self._desk.tell(sentences.other_place(at, question.drug, first.drug))
        if section is not Section.GENERAL and all(
            section is not one.section for one in citations
        ):
            self._desk.tell(sentences.other_place(at, section, first.section))

    def _tell_limits(self, question: Asked, item_id: str) -> None:
        at = question.at
        if item_id in self._items:
            first = self._items[item_id].source
            place = Location(first.file, first.line)
            name = item_id.rpartition("/")[2]
            self._desk.tell(sentences.duplicate_id(at, name, place))
        if len(self._items) >= MOST_QUESTIONS:
            self._desk.tell(sentences.too_many_questions(at, MOST_QUESTIONS))
        for problem in complaints_about(question):
            self._desk.tell(problem)

    def _keep(
        self, item: Item, question: Asked, citations: tuple[Citation, ...]
    ) -> None:
        self._items[item.id] = item
        self._citations += citations
        self._statuses[item.id] = question.status
        if not citations:
            self._findings.append(Finding(item.id, sentences.no_source(question.at)))


def _name(asked: str) -> str:
    """Keep an id that is fit and not too long; else make one of its words."""
    fit = fit_name(asked)
    return fit if 0 < len(fit) <= LONGEST_NAME else name_of(asked)


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


def _common(
    question: Asked, item_id: str, citations: tuple[Citation, ...], kind: Kind
) -> _Common:
    first = citations[0] if citations else None
    drug = first.drug if first else slug(question.drug)
    section = first.section if first else question.section
    own = filter(None, map(slug, question.tags))
    cited = [f"{c.drug}/{c.section}/{c.slug}" for c in citations if c.slug]
    return {
        "id": item_id,
        "drug": drug,
        "section": section,
        "model": AUTHORED,
        "bloom": question.level or LEVELS[kind],
        "stem": tidy(question.stem),
        "take_away": tidy(question.take_away),
        "explanation": paragraphs(question.explanation),
        "facts": tuple(dict.fromkeys(cited)),
        "source": SourceSentence(question.at.file, question.at.line, ""),
        "tags": tuple(
            dict.fromkeys(filter(None, (drug, section.value, kind.value, *own)))
        ),
    }


def _item(
    question: Asked, item_id: str, citations: tuple[Citation, ...], desk: Desk
) -> Item:
    kind = question.kind
    common = _common(question, item_id, citations, kind)
    match question.answer:
        case Choices() as answer:
            return _choice(answer, kind, common, desk)
        case Steps(options=steps):
            names = Names(desk)
            options = tuple(
                _option(s.at, s.text, s.rationale, s.name, names) for s in steps
            )
            return OrderingItem(options=options, **common)
        case Pairs() as answer:
            return _matching(answer, common, desk)
        case Amount() as answer:
            return _numeric(answer, common, desk)
        case Words(accepted=accepted):
            return ShortItem(accepted=_accepted(accepted, question.at, desk), **common)
        case Gap(accepted=accepted):
            return ClozeItem(accepted=_accepted(accepted, question.at, desk), **common)
        case _:
            assert_never(question.answer)


def _choice(answer: Choices, kind: Kind, common: _Common, desk: Desk) -> Item:
    names = Names(desk)
    options = [
        (_option(c.at, c.text, c.rationale, c.name, names), c.right)
        for c in answer.options
    ]
    keys = [option.id for option, right in options if right]
    shown = tuple(option for option, _ in options)
    if kind is Kind.MULTIPLE:
        return MultipleItem(options=shown, keys=frozenset(keys), **common)
    return SingleItem(options=shown, key="".join(keys), **common)  # S01: no key


def _matching(answer: Pairs, common: _Common, desk: Desk) -> Item:
    names = Names(desk)
    left: list[Option] = []
    right: dict[str, Option] = {}
    pairs: list[tuple[str, str]] = []
    for pair in sorted(answer.options, key=lambda pair: not tidy(pair.left)):
        text = tidy(pair.right)
        if text not in right:
            right[text] = _option(pair.at, pair.right, pair.rationale, "", names)
        if tidy(pair.left):
            side = _option(pair.at, pair.left, pair.rationale, "", names)
            left.append(side)
            pairs.append((side.id, right[text].id))
    return MatchingItem(
        left=tuple(left), right=tuple(right.values()), pairs=tuple(pairs), **common
    )


def _numeric(answer: Amount, common: _Common, desk: Desk) -> Item:
    names = Names(desk)
    errors = tuple(_wrong(wrong, answer.unit, names) for wrong in answer.errors)
    return NumericItem(
        value=answer.value,
        unit=answer.unit,
        tolerance=answer.tolerance.copy_abs(),
        units=offered_units(answer.unit),
        errors=errors,
        **common,
    )


def _wrong(wrong: WrongAmount, unit: str, names: Names) -> NumericError:
    text = f"{number(wrong.value)} {unit}"
    name = _option(wrong.at, text, "", wrong.name, names).id
    return NumericError(wrong.value, name, tidy(wrong.diagnosis))


def _accepted(texts: tuple[str, ...], at: Location, desk: Desk) -> tuple[str, ...]:
    typed = (loosen_units(tidy(text)) for text in texts)
    accepted = tuple(dict.fromkeys(filter(None, typed)))
    if not accepted:
        desk.tell(sentences.no_answer(at))
    return accepted


def _option(at: Location, text: str, rationale: str, name: str, names: Names) -> Option:
    """Make an option; a name of the format's own counts as pinned if it is free."""
    pinned = _name(name) if name else ""
    if pinned in names.taken:
        pinned = ""
    said = Said(tidy(text), tidy(rationale), pinned, pinned)
    return Option(
        names.give(said, at),
        said.text,
        said.rationale,
        None,
        SourceLine(at.file, at.line),
    )
