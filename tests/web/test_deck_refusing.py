from flask import Flask

from baclofen_quiz.web.deck_refusing import offer_to, refused
from baclofen_quiz.web.site import looking


def test_who_is_refused_sees_what_there_is(app: Flask) -> None:
    with app.test_request_context("/anki"):
        page = refused("No deck was written.", 404)
        with looking() as visit:
            offer = offer_to(visit)

    assert page.status_code == 404
    text = page.get_data(as_text=True)
    assert "No deck was written." in text
    assert f"{offer.whole.facts} facts" in text
