import pytest

from baclofen_quiz.items.item import Kind
from sheets import from_csv

HEADER = ["id", "type", "stem", "a", "b", "c", "correct", "answer"]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("MCQ", Kind.SINGLE),
        ("Multiple choice", Kind.SINGLE),
        ("true/false", Kind.SINGLE),
        ("Single-Best-Answer", Kind.SINGLE),
        ("multiple response", Kind.MULTIPLE),
        ("Ordering", Kind.ORDERING),
    ],
)
def test_kinds_are_known_under_the_names_that_people_give_them(
    word: str, kind: Kind
) -> None:
    key = "" if kind is Kind.ORDERING else "A"
    (item,) = from_csv(HEADER, ["q", word, "Which?", "x", "y", "z", key]).items

    assert item.kind is kind


def test_true_and_false_need_no_options() -> None:
    (item,) = from_csv(HEADER, ["q", "true/false", "Is it?", "", "", "", "F"]).items

    assert item.kind is Kind.SINGLE


def test_an_unknown_kind_names_the_known_ones() -> None:
    reading = from_csv(HEADER, ["q", "essay", "Which?", "x"])

    (problem,) = reading.problems
    assert "numeric" in problem.mend
    assert "B2" in problem.what
