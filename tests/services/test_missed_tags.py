import io
from datetime import date

import pytest

from anki_packages import Note, collection, package
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.deck_merging import Held, read_held
from baclofen_quiz.services.missed_tags import NothingHeldError, missed_tag, tagged

DAY = date(2026, 11, 22)
HAD, OTHER, NEW = "fact:baclofen/uses/a", "fact:baclofen/uses/b", "item:w/c"


def held() -> Held:
    notes = [Note(key=HAD, tags=" mine leech "), Note(key=OTHER), Note()]
    return read_held(io.BytesIO(package(collection(notes))))


def test_what_was_missed_and_is_there_gets_the_tag_of_the_week() -> None:
    found = tagged(Picked(frozenset({HAD, NEW}), ""), held(), DAY)

    assert (found.tag, found.notes, found.lacking) == ("pharm::missed::2026w47", 1, 1)
    (row,) = found.data.decode().splitlines()[5:]
    assert row.split("\t")[2] == "mine leech pharm::missed::2026w47"


@pytest.mark.parametrize(
    ("day", "tag"),
    [
        (date(2027, 1, 1), "pharm::missed::2026w53"),
        (date(2027, 1, 4), "pharm::missed::2027w01"),
    ],
)
def test_weeks_are_counted_as_calendars_do(day: date, tag: str) -> None:
    assert missed_tag(day) == tag


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({NEW}, "Your export holds no card of what you got wrong"),
        (set(), "There is no mistake to repeat, so there is nothing to tag"),
    ],
)
def test_nothing_to_tag_is_said(keys: set[str], said: str) -> None:
    picked = Picked(frozenset(keys), "There is no mistake to repeat")
    with pytest.raises(NothingHeldError, match=said):
        tagged(picked, held(), DAY)
