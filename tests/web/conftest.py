"""A site on a database of its own, with one item of each kind in its bank."""

import shutil
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
from databases import CHEAP
from factories import make_bank
from webtools import Visitor, fixed_bank

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


def config(home: Path) -> AppConfig:
    return AppConfig(
        home=Home(home),
        question_folders=(home / "questions",),
        clock=lambda: NOW,
        chance=lambda: 7,
        passwords=CHEAP,
    )


@pytest.fixture(scope="session")
def fresh_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that has shown every page once, to be copied: making one takes a while."""
    home = tmp_path_factory.mktemp("fresh") / "home"
    app = create_app(config(home))
    for template in app.jinja_env.list_templates():
        app.jinja_env.get_template(template)  # compiled, and so kept in the home
    site: Site = app.extensions[KEY]
    site.database.close()
    return home


@pytest.fixture
def app(tmp_path: Path, fresh_home: Path) -> Iterator[Flask]:
    shutil.copytree(fresh_home, tmp_path / "home")
    app = create_app(config(tmp_path / "home"))
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
