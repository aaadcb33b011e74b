from dataclasses import replace
from pathlib import Path

import pytest

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.items.question_file import QuestionReading
from baclofen_quiz.services.collecting import Memo, collect
from baclofen_quiz.services.shelf import Folder, shelve

MONOGRAPH = "# X\n\n## Storage\n\n- Tablets: room temperature {#tablets}\n"


def test_a_memo_makes_each_thing_once_while_it_is_used() -> None:
    memo = Memo()
    made: list[str] = []

    def make() -> str:
        made.append("one")
        return "one"

    for _ in range(3):
        assert memo.get(("key",), make) == "one"
        memo.forget_unused()
    assert made == ["one"]


def test_a_memo_forgets_what_was_not_used() -> None:
    memo = Memo()
    made: list[int] = []
    for _ in range(2):
        memo.get(("key",), lambda: made.append(1))
        memo.forget_unused()
        memo.forget_unused()
    assert made == [1, 1]


def test_each_file_is_read_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "x.md").write_text(MONOGRAPH, encoding="utf-8")
    (tmp_path / "q.md").write_text("## Which?\n", encoding="utf-8")
    (tmp_path / "lexicon.yaml").write_text("colours: {}\n", encoding="utf-8")
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())
    assert [book.file for book in bank.monographs] == ["q/monographs/x.md"]
    assert {"q/q.md", "q/lexicon.yaml"} <= {p.location.file for p in bank.problems}


def test_a_wider_vocabulary_makes_the_items_anew(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "x.md").write_text(MONOGRAPH, encoding="utf-8")
    memo = Memo()
    before = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    again = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    after = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    assert again is before
    assert after is not before
    assert after == before


SHEET = """\
id,stem,option 1,option 2,option 3,correct
receptor,Which receptor does baclofen activate?,GABA-A,GABA-B,Muscarinic,B
"""


def test_files_of_other_programs_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "table.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "exam.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    (tmp_path / "notes.txt").write_text("Buy milk.", encoding="utf-8")
    (tmp_path / "~$exam.xlsx").write_bytes(b"a lock")
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())

    assert [item.id for item in bank.items] == ["exam/receptor"]
    assert {(p.location.file, p.code) for p in bank.problems} >= {
        ("q/exam.csv", "S05"),
        ("q/broken.xlsx", "unsafe-archive"),
        ("q/notes.txt", "unknown-format"),
    }
    assert bank.withheld == ()


def test_a_sheet_beside_a_question_file_of_its_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "exam.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "exam.md").write_text("## Which?\n", encoding="utf-8")
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())

    assert "file-name-twice" in {p.code for p in bank.problems}


def test_a_fault_of_a_reader_is_a_problem_of_its_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(data: bytes, file: str) -> QuestionReading:
        del data, file
        raise RecursionError

    broken = replace(FORMATS["csv"], read=fail)
    monkeypatch.setitem(FORMATS, "csv", broken)
    (tmp_path / "exam.csv").write_text(SHEET, encoding="utf-8")
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())

    assert [p.code for p in bank.problems] == ["reader-fault"]


def test_a_sheet_that_is_too_large_is_told(tmp_path: Path) -> None:
    with (tmp_path / "exam.csv").open("wb") as file:
        file.truncate(10_000_001)
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())

    assert [p.code for p in bank.problems] == ["too-large"]
    assert "10 MB" in bank.problems[0].what
