from collections.abc import Callable

from webtools import Visitor


def test_single_keys_are_switched_off_on_the_server(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    assert 'data-keys="on"' in someone.get(f"{sitting}/1").text
    assert "Single keys: on" in someone.get("/help").text
    for state in ("off", "off", "on"):
        response = someone.send("/single-keys", single_keys=state)
        assert response.status_code == 303
        assert f"Single keys: {state}" in someone.get("/help").text
        question = visitor()
        question.client = someone.client
        assert f'data-keys="{state}"' in question.get(f"{sitting}/1").text


def test_who_is_unknown_is_asked_to_sign_in(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    assert "Single keys:" not in someone.get("/help").text
    someone.get("/practice")
    assert "/sign-in" in someone.send("/single-keys", single_keys="off").location
