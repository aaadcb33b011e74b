import pytest

from baclofen_quiz.exchange.format import decoding
from baclofen_quiz.exchange.format.decoding import Decoded, decoded
from baclofen_quiz.problems import Problem, Severity

TEXT = "Which \N{GREEK SMALL LETTER ALPHA}2-agonist \N{EN DASH} or “naïve” one?\nTwo\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding), "a.csv") == Decoded(TEXT)


def test_a_mark_of_either_byte_order_is_known() -> None:
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a.csv") == Decoded(TEXT)


def test_windows_1252_is_said_at_the_line_where_it_shows() -> None:
    found = decoded("first\nnaïve \N{EN DASH} one".encode("cp1252"), "a.csv")

    assert isinstance(found, Decoded)
    assert found.text == "first\nnaïve \N{EN DASH} one"
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("windows-1252", Severity.NOTICE)
    assert problem.location.line == 2


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x81",
        b"a\x00b",
        b"\xe9\x00",
        b"\xff\xfea",
        b"\xff\xfe\x00\x00a\x00\x00\x00",
        b"\xff\xfe\x00\xd8",
    ],
)
def test_what_is_no_text_is_refused_and_never_filled_in(data: bytes) -> None:
    found = decoded(data, "a.csv")

    if isinstance(found, Decoded):  # then every byte had a meaning
        assert "\N{REPLACEMENT CHARACTER}" not in found.text
        assert "\x00" not in found.text
        assert found.problems
    else:
        assert found.code == "no-text"


def test_a_nul_is_refused() -> None:
    found = decoded(b"a\x00b", "a.csv")

    assert isinstance(found, Problem)
    assert found.code == "no-text"


def test_a_file_beyond_the_limit_is_not_even_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoding, "LARGEST_UPLOAD", 3)
    found = decoded(b"\xff\xff\xff\xff", "a.csv")

    assert isinstance(found, Problem)
    assert found.code == "too-large"
