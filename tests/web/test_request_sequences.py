"""No sequence of requests loses or doubles an answer, however forms are sent.

A form is sent at once, twice (double click, retry after a timeout), later (back button,
another tab), from before a sign-in, while the database is down, or signed out.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import NoReturn

import pytest
from flask import Flask
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from werkzeug.test import TestResponse

from baclofen_quiz.items.answers import Chosen, DontKnow, to_record
from baclofen_quiz.services.accounts import Learner, learner_of
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.store.database import Database, Store, StoreUnavailable
from baclofen_quiz.store.models import ResponseRow
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from memories import rebuild_learner
from webtools import PASSWORD, Visitor, fixed_bank, set_clock

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
LENGTH = 3
OPTIONS = st.sampled_from(["gaba-a", "gaba-b", "alpha-2"])
TIMES = st.integers(1, 2)
GRADES = st.sampled_from("1234")
CARD = re.compile(r'name="card" value="([^"]+)"')
LOCKED = StoreUnavailable("database is locked")
UNDO = re.compile(r'name="review" value="(\d+)"')


@dataclass(frozen=True)
class Form:
    """A page with a form, as it lies in some tab; ``what`` its form is about."""

    page: TestResponse
    what: str
    position: int = 0


@dataclass(frozen=True)
class Ticket:
    """A flashcard as it lies in some tab, and what was rated when it was shown."""

    page: TestResponse
    fact_id: str
    before: tuple[int, ...]


class Down(Database):
    """A database that fails."""

    def __init__(self) -> None:
        """Open nothing."""

    def reading(self) -> NoReturn:
        raise LOCKED

    def writing(self) -> NoReturn:
        raise LOCKED


class Requests(RuleBasedStateMachine):
    """One browser with many tabs, beside a model of what must be stored."""

    questions = Bundle("questions")
    cards = Bundle("cards")
    undos = Bundle("undos")

    def __init__(self, app: Flask, number: int) -> None:
        super().__init__()
        self.app = app
        self.site: Site = app.extensions[KEY]
        set_clock(app, NOW)
        self.now = NOW
        self.name = f"Ada {number}"
        self.guest = True
        self.browser = Visitor(app.test_client())
        self.browser.get("/cards")
        self.browser.send("/cards/begin")
        self.modes: dict[str, str] = {}
        self.answers: dict[str, dict[int, str]] = {}
        self.ended: set[str] = set()
        self.rated: dict[int, tuple[str, str]] = {}
        self.used: set[int] = set()

    def learner(self, store: Store) -> Learner:
        with self.browser.client.session_transaction() as cookie:
            found = learner_of(store, str(cookie["token"]), self.now)
        assert found is not None
        return found

    # --- tabs ---------------------------------------------------------------

    @initialize(target=questions)
    def begin(self) -> object:
        return multiple(*self.started("tutor"), *self.started("test"))

    @precondition(lambda self: len(self.modes) < 3)
    @rule(target=questions, mode=st.sampled_from(["tutor", "test"]))
    def start_another(self, mode: str) -> object:
        return multiple(*self.started(mode))

    def started(self, mode: str) -> list[Form]:
        sitting = self.browser.start(LENGTH, mode=mode)
        self.modes[sitting], self.answers[sitting] = mode, {}
        places = range(1, LENGTH + 1)
        pages = [self.browser.get(f"{sitting}/{place}") for place in places]
        return [*map(Form, pages, [sitting] * LENGTH, places)]

    @rule(target=cards)
    def open_a_card(self) -> object:
        found = CARD.search(self.browser.get("/cards").text)
        if found is None:
            return multiple()  # the day is done
        page = self.browser.get(f"/cards?card={found[1]}&show=1")
        return Ticket(page, found[1], self.rated_before(found[1]))

    def rated_before(self, fact_id: str) -> tuple[int, ...]:
        return tuple(n for n, (fact, _) in self.rated.items() if fact == fact_id)

    @rule(target=undos)
    def open_a_page_with_undo(self) -> object:
        page = self.browser.get("/cards")
        found = UNDO.search(page.text)
        return multiple() if found is None else Form(page, found[1])

    # --- sending ------------------------------------------------------------

    def post(self, page: TestResponse, address: str, **fields: str) -> TestResponse:
        """Send a form; one from before a sign-in comes back and is sent once more."""
        self.browser.page = page
        sent = self.browser.send(address, **fields)
        again = sent.status_code == 400 and "Send it again" in sent.text
        return self.browser.send(address) if again else sent

    @rule(form=questions, option=OPTIONS, times=TIMES)
    def answer(self, form: Form, option: str, times: int) -> None:
        for _ in range(times):
            sent = self.post(form.page, f"{form.what}/{form.position}", option=option)
            known, place = self.answers[form.what], form.position
            late = form.what in self.ended and place not in known
            other = known.get(place, option) != option
            ended = form.what in self.ended
            fixed = ended if self.modes[form.what] == "test" else place in known
            assert sent.status_code == (409 if late or (fixed and other) else 303)
            told = "What you sent now is not counted" in sent.text
            assert told == (other and self.modes[form.what] == "tutor")
            self.keep(form, option)

    def keep(self, form: Form, option: str) -> None:
        known = self.answers[form.what]
        if form.what in self.ended:
            return
        if self.modes[form.what] == "test":
            known[form.position] = option
        else:
            known.setdefault(form.position, option)
            if len(known) == LENGTH:
                self.ended.add(form.what)

    @rule(form=questions, option=OPTIONS, times=TIMES)
    def save_a_draft(self, form: Form, option: str, times: int) -> None:
        for _ in range(times):
            address = f"{form.what}/{form.position}/draft"
            assert self.post(form.page, address, option=option).status_code in {
                303,
                409,
            }
            if self.modes[form.what] == "test":
                self.keep(form, option)

    @rule(form=questions, option=OPTIONS)
    def answer_while_the_database_is_down(self, form: Form, option: str) -> None:
        address = f"{form.what}/{form.position}"
        running: Site = self.app.extensions[KEY]
        self.app.extensions[KEY] = replace(running, database=Down())
        try:
            told = self.post(form.page, address, option=option)
        finally:
            self.app.extensions[KEY] = running
        assert told.status_code == 503
        assert self.browser.send(address).status_code in {303, 409}
        self.keep(form, option)

    @precondition(lambda self: not self.guest)
    @rule(form=questions, option=OPTIONS)
    def answer_signed_out(self, form: Form, option: str) -> None:
        self.browser.sign_out()
        self.browser.page = form.page
        asked = self.browser.send(f"{form.what}/{form.position}", option=option)
        assert asked.status_code == 403
        back = self.browser.send("/sign-in", name=self.name, password=PASSWORD)
        assert back.status_code == 303
        self.keep(form, option)

    @rule(form=questions, times=TIMES)
    def finish(self, form: Form, times: int) -> None:
        for _ in range(times):
            sent = self.post(self.browser.get("/help"), f"{form.what}/finish")
            assert sent.status_code == 303
            self.ended.add(form.what)

    @rule(ticket=cards, grade=GRADES, times=TIMES)
    def rate(self, ticket: Ticket, grade: str, times: int) -> None:
        for _ in range(times):
            sent = self.post(ticket.page, "/cards", grade=grade)
            if sent.status_code == 400:
                return  # from before a sign-in: the card is asked again
            if "said=foreign" in sent.location:
                assert not self.guest, "it was shown to the guest that they were"
                return
            fresh = id(ticket) not in self.used
            counts = fresh and self.rated_before(ticket.fact_id) == ticket.before
            assert ("said=already" in sent.location) == (not counts)
            if counts:
                self.used.add(id(ticket))
                self.rated[self.newest()] = ticket.fact_id, grade

    def newest(self) -> int:
        with self.site.database.reading() as store:
            rows = card_reviews.of_learner(store, self.learner(store).id)
        return max(row.id for row in rows)

    @rule(form=undos, times=TIMES)
    def undo(self, form: Form, times: int) -> None:
        for _ in range(times):
            sent = self.post(form.page, "/cards/undo", review=form.what)
            if sent.status_code == 400:
                return
            known = self.rated.pop(int(form.what), None)
            assert ("said=undone" in sent.location) == (known is not None)

    # --- what happens besides -------------------------------------------------

    @rule(hours=st.integers(-30, 30))
    def time_passes_or_the_clock_is_set_back(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        set_clock(self.app, self.now)

    @precondition(lambda self: self.guest)
    @rule(known=st.booleans())
    def sign_up_or_in(self, *, known: bool) -> None:
        """The guest becomes an account, or moves to one made elsewhere."""
        if known:
            Visitor(self.app.test_client()).sign_up(self.name)
        address = "/sign-in" if known else "/sign-up"
        self.browser.get(address)
        sent = self.browser.send(address, name=self.name, password=PASSWORD)
        assert sent.status_code == 303
        self.guest = False

    # --- what must hold -------------------------------------------------------

    def expected(self) -> dict[tuple[str, int], str]:
        """Give each answer that must be stored, by sitting and position."""
        found: dict[tuple[str, int], str] = {}
        for sitting, known in self.answers.items():
            name = sitting.rpartition("/")[2]
            places = sorted(known)
            if self.modes[sitting] == "test":
                ended = sitting in self.ended
                places = list(range(1, max(known, default=0) + 1)) if ended else []
            for place in places:
                given = Chosen(known[place]) if place in known else DontKnow()
                found[name, place] = to_record(given)
        return found

    @invariant()
    def everything_is_stored_once_and_as_it_was_given(self) -> None:
        names = [sitting.rpartition("/")[2] for sitting in self.modes]
        with self.site.database.reading() as store:
            learner = self.learner(store)
            query = select(ResponseRow).where(ResponseRow.learner_id == learner.id)
            rows = store.session.scalars(query).all()
            reviews = card_reviews.of_learner(store, learner.id)
        assert {row.sitting_id for row in rows} <= set(names)
        assert len(rows) == len(self.expected())
        stored = {(row.sitting_id, row.position): row.answer for row in rows}
        assert stored == self.expected()
        rated = {row.id: (row.fact_id, str(row.button)) for row in reviews}
        assert rated == self.rated

    @invariant()
    def a_test_shows_what_was_put_down(self) -> None:
        for sitting, known in self.answers.items():
            if self.modes[sitting] == "test" and sitting not in self.ended:
                review = self.browser.get(f"{sitting}/review").text
                assert review.count("Unanswered") >= LENGTH - len(known)

    def teardown(self) -> None:
        """What is remembered is what all answers and ratings, replayed, give."""
        with self.site.database.writing() as store:
            learner = self.learner(store)
            kept = all_states(store, learner.id)
            rebuild_learner(store, learner.id)
            assert all_states(store, learner.id) == kept


@pytest.fixture
def small(app: Flask) -> Flask:
    """The site with a few single best answers, and the cards of its monograph."""
    items = tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(LENGTH))
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=items)))
    return app


def test_no_sequence_of_requests_loses_or_doubles_anything(small: Flask) -> None:
    numbers = count()

    class Here(Requests):
        def __init__(self) -> None:
            super().__init__(small, next(numbers))

    run_state_machine_as_test(
        Here, settings=settings(max_examples=20, stateful_step_count=25)
    )
