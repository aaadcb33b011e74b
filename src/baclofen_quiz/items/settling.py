"""Which words of a source sentence settle an answer, so that a page can mark them.

They are the words of the answer where the sentence has them, else the slot of the
asked fact that says the same in other words. Where neither is sure nothing is given:
the wrong words marked teach what is wrong.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from baclofen_quiz.content.facts import (
    Brand,
    ComparatorDifference,
    ComparatorTarget,
    Contraindication,
    Counselling,
    Dose,
    DoseRule,
    DrugClass,
    Effect,
    Fact,
    Form,
    Infusion,
    Interaction,
    MechanismStep,
    PopulationAdvice,
    Precaution,
    ReceptorAction,
    Routes,
    Site,
    Stated,
    Storage,
    Titration,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.words_found import Span, found_in, joined, shared
from baclofen_quiz.text import number


@dataclass(frozen=True, slots=True)
class Wanted:
    """The wordings looked for in a sentence: all of ``needed``, or else none of them.

    A part of them would leave the others without a ground. Of ``welcome`` any will do.
    """

    needed: tuple[str, ...]
    welcome: tuple[str, ...] = ()

    @property
    def together(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.needed, *self.welcome)


def settled_in(item: Item, sentence: str, facts: Iterable[Fact]) -> tuple[Span, ...]:
    """Find what settles an item in one of its sentences; ``facts`` are the sentence's.

    Nothing is found where the whole sentence is needed.
    """
    rests_on = {fact for option in all_options(item) for fact in _evidence(option)}
    concerned = [f for f in facts if f.id in rests_on or f.id in item.facts]
    wanted = _wanted(item, {fact.id for fact in concerned})
    if item.worked and _amounts(wanted.together):
        return _slot(sentence, wanted, concerned)  # a result stands there by chance
    return settled_by(wanted, sentence, concerned)


def settled_by(
    wanted: Wanted, sentence: str, facts: Sequence[Fact]
) -> tuple[Span, ...]:
    """Find answers in a sentence, else the slot of a fact that has their meaning."""
    start = _after_topic(sentence, facts)
    needed = [found_in(sentence, text, start) for text in wanted.needed]
    if None in needed:
        return _slot(sentence, wanted, facts)
    welcome = [found_in(sentence, text, start) for text in wanted.welcome]
    found = joined(filter(None, needed + welcome))
    return found or _slot(sentence, wanted, facts)


def _after_topic(sentence: str, facts: Sequence[Fact]) -> int:
    """Say where answers may begin: a topic is what is told of, and answers nothing."""
    topics = [
        len(fact.topic)
        for fact in facts
        if isinstance(fact, DoseRule | Stated | PopulationAdvice | Counselling)
        and fact.topic
        and sentence.startswith(f"{fact.topic}: ")
    ]
    return topics[0] if len(topics) == len(facts) > 0 else 0


def _wanted(item: Item, facts: set[str]) -> Wanted:
    """Give the wordings that count in a sentence with these facts."""
    match item:
        case SingleItem():
            return Wanted(tuple(o.text for o in item.options if o.id == item.key))
        case NumericItem():
            return Wanted((f"{number(item.value)} {item.unit}",))
        case ShortItem() | ClozeItem():
            return Wanted((), item.accepted)
        case MultipleItem():
            return _ticked(item, facts)
        case OrderingItem():
            return Wanted(tuple(o.text for o in item.options if _rests(o, facts)))
        case MatchingItem():
            return _partners(item, facts)
        case _:
            assert_never(item)


def _ticked(item: MultipleItem, facts: set[str]) -> Wanted:
    """Want the right options that rest on these facts, and the wrong ones if named."""
    keys = tuple(o.text for o in item.options if o.id in item.keys)
    resting = [o for o in item.options if _rests(o, facts)]
    if not resting:  # nobody says which option rests on which of several sentences
        return Wanted(keys) if len(item.facts) == 1 else Wanted((), keys)
    right = tuple(o.text for o in resting if o.id in item.keys)
    return Wanted(right, tuple(o.text for o in resting if o.id not in item.keys))


def _partners(item: MatchingItem, facts: set[str]) -> Wanted:
    """Want what the lines that rest on these facts belong to.

    A sentence on which no line rests is that of a partner left over; where nobody says
    what rests on it, any partner will do.
    """
    here = {o.id for o in item.left if _rests(o, facts)}
    paired = {right for left, right in item.pairs if left in here}
    wanted = [
        o for o in item.right if o.id in paired or (not here and _rests(o, facts))
    ]
    if wanted:
        return Wanted(tuple(o.text for o in wanted))
    return Wanted((), tuple(o.text for o in item.right))


def _rests(option: Option, facts: set[str]) -> bool:
    return not facts.isdisjoint(_evidence(option))


def _evidence(option: Option) -> tuple[str, ...]:
    return option.certificate.evidence if option.certificate else ()


def _slot(sentence: str, wanted: Wanted, facts: Sequence[Fact]) -> tuple[Span, ...]:
    """Find the one slot that shares more words with the answers than the rest does.

    An amount shares none: it is worked out of the amounts of the only slot.
    """
    found = {
        span
        for fact in facts
        for phrase in _values(fact, sentence)
        if (span := found_in(sentence, phrase))
    }
    said = " ".join(wanted.together)
    counted = sorted((shared(said, sentence[a:b]), (a, b)) for a, b in found)
    if not counted:
        return ()
    (most, (start, end)), others = counted[-1], counted[:-1]
    beside = shared(said, f"{sentence[:start]} {sentence[end:]}")
    if others and others[-1][0] == most:
        return ()
    only = not others and (_amounts(wanted.together) or all(map(_of_amounts, facts)))
    return ((start, end),) if most > beside or (only and not beside) else ()


def _amounts(answers: Sequence[str]) -> bool:
    return bool(answers) and all(text[:1].isdigit() for text in answers)


def _of_amounts(fact: Fact) -> bool:
    return isinstance(fact, Dose | Infusion | Titration)


def _values(fact: Fact, sentence: str) -> tuple[str, ...]:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    """Give the phrases of a fact that answer, not those that it is asked by."""
    match fact:
        case DrugClass():
            return (fact.group,)
        case Brand():
            return (fact.form,)
        case Form():
            return (fact.purpose or _told(sentence),)
        case Routes() | ReceptorAction() | Dose() | Infusion() | Titration():
            return (_told(sentence),)
        case Site():
            return (fact.site,)
        case MechanismStep():
            return (fact.event,)
        case Use():
            return (fact.effect, fact.scope)
        case DoseRule():
            return (fact.rule,)
        case Contraindication():
            return (fact.reason,)
        case Precaution():
            return (fact.action, fact.reason)
        case Effect():
            return (fact.context, fact.remark)
        case WithdrawalSign():
            return (fact.context,)
        case Interaction():
            return (fact.effect, fact.management)
        case PopulationAdvice() | Counselling():
            return (fact.advice,)
        case ComparatorTarget():
            return (fact.target,)
        case ComparatorDifference():
            return (fact.difference,)
        case Storage():
            return (fact.instruction,)
        case Stated():
            return (fact.detail,)
        case _:
            assert_never(fact)


def _told(sentence: str) -> str:
    """Give what follows the term that a sentence begins with; else nothing."""
    return sentence.partition(": ")[2]
