from pathlib import Path

import pytest

from baclofen_quiz.problems import Problem
from baclofen_quiz.services.judging import judge
from sheets import HEADER, ROW, as_xlsx

MONOGRAPH = """\
---
drug: aspirin
class: antiplatelet drugs
reviewed:
  date: 2026-11-22
  by: nobody else
---

## Storage

- Tablets: kept dry {#tablets}
"""
GOOD = """\
## How are aspirin tablets kept?  {#kept}

- [x] Kept dry — moisture splits them
- [ ] Kept cold — they need no refrigerator
- [ ] Kept moist — moisture splits them, so not that

Source: aspirin#storage/tablets
"""
BAD = GOOD.replace("[x]", "[ ]").replace("{#kept}", "{#bad}").replace("Kept", "Stored")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    questions = tmp_path / "questions"
    (questions / "monographs").mkdir(parents=True)
    (questions / "monographs/aspirin.md").write_text(MONOGRAPH, encoding="utf-8")
    (questions / "good.md").write_text(GOOD, encoding="utf-8")
    (questions / "bad.md").write_text(BAD, encoding="utf-8")
    return questions


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(Path(p.location.file).name, p.code) for p in problems]


def test_without_paths_the_whole_bank_is_judged(folder: Path) -> None:
    assert ("bad.md", "S01") in _told(judge([folder], []))


def test_a_file_of_the_bank_is_judged_alone(folder: Path) -> None:
    assert _told(judge([folder], [folder / "good.md"])) == []
    assert {name for name, _ in _told(judge([folder], [folder / "bad.md"]))} == {
        "bad.md"
    }


def test_a_file_from_elsewhere_is_judged_with_the_monographs_of_the_bank(
    folder: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.md"
    new.write_text(
        "## Which form of aspirin is kept dry?  {#form}\nAnswer: tablets |\n"
        "Source: aspirin#storage/tablet\n",
        encoding="utf-8",
    )

    assert _told(judge([folder], [new])) == [("new.md", "unknown-source")]


def test_a_folder_is_judged_with_all_in_it(folder: Path, tmp_path: Path) -> None:
    inner = tmp_path / "course" / "week-1"
    inner.mkdir(parents=True)
    (inner / "empty.md").write_text("", encoding="utf-8")
    (inner / "curve.png").write_bytes(b"no question")

    assert _told(judge([folder], [tmp_path / "course"])) == [
        ("empty.md", "no-question")
    ]


def test_a_file_of_a_strange_format_is_named(folder: Path, tmp_path: Path) -> None:
    strange = tmp_path / "quiz.docx"
    strange.write_bytes(b"PK")

    (problem,) = judge([folder], [strange, folder / "good.md"])

    assert str(problem) == (
        f"{strange.as_posix()}:1:1: error unknown-format This file is no Markdown file"
        " (.md), no lexicon.yaml, no lexicon/*.yaml and of no other format that is"
        " known. It is not read, so nothing in"
        " it can be asked. A monograph in plain text becomes one with"
        ' "baclofen-quiz import".'
    )


def test_bytes_that_are_no_text_are_reported(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.md"
    broken.write_bytes(b"## Which?\n\xff")

    (problem,) = judge([folder], [broken])

    assert (problem.location.line, problem.code) == (2, "not-utf-8")


def test_a_link_to_itself_in_the_bank_is_one_more_problem_of_its_own(
    folder: Path,
) -> None:
    (folder / "loop.md").symlink_to("loop.md")

    assert _told(judge([folder], [folder / "good.md"])) == []
    assert _told(judge([folder], [folder / "loop.md"])) == [
        ("loop.md", "file-unreadable")
    ]


def test_the_same_names_are_read_outside_the_bank_as_inside(
    folder: Path, tmp_path: Path
) -> None:
    loud, hidden = tmp_path / "UPPER.MD", tmp_path / ".hid.md"
    for path in (loud, hidden):
        path.write_text("", encoding="utf-8")

    assert _told(judge([folder], [loud, hidden])) == [
        (".hid.md", "unknown-format"),
        ("UPPER.MD", "no-question"),
    ]


def test_the_sheets_of_a_workbook_are_judged_with_it(tmp_path: Path) -> None:
    book = tmp_path / "exam.xlsx"
    book.write_bytes(as_xlsx(HEADER, [*ROW[:-1], "D"]))
    (problem,) = judge([], [book])

    assert problem.location.file.endswith("exam.xlsx!Exam")
    assert problem.code == "not-imported"
