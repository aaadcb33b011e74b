"""The examples of docs/monographs.md give what the page says they give."""

import re
from collections.abc import Iterator

import pytest

from baclofen_quiz.content import facts
from baclofen_quiz.content.reading import Reading, read_markdown, read_plain
from monographs import TOP

PAGE = (TOP / "docs" / "monographs.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"^```(markdown|plain)\n(.*?)^```\n\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
EXAMPLES = EXAMPLE.findall(PAGE)


def read(kind: str, text: str) -> Reading:
    if kind == "plain":
        return read_plain(text, "x.txt")
    if not text.startswith("---"):
        text = f"---\ndrug: baclofen\n---\n\n{text}"
    return read_markdown(text, "x.md")


def outcome(reading: Reading) -> Iterator[str]:
    assert reading.monograph
    for fact in reading.monograph.facts:
        yield f"{type(fact).__name__} {fact.id}"
    for problem in reading.problems:
        yield f"{problem.severity} {problem.code}"


def test_the_page_has_examples_and_each_has_its_outcome() -> None:
    assert len(EXAMPLES) == PAGE.count("```markdown") + PAGE.count("```plain") == 11


@pytest.mark.parametrize(("kind", "text", "expected"), EXAMPLES)
def test_an_example_gives_what_the_page_says(
    kind: str, text: str, expected: str
) -> None:
    assert list(outcome(read(kind, text))) == expected.split("\n")[:-1]


def test_the_page_names_every_kind_of_fact() -> None:
    kinds = {kind.__name__ for kind in facts.Fact.__args__}

    assert kinds <= set(re.findall(r"`(\w+)`", PAGE))
