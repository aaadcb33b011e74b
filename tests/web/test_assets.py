import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.resources import static_folder
from baclofen_quiz.web.assets import content_digest, serve_assets
from webtools import asset


def test_the_address_changes_with_the_content(tmp_path: Path) -> None:
    file = tmp_path / "app.css"
    file.write_text("a {}")
    before = content_digest(tmp_path)
    file.write_text("b {}")

    assert content_digest(tmp_path) != before


def test_the_address_changes_with_a_name(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("")
    before = content_digest(tmp_path)
    (tmp_path / "a.css").rename(tmp_path / "b.css")

    assert content_digest(tmp_path) != before


@pytest.mark.parametrize("name", ["css/app.css", "js/core.js"])
def test_a_static_file_is_packed_and_kept_for_a_year(
    app: Flask, client: FlaskClient, name: str
) -> None:
    address = asset(app, name)
    with client.get(address, headers={"Accept-Encoding": "gzip"}) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert "immutable" in response.headers["Cache-Control"]
        assert gzip.decompress(response.data) == (static_folder() / name).read_bytes()


def test_a_second_start_uses_the_packed_copies(tmp_path: Path) -> None:
    folder, cache = tmp_path / "static", tmp_path / "cache"
    folder.mkdir()
    (folder / "app.css").write_text("a { color: red }" * 50)
    for _ in range(2):
        serve_assets(Flask("twice"), folder, cache)

    assert [path.name for path in cache.iterdir()] == [content_digest(folder)]
