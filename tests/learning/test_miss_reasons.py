"""The reasons for a miss are stored by name."""

from baclofen_quiz.learning.miss_reasons import MissReason


def test_the_stored_names_stay() -> None:
    names = [str(reason) for reason in MissReason]

    assert names == ["did-not-know", "misread", "reasoned-wrongly", "out-of-time"]
