import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.pinning import pinned
from question_files import OPTIONS


def _pinned(text: str) -> str:
    return pinned(text, read_questions(text, "quiz.md"))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## Which one?", "## Which one?  {#which-one}"),
        ("## Which one? ##", "## Which one?  {#which-one}"),
        ("## Which one?  {#mine}", "## Which one?  {#mine}"),
    ],
)
def test_an_id_made_of_words_is_written_down(heading: str, expected: str) -> None:
    text = f"# Top\n\n{heading}\n{OPTIONS}"

    assert _pinned(text) == text.replace(heading, expected)


def test_a_question_that_cannot_be_read_stays_as_it_is() -> None:
    text = f"## Which?\n\n- [y] a\n\n## Who?\n{OPTIONS}"

    assert _pinned(text) == text.replace("## Who?", "## Who?  {#who}")


@given(st.text("ab #\\{}-\t`*?1", max_size=12).map(lambda text: f"x{text}"))
def test_a_pin_changes_nothing_else(heading: str) -> None:
    text = f"## {heading}\n{OPTIONS}"
    before = read_questions(text, "quiz.md")
    after = read_questions(_pinned(text), "quiz.md")

    assert after.items == before.items


def test_beside_a_pinned_question_only_the_other_is_pinned() -> None:
    text = f"## Which?  {{#mine}}\n{OPTIONS}\n## Who?\n{OPTIONS}"

    assert _pinned(text) == text.replace("## Who?", "## Who?  {#who}")
