"""Every example of docs/question-files.md does what the page says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.app import group
from baclofen_quiz.items.question_file import print_questions, read_questions
from baclofen_quiz.services.judging import judge
from checkout import TOP

PAGE = (TOP / "docs/question-files.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(*languages: str) -> list[str]:
    return [text for language, text in _FENCE.findall(PAGE) if language in languages]


def _examples() -> Iterator[tuple[str, str]]:
    """Each question file of the page, with what ``check`` is said to print."""
    fences = [f for f in _FENCE.findall(PAGE) if f[0] in {"markdown", "text"}]
    for (language, text), (after, said) in zip(
        fences, [*fences[1:], ("", "")], strict=True
    ):
        if language == "markdown":
            yield text, said if after == "text" else ""


@pytest.mark.parametrize(("text", "said"), list(_examples()))
def test_an_example_has_the_problems_that_the_page_names(
    text: str, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "exam.md"
    file.write_text(text, encoding="utf-8")

    problems = judge([TOP / "questions"], [file])

    told = "".join(f"{p}\n" for p in problems).replace(file.as_posix(), "exam.md")
    assert told == said


def test_sound_examples_read_as_they_are_printed() -> None:
    for text, said in _examples():
        if not said:
            items = read_questions(text, "exam.md").all_items
            again = read_questions(print_questions(items), "exam.md").all_items
            assert items
            assert [item.stem for item in again] == [item.stem for item in items]


def test_the_commands_run_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in "".join(_blocks("console")).splitlines():
        program, *arguments = shlex.split(line)
        result = CliRunner().invoke(group, arguments)

        assert program == "baclofen-quiz"
        assert result.exit_code == 0, result.output
