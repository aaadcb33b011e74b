import gc

import pytest

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
