from pathlib import Path

from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.pictures import LARGEST
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.services.additions import AddedPicture
from baclofen_quiz.services.pictures import beside, beside_uploads, pictured
from baclofen_quiz.services.shelf import Folder, shelve, shelved


def _none(digest: str) -> None:
    """Have no uploaded picture."""
    del digest


def test_only_pictures_of_the_same_folder_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "exams"
    folder.mkdir()
    (folder / "exam.md").write_text("x", encoding="utf-8")
    (folder / "curve.png").write_bytes(b"\x89PNG")
    (folder / "large.png").write_bytes(b"x" * (LARGEST + 9))
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    look = beside(shelved(folder / "exam.md", "exam.md"))
    assert look("curve.png") == b"\x89PNG"
    assert look("gone.png") is None
    assert look("../secret.png") is None
    assert look("link.png") is None
    large = look("large.png")
    assert large is not None
    assert len(large) == LARGEST + 1


def test_pictures_of_uploaded_files_lie_in_folders_of_that_name(
    tmp_path: Path,
) -> None:
    for folder in (tmp_path, tmp_path / "uploaded", tmp_path / "exams"):
        folder.mkdir(exist_ok=True)
        (folder / f"{folder.name}.png").write_bytes(b"\x89PNG")
    look = beside_uploads(shelve([Folder(tmp_path, "q")]), (), _none)

    assert look("uploaded.png") == b"\x89PNG"
    assert look("exams.png") is None
    assert look("../exams/exams.png") is None


def test_a_picture_that_was_uploaded_is_found_after_those_of_the_folders(
    tmp_path: Path,
) -> None:
    (tmp_path / "uploaded").mkdir()
    (tmp_path / "uploaded" / "curve.png").write_bytes(b"\x89PNG")
    added = (AddedPicture("curve.png", "1"), AddedPicture("peak.png", "2"))
    files = shelve([Folder(tmp_path, "q")])
    data = {"1": b"one", "2": b"two"}

    def of(digest: str) -> bytes | None:
        return data.get(digest)

    look = beside_uploads(files, added, of)

    assert look("curve.png") == b"\x89PNG"
    assert look("peak.png") == b"two"
    assert look("gone.png") is None


def test_a_question_that_is_uploaded_shows_what_is_a_picture_by_its_bytes(
    tmp_path: Path,
) -> None:
    uploaded = tmp_path / "uploaded"
    uploaded.mkdir()
    (uploaded / "curve.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (uploaded / "page.png").write_text("<svg/>", encoding="utf-8")
    files = shelve([Folder(tmp_path, "q")])
    question = "\n## {0}  {{#{0}}}\n\n![Rises]({0}.png)\n\nAnswer: 1 mg\n"
    text = "".join(map(question.format, ("curve", "page")))
    look = beside_uploads(files, (), _none)
    seen = pictured(read_questions(text, "uploaded/e.md"), look)

    assert [item.id for item in seen.items] == ["e/curve"]
    assert seen.items[0].images[0].digest
    assert "picture-type" in {problem.code for problem in seen.problems}
    assert pictured(QuestionReading(), look) == QuestionReading()
