"""Reviews of our cards in a learner's collection, as Anki wrote them down.

They are found by the GUID of the note and the number of the card in it; Anki's own ids
of notes and cards differ from one collection to the next.
"""

from collections.abc import Container, Iterator
from typing import Final, NamedTuple

from baclofen_quiz.exchange.anki.container import Collection
from baclofen_quiz.exchange.anki.own_notes import OURS

MANUAL: Final = 0
"""The button of what nobody pressed: a card was moved to another day, by hand or by
Anki itself. Anki writes no button then, and says so in the kind of the entry."""

IMPOSSIBLE: Final = -1
"""In the place of a button that there is not: Anki has four."""


class Review(NamedTuple):
    """One button pressed, or a card moved by hand.

    ``ord`` is the number of the card in its note. ``moment``, when the button was
    pressed, and ``made``, when the card was, are milliseconds since 1970, UTC, as is
    ``taken`` in length. Nothing here was checked: a clock may have been wrong.
    """

    guid: str
    ord: int
    moment: int
    button: int
    taken: int
    made: int


_REVIEWS = f"""
select n.guid, c.ord, r.id,
  case when typeof(r.ease) <> 'integer' or r.ease not between 0 and 4 then {IMPOSSIBLE}
    when r.ease = 0 or r.type in (4, 5) then {MANUAL} else r.ease end,
  cast(case when r.time > 0 then r.time else 0 end as integer), c.id
from notes n join cards c on c.nid = n.id join revlog r on r.cid = c.id
where {OURS} and typeof(r.id) = 'integer' and typeof(c.id) = 'integer'
  and typeof(c.ord) = 'integer'
"""  # noqa: S608 -- all literals


def reviews(collection: Collection, wanted: Container[str]) -> Iterator[Review]:
    """Read what happened to the cards of some notes, in no certain order.

    Args:
        collection: where to look.
        wanted: the GUIDs of these notes.
    """
    rows = map(Review._make, collection.connection.execute(_REVIEWS))
    return (review for review in rows if review.guid in wanted)
