"""No sequence of answers, retries and ends loses or doubles an answer."""

import tempfile
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
)

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.marking import UnknownOption
from baclofen_quiz.services import accounts, scores, sittings
from baclofen_quiz.services.sittings import SittingFinished, SittingNotFound
from databases import CHEAP, NOW, fresh_database, give, make_guest, make_sitting
from factories import make_bank, make_single_item

LENGTH = 3
BANK = make_bank(
    items=tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(LENGTH))
)
POSITIONS = st.integers(1, LENGTH)
OPTIONS = st.sampled_from(["gaba-a", "gaba-b", "alpha-2"])


class Sequences(RuleBasedStateMachine):
    """A learner with several sittings, beside a model of what must be stored."""

    started = Bundle("started")

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.database = self.stack.enter_context(fresh_database(folder))
        self.learner = make_guest(self.database)
        self.other = make_guest(self.database)
        self.answers: dict[str, dict[int, str]] = {}
        self.ended: set[str] = set()

    def teardown(self) -> None:
        with self.stack:
            self.everything_acknowledged_is_there_as_it_was_given()

    @rule(target=started, seed=st.integers(0, 9))
    def start(self, seed: int) -> str:
        sitting_id = make_sitting(
            self.database, self.learner, BANK, length=LENGTH, seed=seed
        )
        self.answers[sitting_id] = {}
        return sitting_id

    @rule(sitting_id=started, position=POSITIONS, option=OPTIONS)
    def answer_or_retry(self, sitting_id: str, position: int, option: str) -> None:
        known = self.answers[sitting_id]
        if sitting_id in self.ended and position not in known:
            with pytest.raises(SittingFinished):
                give(self.database, self.learner, sitting_id, position, Chosen(option))
            return
        stored = give(self.database, self.learner, sitting_id, position, Chosen(option))
        assert stored.duplicate == (position in known)
        known.setdefault(position, option)
        if len(known) == LENGTH:
            self.ended.add(sitting_id)

    @rule(sitting_id=started, position=POSITIONS)
    def answer_with_a_forged_option(self, sitting_id: str, position: int) -> None:
        forged = Chosen("forged")
        if position in self.answers[sitting_id]:
            assert give(
                self.database, self.learner, sitting_id, position, forged
            ).duplicate
            return
        with pytest.raises((UnknownOption, SittingFinished)):
            give(self.database, self.learner, sitting_id, position, forged)

    @rule(sitting_id=started, position=POSITIONS, option=OPTIONS)
    def somebody_else_answers(
        self, sitting_id: str, position: int, option: str
    ) -> None:
        with pytest.raises(SittingNotFound):
            give(self.database, self.other, sitting_id, position, Chosen(option))

    @rule(sitting_id=started)
    def finish(self, sitting_id: str) -> None:
        with self.database.writing() as store:
            sittings.finish(store, self.learner, sitting_id, NOW)
        self.ended.add(sitting_id)

    @rule(sitting_id=consumes(started))
    def finish_for_good(self, sitting_id: str) -> None:
        self.finish(sitting_id)

    @rule()
    def sign_up_or_bring_along_a_guest(self) -> None:
        name, password = "Ada", "correct horse"
        if self.learner.guest:
            made = accounts.sign_up(
                self.database, name, password, NOW, self.learner, CHEAP
            )
        else:
            made = accounts.sign_in(
                self.database, name, password, NOW, self.other, CHEAP
            )
            self.other = make_guest(self.database)
        self.learner = made.learner

    @invariant()
    def every_answer_counts_once(self) -> None:
        given = [option for known in self.answers.values() for option in known.values()]
        with self.database.reading() as store:
            found = scores.my_scores(store, self.learner)
        assert found.whole.asked == len(given)
        assert found.whole.right == Fraction(given.count("gaba-b"))

    def everything_acknowledged_is_there_as_it_was_given(self) -> None:
        with self.database.reading() as store:
            for sitting_id, known in self.answers.items():
                view = sittings.results(store, self.learner, sitting_id)
                assert [row.position for row in view.rows] == sorted(known)
                assert (view.summary.ended is not None) == (sitting_id in self.ended)
                for position, option in known.items():
                    shown = sittings.feedback(store, self.learner, sitting_id, position)
                    assert shown.answer == Chosen(option)


TestSequences = Sequences.TestCase
TestSequences.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None
)
