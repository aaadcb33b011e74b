from collections.abc import Callable

from webtools import Visitor


def test_a_finished_quiz_is_printed_with_its_key_last(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    someone.send(f"{sitting}/1", option="dont-know")
    someone.get(f"{sitting}/2")

    assert someone.get(f"{sitting}/print").location == f"{sitting}/results"

    someone.get(f"{sitting}/results")
    someone.send(f"{sitting}/finish")
    page = someone.get(f"{sitting}/print").text
    assert page.count('<th scope="row">') == 7
    assert page.index('class="paper"') < page.index('class="key-page"')
    assert "Not known yet" in page


def test_a_quiz_of_somebody_else_is_not_printed(
    visitor: Callable[[], Visitor],
) -> None:
    sitting = visitor().start(2)
    stranger = visitor()
    stranger.start(1)

    assert stranger.get(f"{sitting}/print").status_code == 404
