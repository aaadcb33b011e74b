"""The start of a sitting: what is kept of how it was chosen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.selection import (
    Choice,
    Mode,
    Preset,
    TimerUnfit,
    draw,
    from_record,
    unpack,
)
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.sitting_starting import start
from baclofen_quiz.services.sitting_writing import RANKS
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import SettingRow, SittingRow
from baclofen_quiz.store.queries import settings, sittings, timers
from databases import NOW, finish, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(9))
)


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def found(store: Store, learner: Learner, sitting_id: str) -> SittingRow:
    row = sittings.drawn(store, learner.id, sitting_id)
    assert row is not None
    return row


def test_drawn_again_by_what_was_kept_the_items_are_the_same(
    database: Database, learner: Learner
) -> None:
    earlier = make_sitting(database, learner, BANK, length=4)
    give(database, learner, earlier, 1, Chosen("gaba-a"))
    again = make_sitting(database, learner, BANK, length=5, seed=3)
    for position in range(1, 6):
        give(database, learner, again, position, Chosen("gaba-b"))

    with database.reading() as store:
        row = found(store, learner, again)
        ranks = unpack(BANK.items, str(row.filter[RANKS]))
        length = from_record(row.filter).length
        items = draw(BANK.items, ranks, length, row.seed, BANK.apart)
        shown = [place.snapshot.item_id for place in sittings.places(store, again)]

    assert [item.id for item in items] == shown


def press(database: Database, learner: Learner, name: str, length: int = 2) -> str:
    """Start a sitting by a press of this name, in a transaction of its own."""
    choice = Choice(frozenset(), length)
    with database.writing() as store:
        return start(store, BANK, learner, choice, 1, NOW, press=name)


def test_a_press_that_comes_again_leads_to_the_same_sitting(
    database: Database, learner: Learner
) -> None:
    first = press(database, learner, "p")

    assert press(database, learner, "p") == first
    assert press(database, learner, "q") != first
    assert press(database, make_guest(database), "p") != first
    with database.reading() as store:
        assert len(sittings.newest(store, learner.id, None)) == 2
        assert len(sittings.places(store, first)) == 2


def test_without_a_name_each_press_is_one_of_its_own(
    database: Database, learner: Learner
) -> None:
    assert press(database, learner, "") != press(database, learner, "")


def test_a_press_whose_sitting_has_ended_starts_another(
    database: Database, learner: Learner
) -> None:
    made = []
    for _ in range(3):
        made.append(press(database, learner, "p"))
        assert press(database, learner, "p") == made[-1]
        finish(database, learner, made[-1])

    assert len(set(made)) == 3


@BOTH_ENGINES
def test_two_presses_at_once_make_one_sitting(database: Database) -> None:
    learner = make_guest(database)
    with ThreadPoolExecutor(4) as tabs:
        made = list(tabs.map(lambda _: press(database, learner, "p"), range(4)))

    assert len(set(made)) == 1
    with database.reading() as store:
        assert len(sittings.newest(store, learner.id, None)) == 1


def test_a_choice_is_kept_whole(database: Database, learner: Learner) -> None:
    choice = Choice(frozenset(), 3, Preset.UNSEEN, facts=frozenset({"f1", "f2"}))
    with database.writing() as store:
        sitting_id = start(store, BANK, learner, choice, 1, NOW)
        row = found(store, learner, sitting_id)

        assert from_record(row.filter) == choice
        assert (row.mode, row.length) == ("tutor", 2)
        assert timers.find(store, sitting_id) is None


@pytest.mark.parametrize(
    ("extra", "seconds"), [("1", 270), ("1.25", 338), ("1.5", 405), ("2", 540)]
)
def test_a_test_has_its_deadline_from_the_start_by_extra_time(
    database: Database, learner: Learner, extra: str, seconds: int
) -> None:
    with database.writing() as store:
        settings.save(store, _setting(learner, extra))
        choice = Choice(frozenset(), 3, mode=Mode.TEST, seconds=90)
        sitting_id = start(store, BANK, learner, choice, 1, NOW)
        timer = timers.find(store, sitting_id)

        assert found(store, learner, sitting_id).mode == "test"
        assert timer is not None
        assert timer.seconds == seconds
        assert timer.ends_at == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("mode", "seconds", "extra"),
    [(Mode.TUTOR, 90, "1"), (Mode.TEST, 0, "2"), (Mode.TEST, 90, "none")],
)
def test_without_a_limit_there_is_no_timer(
    database: Database, learner: Learner, mode: Mode, seconds: int, extra: str
) -> None:
    with database.writing() as store:
        settings.save(store, _setting(learner, extra))
        choice = Choice(frozenset(), 3, mode=mode, seconds=seconds)

        assert timers.find(store, start(store, BANK, learner, choice, 1, NOW)) is None


def test_who_has_no_settings_has_the_usual_time(
    database: Database, learner: Learner
) -> None:
    with database.writing() as store:
        choice = Choice(frozenset(), 1, mode=Mode.TEST, seconds=60)
        timer = timers.find(store, start(store, BANK, learner, choice, 1, NOW))

        assert timer is not None
        assert timer.seconds == 60


def test_a_time_nobody_has_starts_nothing(database: Database, learner: Learner) -> None:
    choice = Choice(frozenset(), 1, mode=Mode.TEST, seconds=-5)
    with database.writing() as store, pytest.raises(TimerUnfit):
        start(store, BANK, learner, choice, 1, NOW)


def _setting(learner: Learner, extra: str) -> SettingRow:
    return SettingRow(
        learner_id=learner.id,
        single_keys=True,
        new_cards=20,
        weekly_goal=0,
        extra_time=extra,
        exam_day=None,
    )
