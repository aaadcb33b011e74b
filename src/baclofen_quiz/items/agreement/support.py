"""Whether a key has anything in common with what the item cites: S36, a guess."""

from collections.abc import Iterable

from baclofen_quiz.content.facts import FactBase
from baclofen_quiz.items.agreement.claims import Claim, claims
from baclofen_quiz.items.agreement.known import Known, sentence
from baclofen_quiz.items.item import Item, NumericItem
from baclofen_quiz.items.solver.amounts import amounts_in
from baclofen_quiz.items.solver.words import stems

_TELLING = 6
"""Letters that tell one word from another, whatever its ending."""


def unsupported(item: Item, known: Known) -> bool:
    """Whether an item has no word and no thing in common with what it cites.

    Of a cited sentence the question may speak as well; of a cited section the key, or
    its reason. Remarks on a sentence count, and so do kindred things: this stays quiet
    rather than accuse. What is worked out from a number stands nowhere.
    """
    cited = known.cited(item)
    if not item.facts:
        cited = known.facts_in(item.section)
    said = list(claims(item))
    if not cited or not said or isinstance(item, NumericItem) or amounts_in(item.stem):
        return False
    question = item.stem if item.facts else ""
    return not any(_rests(f"{question} {_told(c)}", cited, known) for c in said)


def _told(claim: Claim) -> str:
    return f"{claim.text} {claim.option.rationale if claim.option else ''}"


def _rests(own: str, facts: Iterable[FactBase], known: Known) -> bool:
    words = _beginnings(own) - _beginnings(known.drug)
    things = _things(own, known)
    for fact in facts:
        said, meant = _told_by(fact, known)
        if not words or words & said or things & meant:
            return True
    return False


def _told_by(fact: FactBase, known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """The words and the things of a sentence with its remarks."""

    def read() -> tuple[frozenset[str], frozenset[str]]:
        remarks = " ".join(note.text for note in fact.statement.notes)
        said = f"{sentence(fact)} {remarks}"
        return _beginnings(said), _things(said, known)

    return known.book.once(("support", fact.id), read)


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:_TELLING] for word in stems(text))


def _things(text: str, known: Known) -> frozenset[str]:
    """The concepts of a text, those that contain them, and all their kinships."""
    named = {concept.id for concept in known.lexicon.mentioned(text)}
    broader = (known.lexicon.broader(name) for name in named)
    return frozenset(named).union(*broader) | known.lexicon.kin(named)
