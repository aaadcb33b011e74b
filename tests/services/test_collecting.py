from dataclasses import replace
from pathlib import Path

import pytest

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.question_file import QuestionReading
from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services.additions import (
    AddedFile,
    Additions,
    Contents,
    Nothing,
)
from baclofen_quiz.services.collecting import Memo, collect, vocabulary
from baclofen_quiz.services.shelf import Folder, shelve

MONOGRAPH = "# X\n\n## Storage\n\n- Tablets: room temperature {#tablets}\n"


def _collected(folder: Path, memo: Memo) -> Bank:
    return collect(
        Contents(shelve([Folder(folder, "q")])),
        memo,
        Nothing().text,
        Nothing().picture,
    )


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
    bank = _collected(tmp_path, Memo())
    assert [book.file for book in bank.monographs] == ["q/monographs/x.md"]
    assert {"q/q.md", "q/lexicon.yaml"} <= {p.location.file for p in bank.problems}


def test_a_wider_vocabulary_makes_the_items_anew(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "x.md").write_text(MONOGRAPH, encoding="utf-8")
    memo = Memo()
    before = _collected(tmp_path, memo).monographs[0]
    again = _collected(tmp_path, memo).monographs[0]
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    after = _collected(tmp_path, memo).monographs[0]
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
    bank = _collected(tmp_path, Memo())

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
    bank = _collected(tmp_path, Memo())

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
    bank = _collected(tmp_path, Memo())

    assert [p.code for p in bank.problems] == ["reader-fault"]


def test_a_sheet_that_is_too_large_is_told(tmp_path: Path) -> None:
    with (tmp_path / "exam.csv").open("wb") as file:
        file.truncate(10_000_001)
    bank = _collected(tmp_path, Memo())

    assert [p.code for p in bank.problems] == ["too-large"]
    assert "10 MB" in bank.problems[0].what


def test_uploaded_files_and_marks_are_part_of_the_bank() -> None:
    texts = {
        "a": "## Who sells Lioresal?  {#a}\n\nAnswer: x |\n",
        "b": "## Who sells Gablofen?  {#b}\n\nAnswer: y |\n",
    }
    asked: list[str] = []

    def text_of(file: AddedFile) -> str:
        asked.append(file.stem)
        return texts[file.stem]

    files = tuple(AddedFile(stem, stem) for stem in texts)
    marks = (ItemMark("b/b", Status.DRAFT, ("week-3",)),)
    memo = Memo()
    for _ in range(2):
        contents = Contents((), Additions(files, marks))
        bank = collect(contents, memo, text_of, Nothing().picture)

    assert [item.source.file for item in bank.items] == ["uploaded/a.md"]
    assert [(item.id, item.tags[-1]) for item in bank.drafts] == [("b/b", "week-3")]
    assert bank.files == ("uploaded/a.md", "uploaded/b.md")
    assert asked == ["a", "b"]


def test_the_vocabulary_is_read_once_for_the_bank_and_by_itself(tmp_path: Path) -> None:
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    files, memo = shelve([Folder(tmp_path, "q")]), Memo()
    first = vocabulary(files, memo)
    collect(Contents(files), memo, Nothing().text, Nothing().picture)

    assert vocabulary(files, memo) is first
