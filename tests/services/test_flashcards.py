import pytest

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services import flashcards
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_box import ALL_CARDS, CardFilter, note_key
from baclofen_quiz.services.card_rating import rate
from baclofen_quiz.services.flashcards import CardView, DayDone, deck, look
from baclofen_quiz.services.marginalia import set_flag
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest
from factories import make_bank

BANK = make_bank()


def see(
    database: Database,
    learner: Learner,
    pinned: str = "",
    wanted: CardFilter = ALL_CARDS,
) -> CardView | DayDone:
    with database.reading() as store:
        return look(store, BANK, learner, wanted, pinned, NOW)


def card(database: Database, learner: Learner, pinned: str = "") -> CardView:
    view = see(database, learner, pinned)
    assert isinstance(view, CardView)
    return view


def test_the_first_card_is_shown_or_the_one_that_is_pinned(database: Database) -> None:
    learner = make_guest(database)
    first = card(database, learner)
    last = first.queue.left[-1]

    assert first.card.fact_id == first.queue.left[0]
    assert first.last is None
    assert first.last_seen is None
    assert card(database, learner, last).card.fact_id == last
    assert card(database, learner, "no/such/fact").card == first.card


def test_a_card_that_was_rated_is_not_shown_again_today(database: Database) -> None:
    learner = make_guest(database)
    seen = card(database, learner)
    with database.writing() as store:
        rate(store, learner, seen.ticket, Grade.GOOD, NOW)
    after = see(database, learner, seen.card.fact_id)

    assert after.last is not None
    assert after.last.grade is Grade.GOOD
    assert after.last.days == seen.ticket.waits[2]
    assert isinstance(after, DayDone) or after.card != seen.card


def test_a_flag_is_seen_on_its_card(database: Database) -> None:
    learner = make_guest(database)
    fact_id = card(database, learner).card.fact_id
    with database.writing() as store:
        set_flag(store, learner, note_key(fact_id), NOW, flagged=True)

    assert card(database, learner).flagged


def test_where_nothing_matches_there_is_no_card(database: Database) -> None:
    view = see(database, make_guest(database), wanted=CardFilter("nothing"))

    assert isinstance(view, DayDone)
    assert view.queue.matching == 0


def test_a_deck_holds_what_is_left_of_today_in_its_order(database: Database) -> None:
    learner = make_guest(database)
    first = card(database, learner)
    with database.writing() as store:
        rate(store, learner, first.ticket, Grade.GOOD, NOW)
    with database.reading() as store:
        made = deck(store, BANK, learner, NOW)

    left = first.queue.left[1:]
    assert [kept.fact_id for kept, _ in made] == list(left)
    assert [ticket.fact_id for _, ticket in made] == list(left)
    assert len({ticket.uuid for _, ticket in made}) == len(left) > 0
    assert made[0][1].waits == card(database, learner).ticket.waits


def test_a_deck_is_limited(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flashcards, "MOST_CARDS", 1)
    learner = make_guest(database)
    with database.reading() as store:
        assert len(deck(store, BANK, learner, NOW)) == 1
