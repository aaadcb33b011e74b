from pathlib import Path

from baclofen_quiz.items.question_file.pictures import LARGEST
from baclofen_quiz.services.pictures import beside, nothing_beside
from baclofen_quiz.services.shelf import shelved


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


def test_nothing_lies_beside_an_uploaded_file() -> None:
    nothing_beside("curve.png")
