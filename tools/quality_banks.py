"""The banks that quality is measured on: ours, the plain source, and foreign drugs."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.coverage import Row, coverage
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon, read_lexicon
from baclofen_quiz.items.solver import Sound, Unjudged, Unsound, judge
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.importing import NotImported, import_file
from baclofen_quiz.services.library import Library

FIXTURES = Path(__file__).parents[1] / "tests" / "fixtures"
PLAIN_TWIN = FIXTURES / "baclofen-twin.txt"
FOREIGN = FIXTURES / "monographs"


@dataclass(frozen=True)
class Measured:
    """A bank with the name under which its figures are printed."""

    name: str
    bank: Bank

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What becomes of every statement."""
        return coverage(self.bank)

    @cached_property
    def families(self) -> tuple[Item, ...]:
        """One item of each family of clones, the first."""
        return first_of_family(self.bank.items)

    @cached_property
    def made(self) -> tuple[Item, ...]:
        """All that generation yields, whatever is withheld later."""
        words = lexicon()
        return tuple(
            item
            for book in self.bank.monographs
            for item in generate(book, words).items
        )

    @property
    def books(self) -> tuple[Monograph, ...]:
        """Its monographs."""
        return self.bank.monographs

    def doubted(self) -> Iterator[tuple[Item, str]]:
        """The items made that the solver contradicts or cannot judge, and why."""
        facts = self.bank.facts
        for item in self.made:
            match judge(item, facts):
                case Unsound(reason):
                    yield item, reason
                case Unjudged(model):
                    yield item, f"no reader for {model}"
                case Sound():
                    pass


def first_of_family(items: Sequence[Item]) -> tuple[Item, ...]:
    """Merge clones: the first item stands for all of its family."""
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.family, item)
    return tuple(first.values())


def lexicon() -> Lexicon:
    """Read the bundled vocabulary."""
    folder = questions_folder()
    paths = [folder / "lexicon.yaml", *sorted((folder / "lexicon").glob("*.yaml"))]
    words, _ = read_lexicon([(path.name, path.read_text("utf-8")) for path in paths])
    return words


def ours() -> Measured:
    """The bank that ships with the program."""
    return Measured("baclofen", Library((questions_folder(),)).bank())


def plain() -> Measured:
    """The bank of the plain text, imported as it is."""
    return _imported(PLAIN_TWIN)


def foreign() -> tuple[Measured, ...]:
    """One bank for each monograph of another drug class."""
    return tuple(_imported(path) for path in sorted(FOREIGN.glob("*.txt")))


def _imported(path: Path) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        done = import_file(path, folder)
        if isinstance(done, NotImported):
            message = f"{path.name} cannot be imported: {done.problems[0].what}"
            raise SystemExit(message)
        return Measured(path.stem, Library((folder,)).bank())
