from flask.testing import FlaskClient


def test_help_says_what_this_is_not_for(client: FlaskClient) -> None:
    page = client.get("/help").text

    assert "not for prescribing" in page
    assert "How answers are marked" in page


def test_the_sign_of_life_is_two_letters(client: FlaskClient) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.text) == (200, "ok\n")
