"""Sound items for lint tests, and what a rule finds when one thing is changed."""

from collections.abc import Mapping
from dataclasses import replace

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import Item, MultipleItem, Option, SingleItem, SourceLine
from baclofen_quiz.items.lexicon import Lexicon
from factories import make_multiple_item, make_option, make_single_item

E, W, N = "error", "warning", "notice"


def codes(
    item: Item, lexicon: Lexicon | None = None, facts: Mapping[str, Fact] | None = None
) -> list[tuple[str, str]]:
    """Code and severity of each flaw of one item."""
    return [
        (finding.problem.code, finding.problem.severity.value)
        for finding in check_items([item], lexicon, facts or {})
    ]


def guesses(item: Item, lexicon: Lexicon | None = None) -> list[str]:
    """The codes of warnings that do not count."""
    findings = check_items([item], lexicon, {})
    return [finding.problem.code for finding in findings if not finding.counts]


def _options(texts: tuple[str, ...]) -> tuple[Option, ...]:
    here = SourceLine("quiz.md", 3)
    return tuple(
        make_option(f"o{n}", text=text, certificate=None, source=here)
        for n, text in enumerate(texts)
    )


def single(*texts: str, stem: str = "", authored: bool = True) -> SingleItem:
    """Make a sound authored item; the first text is the key."""
    item = make_single_item(
        stem=stem or "At which receptor is baclofen an agonist?",
        options=_options(
            texts or ("GABA-B receptor", "GABA-A receptor", "Nicotinic receptor")
        ),
        key="o0",
        facts=(),
    )
    return replace(item, model="authored" if authored else "target")


def multiple(*texts: str, keys: int = 2) -> MultipleItem:
    """Make a sound authored item of which the first options are keys."""
    return make_multiple_item(
        model="authored",
        options=_options(texts),
        keys=frozenset(f"o{n}" for n in range(keys)),
        facts=(),
    )
