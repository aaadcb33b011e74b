import hashlib
from pathlib import Path

from baclofen_quiz.services.picture_finding import picture
from baclofen_quiz.services.shelf import Folder, shelve

PNG = b"\x89PNG\r\n\x1a\n" + b"curve"


def named(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def test_a_picture_is_found_by_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "curve.png").write_bytes(PNG)
    (tmp_path / "script.png").write_bytes(b"<svg onload=alert(1)>")
    files = shelve([Folder(tmp_path, "q")])

    assert picture(files, named(PNG)) == PNG
    assert picture(files, named(b"<svg onload=alert(1)>")) is None
    assert picture(files, "0" * 32) is None
    assert picture(files, "") is None


def test_a_picture_that_was_changed_meanwhile_is_not_sent_for_another(
    tmp_path: Path,
) -> None:
    (tmp_path / "curve.png").write_bytes(PNG)
    files = shelve([Folder(tmp_path, "q")])
    assert picture(files, named(PNG)) == PNG
    (tmp_path / "curve.png").write_bytes(PNG + b"!")

    assert picture(files, named(PNG)) is None
