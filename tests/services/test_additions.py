import pytest

from baclofen_quiz.services.additions import AddedFile, Additions, Nothing


def test_an_uploaded_file_is_named_after_its_stem() -> None:
    assert AddedFile("exam", "0").name == "uploaded/exam.md"


def test_where_nothing_is_uploaded_there_is_nothing_to_read() -> None:
    nobody = Nothing()

    assert nobody.now() == Additions()
    with pytest.raises(KeyError):
        nobody.text(AddedFile("exam", "0"))
