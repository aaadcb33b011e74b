import gc

import pytest

from baclofen_quiz.services import garbage
from baclofen_quiz.services.garbage import no_collections


@pytest.mark.parametrize("collects", [True, False])
def test_collections_are_off_meanwhile_and_as_before_afterwards(
    *, collects: bool
) -> None:
    try:
        if not collects:
            gc.disable()
        with no_collections():
            assert not gc.isenabled()
        assert gc.isenabled() is collects
    finally:
        gc.enable()


@pytest.mark.parametrize(("many", "passed_over"), [(-1, True), (10**9, False)])
def test_what_is_very_much_is_not_looked_through_afterwards_either(
    monkeypatch: pytest.MonkeyPatch, many: int, *, passed_over: bool
) -> None:
    monkeypatch.setattr(garbage, "MANY", many)
    try:
        with no_collections():
            pass
        assert bool(gc.get_freeze_count()) is passed_over
    finally:
        gc.unfreeze()
