"""Importing files into a folder of questions."""

from pathlib import Path

import pytest

from baclofen_quiz.content.decoding import LARGEST
from baclofen_quiz.content.reading import read_markdown
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
