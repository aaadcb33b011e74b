"""The receipt of a sitting."""

from dataclasses import replace

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import Choice, Preset, Scope
from baclofen_quiz.services import sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.receipts import Drawn, Receipt, receipt
from baclofen_quiz.services.sitting_writing import program_version
from baclofen_quiz.services.sittings import SittingNotFound
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import sittings as rows
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(9))
)
CHANGED = replace(BANK, items=BANK.items[1:], digest="another digest")


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture
def sitting_id(database: Database, learner: Learner) -> str:
    return make_sitting(database, learner, BANK, length=3, seed=5)


def read(
    database: Database, learner: Learner, sitting_id: str, bank: Bank = BANK
) -> Receipt:
    with database.reading() as store:
        return receipt(store, bank, learner, sitting_id)


def keep(database: Database, learner: Learner, sitting_id: str, **new: object) -> None:
    """Put other values into the filter that a sitting has kept."""
    with database.writing() as store:
        row = rows.drawn(store, learner.id, sitting_id)
        assert row is not None
        row.filter = {**row.filter, **new}


def test_a_receipt_names_what_the_quiz_was_drawn_by(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    found = read(database, learner, sitting_id)

    assert (found.seed, found.bank, found.started) == (5, BANK.digest, NOW)
    assert found.program == program_version()
    assert found.choice == Choice(frozenset(), 3)
    assert (len(found.inputs), found.ended) == (16, None)


def test_what_still_has_to_be_answered_is_not_named(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 2, Chosen("gaba-b"))
    found = read(database, learner, sitting_id)

    assert [row.position for row in found.rows] == [2]
    assert found.waiting == (1, 3)


def test_each_item_stands_with_its_revision_and_shown_order(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    give(database, learner, sitting_id, 1, Chosen("gaba-b"))
    with database.writing() as store:
        sittings.finish(store, learner, sitting_id, NOW)
        shown = sittings.question(store, learner, sitting_id, 2)
    found = read(database, learner, sitting_id)

    assert [row.answered for row in found.rows] == [True, False, False]
    assert found.rows[1].item_id == shown.item.id
    assert found.rows[1].shown == tuple(option.id for option in shown.options)
    assert len(found.rows[1].revision) == 16
    assert found.waiting == ()


def test_drawn_again_whatever_was_answered_since_the_items_are_the_same(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    for position in (1, 2, 3):
        give(database, learner, sitting_id, position, Chosen("gaba-a"))

    assert read(database, learner, sitting_id).drawn is Drawn.SAME


def test_a_bank_that_has_changed_is_said_to_have(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    assert read(database, learner, sitting_id, CHANGED).drawn is Drawn.OTHER_BANK


def test_another_order_than_was_kept_is_seen(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    keep(database, learner, sitting_id, length=2)

    assert read(database, learner, sitting_id).drawn is Drawn.OTHER_PROGRAM


def test_a_sitting_from_before_scopes_has_a_receipt_too(
    database: Database, learner: Learner, sitting_id: str
) -> None:
    with database.writing() as store:
        row = rows.drawn(store, learner.id, sitting_id)
        assert row is not None
        row.filter = {"sections": ["uses"], "length": 3, "drug": "baclofen"}
    found = read(database, learner, sitting_id)

    assert (found.drawn, found.inputs) == (Drawn.NOT_KEPT, "")
    assert found.choice.preset is Preset.MIXED
    assert found.choice.scopes == {Scope("baclofen", Section.USES)}


@pytest.mark.parametrize("strange", ["", "x" * 32, "0" * 32])
def test_there_is_no_receipt_of_what_is_not_ones_own(
    database: Database, learner: Learner, sitting_id: str, strange: str
) -> None:
    with pytest.raises(SittingNotFound):
        read(database, learner, strange)
    with pytest.raises(SittingNotFound):
        read(database, make_guest(database), sitting_id)
