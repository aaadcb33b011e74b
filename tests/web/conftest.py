"""A site on a database of its own, with one item of each kind in its bank."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.services.home import Home
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank
from webtools import Visitor, fixed_bank

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    config = AppConfig(
        home=Home(tmp_path / "home"),
        question_folders=(tmp_path / "questions",),
        clock=lambda: NOW,
        chance=lambda: 7,
    )
    app = create_app(config)
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank()))
    yield app
    site.database.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def visitor(app: Flask) -> Callable[[], Visitor]:
    return lambda: Visitor(app.test_client())
