"""Importing files into a folder of questions."""

from pathlib import Path

import pytest

from baclofen_quiz.content.decoding import LARGEST
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.services.importing import Imported, NotImported, import_file
from baclofen_quiz.text import visible
from monographs import TWIN

TEXT = "Zol Arine\n\nUses\n\n  • Tremor\n\nDosing\n\n  • Initial dose: a little\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_plain_monograph_becomes_a_native_file_named_after_its_drug(
    source: Path, tmp_path: Path
) -> None:
    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, Imported)
    assert outcome.path == tmp_path / "to" / "monographs" / "zol-arine.md"
    assert outcome.content == "2 statements, 1 fact; 1 line not understood"
    assert outcome.path.read_text(encoding="utf-8") == (
        "---\ndrug: zol arine\n---\n\n# Zol arine\n\n## Therapeutic uses\n\n"
        "- Tremor {#tremor}\n\n## Dosage and administration\n\n"
        "- Initial dose: a little {#initial-dose}\n"
    )


def test_a_statement_that_is_not_understood_is_a_warning(
    source: Path, tmp_path: Path
) -> None:
    (problem,) = import_file(source, tmp_path / "to").problems

    assert str(problem).startswith("notes.txt:9:5: warning unreadable-dose ")


def test_what_is_written_reads_back_with_every_id_pinned(tmp_path: Path) -> None:
    outcome = import_file(TWIN, tmp_path)

    assert isinstance(outcome, Imported)
    again = read_markdown(outcome.path.read_text(encoding="utf-8"), "x.md")
    assert again.problems == ()
    assert again.monograph
    assert outcome.content == "144 statements, 148 facts; 0 lines not understood"


def test_importing_again_is_harmless(source: Path, tmp_path: Path) -> None:
    first = import_file(source, tmp_path / "to")

    assert import_file(source, tmp_path / "to") == first


def test_a_file_that_holds_something_else_is_not_overwritten(
    source: Path, tmp_path: Path
) -> None:
    target = tmp_path / "to" / "monographs" / "zol-arine.md"
    target.parent.mkdir(parents=True)
    target.write_text("by hand", encoding="utf-8")

    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, NotImported)
    assert [p.code for p in outcome.problems] == ["unreadable-dose", "file-exists"]
    assert target.read_text(encoding="utf-8") == "by hand"


def test_a_markdown_monograph_gets_its_ids(tmp_path: Path) -> None:
    source = tmp_path / "mine.md"
    source.write_text("# Zolarine\n\n## Uses\n\n- Tremor\n", encoding="utf-8")

    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, Imported)
    assert outcome.problems == ()
    assert "- Tremor {#tremor}\n" in outcome.path.read_text(encoding="utf-8")


def test_a_question_file_is_taken_over_as_it_stands(tmp_path: Path) -> None:
    text = "## Which?\n\n- [x] This\n- [ ] That\n"
    source = tmp_path / "mine.md"
    source.write_text(text, encoding="utf-8")

    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, Imported)
    assert outcome.path == tmp_path / "to" / "mine.md"
    assert outcome.path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\xff\xfe\x00", "not-utf-8"),
        (b"x" * (LARGEST + 1), "too-large"),
        (b"it is only about nothing at all.", "no-drug"),
    ],
)
def test_what_cannot_be_read_writes_nothing(
    data: bytes, code: str, tmp_path: Path
) -> None:
    source = tmp_path / "bad.txt"
    source.write_bytes(data)

    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, NotImported)
    assert code in [problem.code for problem in outcome.problems]
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize("name", ["README.md", ".hid.md", "inv\udcff.md"])
def test_questions_under_a_name_that_is_never_read_are_not_imported(
    name: str, tmp_path: Path
) -> None:
    source = tmp_path / name
    source.write_text("## Which?\n\n- [x] a\n- [ ] b\n", encoding="utf-8")

    outcome = import_file(source, tmp_path / "to")

    (problem,) = outcome.problems
    assert isinstance(outcome, NotImported)
    assert problem.what == f'A file named "{visible(name)}" is never read.'
    assert str(problem).isprintable()
    assert not (tmp_path / "to").exists()


SHEET = """\
id,stem,option 1,option 2,option 3,correct,status,points
receptor,Which receptor does it activate?,GABA-A,GABA-B,NMDA,B,ready,3
later,Which one comes later?,one,two,three,C,draft,3
broken,Which?,one,two,three,D,,
"""


def test_a_sheet_becomes_one_question_file_that_reads_the_same(tmp_path: Path) -> None:
    sheet = tmp_path / "exam.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    outcome = import_file(sheet, tmp_path / "to")

    assert isinstance(outcome, Imported)
    assert outcome.content == (
        "3 questions found, 2 imported (1 as drafts), 1 not; 0 things lost on the way"
    )
    assert [p.code for p in outcome.problems] == ["unknown-column", "not-imported"]
    made = read_questions((tmp_path / "to" / "exam.md").read_text("utf-8"), "exam.md")
    assert [item.id for item in made.items] == ["exam/receptor"]
    assert [item.id for item in made.drafts] == ["exam/later"]
    assert made.problems == ()


def test_without_a_question_that_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    sheet = tmp_path / "exam.xlsx"
    sheet.write_bytes(b"no workbook")
    outcome = import_file(sheet, tmp_path / "to")

    assert isinstance(outcome, NotImported)
    assert not (tmp_path / "to").exists()


def test_more_than_a_question_file_holds_is_refused_before_writing(
    tmp_path: Path,
) -> None:
    row = "{0},Which {0}?,GABA-A,GABA-B,NMDA,B,ready,\n"
    sheet = tmp_path / "exam.csv"
    head = SHEET.splitlines(keepends=True)[0]
    sheet.write_text(head + "".join(map(row.format, range(4_000))), encoding="utf-8")
    outcome = import_file(sheet, tmp_path / "to")

    assert isinstance(outcome, NotImported)
    assert outcome.problems[-1].code == "too-large"


@pytest.mark.parametrize(
    ("text", "optional"),
    [
        ("q {=a~b~c}", True),
        ("q {=a#why~b~c}", False),
        ("q {=a}", False),
    ],
)
def test_a_file_that_holds_no_reason_says_that_reasons_are_optional(
    text: str, *, optional: bool, tmp_path: Path
) -> None:
    source = tmp_path / "exam.gift"
    source.write_text(text, encoding="utf-8")

    outcome = import_file(source, tmp_path / "to")

    assert isinstance(outcome, Imported)
    written = outcome.path.read_text(encoding="utf-8")
    assert ("reasons: optional" in written) is optional
