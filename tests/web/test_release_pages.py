from dataclasses import replace
from datetime import date

from anki_factories import NOW, make_content, make_draft
from baclofen_quiz.exchange.anki.history import Forgotten, events
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Draft, Ledger, Retired, publish
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.services.releases import ReleaseDay
from baclofen_quiz.web import release_pages
from baclofen_quiz.web.release_pages import ReleasePage, ReleasesPage, ShownCard

KEY = "fact:baclofen/mechanism/receptor"
REWORDED = replace(
    make_draft(make_content({"Back": html("GABA-B")}, tags=("a",))), back="GABA-B"
)
BURIED = replace(
    make_draft(make_content({"Front": html("Withdrawn")})),
    state=Retired("It is no longer asked.", date(2026, 11, 23)),
)


def _day(*drafts: Draft) -> ReleaseDay:
    """Let all that happens to a card happen on one day."""
    ledger = Ledger()
    for number, draft in enumerate(drafts):
        ledger, _ = publish(ledger, [draft], BUNDLED, NOW + number)
    return ReleaseDay(date(2026, 11, 23), ("A label was revised.",), events(ledger))


def _page(*drafts: Draft) -> ReleasePage:
    return ReleasePage(_day(*drafts), {KEY: "Baclofen monograph"}, ("baclofen",))


def _cards(page: ReleasePage) -> dict[str, ShownCard]:
    return {title: cards[0] for title, cards, _ in page.groups}


def test_each_day_says_how_much_happened() -> None:
    page = ReleasesPage((_day(make_draft(), REWORDED),))
    assert page.title == "What changed in the decks"
    ((_, amounts),) = page.rows
    assert amounts == "1 changed, 1 new"


def test_a_changed_card_is_shown_with_its_old_wording_fields_and_source() -> None:
    page = _page(make_draft(), REWORDED)
    assert page.title == "What changed on Monday 23 November 2026"
    card = _cards(page)["Changed"]
    assert (card.said.back, card.before.back) == ("GABA-B", "The GABA-B receptor")
    assert card.fields == "Back, Tags"
    assert card.source == "Baclofen monograph"
    assert card.page == "monographs/baclofen#mechanism-receptor"
    assert card.section == "Mechanism of action"


def test_a_withdrawn_card_says_why_and_leads_nowhere() -> None:
    cards = _cards(_page(make_draft(), BURIED))
    assert cards["Withdrawn"].reason == "It is no longer asked."
    assert cards["Withdrawn"].page == ""
    assert cards["New"].before.front == ""


def test_a_wording_that_was_not_kept_is_left_out() -> None:
    day = _day(make_draft(), REWORDED)
    bare = tuple(
        replace(event, entry=replace(event.entry, past=()), said=Forgotten())
        for event in day.events
    )
    page = ReleasePage(replace(day, events=bare), {}, ())
    assert _cards(page)["New"].said.front == ""
    assert _cards(page)["New"].page == ""


def test_of_very_many_cards_some_are_shown_and_the_rest_counted() -> None:
    ledger = Ledger()
    most = release_pages.MOST_SHOWN
    drafts = [
        make_draft(make_content(key=f"fact:baclofen/mechanism/n{number}"))
        for number in range(most + 2)
    ]
    ledger, _ = publish(ledger, drafts, BUNDLED, NOW)
    page = ReleasePage(ReleaseDay(date(2026, 11, 23), (), events(ledger)), {}, ())
    ((title, cards, more),) = page.groups
    assert (title, len(cards), more) == ("New", most, 2)
