"""Named confusions: what a wrong answer took for what.

An option's certificate names the fact that refutes it, so a wrong choice says more than
"wrong": that fact is true of something else, and was taken for this.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from baclofen_quiz.content.facts import ComparatorDifference, ComparatorTarget, Fact
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, Typed
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.item import (
    Item,
    MultipleItem,
    NumericItem,
    Option,
    Proof,
    SingleItem,
)


class Mixup(StrEnum):
    """What kind of thing was mixed up."""

    DRUGS = "drugs"  # what is true of one drug was taken for another's
    LISTS = "lists"  # what stands under one heading was taken for what stands elsewhere
    SLIP = "slip"  # a named error of arithmetic, unit or schedule
    WORDS = "words"  # one answer for another, about one thing


@dataclass(frozen=True, slots=True)
class Confusion:
    """``taken`` stood for ``right``; practising ``facts`` tells them apart.

    Of a slip ``taken`` is the sentence that names it, and ``right`` is empty. ``by`` is
    what the drugs were compared by.
    """

    mixup: Mixup
    taken: str
    right: str
    facts: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A confusion, and how often it happened."""

    confusion: Confusion
    times: int


LISTED = frozenset({"relation:listed-under", "relation:sign-of-taking-or-stopping"})
"""Certificates that rest on the heading under which something stands."""

NOT_A_FACT = ":"
"""Evidence with this in it is a declaration, an error or an entry of the lexicon."""

EXCHANGED = frozenset({Proof.FUNCTIONAL, Proof.DISJOINT})
"""Proofs of an option that has the very place of the key: one value for another."""

ASPECTS = {"drug-difference": "main difference", "preferred-for": "preferred use"}
"""Relations whose own name would not stand behind a drug's."""

PLACE = "place"
"""What two drugs are compared by where nothing says more."""

LONGEST_WORDS = 60
"""Longer answers make no name."""


def confusions(
    item: Item, answer: Answer, diagnosis: str, facts: Mapping[str, Fact]
) -> tuple[Confusion, ...]:
    """Name what a wrong answer to an item confused; empty where nothing can be said.

    Args:
        item: what was asked.
        answer: what was answered; a right answer confuses nothing.
        diagnosis: what its learner was told of a wrong number.
        facts: facts by their id.
    """
    match item, answer:
        case SingleItem(), Chosen(chosen):
            wrong = [o for o in item.options if chosen == o.id != item.key]
        case MultipleItem(), ChosenSet(ticked):
            wrong = [o for o in item.options if o.id in ticked - item.keys]
        case NumericItem(), Typed():
            return tuple(_typed(item, diagnosis))
        case _:
            return ()
    named = (_named(item, option, facts) for option in wrong)
    return tuple(one for one in named if one is not None)


def counted(happened: Iterable[tuple[Confusion, int]]) -> tuple[Counted, ...]:
    """Add up what happened under one name, the most frequent first."""
    found: dict[tuple[Mixup, str, str, str], Counted] = {}
    for one, times in happened:
        name = (one.mixup, one.taken, one.right, one.by)
        before = found.get(name)
        known = before.confusion.facts if before else ()
        merged = Confusion(*name[:3], tuple(dict.fromkeys(known + one.facts)), one.by)
        found[name] = Counted(merged, times + (before.times if before else 0))
    return tuple(sorted(found.values(), key=_rank))


def _rank(one: Counted) -> tuple[int, str, str]:
    return (-one.times, one.confusion.taken, one.confusion.right)


def _typed(item: NumericItem, diagnosis: str) -> Iterator[Confusion]:
    named = {e.diagnosis: ERROR_MODELS.get(e.model, "") for e in item.errors}
    slip = named.get(diagnosis, diagnosis)
    if slip in ERROR_MODELS.values():
        yield Confusion(Mixup.SLIP, slip, "", item.facts)


def _named(item: Item, option: Option, facts: Mapping[str, Fact]) -> Confusion | None:
    if option.certificate is None:
        return None
    evidence = option.certificate.evidence
    for name in evidence:
        slip = ERROR_MODELS.get(name.removeprefix("error:"))
        if slip is not None:
            return Confusion(Mixup.SLIP, slip, "", item.facts)
    true_of = [name for name in evidence if NOT_A_FACT not in name]
    about = tuple(dict.fromkeys((*item.facts, *true_of)))
    seen = next((facts[name] for name in true_of if name in facts), None)
    asked = next((facts[name] for name in item.facts if name in facts), None)
    if seen is not None and asked is not None:
        found = _of_facts(item, option, seen, asked)
        if found is not None:
            mixup, taken, right, by = found
            return Confusion(mixup, taken, right, about, by)
    return _of_words(item, option, about)


def _of_facts(
    item: Item, option: Option, seen: Fact, asked: Fact
) -> tuple[Mixup, str, str, str] | None:
    """Compare what the option is true of with what was asked."""
    taken, right = _subject(item, seen), _subject(item, asked)
    if taken.casefold() != right.casefold():
        named = option.text.casefold() == taken.casefold()
        return Mixup.DRUGS, taken, right, "" if named else _aspect(option, asked)
    if LISTED.isdisjoint(_evidence(option)):
        return None
    taken, right = _headings(seen, asked)
    return (Mixup.LISTS, taken, right, "") if taken != right else None


def _of_words(item: Item, option: Option, about: tuple[str, ...]) -> Confusion | None:
    proof = option.certificate.proof if option.certificate else None
    if proof not in EXCHANGED or not isinstance(item, SingleItem):
        return None
    key = next(one.text for one in item.options if one.id == item.key)
    if max(len(option.text), len(key)) > LONGEST_WORDS:
        return None
    return Confusion(Mixup.WORDS, option.text, key, about)


def _subject(item: Item, fact: Fact) -> str:
    """Say which drug a fact is about."""
    match fact:
        case ComparatorTarget() | ComparatorDifference():
            return fact.drug
        case _:
            return item.drug


def _headings(seen: Fact, asked: Fact) -> tuple[str, str]:
    """Say under what both stand: the section, or within one its first heading."""
    if seen.section is not asked.section:
        return TITLES[seen.section], TITLES[asked.section]
    first = [fact.statement.path[:1] for fact in (seen, asked)]
    taken, right = ("".join(path) or TITLES[seen.section] for path in first)
    return taken, right


def _aspect(option: Option, asked: Fact) -> str:
    """Say by what two drugs were compared: ``relation:main-target``: main target."""
    evidence = _evidence(option)
    if not LISTED.isdisjoint(evidence):
        return TITLES[asked.section].lower()
    declared = next((name for name in evidence if NOT_A_FACT in name), "")
    name = declared.partition(":")[2].partition("=")[0]
    return ASPECTS.get(name, name.replace("-", " ")) or PLACE


def _evidence(option: Option) -> tuple[str, ...]:
    return option.certificate.evidence if option.certificate else ()
