from datetime import UTC, datetime

import pytest
from flask import Flask

from baclofen_quiz.web.signing import Tampered, read_shown, sign_shown

AT = datetime(2026, 11, 22, 18, 30, 5, tzinfo=UTC)


def test_the_time_of_showing_comes_back(app: Flask) -> None:
    with app.app_context():
        assert read_shown(sign_shown("abc", 3, AT), "abc", 3) == AT


@pytest.mark.parametrize(("sitting", "position"), [("other", 3), ("abc", 4)])
def test_it_counts_for_its_own_question_only(
    app: Flask, sitting: str, position: int
) -> None:
    with app.app_context(), pytest.raises(Tampered):
        read_shown(sign_shown("abc", 3, AT), sitting, position)


@pytest.mark.parametrize("field", ["", "x", "WyJhYmMiLDNd.forged"])
def test_an_altered_field_is_refused(app: Flask, field: str) -> None:
    with app.app_context(), pytest.raises(Tampered):
        read_shown(field, "abc", 3)
