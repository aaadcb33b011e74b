"""Compiled templates are kept, but only our own are run."""

from pathlib import Path

import jinja2
import pytest
from jinja2 import DictLoader, Environment

from baclofen_quiz.services.home import Home
from baclofen_quiz.services.signed_files import SignedFiles
from baclofen_quiz.web import template_keeping
from baclofen_quiz.web.template_keeping import TemplateKeeper, jinja_digest


def page(home: Home, text: str = "Hello {{ name }}") -> str:
    """Print a page, as a new start would."""
    keeper = TemplateKeeper(SignedFiles(home))
    loader = DictLoader({"page.html": text})
    jinja = Environment(loader=loader, bytecode_cache=keeper, autoescape=True)
    return jinja.get_template("page.html").render(name="Ada")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that had to be compiled."""
    sources = []
    plainly = Environment.compile

    def noted(jinja: Environment, source: str, *rest: object) -> object:
        sources.append(source)
        return plainly(jinja, source, *rest)  # type: ignore[call-overload] # as given

    monkeypatch.setattr(Environment, "compile", noted)
    return sources


def test_a_template_is_compiled_at_the_first_start_only(
    home: Home, compiled: list[str]
) -> None:
    assert page(home) == page(home) == "Hello Ada"
    assert len(compiled) == 1


def test_an_edited_template_is_compiled_again(home: Home, compiled: list[str]) -> None:
    assert page(home) == "Hello Ada"
    assert page(home, "Bye {{ name }}") == "Bye Ada"
    assert len(compiled) == 2


def test_a_template_that_another_jinja_compiled_is_compiled_again(
    home: Home, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page(home)
    monkeypatch.setattr(template_keeping, "jinja_digest", lambda: "another")

    assert page(home) == "Hello Ada"
    assert len(compiled) == 2


def test_a_file_that_somebody_else_wrote_is_not_run(
    home: Home, compiled: list[str]
) -> None:
    page(home)
    (file,) = (home.path / "cache" / "templates").iterdir()
    file.write_bytes(file.read_bytes().replace(b"Hello", b"Howdy"))

    assert page(home) == "Hello Ada"
    assert len(compiled) == 2


def test_another_jinja_has_another_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = jinja_digest()
    (tmp_path / "compiler.py").write_text("another = 1\n")
    monkeypatch.setattr(jinja2, "__file__", str(tmp_path / "__init__.py"))

    assert jinja_digest() != before
