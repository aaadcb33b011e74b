from flask import Flask

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.card_box import cards_of
from baclofen_quiz.web.offline_pages import DeckPage, KeptCard, OfflinePage
from baclofen_quiz.web.sources import context_of
from databases import NOW
from factories import make_bank


def test_a_kept_card_tells_its_section_and_no_dispute(app: Flask) -> None:
    bank = make_bank()
    card = next(iter(cards_of(bank).values()))
    with app.test_request_context():
        kept = KeptCard(card, "ticket", ("tomorrow",), context_of(bank, card))

    assert kept.section == kept.context.section_title
    assert all(note.kind.value != "WARNING" for note in kept.notes)


def test_the_buttons_of_a_deck_get_their_intervals_from_each_card() -> None:
    page = DeckPage((), "mark", NOW.date(), keys=True)

    assert [(one.grade, one.when) for one in page.buttons] == [(g, "") for g in Grade]
    assert page.title != OfflinePage().title
