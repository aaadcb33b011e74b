from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import StrictUndefined, UndefinedError, nodes

import baclofen_quiz.web
from baclofen_quiz.resources import templates_folder
from baclofen_quiz.services.accounts import Learner, Role
from baclofen_quiz.web.render import Page, Shell
from baclofen_quiz.web.style_guide_page import StyleGuidePage
from webtools import asset


def _pages() -> Iterator[type[Page]]:
    """Every class of the site that names a template."""
    for found in walk_packages(
        baclofen_quiz.web.__path__, prefix=f"{baclofen_quiz.web.__name__}."
    ):
        module = import_module(found.name)
        for name, member in vars(module).items():
            own = isinstance(member, type) and member.__module__ == found.name
            if own and hasattr(member, "template"):
                yield getattr(module, name)


PAGES = list(_pages())
TEMPLATES = sorted(
    path.relative_to(templates_folder()).as_posix()
    for path in templates_folder().rglob("*.html")
)


def used(app: Flask, template: str) -> set[str]:
    """What a template, those it extends and those it imports take from ``page``."""
    source = (templates_folder() / template).read_text(encoding="utf-8")
    tree = app.jinja_env.parse(source)
    given = {node for macro in _given_a_page(tree) for node in _taken(macro)}
    names = {node.attr for node in _taken(tree) if node not in given}
    for other in _others(tree):
        names |= used(app, other)
    return names


def _taken(tree: nodes.Node) -> Iterator[nodes.Getattr]:
    for node in tree.find_all(nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name == "page":
            yield node


def _given_a_page(tree: nodes.Template) -> Iterator[nodes.Macro]:
    """The macros that print what they are handed, be it a page or a sample."""
    for macro in tree.find_all(nodes.Macro):
        if "page" in {argument.name for argument in macro.args}:
            yield macro


def _others(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all((nodes.Extends, nodes.FromImport, nodes.Import)):
        assert isinstance(node, nodes.Extends | nodes.FromImport | nodes.Import)
        assert isinstance(node.template, nodes.Const)
        yield str(node.template.value)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_compiles(app: Flask, template: str) -> None:
    assert app.jinja_env.get_template(template).name == template


@pytest.mark.parametrize(
    "page",
    # Its specimens are macros, which it gives pages of their own.
    [page for page in PAGES if page is not StyleGuidePage],
    ids=lambda page: page.__name__,
)
def test_a_template_takes_from_its_page_only_what_the_page_has(
    app: Flask, page: type[Page]
) -> None:
    has = {name for name in dir(page) if not name.startswith("_")}
    has |= {field.name for field in fields(page)}  # type: ignore[arg-type]

    assert used(app, page.template) <= has


def test_every_template_with_a_page_belongs_to_one() -> None:
    whole = {path for path in TEMPLATES if "/" in path} - {
        path for path in TEMPLATES if Path(path).parts[0] == "macros"
    }

    assert whole - {page.template for page in PAGES} == {
        "account/lone.html",
        "bank/notice.html",
        "bank/parts.html",
        "bank/sheets.html",
        "bank/tabs.html",
        "cards/kept.html",
        "cards/sides.html",
        "home/exam.html",
        "sitting/bar.html",
        "sitting/lesson.html",
    }


def test_an_unknown_name_in_a_template_is_an_error(app: Flask) -> None:
    assert app.jinja_env.undefined is StrictUndefined
    with app.app_context(), pytest.raises(UndefinedError):
        app.jinja_env.from_string("{{ nonsense }}").render()


def test_the_shell_knows_who_teaches_and_their_initials() -> None:
    mira = Learner(1, "mira.koch", Role.LEARNER, "", guest=False)
    anand = Learner(2, "Dr Anand", Role.INSTRUCTOR, "", guest=False)

    assert (Shell(mira).initials, Shell(mira).teaches) == ("MK", False)
    assert (Shell(anand).initials, Shell(anand).teaches) == ("DA", True)
    assert (Shell().initials, Shell().teaches) == ("", False)


def test_a_page_has_its_style_sheet_asked_for_before_it_is_read(
    app: Flask, client: FlaskClient
) -> None:
    page = client.get("/help")
    style = asset(app, "css/app.css")

    assert f'<link rel="stylesheet" href="{style}">' in page.text
    assert page.headers["Link"] == f"<{style}>; rel=preload; as=style"
