from datetime import UTC, date, datetime

from baclofen_quiz.content.monograph import Review
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Draft
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.drafted_notes import Drafted, first_time, heard, silent
from deck_building import LATER, NOW, RECEPTOR, bank_of_facts, deck_of
from factories import make_monograph

HERE = frozenset({SubDeck("baclofen", Section.MECHANISM)})


def _graves(*, present: set[str], shaky: set[str]) -> list[Draft]:
    lost = Drafted(
        HERE, DeckChoice(), (), frozenset(present), frozenset(shaky), {RECEPTOR: "Why."}
    )
    ledger = deck_of(bank_of_facts()).ledger
    return list(lost.tombstones(ledger, BUNDLED, LATER))


def test_what_is_lost_gets_a_tombstone_with_its_reason() -> None:
    (grave,) = _graves(present=set(), shaky=set())
    assert "Why." in grave.content.fields["Front"]


def test_what_is_there_or_may_be_a_slip_gets_none() -> None:
    assert _graves(present={RECEPTOR}, shaky=set()) == []
    assert _graves(present=set(), shaky={RECEPTOR}) == []


def test_notes_are_dated_by_the_check_of_their_monograph() -> None:
    now = int(NOW.timestamp())
    review = Review(date(2026, 11, 20), "us")
    checked = int(datetime(2026, 11, 20, tzinfo=UTC).timestamp())
    assert first_time(make_monograph(review=review), now) == checked
    assert first_time(make_monograph(review=None), now) == now
    assert first_time(None, now) == now


def test_notes_are_told_of_one_by_one() -> None:
    times: list[int] = []
    notes = heard("ab", lambda: times.append(1))
    assert (next(notes), len(times)) == ("a", 1)
    assert ("".join(notes), len(times)) == ("b", 2)
    assert list(heard("ab", silent)) == ["a", "b"]
