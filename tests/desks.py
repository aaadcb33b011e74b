"""Desks for tests of generation: a small monograph as text, and the bundled lexicon."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import TypeVar

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon, read_lexicon

QUESTIONS = Path(__file__).parents[1] / "questions"
FRONT = "---\ndrug: examplol\nclass: muscle relaxants\n---\n\n# Examplol\n\n"

Kind = TypeVar("Kind")


@cache
def bundled_lexicon() -> Lexicon:
    """Read the vocabulary that ships, which must be without fault."""
    paths = [QUESTIONS / "lexicon.yaml", *sorted(QUESTIONS.glob("lexicon/*.yaml"))]
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in paths]
    lexicon, problems = read_lexicon(texts)
    assert problems == ()
    return lexicon


@cache
def bundled_monograph() -> Monograph:
    """Read questions/monographs/baclofen.md."""
    path = QUESTIONS / "monographs" / "baclofen.md"
    found = read_markdown(path.read_text(encoding="utf-8"), "monographs/baclofen.md")
    assert found.monograph is not None
    return found.monograph


def bundled_desk() -> Desk:
    """The desk of the product: the baclofen monograph and the lexicon."""
    return Desk(bundled_monograph(), bundled_lexicon())


def desk_of(text: str, lexicon: Lexicon | None = None) -> Desk:
    """A desk with a monograph of the invented drug examplol."""
    found = read_markdown(FRONT + dedent(text), "monographs/examplol.md")
    assert found.monograph is not None
    return Desk(found.monograph, lexicon or bundled_lexicon())


def items_of(model: Callable[[Desk], Iterator[Draft]], desk: Desk) -> list[Item]:
    """The items that a model yields, refusals left out."""
    return [draft for draft in model(desk) if not isinstance(draft, Refusal)]


def names_of(model: Callable[[Desk], Iterator[Draft]], desk: Desk) -> list[str]:
    """The item models that yield something, each once, in order."""
    return list(dict.fromkeys(item.model for item in items_of(model, desk)))


def only(model: Callable[[Desk], Iterator[Draft]], desk: Desk, name: str) -> Item:
    """The one item (or the first clone) of an item model."""
    return next(item for item in items_of(model, desk) if item.model == name)


def must_be(item: Draft, kind: type[Kind]) -> Kind:
    """The item as one of a kind."""
    assert isinstance(item, kind)
    return item
