from collections.abc import Callable

from flask.testing import FlaskClient

from webtools import Visitor


def test_who_has_answered_nothing_is_told_what_will_be_here(
    client: FlaskClient,
) -> None:
    assert "No answer yet" in client.get("/scores").text


def test_a_quiz_without_an_answer_is_no_score(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    someone.start(2)

    assert "No answer yet" in someone.get("/scores").text


def test_scores_stand_as_a_line_as_a_table_and_by_section(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    for _ in range(2):
        sitting = someone.start(7)
        for position in range(1, 8):
            someone.get(f"{sitting}/{position}")
            someone.send(f"{sitting}/{position}", option="dont-know")
    page = someone.get("/scores").text

    assert 'aria-label="Share right in 2 quizzes, from 0 to 0 percent."' in page
    assert page.count('<th scope="row">Sun 22 Nov, 18:30</th>') == 2
    assert "0 of 6 right, plausibly 0 to 39 %" in page
    assert "Too few answers for a bar" in page


def test_one_learner_does_not_see_the_scores_of_another(
    visitor: Callable[[], Visitor],
) -> None:
    busy, idle = visitor(), visitor()
    sitting = busy.start(1)
    busy.send(f"{sitting}/1", option="dont-know")
    idle.start(1)

    assert "No answer yet" in idle.get("/scores").text
