"""No sequence of drafts, retries, tabs, clocks and ends loses or doubles an answer."""

import tempfile
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from baclofen_quiz.items.answers import Chosen, DontKnow
from baclofen_quiz.items.marking import UnknownOption
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import sittings
from baclofen_quiz.services.drafting import Put
from baclofen_quiz.services.ending import end_overdue
from baclofen_quiz.services.question_desk import review
from baclofen_quiz.services.sittings import SittingNotFound
from databases import (
    NOW,
    finish,
    fresh_database,
    make_guest,
    make_sitting,
    put_down,
)
from factories import make_bank, make_single_item

LENGTH = 4
SECONDS = 60
BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(LENGTH))
)
POSITIONS = st.integers(1, LENGTH)
OPTIONS = st.sampled_from(["gaba-a", "gaba-b", "alpha-2"])


class Sitting(RuleBasedStateMachine):
    """A learner in a timed test, beside a model of what must be stored."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.database = self.stack.enter_context(fresh_database(folder))
        self.learner = make_guest(self.database)
        self.other = make_guest(self.database)
        self.drafts: dict[int, str] = {}
        self.late: dict[int, str] = {}
        self.ended = False
        self.now = self.seen = NOW
        self.deadline = NOW + timedelta(seconds=SECONDS * LENGTH)

    def teardown(self) -> None:
        self.stack.close()

    @initialize()
    def start(self) -> None:
        self.exam = make_sitting(
            self.database,
            self.learner,
            BANK,
            length=LENGTH,
            mode=Mode.TEST,
            seconds=SECONDS,
        )

    @rule(seconds=st.integers(-200, 120))
    def time_passes_or_the_clock_is_set_back(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(position=POSITIONS, option=OPTIONS, times=st.integers(1, 2))
    def put_down_once_or_twice(self, position: int, option: str, times: int) -> None:
        """The second time is a double post, or a retry after a timeout."""
        for _ in range(times):
            outcome = put_down(
                self.database,
                self.learner,
                self.exam,
                position,
                Chosen(option),
                self.now,
            )
            if not self.over():
                assert outcome.put is Put.SAVED
                self.drafts[position] = option
                self.seen = max(self.seen, self.now)
            elif self.drafts.get(position) == option:
                assert outcome.put is Put.ANSWERED
            else:
                assert outcome.put is Put.LATE
                self.late[position] = option

    @rule(position=POSITIONS)
    def forge_an_option(self, position: int) -> None:
        with pytest.raises(UnknownOption):
            put_down(
                self.database,
                self.learner,
                self.exam,
                position,
                Chosen("forged"),
                self.now,
            )

    @rule(position=POSITIONS, option=OPTIONS)
    def somebody_else_puts_down(self, position: int, option: str) -> None:
        with pytest.raises(SittingNotFound):
            put_down(self.database, self.other, self.exam, position, Chosen(option))

    @rule()
    def look_back(self) -> None:
        with self.database.reading() as store:
            view = review(store, self.learner, self.exam, self.now)
        if not view.ended:
            shown = [row.draft.answer for row in view.rows]
            places = range(1, LENGTH + 1)
            wanted = [self.drafts.get(place) for place in places]
            assert shown == [None if one is None else Chosen(one) for one in wanted]

    @rule()
    def end(self) -> None:
        finish(self.database, self.learner, self.exam, self.now)
        self.ended = True

    @rule()
    def do_something_else(self) -> None:
        with self.database.writing() as store:
            end_overdue(store, self.learner, self.now)
        self.ended = self.ended or self.now >= self.deadline

    def over(self) -> bool:
        """Tell whether the test is over for an answer that comes now; it then is."""
        self.ended = self.ended or max(self.now, self.seen) >= self.deadline
        return self.ended

    @invariant()
    def everything_put_down_is_there_as_often_as_it_should_be(self) -> None:
        with self.database.reading() as store:
            found = sittings.results(store, self.learner, self.exam)
            answers = {
                row.position: sittings.feedback(
                    store, self.learner, self.exam, row.position
                ).answer
                for row in found.rows
            }
        assert [one.position for one in found.late] == sorted(self.late)
        assert {one.position: one.answer for one in found.late} == {
            at: Chosen(option) for at, option in self.late.items()
        }
        if found.summary.ended is None:
            assert answers == {}
            return
        assert found.summary.ended <= self.deadline
        last = max(self.drafts, default=0)
        assert list(answers) == list(range(1, last + 1))
        for position, answer in answers.items():
            given = self.drafts.get(position)
            assert answer == (DontKnow() if given is None else Chosen(given))


TestDrafts = Sitting.TestCase
TestDrafts.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
