import pytest

from baclofen_quiz.items.generation.standing import standing_items
from baclofen_quiz.items.generation.standing.on_advice import TOLD
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, items_of, must_be, only


@pytest.mark.parametrize(
    ("model", "heading", "sentence", "answer"),
    [
        ("food", "Counselling", "Take on an empty stomach", "food-without"),
        (
            "driving",
            "Counselling",
            "Do not drive until you know the effect",
            "driving-later",
        ),
        (
            "refills",
            "Counselling",
            "Refills: come to every appointment",
            "refill-by-plan",
        ),
    ],
)
def test_a_sentence_is_asked_by_its_question(
    model: str, heading: str, sentence: str, answer: str
) -> None:
    desk = desk_of(f"## {heading}\n\n- {sentence} {{#said}}\n")
    item = must_be(only(standing_items, desk, model), SingleItem)
    assert item.key == answer


@pytest.mark.parametrize(
    ("model", "heading", "sentence"),
    [
        ("food", "Dosing", "Remainder given as rapid-acting insulin before meals"),
        ("food", "Dosing", "High dose: 20 mg once daily with food"),
        ("food", "Counselling", "Take 15 mg and 20 mg tablets with food"),
        ("food", "Counselling", "Inject shortly before meals"),
        ("driving", "Counselling", "Do not drive until seizure free for a year"),
    ],
)
def test_what_holds_in_part_only_is_not_asked(
    model: str, heading: str, sentence: str
) -> None:
    desk = desk_of(f"## {heading}\n\n- {sentence} {{#said}}\n")
    assert model not in {item.model for item in items_of(standing_items, desk)}


def test_each_question_here_is_asked_once() -> None:
    models = [question.model for question in TOLD]
    assert len(set(models)) == len(models)
