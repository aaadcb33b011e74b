"""Every template compiles, and every page has a title of its own."""

import re
from pathlib import Path
from typing import NoReturn

import pytest
from flask import Flask

from baclofen_quiz.services.home import Home
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, Site
from checkout import TOP, git_files

TEMPLATES = sorted(path.relative_to("templates") for path in git_files("templates"))


def text_of(template: Path) -> str:
    return (TOP / "templates" / template).read_text("utf-8")


PAGES = [
    path
    for path in TEMPLATES
    if len(path.parts) > 1 and "{% macro" not in text_of(path)
]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    home = Home(tmp_path_factory.mktemp("templates"))
    config = AppConfig(home=home, question_folders=(), clock=_never, chance=_never)
    app = create_app(config)
    site: Site = app.extensions[KEY]
    site.database.close()
    return app


def _never() -> NoReturn:
    raise AssertionError


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_compiles(app: Flask, template: Path) -> None:
    assert app.jinja_env.get_template(template.as_posix()).name == template.as_posix()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_extends_the_base_that_prints_its_title(page: Path) -> None:
    assert re.match(r'(\{#.*?#\}\s*)?\{% extends "', text_of(page), re.DOTALL)


def test_no_template_is_left_that_nothing_renders() -> None:
    code = " ".join((TOP / path).read_text("utf-8") for path in git_files("src/**.py"))
    inner = " ".join(map(text_of, TEMPLATES))

    unused = [path for path in TEMPLATES if f'"{path.as_posix()}"' not in code + inner]
    assert unused == []
