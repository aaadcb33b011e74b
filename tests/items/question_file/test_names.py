import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.question_file.names import (
    LONGEST,
    Pinned,
    file_stem,
    name_of,
    unpin,
)


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("Which?  {#receptor}", Pinned("Which?", "receptor", "receptor")),
        ("Which?", Pinned("Which?")),
        ("{#receptor}", Pinned("", "receptor", "receptor")),
        ("Which? {#Not Fit!}", Pinned("Which?", "not-fit", "Not Fit!")),
        ("{#one} in the middle", Pinned("{#one} in the middle")),
        ("glued{#on}", Pinned("glued{#on}")),
    ],
)
def test_a_pin_stands_at_the_end(text: str, pinned: Pinned) -> None:
    assert unpin(text) == pinned


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Which receptor does baclofen activate?",
            "which-receptor-does-baclofen-activate",
        ),
        ("\N{GREEK SMALL LETTER ALPHA}2", "alpha2"),
        ("受体", "u53d7-u4f53"),
        (" ", "empty"),
        ("a" * 80, "a" * LONGEST),
    ],
)
def test_a_name_is_made_of_the_words(text: str, name: str) -> None:
    assert name_of(text) == name


def test_a_long_name_ends_with_a_whole_word() -> None:
    assert name_of("word " * 30) == "-".join(["word"] * 12)


@pytest.mark.parametrize(
    ("file", "stem"),
    [
        ("questions/Meine Fragen.md", "meine-fragen"),
        ("/a/b/quiz.md", "quiz"),
        ("\N{PILL}.md", "u1f48a"),
    ],
)
def test_the_file_gives_the_first_part_of_an_id(file: str, stem: str) -> None:
    assert file_stem(file) == stem


@given(st.text())
def test_a_name_is_fit_for_an_id(text: str) -> None:
    name = name_of(text)

    assert 0 < len(name) <= LONGEST
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
