from dataclasses import replace
from datetime import date

from anki_factories import FIRST, NOW, make_content, make_draft
from baclofen_quiz.exchange.anki.history import (
    Changed,
    Event,
    Forgotten,
    New,
    Withdrawn,
    Wording,
    day_of,
    events,
    reasons,
)
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Draft,
    Ledger,
    Release,
    Retired,
    Standing,
    publish,
)
from baclofen_quiz.exchange.anki.markup import html

KEY = "fact:baclofen/mechanism/receptor"
DAY = 86_400
SAID = Wording("Which receptor?", "The GABA-B receptor")
REWORDED = replace(make_draft(make_content({"Back": html("GABA-B")})), back="GABA-B")


def _buried(draft: Draft, time: int) -> Draft:
    day = day_of(time)
    retired = Retired("The sources now disagree about it.", day, "fact:baclofen/uses/x")
    return replace(draft, state=retired)


def _ledger(*drafts: Draft) -> Ledger:
    ledger = Ledger()
    for number, draft in enumerate(drafts):
        ledger, _ = publish(ledger, [draft], BUNDLED, NOW + number * DAY)
    return ledger


def _whats(ledger: Ledger) -> list[object]:
    return [event.what for event in events(ledger)]


def test_a_note_that_came_out_later_than_it_was_checked_is_new_on_that_day() -> None:
    ledger = _ledger(make_draft())
    entry = ledger.notes[KEY]
    assert entry.current.mod == FIRST
    assert events(ledger) == (Event(NOW, KEY, entry, SAID, New()),)
    assert events(ledger)[0].day == date(2026, 11, 23)


def test_a_change_names_its_fields_and_what_the_card_said() -> None:
    ledger = _ledger(make_draft(), REWORDED)
    changed, new = events(ledger)
    assert changed.what == Changed(("Back",), SAID)
    assert changed.said == Wording("Which receptor?", "GABA-B")
    assert (changed.time, changed.day) == (NOW + DAY, date(2026, 11, 24))
    assert new.said == SAID


def test_a_wording_of_before_wordings_were_kept_is_forgotten() -> None:
    ledger = _ledger(make_draft(), REWORDED)
    entry = ledger.notes[KEY]
    (past,) = entry.past
    bare = replace(entry, past=(replace(past, front="", back=""),))
    changed, new = events(Ledger({KEY: bare}))
    assert changed.what == Changed(("Back",), Forgotten())
    assert new.said == Forgotten()


def test_a_withdrawn_note_says_why_and_what_took_its_place() -> None:
    content = make_content({"Front": html("Withdrawn: which receptor?")})
    ledger = _ledger(make_draft(), _buried(make_draft(content), NOW + DAY))
    why = "The sources now disagree about it."
    assert _whats(ledger) == [Withdrawn(why, "fact:baclofen/uses/x"), New()]


def test_a_tombstone_that_is_reworded_was_withdrawn_but_once() -> None:
    first = make_draft(make_content({"Front": html("Withdrawn")}))
    later = make_draft(make_content({"Front": html("Withdrawn: suspend it")}))
    buried = [_buried(draft, NOW + DAY) for draft in (first, later)]
    ledger = _ledger(make_draft(), *buried)
    kinds = [type(what) for what in _whats(ledger)]
    assert kinds == [Changed, Withdrawn, New]


def test_the_weightiest_stands_first_in_a_day_and_the_latest_day_first_of_all() -> None:
    other = make_draft(make_content(key="fact:baclofen/mechanism/site"), first=NOW)
    ledger = _ledger(make_draft())
    ledger, _ = publish(ledger, [other, REWORDED], BUNDLED, NOW + DAY)
    told = [(event.day.day, type(event.what)) for event in events(ledger)]
    assert told == [(24, Changed), (24, New), (23, New)]


def test_a_fact_that_came_back_has_only_changed() -> None:
    first = make_draft(make_content({"Front": html("Withdrawn")}))
    back = replace(make_draft(), state=Standing())
    ledger = _ledger(make_draft(), _buried(first, NOW + DAY), back)
    kinds = [type(what) for what in _whats(ledger)]
    assert kinds == [Changed, Changed, New]


def test_what_was_told_of_releases_is_found_by_the_day() -> None:
    told = (Release(NOW, "One."), Release(NOW + 5, "Two."), Release(NOW + DAY, "3."))
    assert reasons(Ledger(releases=told)) == {
        date(2026, 11, 23): ("One.", "Two."),
        date(2026, 11, 24): ("3.",),
    }
