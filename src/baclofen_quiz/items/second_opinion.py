"""Which generated items the solver contradicts, so that they stay out of the bank."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.solver import Book, Unsound, judge
from baclofen_quiz.text import slug

Facts = Mapping[str, Fact]


def contradicted(
    items: Iterable[Item], monographs: Sequence[Monograph]
) -> dict[str, str]:
    """For the id of each item that the facts contradict, the sentence that says how.

    An item is judged from the facts of its own monograph, and of those of which it
    asks facts too.
    """
    books = {slug(b.drug): Book({f.id: f for f in b.facts}) for b in monographs}
    return dict(_faults(items, books))


def _faults(
    items: Iterable[Item], books: Mapping[str, Facts]
) -> Iterator[tuple[str, str]]:
    for item in items:
        verdict = judge(item, _facts(item, books))
        if isinstance(verdict, Unsound):
            yield item.id, verdict.reason


def _facts(item: Item, books: Mapping[str, Facts]) -> Facts:
    drugs = {fact.partition("/")[0] for fact in item.facts} - {slug(item.drug)}
    own = books.get(slug(item.drug), {})
    if not drugs:
        return own
    others = (books.get(drug, {}) for drug in sorted(drugs))
    return {**own, **{name: fact for other in others for name, fact in other.items()}}
