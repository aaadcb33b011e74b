"""Whether a key has anything in common with what the item cites: S36, a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, sentence
from baclofen_quiz.items.item import Item, NumericItem
from baclofen_quiz.items.solver.amounts import amounts_in
from baclofen_quiz.items.solver.words import stems

_TELLING = 6
"""Letters that tell one word from another, whatever its ending."""


def unsupported(item: Item, said: Sequence[Claim], known: Known) -> bool:
    """Whether what an item calls true has nothing in common with what it cites.

    No word and no thing may be in common. Of a cited sentence the question may speak as
    well; of a cited section the key, or its reason. Remarks on a sentence count, and so
    do kindred things: this stays quiet rather than accuse. What is worked out from a
    number stands nowhere.
    """
    cited = known.cited(item) if item.facts else known.facts_in(item.section)
    if not cited or not said or isinstance(item, NumericItem):
        return False
    stated = known.book.once(
        ("support", item.facts or item.section), lambda: _stated(cited)
    )
    question = item.stem if item.facts else ""
    return not any(_rests(question, claim, stated, known) for claim in said) and not (
        amounts_in(item.stem)
    )


@dataclass(frozen=True, slots=True)
class _Stated:
    """Some sentences with their remarks, and the beginnings of all their words."""

    texts: tuple[str, ...]
    words: frozenset[str]


def _stated(facts: Iterable[FactBase]) -> _Stated:
    texts = tuple(
        " ".join((sentence(fact), *(note.text for note in fact.statement.notes)))
        for fact in facts
    )
    return _Stated(texts, frozenset[str]().union(*map(_beginnings, texts)))


def _rests(question: str, claim: Claim, stated: _Stated, known: Known) -> bool:
    """Whether words or things are in common: things only where no word is."""
    told = f"{claim.text} {claim.option.rationale if claim.option else ''}"
    words = frozenset[str]()
    for text in (told, question):
        words |= _beginnings(text) - _beginnings(known.drug)
        if words & stated.words:
            return True
    meant = known.book.once(
        ("things", stated.texts),
        lambda: frozenset[str]().union(*(_things(t, known) for t in stated.texts)),
    )
    return not words or not meant.isdisjoint(_things(f"{question} {told}", known))


def _beginnings(text: str) -> frozenset[str]:
    return frozenset([word[:_TELLING] for word in stems(text)])


def _things(text: str, known: Known) -> frozenset[str]:
    """The concepts of a text, those that contain them, and all their kinships."""
    named = {concept.id for concept in known.lexicon.mentioned(text)}
    broader = (known.lexicon.broader(name) for name in named)
    return frozenset(named).union(*broader) | known.lexicon.kin(named)
