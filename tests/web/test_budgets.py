"""How much a first visit may weigh: pages, style sheet and scripts, compressed."""

import gzip
import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from baclofen_quiz.resources import static_folder
from webtools import Visitor

KILOBYTE = 1000
GZIP = {"Accept-Encoding": "gzip"}
ANY_PAGE = 40 * KILOBYTE
SITTING_PAGE = 15 * KILOBYTE
STYLE = 12 * 1024
SCRIPT = 6 * 1024
CARD_SCRIPT = 10 * 1024
REQUESTS = 4


def weight(client: FlaskClient, address: str) -> int:
    with client.get(address, headers=GZIP) as response:
        assert response.status_code == 200
        return len(response.data)


def files_of(page: str) -> list[str]:
    return re.findall(r'(?:href|src)="(/static/[^"]+)"', page)


def test_the_style_sheet_and_the_script_are_small() -> None:
    for name, limit in (("css/app.css", STYLE), ("js/core.js", SCRIPT)):
        assert len(gzip.compress((static_folder() / name).read_bytes())) <= limit


def test_all_scripts_of_a_question_together_are_small(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(1, mode="test", seconds="90")
    page = someone.get(f"{sitting}/1").text
    scripts = [file for file in files_of(page) if file.endswith(".js")]

    assert len(scripts) > 1, "its clock has one of its own"
    assert sum(weight(someone.client, file) for file in scripts) <= SCRIPT


@pytest.mark.parametrize("address", ["/cards", "/cards/offline"])
def test_all_scripts_of_a_flashcard_and_its_worker_together_are_small(
    visitor: Callable[[], Visitor], address: str
) -> None:
    someone = visitor()
    someone.get("/cards")
    someone.send("/cards/begin")
    page = someone.get(address).text
    scripts = [file for file in files_of(page) if file.endswith(".js")]
    each = [weight(someone.client, file) for file in (*scripts, "/sw.js")]

    assert len(scripts) > 1
    assert sum(each) <= CARD_SCRIPT, each


@pytest.mark.parametrize("part", ["", "/feedback"])
def test_a_sitting_page_with_its_style_is_small_and_takes_few_requests(
    visitor: Callable[[], Visitor], part: str
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    for position in range(1, 8):
        address = f"{sitting}/{position}"
        if part:
            someone.get(address)
            someone.send(address, option="dont-know")
        page = someone.get(address + part).text
        files = files_of(page)
        style = [file for file in files if file.endswith(".css")]
        total = weight(someone.client, address + part) + sum(
            weight(someone.client, file) for file in style
        )

        scripts = [file for file in files if file.endswith(".js")]
        assert sum(weight(someone.client, file) for file in scripts) <= SCRIPT
        assert total <= SITTING_PAGE, address
        assert 1 + len(files) <= REQUESTS


@pytest.mark.parametrize("address", ["/", "/practice", "/help", "/sign-in", "/scores"])
def test_every_page_is_small(client: FlaskClient, address: str) -> None:
    assert weight(client, address) <= ANY_PAGE


def test_no_page_asks_another_server_for_anything(client: FlaskClient) -> None:
    for address in ("/", "/practice", "/help", "/sign-in", "/monographs/baclofen"):
        page = client.get(address).text

        assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
        assert "style=" not in page
        assert not re.search(r"\son\w+=", page)
