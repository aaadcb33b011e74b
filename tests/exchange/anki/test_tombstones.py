from datetime import date

from anki_factories import NOW, make_draft
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Draft,
    Ledger,
    Retired,
    publish,
)
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.tombstones import DISPUTED, tombstones

KEY = "fact:baclofen/mechanism/receptor"
HERE = SubDeck("baclofen", Section.MECHANISM)


def _ledger(*more: Draft) -> Ledger:
    return publish(Ledger(), [make_draft(), *more], BUNDLED, NOW)[0]


def _graves(
    ledger: Ledger,
    *,
    edition: str = BUNDLED,
    decks: frozenset[SubDeck] = frozenset({HERE}),
    present: frozenset[str] = frozenset(),
    today: date = date(2026, 12, 1),
) -> list[Draft]:
    return list(
        tombstones(
            ledger,
            edition=edition,
            decks=decks,
            present=present,
            reasons={KEY: DISPUTED},
            today=today,
        )
    )


def test_a_note_without_its_fact_stays_under_a_banner() -> None:
    (grave,) = _graves(_ledger())
    assert grave.content.key == KEY
    assert grave.content.fields["Front"] == (
        '<div class="retired"><p>Withdrawn on 2026-12-01. '
        "The sources now disagree about it.</p>"
        "<p>Do not learn this card any more; suspend it.</p></div>Which receptor?"
    )
    assert grave.content.fields["Back"] == "The GABA<sub>B</sub> receptor"
    assert "pharm::retired" in grave.content.tags


def test_a_tombstone_never_changes_again() -> None:
    ledger = _ledger()
    after, (first,) = publish(ledger, _graves(ledger), BUNDLED, NOW + 100)
    assert first.mod == NOW + 100
    later = _graves(after, today=date(2027, 5, 5))
    assert later[0].state == Retired(DISPUTED, date(2026, 12, 1))
    _, (second,) = publish(after, later, BUNDLED, NOW + 9999)
    assert second.mod == NOW + 100


def test_a_present_note_another_deck_and_another_edition_are_left_alone() -> None:
    assert _graves(_ledger(), present=frozenset({KEY})) == []
    elsewhere = frozenset({SubDeck("baclofen", Section.DOSING)})
    assert _graves(_ledger(), decks=elsewhere) == []
    assert _graves(_ledger(), edition="/srv/questions") == []
