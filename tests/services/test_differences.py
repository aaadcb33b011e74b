from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.services import differences
from baclofen_quiz.services.differences import DiffLine, difference


def _signs(before: str, after: str) -> list[str]:
    return [f"{line.sign}{line.text}" for line in difference(before, after)]


def test_texts_that_are_the_same_have_no_difference() -> None:
    assert difference("a\nb", "a\nb") == ()


def test_a_changed_line_stands_in_both_forms() -> None:
    assert _signs("a\nb\nc", "a\nB\nc") == [" a", "-b", "+B", " c"]


def test_lines_that_are_added_at_the_end_or_beginning_stand_alone() -> None:
    assert _signs("a", "a\nb") == [" a", "+b"]
    assert _signs("b", "a\nb") == ["+a", " b"]


def test_far_from_a_difference_lines_are_only_counted() -> None:
    before = "\n".join("abcdefgh")

    assert _signs(before, before + "\nX") == [
        "@5 lines are the same.",
        " f",
        " g",
        " h",
        "+X",
    ]
    assert _signs("\n".join("abcd") + "\nX", "\n".join("abcd"))[0] == (
        "@1 line is the same."
    )


def test_within_long_texts_only_the_ends_are_compared() -> None:
    many = [str(number) for number in range(differences.MOST_COMPARED + 1)]
    found = difference("\n".join(["a", *many]), "\n".join(["b", *many, "c"]))

    assert found[0] == DiffLine("-", "a")
    assert sum(line.sign == "+" for line in found) == len(many) + 2


LINES = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=12).map("\n".join)


@given(LINES, LINES)
def test_without_what_was_left_out_both_texts_can_be_read_off(
    before: str, after: str
) -> None:
    found = [line for line in difference(before, after) if line.sign != "@"]
    left = [line.text for line in found if line.sign in {" ", "-"}]
    right = [line.text for line in found if line.sign in {" ", "+"}]

    assert len(before.split("\n")) - len(left) == len(after.split("\n")) - len(right)
    assert _inside(left, before.split("\n"))
    assert _inside(right, after.split("\n"))


def _inside(some: list[str], lines: list[str]) -> bool:
    """Whether lines stand in others, in their order."""
    rest = iter(lines)
    return all(line in rest for line in some)
