import pytest

from baclofen_quiz.exchange import FORMATS, recognised, suffixes


def test_a_format_stands_under_its_own_name() -> None:
    assert all(name == form.name for name, form in FORMATS.items())


def test_anki_is_there() -> None:
    assert FORMATS["anki"].suffix == ".apkg"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("exam.csv", "csv"),
        ("exam.TSV", "csv"),
        ("exam.xlsx", "xlsx"),
        ("macros.xlsm", "xlsx"),
        ("exam.gift", "gift"),
        ("exam.aiken", "aiken"),
        ("exam.md", ""),
        ("deck.apkg", ""),
        ("exam", ""),
    ],
)
def test_a_file_is_known_by_its_ending(name: str, form: str) -> None:
    found = recognised(name, b"")

    assert (found.name if found else "") == form


def test_every_ending_that_is_read_belongs_to_one_format() -> None:
    assert len(set(suffixes())) == len(suffixes())


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.read])
def test_any_reader_says_why_there_is_no_question(name: str) -> None:
    read = FORMATS[name].read
    assert read
    reading = read(b"", f"exam{FORMATS[name].suffix}")

    assert (reading.items, reading.written) == ((), 0)
    assert reading.problems


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"Which?\nA) a\nB) b\nANSWER: B\n", "aiken"),
        (b"Which? {=a ~b}\n", "gift"),
        (b"It is so. {T}\n", "gift"),
        (b"Baclofen\nMechanism\n", ""),
    ],
)
def test_a_text_is_known_by_what_is_in_it(data: bytes, form: str) -> None:
    found = recognised("exam.txt", data)

    assert (found.name if found else "") == form
