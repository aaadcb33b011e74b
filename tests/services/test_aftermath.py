"""What an answer led to: when its facts come back, and what others chose."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, Typed
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services import marginalia, misses, sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.aftermath import ENOUGH_OTHERS, Aftermath, aftermath
from baclofen_quiz.services.settings import set_keys
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import (
    make_bank,
    make_multiple_item,
    make_numeric_item,
    make_single_item,
)

ONE = make_bank(items=(make_single_item(),))
RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def look(database: Database, learner: Learner, sitting_id: str) -> Aftermath:
    with database.reading() as store:
        view = sittings.feedback(store, learner, sitting_id, 1)
        return aftermath(store, learner, view, NOW)


def test_a_fact_met_for_the_first_time_was_not_remembered_before(
    database: Database, learner: Learner
) -> None:
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1, RIGHT)

    moved = look(database, learner, sitting_id).moved

    assert moved is not None
    assert (moved.before, moved.facts) == (0.0, 1)
    assert 0.5 < moved.after < 1
    assert moved.due is not None
    assert moved.due > date(2026, 11, 22)


def test_a_wrong_answer_moves_a_fact_down_and_brings_it_back_sooner(
    database: Database, learner: Learner
) -> None:
    before = NOW - timedelta(days=3)
    first = make_sitting(database, learner, ONE, now=before)
    give(database, learner, first, 1, RIGHT, before)
    kept = look(database, learner, first).moved
    second = make_sitting(database, learner, ONE)
    give(database, learner, second, 1, WRONG)

    moved = look(database, learner, second).moved

    assert kept is not None
    assert moved is not None
    assert 0.7 < moved.before < 1
    assert moved.after < kept.after
    assert moved.due == date(2026, 11, 23)


def test_an_item_on_no_fact_moves_nothing(database: Database, learner: Learner) -> None:
    bank = make_bank(items=(make_single_item(facts=()),))
    sitting_id = make_sitting(database, learner, bank)
    give(database, learner, sitting_id, 1, RIGHT)

    assert look(database, learner, sitting_id).moved is None


def test_a_misread_question_rates_nothing_and_comes_back(
    database: Database, learner: Learner
) -> None:
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1, WRONG)
    with database.writing() as store:
        misses.tell(store, learner, sitting_id, 1, MissReason.MISREAD, NOW)

    found = look(database, learner, sitting_id)

    assert found.reason is MissReason.MISREAD
    assert found.moved is not None
    assert (found.moved.after, found.moved.due) == (0.0, date(2026, 11, 24))


def test_flag_note_and_keys_are_told(database: Database, learner: Learner) -> None:
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1, WRONG)
    plain = look(database, learner, sitting_id)
    item_id = make_single_item().id
    with database.writing() as store:
        marginalia.set_flag(store, learner, item_id, NOW, flagged=True)
        marginalia.write_note(store, learner, item_id, "Two kinds", NOW)
        set_keys(store, learner, on=False)

    found = look(database, learner, sitting_id)

    assert (plain.flagged, plain.note, plain.single_keys) == (False, "", True)
    assert (found.flagged, found.note, found.single_keys) == (True, "Two kinds", False)


def _others(
    database: Database, learner: Learner, item: Item, answers: Sequence[Answer]
) -> Aftermath:
    """Let others answer, and the learner last."""
    bank = make_bank(items=(item,))
    for answer in answers[:-1]:
        other = make_guest(database)
        give(database, other, make_sitting(database, other, bank), 1, answer)
    sitting_id = make_sitting(database, learner, bank)
    give(database, learner, sitting_id, 1, answers[-1])
    return look(database, learner, sitting_id)


def test_below_ten_first_answers_nobody_is_told_what_others_chose(
    database: Database, learner: Learner
) -> None:
    nine = [WRONG] * (ENOUGH_OTHERS - 1)

    assert _others(database, learner, make_single_item(), nine).others is None


def test_from_ten_first_answers_on_the_share_of_each_option_is_told(
    database: Database, learner: Learner
) -> None:
    ten = [WRONG] * 3 + [RIGHT] * 7

    others = _others(database, learner, make_single_item(), ten).others

    assert others is not None
    assert (others.answers, others.right) == (10, 7)
    assert others.chose == {"gaba-a": 3, "gaba-b": 7}
    assert others.percent(others.right) == 70


def test_each_ticked_option_counts(database: Database, learner: Learner) -> None:
    both = ChosenSet(frozenset({"oral", "intrathecal"}))
    one = ChosenSet(frozenset({"oral"}))
    ten = [both] * 4 + [one] * 6

    others = _others(database, learner, make_multiple_item(), ten).others

    assert others is not None
    assert others.chose == {"oral": 10, "intrathecal": 4}
    assert others.right == 4


def test_of_typed_answers_only_the_right_ones_are_counted(
    database: Database, learner: Learner
) -> None:
    ten = [Typed("4", "mg")] * 2 + [Typed("5", "mg")] * 8

    others = _others(database, learner, make_numeric_item(), ten).others

    assert others is not None
    assert (others.right, others.chose) == (2, {})
