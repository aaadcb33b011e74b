import pytest

from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.status import Status
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


@pytest.mark.parametrize("word", ["", "Ready", "draft", "RETIRED", "later"])
def test_the_status_is_one_of_three_and_anything_else_a_draft(word: str) -> None:
    head = ["id", "stem", "a", "b", "correct", "status"]
    reading = from_csv(head, ["q", "Which?", "x", "y", "A", word])
    (status,) = (status for _, status in reading.statuses)
    told = {problem.code for problem in reading.problems}

    known = {"": Status.READY, "Ready": Status.READY, "RETIRED": Status.RETIRED}
    assert status is known.get(word, Status.DRAFT)
    assert ("imported-with-loss" in told) is (word == "later")
