"""The wordings of an item: one row a revision, with the newest snapshot of it."""

from dataclasses import replace
from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.selection.choice import Choice
from baclofen_quiz.services import sittings
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import wordings
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

pytestmark = BOTH_ENGINES


def test_a_new_explanation_is_no_new_wording(database: Database) -> None:
    old = make_single_item(explanation="Told once.")
    new = replace(old, explanation="Told again.")
    for days, item in enumerate((old, new)):
        who, at = make_guest(database), NOW + timedelta(days=days)
        with database.writing() as store:
            bank, choice = make_bank(items=(item,)), Choice(frozenset(), 1)
            quiz = sittings.start(store, bank, who, choice, 1, at)
            key = Chosen(item.key)
            sittings.answer(store, who, quiz, 1, lambda _v: key, None, at, at)  # noqa: B023 - called at once

    with database.reading() as store:
        (row,) = wordings.of_item(store, old.id)
        assert wordings.of_item(store, "another") == []
    assert (row.answers, row.first, row.last) == (2, NOW, NOW + timedelta(days=1))
    assert "Told again." in row.body
