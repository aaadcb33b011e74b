from baclofen_quiz.learning.selection.inputs import NOTHING_KNOWN, Inputs, Standing


def test_of_nobody_nothing_is_known() -> None:
    assert Inputs() == NOTHING_KNOWN
    assert NOTHING_KNOWN.due == NOTHING_KNOWN.flagged == frozenset()


def test_what_is_new_stands_before_what_was_missed_before_what_was_right() -> None:
    assert sorted(Standing) == [Standing.NEW, Standing.MISSED, Standing.RIGHT]
