import pytest

from baclofen_quiz.items.solver.reader import Unreadable, give_up


def test_giving_up_says_why() -> None:
    with pytest.raises(Unreadable, match="no number"):
        give_up("no number")
