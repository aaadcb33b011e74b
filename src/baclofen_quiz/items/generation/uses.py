"""Models of the uses section: under which heading a use stands, and its limits."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baclofen_quiz.content.facts import Status, Use
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.tables import (
    Form,
    ListWording,
    MatchWording,
    Member,
    Pair,
    Relation,
    Term,
    Wording,
    match_items,
    select_items,
    sort_items,
    term,
    value_items,
)
from baclofen_quiz.items.generation.tables.pairs import apart
from baclofen_quiz.items.item import Bloom

_LISTED = Relation("listed-under", "use")
_APPROVED = "approved-use"
_LIMITED = Relation("topic-detail", "use-limit")
_HELPED = Relation("use-effect", "use-effect")
_KINDS = frozenset({"condition", "disease", "disorder", "infection", "syndrome"})
"""What many uses are called; two of the same kind are not alike for that."""
_LONG = 5  # words; what comes "with" a use is left out of a longer name
_SORTS = frozenset({"condition", "problem", "use"})

_SELECT = ListWording(
    model="uses-listed",
    section=Section.USES,
    bloom=Bloom.REMEMBER,
    relation=_LISTED,
    stem='Which of these does the monograph of {drug} list under "{heading}"?',
    explanation='Under "{heading}" stand {names}; the others stand elsewhere.',
    take_away="{heading}: {names}.",
    right='{Entry}: listed under "{heading}".',
    wrong='{Entry}: listed under "{heading}" instead.',
)
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
_LIMIT = Wording(
    model="use-limit",
    section=Section.USES,
    bloom=Bloom.APPLY,
    relation=_LIMITED,
    stems=dict.fromkeys(
        Form,
        "{Drug} is considered for a patient with {subject}. What does the monograph"
        " add to this use?",
    ),
    explanation="{Subject}: {value}.",
    take_away="{Subject}: {value}.",
    right="This is added to {subject}.",
    wrong="This is added to {subject}.",
)
_MATCH_LIMITS = MatchWording(
    model="match-use-limits",
    section=Section.USES,
    bloom=Bloom.UNDERSTAND,
    relation=_LIMITED,
    stem="Which addition belongs to each of these uses of {drug}?",
    explanation="Each use has an addition of its own.",
    pair="{Subject}: {value}.",
    spare="This is added to {subject}, which is not on the list.",
)
_EFFECT = Wording(
    model="use-effect",
    section=Section.USES,
    bloom=Bloom.UNDERSTAND,
    relation=_HELPED,
    stems=dict.fromkeys(Form, "By which effect may {drug} help in {subject}?"),
    explanation="{Subject}: {value}.",
    take_away="{Drug} in {subject}: {value}.",
    right="This is the effect stated for {subject}.",
    wrong="This is the effect stated for {subject}.",
)


def use_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    members = _members(desk)
    for heading in dict.fromkeys(m.heading for m in members):
        yield from select_items(desk, members, _SELECT, heading)
    yield from sort_items(desk, members, _SORT)
    limits = [
        Pair(fact, _name(desk, fact), term(desk, fact.scope))
        for fact in desk.of(Use)
        if fact.scope
    ]
    yield from value_items(desk, limits, _LIMIT)
    yield from match_items(desk, limits, _MATCH_LIMITS)
    effects = [
        Pair(fact, _name(desk, fact), term(desk, fact.effect))
        for fact in desk.of(Use)
        if fact.effect
    ]
    yield from value_items(desk, effects, _EFFECT)


def _members(desk: Desk) -> list[Member]:
    """All uses under a heading, if the section has two headings or more."""
    uses = [fact for fact in desk.of(Use) if fact.statement.path]
    headings = {_heading(fact) for fact in uses}
    entries = [(fact, _name(desk, fact)) for fact in uses]
    return [
        Member(fact, entry, _heading(fact), _Clear(desk, entry, entries))
        for fact, entry in entries
        if len(headings) > 1
    ]


def _heading(fact: Use) -> str:
    return fact.statement.path[0]


def _name(desk: Desk, fact: Use) -> Term:
    """What a use is called below its heading: a container goes without saying."""
    container = " ".join(fact.statement.path[1:])
    name = fact.indication.removeprefix(container).strip()
    if len(name.split()) > _LONG:
        name = name.partition(" with ")[0]
    named = term(desk, name)
    uses = frozenset(c for c in named.concepts if _is_use(desk, c))
    content = named.content - _stems(desk)
    return replace(named, concepts=uses, kin=frozenset(), content=content)


def _is_use(desk: Desk, concept: str) -> bool:
    """Whether a concept is what a drug is given for, not a sign that comes with it."""
    return desk.lexicon.concepts[concept].sort in _SORTS


def _stems(desk: Desk) -> frozenset[str]:
    return term(desk, " ".join(sorted(_KINDS))).content


class _Clear:
    """Whether an entry could not also stand under another heading."""

    def __init__(
        self, desk: Desk, entry: Term, uses: Sequence[tuple[Use, Term]]
    ) -> None:
        """Take all uses into view."""
        self._desk, self._entry, self._uses = desk, entry, uses

    def __call__(self, heading: str) -> bool:
        """Whether nothing like it stands there, and it is not approved elsewhere."""
        there = [(f, e) for f, e in self._uses if _heading(f) == heading]
        approved = any(fact.status is Status.APPROVED for fact, _ in there)
        blocked = approved and any(
            self._desk.lexicon.is_blocked(_APPROVED, c) for c in self._entry.concepts
        )
        return not blocked and all(apart(self._entry, entry) for _, entry in there)
