"""The documentation points at what is there, and names every command and setting."""

import re
from pathlib import Path

import pytest

from baclofen_quiz.cli.app import COMMANDS
from checkout import TOP, git_files

PAGES = sorted(git_files("*.md", "docs/*.md", "docs/decisions/*.md"))
_EXAMPLE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)  # no link there
DOCS = [page for page in PAGES if page.parts[0] != "questions"]


def text_of(page: Path) -> str:
    return (TOP / page).read_text("utf-8")


@pytest.mark.parametrize("page", DOCS, ids=str)
def test_every_link_leads_to_a_file_that_is_there(page: Path) -> None:
    text = _EXAMPLE.sub("", text_of(page))
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", text)

    missing = [name for name in targets if not (TOP / page.parent / name).exists()]
    assert missing == []


@pytest.mark.parametrize("page", sorted(git_files("docs/*.md")), ids=str)
def test_every_page_is_in_the_index(page: Path) -> None:
    if page.parent == Path("docs") and page.name != "index.md":
        assert f"({page.name})" in text_of(Path("docs/index.md"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_mentioned(name: str) -> None:
    pages = " ".join(text_of(page) for page in DOCS)

    assert f"baclofen-quiz {name}" in pages


def test_every_variable_of_the_environment_is_explained() -> None:
    source = " ".join(text_of(path) for path in git_files("src/**.py"))
    variables = set(re.findall(r'"(BACLOFEN_QUIZ_[A-Z_]+|DATABASE_URL)"', source))

    explained = text_of(Path("docs/administration.md"))
    assert {name for name in variables if name not in explained} == set()


def test_the_path_of_every_file_to_touch_is_there() -> None:
    guide = text_of(Path("CONTRIBUTING.md"))
    named = re.findall(r"^\| `([\w/.-]+)`", guide, re.MULTILINE)

    there = [name for name in named if "NAME" not in name]
    assert [name for name in there if not (TOP / name).exists()] == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [page.name[:4] for page in sorted(git_files("docs/decisions/*.md"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
