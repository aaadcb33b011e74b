"""Models of the uses section: where a use stands, its purpose, and how it helps."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from baclofen_quiz.content.facts import (
    ComparatorDifference,
    Contraindication,
    Effect,
    Fact,
    Precaution,
    Status,
    Use,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk, inside
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.tables import (
    Form,
    ListWording,
    Member,
    Pair,
    Relation,
    Term,
    Wording,
    select_items,
    sort_items,
    term,
    value_items,
)
from baclofen_quiz.items.generation.tables.crowds import Crowd, crowd
from baclofen_quiz.items.generation.tables.pairs import apart
from baclofen_quiz.items.item import Bloom

_LISTED = Relation("listed-under", "use")
_APPROVED, _OFF_LABEL = "approved-use", "off-label-use"
_PURPOSES = Relation("topic-detail", "use-purpose")
_HELPED = Relation("use-effect", "use-effect")
_KINDS = frozenset({"condition", "disease", "disorder", "infection", "syndrome"})
"""What many uses are called; two of the same kind are not alike for that."""
_SORTS = frozenset({"condition", "problem", "use"})
_FOREIGN = frozenset({"condition", "problem", "sign"})
_NO_ILLNESS = re.compile(
    r"\b(?:allergy|anaesthesia|breast-?feeding|cessation|diet|extravasation"
    r"|hypersensitivity|pregnancy|surgery|use|withdrawal)\b",
    re.IGNORECASE,
)
"""What calls for care and is nothing that a medicine is given for."""

_GIVEN_FOR = re.compile(
    r"\b(?:treatment of|meant for|used (?:for|in)) (?P<use>[\w' -]+)", re.IGNORECASE
)
"""Where the comparison says what another drug is for."""

_LONG = 3  # times as many words as others have: it would catch the eye
_FEWEST = 3  # purposes that are told apart
_USES = "uses"
_PURPOSE = re.compile(
    r"^(?:long-term |primary |secondary )?"
    r"(?:prevention|prophylaxis|relief|control|treatment|augmentation|maintenance"
    r"|to (?:relieve|prevent|reduce|control|slow|lower|raise|restore|replace))\b",
    re.IGNORECASE,
)
"""What is to be reached; for whom, with what and in which form are other questions."""

_SELECT = ListWording(
    model="uses-listed",
    section=Section.USES,
    bloom=Bloom.REMEMBER,
    relation=_LISTED,
    stem='Which of these does the monograph of {drug} list under "{heading}"?',
    explanation='Of these, {names} stand under "{heading}"; the others stand'
    " elsewhere.",
    take_away='Under "{heading}" the monograph of {drug} lists {names}.',
    right='{Entry}: listed under "{heading}".',
    wrong='{Entry}: listed under "{heading}" instead.',
)
_EFFECTS = "adverse effects"
_AMONG = ListWording(
    model="used-for",
    section=Section.USES,
    bloom=Bloom.REMEMBER,
    relation=_LISTED,
    stem="Which of these does the monograph list among the uses of {drug}?",
    explanation="Of these, {names} stand among the uses of {drug}; the others stand in"
    " other sections.",
    take_away="{Drug} is used for {names}.",
    right="{Entry}: listed among the uses.",
    wrong="{Entry}: listed among the {heading} instead.",
)
_NAMED_FOR = "{Entry}: named for {heading}, not for {drug}."
"""Why a use of another drug is wrong; the heading is that drug."""

_SORT = ListWording(
    model="sort-uses",
    section=Section.USES,
    bloom=Bloom.UNDERSTAND,
    relation=_LISTED,
    stem="Sort these uses of {drug} by the headings under which they are listed.",
    explanation="Each stands under one heading alone.",
    take_away="",
    right='{Entry}: listed under "{heading}".',
    wrong="",
)
_AIM = Wording(
    model="use-purpose",
    section=Section.USES,
    bloom=Bloom.UNDERSTAND,
    relation=_PURPOSES,
    stems=dict.fromkeys(
        Form, "For what purpose is {drug} given in {subject}, as the monograph has it?"
    ),
    explanation="In {subject} {drug} is given for this purpose: {value}.",
    take_away="In {subject} {drug} is given for this purpose: {value}.",
    right="This is the purpose stated for {subject}.",
    wrong="This is the purpose stated for {subject}.",
)
_EFFECT = Wording(
    model="use-effect",
    section=Section.USES,
    bloom=Bloom.UNDERSTAND,
    relation=_HELPED,
    stems=dict.fromkeys(Form, "By which effect may {drug} help in {subject}?"),
    explanation="In {subject} {drug} may help by this effect: {value}.",
    take_away="In {subject} {drug} may help by this effect: {value}.",
    right="This is the effect stated for {subject}.",
    wrong="This is the effect stated for {subject}.",
)


def use_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    uses = [(fact, _name(desk, fact)) for fact in desk.of(Use)]
    members = _members(desk, uses)
    conditions, signs = _elsewhere(desk, uses)
    headings = dict.fromkeys(m.heading for m in members)
    more = ([*_of_other_drugs(desk, uses)], conditions, signs)
    for heading in headings:
        yield from _listed(desk, members, more, _SELECT, heading)
    yield from sort_items(desk, members, _SORT)
    if not headings:
        own = [Member(fact, name, _USES, _anywhere) for fact, name in uses]
        yield from _listed(desk, own + conditions, (signs,), _AMONG, _USES)
    aims = [
        Pair(fact, name, term(desk, fact.scope))
        for fact, name in uses
        if _PURPOSE.match(fact.scope)
    ]
    if len(aims) >= _FEWEST:
        yield from value_items(desk, aims, _AIM)
    effects = [
        Pair(fact, name, term(desk, fact.effect)) for fact, name in uses if fact.effect
    ]
    yield from value_items(desk, effects, _EFFECT)


def _listed(
    desk: Desk,
    members: Sequence[Member],
    strangers: Iterable[Sequence[Member]],
    wording: ListWording,
    heading: str,
) -> list[Draft]:
    """Ask what stands under a heading, best beside what stands under another one.

    Where that is too little, ``strangers`` are added, the nearest of them first.
    """
    pool = list(members)
    made = list(select_items(desk, pool, wording, heading))
    for others in strangers:
        if any(isinstance(draft, Refusal) for draft in made):
            pool += others
            made = list(select_items(desk, pool, wording, heading))
    return made


def _of_other_drugs(desk: Desk, uses: Sequence[tuple[Use, Term]]) -> Iterator[Member]:
    """What the compared drugs are used for, where it is none of the drug's own uses.

    What drugs of this kind are given for in the world as well is left out.
    """
    for fact in desk.of(ComparatorDifference):
        for found in _GIVEN_FOR.finditer(fact.statement.text):
            entry = term(desk, found["use"])
            known = any(_is_use(desk, concept) for concept in entry.concepts)
            tried = any(desk.lexicon.is_blocked(_OFF_LABEL, c) for c in entry.concepts)
            if known and not tried and all(apart(entry, use) for _, use in uses):
                other = inside(fact.drug)
                yield Member(fact, entry, other, _anywhere, wrong=_NAMED_FOR)


def _members(desk: Desk, uses: Sequence[tuple[Use, Term]]) -> list[Member]:
    """All uses under a heading, if the section has two headings or more."""
    entries = [(fact, name) for fact, name in uses if fact.statement.path]
    headings = {_heading(fact) for fact, _ in entries}
    sizes = [len(entry.text.split()) for _, entry in entries]
    most = _LONG * median(sizes) if sizes else 0
    lists = {heading: _list_of(entries, heading) for heading in headings}
    return [
        Member(fact, entry, _heading(fact), _Clear(desk, fact, entry, lists))
        for (fact, entry), size in zip(entries, sizes, strict=True)
        if len(headings) > 1 and size <= most
    ]


def _elsewhere(desk: Desk, uses: Sequence[tuple[Use, Term]]) -> list[list[Member]]:
    """Conditions of other sections, and effects, known by name and like no use.

    A condition that calls for care may be treated with the drug elsewhere in the
    world; the stems ask what the monograph lists.
    """
    rows: list[tuple[Fact, str, str]] = [
        *((f, f.condition, "contraindications") for f in desk.of(Contraindication)),
        *((f, f.condition, "precautions") for f in desk.of(Precaution)),
        *((f, f.concept, _EFFECTS) for f in desk.of(Effect)),
    ]
    names = crowd(name for _, name in uses)
    found = [
        Member(fact, entry, heading, _anywhere)
        for fact, name, heading in rows
        if not fact.statement.notes and not _NO_ILLNESS.search(name)
        if (known := desk.lexicon.named(name)) and known.sort in _FOREIGN
        for entry in [term(desk, name)]
        if names.is_apart_from(entry)
    ]
    unlike: list[Member] = []
    for member in found:
        if all(apart(member.entry, other.entry) for other in unlike):
            unlike.append(member)
    return [
        [m for m in unlike if (m.heading == _EFFECTS) is ill] for ill in (False, True)
    ]


def _anywhere(_: str) -> bool:
    return True


def _heading(fact: Use) -> str:
    return fact.statement.path[0]


def _name(desk: Desk, fact: Use) -> Term:
    """What a use is called below its heading: a container goes without saying."""
    container = " ".join(fact.statement.path[1:])
    named = term(desk, fact.indication.removeprefix(container).strip())
    uses = frozenset(c for c in named.concepts if _is_use(desk, c))
    content = named.content - _stems(desk)
    return replace(named, concepts=uses, kin=frozenset(), content=content)


def _is_use(desk: Desk, concept: str) -> bool:
    """Whether a concept is what a drug is given for, not a sign that comes with it."""
    return desk.lexicon.concepts[concept].sort in _SORTS


def _stems(desk: Desk) -> frozenset[str]:
    return term(desk, " ".join(sorted(_KINDS))).content


@dataclass(frozen=True, slots=True)
class _List:
    """What stands under a heading: uses by name, and whether one is approved."""

    names: Crowd
    approved: bool


def _list_of(uses: Sequence[tuple[Use, Term]], heading: str) -> _List:
    there = [(fact, name) for fact, name in uses if _heading(fact) == heading]
    approved = any(fact.status is Status.APPROVED for fact, _ in there)
    return _List(crowd(name for _, name in there), approved)


class _Clear:
    """Whether an entry could not also stand under another heading."""

    def __init__(
        self,
        desk: Desk,
        fact: Use,
        entry: Term,
        lists: Mapping[str, _List],
    ) -> None:
        """Take all lists into view."""
        self._desk, self._fact, self._entry, self._lists = desk, fact, entry, lists

    def __call__(self, heading: str) -> bool:
        """Whether nothing like it stands there, and it is not so elsewhere.

        A note tells of another country, route or text, in which it may stand there.
        """
        there = self._lists[heading]
        blocked = there.approved and any(
            self._desk.lexicon.is_blocked(_APPROVED, c) for c in self._entry.concepts
        )
        noted = bool(self._fact.statement.notes)
        return not (blocked or noted) and there.names.is_apart_from(self._entry)
