"""The page that the room of a sitting and that of what lies beside it both show."""

from collections.abc import Callable

from baclofen_quiz.services.sittings import NotAnswered
from baclofen_quiz.web.feedback_making import feedback_page
from baclofen_quiz.web.feedback_page import NOTHING_REFUSED
from baclofen_quiz.web.site import looking
from webtools import Visitor


def test_an_answer_is_shown_with_its_source_and_what_it_led_to(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    someone.send(f"{sitting}/1", option="dont-know")
    with someone.client as client:
        client.get(f"{sitting}/1/feedback")
        with looking() as visit:
            page = feedback_page(visit, sitting.split("/")[-1], 1, NOTHING_REFUSED)
            try:
                feedback_page(visit, sitting.split("/")[-1], 2, NOTHING_REFUSED)
            except NotAnswered as refusal:
                said = str(refusal)

    assert page.view.question.position == 1
    assert page.after.moved is not None
    assert page.reasons
    assert said.startswith("Question 2 has no answer yet")
