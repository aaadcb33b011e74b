"""A phrase of a monograph as an option: how it begins, and what it speaks of."""

import re
from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.items.flaws.view import content_words, lemma
from baclofen_quiz.items.generation.desk import Desk, capital
from baclofen_quiz.text import bind_units

_ORDERS = frozenset(
    """
    add adjust administer advise allow apply ask avoid be begin bridge call carry change
    check
    choose come complete consider consult continue contact cut delay dilute discard
    discontinue dispose divide do drink eat ensure exclude expect finish flush follow
    get give go have hold inform inject keep know lengthen limit look maintain
    make measure monitor note observe obtain plan prefer prepare prescribe prevent
    protect read refer refrigerate remove repeat replace report reserve
    restrict return rinse rotate screen seek separate shake skip space split start stay
    stop store swallow take taper tell test throw titrate treat try use wait wash watch
    wear weigh withdraw withhold
    """.split()  # noqa: SIM905 - as a list it would take forty lines
)
_NOT_ONLY_ORDERS = frozenset(
    {"change", "complete", "contact", "cut", "delay", "limit", "measure"}
    | {"note", "plan", "report", "return", "separate", "test", "use", "watch"}
)
"""Words that begin an order only before an article or what is given."""

_CHANGES = frozenset({"increase", "lower", "raise", "reduce"})
_CHANGEABLE = re.compile(
    r"\b(?:doses?|dosage|intake|frequency|rate|amount|infusion|interval|stepwise"
    r"|gradually|slowly|by|in steps)\b"
)
"""What one is told to change; "reduce absorption" says what others do."""

_OBJECT = re.compile(
    r"^(?:the|an?|your|its|each|any|doses?|with|for|at|by|to|all|starting)$"
)
_FORBIDS = re.compile(r"(?:please )?(?:do not|don't|never)\b", re.IGNORECASE)
_ADVERBS = re.compile(r"^(?:please |always |only )+")
_VERB = re.compile(
    r"\b(?:is|are|was|were|may|might|can|could|will|would|must|should|has|have|become|"
    r"becomes|remains|falls|rises|increases|decreases|occurs|causes|passes|crosses|"
    r"affects|needs|adds|worsens|lowers|raises|reduces)\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    """
    acting action activat adult advice affect agonist antagonist bacteri bind block
    bring care cause caution chang child children clinical close combination condition
    daily day decreas degree dos dose drug effect enhanc event exposure frequency
    function give greater group high higher hour impair increas inhibit level long
    low lower mainly marked mechanism medication medicin mild minut moderat monitor
    occur often onset particularly patient people period person possibl product rais
    rare rate reaction reduc respons rise risk serious sever severe short sign
    stimulat symptom taken therapy time treat treatment type use usual week year
    young
    """.split()  # noqa: SIM905 - as a list it would take forty lines
)
"""Beginnings of words that two phrases may share and still say different things."""

_SHORTEST = 4


class Form(StrEnum):
    """How a phrase is built, which decides what may be asked for it."""

    ORDER = "order"  # "monitor blood sugar"
    CLAUSE = "clause"  # "blood pressure falls further"
    PHRASE = "phrase"  # "more sedation"


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase as it stands inside a sentence, and what it speaks of.

    ``concepts`` holds what the lexicon finds in it and all that contains these;
    ``kin`` their kinships; ``content`` the stems of its telling words.
    """

    text: str
    form: Form
    concepts: frozenset[str]
    kin: frozenset[str]
    content: frozenset[str]
    general: frozenset[str]

    @property
    def is_order(self) -> bool:
        """Whether it says what to do, rather than what is so."""
        return self.form is Form.ORDER

    @property
    def option(self) -> str:
        """The phrase as an option."""
        return capital(self.text)


def term(desk: Desk, text: str) -> Term:
    """Read a phrase of the monograph, once for all models that ask of it."""
    return desk.once((Term, text), lambda: _term(desk, text))


def _term(desk: Desk, text: str) -> Term:
    within = bind_units(desk.within(text.strip().rstrip(".;")))
    lexicon = desk.lexicon
    said = _without(desk.drug, within)
    found = {c.id for c in lexicon.mentioned(said)} | set(lexicon.voiced(within))
    stems = {lemma(word) for word in content_words(within) if len(word) >= _SHORTEST}
    stems -= {lemma(word) for word in content_words(desk.drug)}
    general = {stem for stem in stems if stem in _GENERAL}
    return Term(
        text=within,
        form=_form(within),
        concepts=frozenset(found.union(*(lexicon.broader(c) for c in found))),
        kin=lexicon.kin(found),
        content=frozenset(stems - general),
        general=frozenset(general),
    )


def _without(drug: str, text: str) -> str:
    """Leave the drug out: "raised ... levels" are raised levels."""
    return re.sub(rf"\b{re.escape(drug)}(?:'s)? ?", "", text, flags=re.IGNORECASE)


def _form(text: str) -> Form:
    if _FORBIDS.match(text):
        return Form.ORDER
    first, _, rest = _ADVERBS.sub("", text.lower()).partition(" ")
    first = first.rstrip(",;")
    if first in _CHANGES and _CHANGEABLE.search(rest):
        return Form.ORDER
    object_follows = _OBJECT.match(rest.split(" ", 1)[0]) is not None
    if first in _ORDERS and (first not in _NOT_ONLY_ORDERS or object_follows):
        return Form.ORDER
    return Form.CLAUSE if _VERB.search(text) else Form.PHRASE
