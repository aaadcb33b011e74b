"""Decks made beside the request: found by their token, for one learner, for a while."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from baclofen_quiz.services import deck_jobs
from baclofen_quiz.services.deck_jobs import (
    KEPT,
    SILENT,
    DeckJobs,
    Failed,
    Job,
    Making,
    Ready,
    TooManyDecks,
    pieces,
)
from baclofen_quiz.services.drafted_notes import Told

OWNER = 7
JOB = Job(OWNER, "baclofen.apkg", 50)
DATA = b"package" * 20_000


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def jobs(tmp_path: Path) -> DeckJobs:
    return DeckJobs(tmp_path / "decks")


def made(jobs: DeckJobs, make: Callable[[Told], bytes], job: Job = JOB) -> str:
    """Make a deck and wait until it is done with."""
    token, maker = jobs.begin(job, make, now())
    maker.join(30)
    return token


def whole(_: Told) -> bytes:
    return DATA


def test_a_deck_can_be_fetched_once_it_is_made(jobs: DeckJobs) -> None:
    ready = jobs.look(made(jobs, whole), OWNER, now())
    assert isinstance(ready, Ready)
    assert (ready.job, ready.size) == (JOB, len(DATA))
    assert b"".join(pieces(ready.file)) == DATA


def test_how_far_it_is_can_be_asked_meanwhile(jobs: DeckJobs) -> None:
    seen: list[object] = []

    def make(told: Told) -> bytes:
        (state,) = jobs.folder.glob("*.json")
        for _ in range(60):
            told()
            seen.append(jobs.look(state.stem, OWNER, now()))
        return DATA

    made(jobs, make)
    assert seen[:4] == [Making(JOB, done) for done in (0, 2, 2, 4)]
    assert seen[-1] == Making(JOB, 50)


def test_it_is_for_one_learner(jobs: DeckJobs) -> None:
    token = made(jobs, whole)
    assert jobs.look(token, OWNER + 1, now()) is None
    assert jobs.look(token, 0, now()) is None
    free = made(jobs, whole, Job(0, "baclofen.apkg", 50))
    assert isinstance(jobs.look(free, OWNER, now()), Ready)


@pytest.mark.parametrize("token", ["", "x" * 22, "../../secret-key", "x" * 21 + "\n"])
def test_a_token_of_nothing_finds_nothing(jobs: DeckJobs, token: str) -> None:
    made(jobs, whole)
    assert jobs.look(token, OWNER, now()) is None


def test_why_a_deck_does_not_come_is_told(jobs: DeckJobs) -> None:
    def refused(_: Told) -> bytes:
        raise TooManyDecks

    def broken(_: Told) -> bytes:
        raise RuntimeError

    assert jobs.look(made(jobs, refused), OWNER, now()) == Failed(
        JOB, str(TooManyDecks())
    )
    assert jobs.look(made(jobs, broken), OWNER, now()) == Failed(JOB, deck_jobs.BROKEN)


def test_a_deck_whose_worker_died_is_not_waited_for(jobs: DeckJobs) -> None:
    token = made(jobs, whole)
    (jobs.folder / f"{token}.apkg").unlink()
    assert jobs.look(token, OWNER, now() + SILENT) == Failed(
        JOB, "Its making was cut off."
    )


def test_what_is_old_is_not_found_and_is_deleted_by_the_next(jobs: DeckJobs) -> None:
    token, later = made(jobs, whole), now() + KEPT + timedelta(seconds=5)
    (jobs.folder / ".half.part").touch()
    (jobs.folder / "locked").mkdir()
    assert jobs.look(token, OWNER, later) is None
    jobs.sweep(later)
    assert [file.name for file in jobs.folder.iterdir()] == ["locked"]


def test_it_is_deleted_by_itself(
    jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_jobs, "KEPT", timedelta(0))
    made(jobs, whole)
    until = time.monotonic() + 30
    while any(jobs.folder.iterdir()) and time.monotonic() < until:
        os.sched_yield()
    assert not any(jobs.folder.iterdir())


def test_enough_is_enough(jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck_jobs, "MOST", 1)
    made(jobs, whole)
    with pytest.raises(TooManyDecks, match="Try again in a few minutes"):
        jobs.begin(JOB, whole, now())


def test_a_deck_that_waits_for_its_turn_shows_that_it_is_alive(
    jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_jobs, "WAIT", 0.001)
    with deck_jobs._ONE:
        token, maker = jobs.begin(JOB, whole, now())
        (state,) = jobs.folder.glob("*.json")
        os.utime(state, (0, 0))
        until = time.monotonic() + 30
        while state.stat().st_mtime == 0 and time.monotonic() < until:
            os.sched_yield()
        assert jobs.look(token, OWNER, now()) == Making(JOB, 0)
    maker.join(30)
    assert isinstance(jobs.look(token, OWNER, now()), Ready)


def _as_many_as_go(jobs: DeckJobs, owner: int) -> int:
    for number in range(deck_jobs.MOST + 1):
        try:
            made(jobs, whole, replace(JOB, owner=owner))
        except TooManyDecks:
            return number
    return -1


def test_neither_one_learner_nor_all_visitors_shut_the_others_out(
    jobs: DeckJobs,
) -> None:
    assert _as_many_as_go(jobs, OWNER) == deck_jobs.MOST_OF_ONE
    assert _as_many_as_go(jobs, OWNER + 1) == deck_jobs.MOST_OF_ONE
    assert _as_many_as_go(jobs, OWNER + 2) == deck_jobs.MOST - 2 * deck_jobs.MOST_OF_ONE


def test_visitors_leave_room_for_learners(jobs: DeckJobs) -> None:
    nobody = 0
    assert _as_many_as_go(jobs, nobody) == deck_jobs.MOST_OF_VISITORS
    assert _as_many_as_go(jobs, OWNER) == deck_jobs.MOST - deck_jobs.MOST_OF_VISITORS
