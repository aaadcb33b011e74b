"""Decks made beside the request: found by their token, for one learner, for a while."""

import os
import secrets
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
    assert ready.file.read_bytes() == DATA


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
    assert jobs.look(token, OWNER, now() + SILENT) == Failed(JOB, deck_jobs.CUT_OFF)


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
        jobs.begin(replace(JOB, owner=OWNER + 1), whole, now())


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


def _kept(jobs: DeckJobs, tokens: list[str], owner: int = OWNER) -> list[bool]:
    """Tell which decks can be fetched."""
    return [isinstance(jobs.look(token, owner, now()), Ready) for token in tokens]


def _aged(jobs: DeckJobs, token: str, seconds: int) -> str:
    """Let the last news of a deck have come some time ago."""
    then = now().timestamp() - seconds
    os.utime(jobs.folder / f"{token}.json", (then, then))
    return token


def test_the_newest_deck_of_a_learner_takes_the_place_of_the_oldest(
    jobs: DeckJobs,
) -> None:
    most = deck_jobs.MOST_OF_ONE
    tokens = [_aged(jobs, made(jobs, whole), 100 - n) for n in range(most + 3)]
    assert _kept(jobs, tokens) == [False] * 3 + [True] * most
    assert jobs.look(tokens[0], OWNER, now()) == Failed(JOB, deck_jobs.GIVEN_UP)
    assert jobs.look(tokens[0], OWNER + 1, now()) is None
    assert len(list(jobs.folder.glob("*.apkg"))) == most


def test_one_learner_never_shuts_the_others_out(jobs: DeckJobs) -> None:
    for _ in range(deck_jobs.MOST + 1):
        made(jobs, whole)
    other = replace(JOB, owner=OWNER + 1)
    assert _kept(jobs, [made(jobs, whole, other)], OWNER + 1) == [True]


def test_when_all_places_are_taken_who_has_some_may_change_them(
    jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_jobs, "MOST", deck_jobs.MOST_OF_ONE)
    for _ in range(deck_jobs.MOST_OF_ONE):
        _aged(jobs, made(jobs, whole), 50)
    assert _kept(jobs, [made(jobs, whole)]) == [True]
    with pytest.raises(TooManyDecks):
        made(jobs, whole, replace(JOB, owner=OWNER + 1))


def test_visitors_share_places_and_never_take_each_others(jobs: DeckJobs) -> None:
    nobody = replace(JOB, owner=0)
    tokens = [made(jobs, whole, nobody) for _ in range(deck_jobs.MOST_OF_VISITORS)]
    with pytest.raises(TooManyDecks):
        made(jobs, whole, nobody)
    assert all(_kept(jobs, tokens, owner=0))
    assert _kept(jobs, [made(jobs, whole)]) == [True]


def _given_up(jobs: DeckJobs, token: str) -> None:
    """Let newer decks come while one is made; they wait until it is done with."""
    for _ in range(deck_jobs.MOST_OF_ONE):
        newer = secrets.token_urlsafe(16)
        jobs._make_room(OWNER)
        jobs._note(newer, Making(JOB, 0))
        _aged(jobs, token, 60)
    assert jobs.look(token, OWNER, now()) == Failed(JOB, deck_jobs.GIVEN_UP)


def test_a_deck_that_was_given_up_is_made_no_further(jobs: DeckJobs) -> None:
    told_of: list[int] = []

    def make(told: Told) -> bytes:
        (state,) = jobs.folder.glob("*.json")
        _aged(jobs, state.stem, 60)
        _given_up(jobs, state.stem)
        for number in range(JOB.total):
            told()
            told_of.append(number)
        return DATA

    token = made(jobs, make)
    assert len(told_of) < JOB.total / 2
    assert jobs.look(token, OWNER, now()) == Failed(JOB, deck_jobs.GIVEN_UP)


def test_a_deck_that_was_given_up_while_it_was_written_is_deleted(
    jobs: DeckJobs,
) -> None:
    def make(_: Told) -> bytes:
        (state,) = jobs.folder.glob("*.json")
        _aged(jobs, state.stem, 60)
        _given_up(jobs, state.stem)
        return DATA

    token = made(jobs, make)
    assert jobs.look(token, OWNER, now()) == Failed(JOB, deck_jobs.GIVEN_UP)
    assert not list(jobs.folder.glob("*.apkg"))


def test_a_deck_that_was_given_up_while_it_waits_is_not_begun(
    jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_jobs, "WAIT", 0.001)
    begun: list[str] = []

    def make(_: Told) -> bytes:
        begun.append("begun")
        return DATA

    with deck_jobs._ONE:
        token, maker = jobs.begin(JOB, make, now())
        jobs._give_up(token)
        maker.join(30)
        assert not maker.is_alive()
    assert not begun
    assert jobs.look(token, OWNER, now()) == Failed(JOB, deck_jobs.GIVEN_UP)


def test_a_deck_deleted_while_it_is_looked_for_is_no_fault(
    jobs: DeckJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = made(jobs, whole)
    look = Path.stat

    def then_gone(path: Path, **kwargs: bool) -> os.stat_result:
        found = look(path, **kwargs)
        if path.suffix == ".apkg":
            path.unlink()
        return found

    monkeypatch.setattr(Path, "stat", then_gone)
    assert isinstance(jobs.look(token, OWNER, now()), Ready)
    assert jobs.look(token, OWNER, now()) == Making(JOB, JOB.total)
