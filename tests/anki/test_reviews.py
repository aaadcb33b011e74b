"""What a learner did in real Anki counts here, in whatever form it is exported."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from anki_harness import anki_python, missing, run_anki
from baclofen_quiz.exchange.anki.container import opened
from baclofen_quiz.exchange.anki.own_notes import own_notes
from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.learning.memory.states import Tried
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.anki_cards import Cards, cards_in_anki
from baclofen_quiz.services.anki_counting import Counted, count_back
from baclofen_quiz.services.anki_reading import (
    NothingToCountError,
    Readable,
    Rejected,
    read_package,
)
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import fresh_database, make_guest
from memories import rebuild_learner

pytestmark = pytest.mark.anki

SCRIPT = Path(__file__).with_name("real_reviews.py")
FORMS = ("new.apkg", "new.colpkg", "older.apkg", "older.colpkg")


@pytest.fixture(scope="module", autouse=True)
def _real_anki_or_skip() -> None:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")


@dataclass(frozen=True)
class Studied:
    """What was exported, what Anki wrote down, and which cards are ours."""

    folder: Path
    first: list[list[Any]]
    second: list[list[Any]]
    cards: Cards

    def read(self, name: str) -> Readable:
        with (self.folder / name).open("rb") as file:
            return read_package(file, self.cards, datetime.now(UTC))


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    folder = tmp_path_factory.mktemp("reviews")
    bank = Library((questions_folder(),)).bank()
    deck = hand_out(
        bank,
        ledger_file=folder / "ledger.json",
        questions=questions_folder(),
        choice=DeckChoice(),
        now=datetime.now(UTC),
    )
    package = folder / "deck.apkg"
    package.write_bytes(deck.data)
    report = run_anki(SCRIPT, package, folder)
    cards = cards_in_anki(bank, (folder / "ledger.json",))
    return Studied(folder, report["first"], report["second"], cards)


def _buttons(rows: list[list[Any]]) -> set[tuple[str, int, int, int]]:
    """Take what Anki wrote down, but for what was moved by hand."""
    return {
        (guid, place, moment, ease)
        for guid, place, moment, ease, kind in rows
        if ease and kind not in {4, 5}
    }


def _told(reviews: tuple[Review, ...]) -> set[tuple[str, int, int, int]]:
    return {(one.guid, one.ord, one.moment, one.button) for one in reviews}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_gives_the_reviews_that_anki_wrote_down(
    studied: Studied, form: str
) -> None:
    found = studied.read(form)
    assert len(found.reviews) == 12
    assert _told(found.reviews) == _buttons(studied.first)
    assert {one.button for one in found.reviews} == {1, 2, 3, 4}
    assert found.rejected == {Rejected.MANUAL: 1}
    assert (found.unknown, found.others) == (0, 1)


@pytest.mark.parametrize("form", FORMS)
def test_our_notes_are_read_as_the_learner_has_them(
    studied: Studied, form: str
) -> None:
    with (studied.folder / form).open("rb") as file, opened(file) as collection:
        notes = list(own_notes(collection))
    assert {note.guid for note in notes} <= studied.cards.keys()
    for note in notes:
        assert note.fields["Key"] == studied.cards[note.guid].key
        assert note.note_type.name.startswith("Baclofen quiz: ")
        assert "pharm::drug::baclofen" in note.tags


def test_a_deck_exported_without_scheduling_says_so(studied: Studied) -> None:
    with pytest.raises(NothingToCountError, match="Include scheduling information"):
        studied.read("bare.apkg")


def test_all_forms_together_count_each_review_once_and_memory_is_its_replay(
    studied: Studied, tmp_path: Path
) -> None:
    with fresh_database(tmp_path) as database:
        _count_all(studied, database)


def _count_all(studied: Studied, database: Database) -> None:
    learner = make_guest(database)

    def count(name: str) -> Counted:
        reviews = studied.read(name).reviews
        return count_back(database, learner, reviews, studied.cards)

    assert count("new.colpkg") == Counted(new=12, known=0, facts=8)
    for again in FORMS:
        assert count(again) == Counted(new=0, known=12, facts=0)
    assert count("later.apkg") == Counted(new=4, known=12, facts=4)
    with database.writing() as store:
        kept = card_reviews.of_learner(store, learner.id)
        assert len(kept) == len(_buttons(studied.second)) == 16
        assert {review.fact_id for review in kept} <= {
            fact for card in studied.cards.values() for fact in card.facts
        }
        before = all_states(store, learner.id)
        rebuild_learner(store, learner.id)
        assert all_states(store, learner.id) == before
    assert len(before) == 10
    for state in before.values():
        assert isinstance(state, Tried)
        assert not state.trace.known
