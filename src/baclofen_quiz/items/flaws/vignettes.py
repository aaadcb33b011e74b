"""S20: the facts of a case stand in the stem, and hardly any is beside the point.

It judges items whose facts are named with their roles; of others it says nothing, for
words alone do not tell what a fact is for.
"""

from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, warning
from baclofen_quiz.items.flaws.view import View
from baclofen_quiz.items.item import CaseRole

_MOST_NOISE = 1


def case_facts_are_used(seen: View, _grounds: Grounds) -> Iterator[Flaw]:
    """S20: at most one fact of a case is noise, and every one is told."""
    item = seen.item
    for fact in item.case:
        if fact.phrase not in item.stem:
            yield warning(f'The stem does not tell of "{fact.phrase}".')
    noise = [fact.phrase for fact in item.case if fact.role is CaseRole.NOISE]
    if len(noise) > _MOST_NOISE:
        said = ", ".join(f'"{phrase}"' for phrase in noise)
        yield warning(f"{len(noise)} facts of the case do not matter: {said}.")
