"""A key against the sentence it rests on: the same thing in the other direction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, qualified, sentence
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Concept
from baclofen_quiz.items.solver.words import plain, stems

_UP = (
    r"rises?|rising|rose|raised?|raises|raising|increas\w*|more(?! \w+ly)|higher"
    r"|greater|strengthen\w*|stronger|enhanc\w*"
)
_DOWN = (
    r"falls?|falling|fell|lower\w*|reduc\w*|decreas\w*|less(?! \w+ly)|smaller"
    r"|weaken\w*|weaker|dampen\w*|suppress\w*|diminish\w*|drops?|declin\w*"
    r"|inhibit\w*"
)
_AXES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{up})\b"), re.compile(rf"\b(?:{down})\b"))
    for up, down in (
        (_UP, _DOWN),
        (
            r"activat\w*|open\w*|enhanc\w*|stimulat\w*|facilitat\w*",
            r"inhibit\w*|clos\w+|block\w*|suppress\w*|inactivat\w*",
        ),
        (r"leaves?|leaving|efflux|outflow", r"enters?|entering|influx|inflow"),
        (r"hyperpolari[sz]\w*", r"depolari[sz]\w*"),
        (r"presynaptic\w*", r"postsynaptic\w*"),
        (r"with or after (?:food|meals?)|with food|with meals?", r"empty stomach"),
        (
            r"gradual\w*|step ?wise|slow(?:ly|er)|in (?:\w+ )?steps|tapered",
            r"abrupt\w*|suddenly|overnight|at once|from one day to the next",
        ),
    )
)
_MANNERS = 2
"""So many of the last axes say how something is done, whatever it is."""
_NEGATED = re.compile(
    r"\b(?:no|not|never|none|nor|neither|without|hardly|little|cannot|rather than"
    r"|at all)\b"
)
_CLAUSE = re.compile(r"[;,:.?!()]|\b(?:but|while|whereas|because|so that)\b")
_TOKEN = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_DIGIT = re.compile(r"\b\d")
_NEAR = 4
"""How many words may stand between a direction and what it is of."""
_FEW = 3
_BESIDES = 2
_MOST = 0.8

Directed = tuple[int, bool, str]
"""An axis, the first of its poles or the second, and what moves."""


def turned_round(item: Item, claim: Claim, known: Known) -> FactBase | None:
    """The key lets a thing rise that falls by the sentence it rests on."""
    if not _clear(claim.text) or _NEGATED.search(plain(claim.text)):
        return None
    for fact in known.cited(item):
        said = sentence(fact)
        if stems(claim.text) <= stems(said) or _NEGATED.search(plain(said)):
            continue
        if _opposed(claim, said, known):
            return None if qualified(fact, claim.text) else fact
    return None


def _opposed(claim: Claim, said: str, known: Known) -> bool:
    stated = set(_directed(said))
    clear = _clear(claim.text)
    own = {
        directed
        for directed in (*_directed(claim.text), *_moved(claim, known))
        if directed[0] in clear
    }
    other = {(axis, not pole, thing) for axis, pole, thing in own}
    agreed = {(axis, thing) for axis, _, thing in own & stated}
    return any((axis, thing) not in agreed for axis, _, thing in other & stated)


def _clear(text: str) -> frozenset[int]:
    """The axes of which a text names one end only."""
    poles = {(axis, pole) for axis, pole, _ in _poles(text)}
    return frozenset(axis for axis, pole in poles if (axis, not pole) not in poles)


def _moved(claim: Claim, known: Known) -> Iterator[Directed]:
    """A short key that says only where to: what moves stands in the question."""
    words = stems(claim.text)
    if len(words) > _FEW:
        return
    things = stems(claim.asked) - known.own_words - words
    for axis, pole, _ in _poles(claim.text):
        for thing in things:
            yield axis, pole, thing


@lru_cache(maxsize=1 << 12)
def _directed(text: str) -> tuple[Directed, ...]:
    """Which things move where, by the words close to a word of direction."""
    found: list[Directed] = []
    for clause in _CLAUSE.split(plain(text)):
        poles = _poles(clause)
        if len({(axis, pole) for axis, pole, _ in poles}) > len({p[0] for p in poles}):
            continue  # both ends of an axis: which is of what cannot be told
        tokens = _TOKEN.findall(clause)
        for axis, pole, word in poles:
            if axis >= len(_AXES) - _MANNERS:
                found.append((axis, pole, ""))
                continue
            first = _TOKEN.findall(word)[0]
            at = tokens.index(first) if first in tokens else 0
            near = tokens[max(at - _NEAR, 0) : at + _NEAR + 1]
            turning = stems(word)
            things = stems(" ".join(near)) - turning
            found.extend((axis, pole, thing) for thing in things)
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _poles(text: str) -> tuple[tuple[int, bool, str], ...]:
    """The axes on which a text says where, with the word that says it."""
    said = plain(text)
    return tuple(
        (axis, pole, match[0])
        for axis, poles in enumerate(_AXES)
        for pole, pattern in zip((True, False), poles, strict=True)
        for match in pattern.finditer(said)
    )


def kept_apart(item: Item, claim: Claim, known: Known) -> FactBase | None:
    """The key names what the lexicon keeps apart from what the sentence names."""
    own = known.lexicon.named(claim.text)
    if own is None:
        return None
    facts = (*known.cited(item), *_of_withdrawal(item, known))
    found = next((f for f in facts if _keeps_apart(f, own, known)), None)
    if found is None or qualified(found, claim.text):
        return None
    near = (*facts, *known.facts_in(item.section))
    if any(own in known.lexicon.mentioned(sentence(fact)) for fact in near):
        return None
    return found


def _keeps_apart(fact: FactBase, own: Concept, known: Known) -> bool:
    """Whether a sentence names what no thing can be that is the own one."""
    return any(
        other.sort == own.sort and known.lexicon.keeps_apart(own.id, other.id)
        for other in known.lexicon.mentioned(fact.statement.text)
    )


def _of_withdrawal(item: Item, known: Known) -> tuple[FactBase, ...]:
    """Signs of withdrawal are listed to be told from those of taking too much."""
    section = item.section
    return known.facts_in(section) if section is Section.WITHDRAWAL else ()


def denied(item: Item, claim: Claim, known: Known) -> FactBase | None:
    """The key is a sentence of the section, with or without a "not" too much."""
    section, text = item.section, claim.text
    if section is Section.GENERAL:
        return None
    return known.book.once(
        ("denied", section, text), lambda: _denied(text, section, known)
    )


def _denied(raw: str, section: Section, known: Known) -> FactBase | None:
    text = plain(raw)
    words = stems(_NEGATED.sub(" ", text)) - known.own_words
    if len(words) < _BESIDES or _DIGIT.search(raw):
        return None
    negative = bool(_NEGATED.search(text))
    told: dict[bool, FactBase] = {}
    for fact, own in _read(section, known):
        detail = len(words & own.detail)
        if not detail or (detail < _BESIDES and not words <= own.words):
            continue
        if len(words & own.words) / len(words) >= _MOST:
            told.setdefault(own.negated, fact)
    return None if negative in told else told.get(not negative)


@dataclass(frozen=True, slots=True)
class _Stated:
    """The words of a sentence without any "not", those of its detail, and its sign."""

    words: frozenset[str]
    detail: frozenset[str]
    negated: bool


def _read(section: Section, known: Known) -> tuple[tuple[FactBase, _Stated], ...]:
    """What the sentences of a section say, read once."""

    def read(fact: FactBase) -> _Stated:
        said = plain(sentence(fact))
        words = stems(_NEGATED.sub(" ", said)) - known.own_words
        return _Stated(words, stems(_detail(fact)), bool(_NEGATED.search(said)))

    return known.book.once(
        ("opposites", section),
        lambda: tuple((f, read(f)) for f in known.facts_in(section)),
    )


def _detail(fact: FactBase) -> str:
    """What is said of a topic; the whole sentence where it has none."""
    topic, colon, detail = fact.statement.text.partition(":")
    return detail if colon else topic
