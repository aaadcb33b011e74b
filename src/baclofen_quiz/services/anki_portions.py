"""Parting the reviews of a package, so that each part is kept in little time.

While one writes to an embedded database others wait, so no part takes long. Each part
is whole in itself: a review lies in one part with all facts that its card asks.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.services.anki_cards import Cards
from baclofen_quiz.services.anki_events import Named

MOST_ROWS: Final = 2_000
"""Rows that are written together, one for each fact that a review's card asks."""


def portions(reviews: Named, cards: Cards) -> Iterator[Named]:
    """Part reviews.

    Facts that no card joins come one after the other, so that each is remembered anew
    in one part or two, and not in all. Those that cards join come in the order of
    moments, so that each part carries on what the one before it left.
    """
    group = _groups(reviews, cards)

    def place(named: tuple[str, Review]) -> tuple[str, int, str]:
        name, review = named
        return group[review.guid], review.moment, name

    part: dict[str, Review] = {}
    rows = 0
    for name, review in sorted(reviews.items(), key=place):
        more = len(cards[review.guid].facts)
        if part and rows + more > MOST_ROWS:
            yield part
            part, rows = {}, 0
        part[name] = review
        rows += more
    if part:
        yield part


def _groups(reviews: Named, cards: Cards) -> Mapping[str, str]:
    """Name for each note the group of facts that it belongs to, by one of them."""
    leaders: dict[str, str] = {}

    def leader(fact: str) -> str:
        while (above := leaders.setdefault(fact, fact)) != fact:
            leaders[fact] = leaders[above]  # the way is shorter next time
            fact = above
        return fact

    guids = {review.guid for review in reviews.values()}
    for guid in guids:
        first, *others = cards[guid].facts
        for other in others:
            one, two = sorted((leader(first), leader(other)))
            leaders[two] = one
    return {guid: leader(cards[guid].facts[0]) for guid in guids}
