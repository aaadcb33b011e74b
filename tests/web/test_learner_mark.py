from flask import Flask

from baclofen_quiz.web.learner_mark import mark_of
from webtools import somebody


def test_learners_differ_and_nobody_has_none(app: Flask) -> None:
    with app.app_context():
        one, other = mark_of(somebody(1)), mark_of(somebody(2))

        assert mark_of(None) == ""
        assert len({one, other, ""}) == 3
        assert one == mark_of(somebody(1))
