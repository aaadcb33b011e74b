"""Pictures are sent as what they are, and never as a page."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from flask import Flask

from baclofen_quiz.items.item import Image
from baclofen_quiz.services.library import Library
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import Visitor, fixed_bank

PNG = b"\x89PNG\r\n\x1a\n" + b"curve"
DIGEST = hashlib.sha256(PNG).hexdigest()[:32]


def test_a_picture_is_sent_with_its_type_and_may_be_kept(
    app: Flask, visitor: Callable[[], Visitor], tmp_path: Path
) -> None:
    folder = tmp_path / "exams"
    folder.mkdir()
    (folder / "curve.html.png").write_bytes(PNG)
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=Library((folder,)))
    answer = visitor().get(f"/pictures/{DIGEST}")

    assert (answer.status_code, answer.data) == (200, PNG)
    assert answer.content_type == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer.headers["Cache-Control"]
    assert visitor().get(f"/pictures/{'0' * 32}").status_code == 404


def test_a_question_and_its_feedback_show_their_picture_with_its_words(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    image = Image('A curve & "its" peak', "curve.png", DIGEST)
    item = replace(make_single_item(), images=(image,))
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=(item,))))
    someone = visitor()
    address = f"{someone.start(1)}/1"
    shown = (
        f'<img class="pic" src="/pictures/{DIGEST}" alt="A curve &amp; &#34;its&#34;'
    )

    assert shown in someone.get(address).text
    someone.send(address, option="dont-know")
    assert shown in someone.get(f"{address}/feedback").text
