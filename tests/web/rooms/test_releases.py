from collections.abc import Callable

import pytest

from webtools import Visitor


def test_the_days_are_listed_once_a_deck_went_out(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    assert "No deck yet" in someone.get("/anki/releases").get_data(as_text=True)
    someone.get("/anki")
    someone.send("/deck", drug="")
    someone.get("/anki/releases")
    assert 'href="/anki/releases/2026-11-22"' in someone.text
    someone.get("/anki/releases/2026-11-22")
    assert "Which receptor does baclofen act on as an agonist?" in someone.text
    assert 'href="/monographs/baclofen#mechanism-receptor"' in someone.text


@pytest.mark.parametrize("day", ["2026-11-21", "yesterday", "2026-13-01"])
def test_a_day_on_which_nothing_changed_is_not_there(
    visitor: Callable[[], Visitor], day: str
) -> None:
    assert visitor().get(f"/anki/releases/{day}").status_code == 404
