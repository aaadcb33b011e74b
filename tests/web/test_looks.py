from datetime import UTC, datetime, timedelta

from flask import Flask, session

from baclofen_quiz.learning.timing import LONGEST_LOOK
from baclofen_quiz.web.looks import LOOKS, MOST, shown_first

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_reload_and_another_tab_go_on_with_the_same_look(app: Flask) -> None:
    with app.test_request_context():
        assert shown_first("abc", 3, None, NOON) == NOON
        assert shown_first("abc", 4, None, NOON + MINUTE) == NOON + MINUTE
        assert shown_first("abc", 3, None, NOON + 2 * MINUTE) == NOON


def _asks_for_a_cookie(now: datetime) -> bool:
    session.modified = False
    shown_first("abc", 3, None, now)
    return session.modified


def test_the_cookie_is_sent_anew_only_for_a_new_look(app: Flask) -> None:
    with app.test_request_context():
        assert _asks_for_a_cookie(NOON)
        assert not _asks_for_a_cookie(NOON + MINUTE)
        assert _asks_for_a_cookie(NOON + LONGEST_LOOK + MINUTE)
        assert len(session[LOOKS]) == 1


def test_what_was_saved_ends_a_look(app: Flask) -> None:
    with app.test_request_context():
        shown_first("abc", 3, None, NOON)
        again = NOON + 2 * MINUTE
        assert shown_first("abc", 3, NOON + MINUTE, again) == again


def test_a_browser_remembers_a_few_questions_only(app: Flask) -> None:
    with app.test_request_context():
        for position in range(MOST + 1):
            shown_first("abc", position, None, NOON)
        assert len(session[LOOKS]) == MOST
        later = NOON + MINUTE
        assert shown_first("abc", 0, None, later) == later
        assert shown_first("abc", MOST, None, later) == NOON
