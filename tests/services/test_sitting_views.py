"""What pages are given cannot be changed by them."""

from dataclasses import FrozenInstanceError

import pytest

from baclofen_quiz.services.sitting_views import Stored


def test_a_view_is_frozen() -> None:
    stored = Stored(duplicate=False)

    with pytest.raises(FrozenInstanceError):
        stored.duplicate = True  # type: ignore[misc] # the fault under test
