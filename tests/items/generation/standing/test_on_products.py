import pytest

from baclofen_quiz.items.generation.standing import standing_items
from baclofen_quiz.items.generation.standing.on_products import PRODUCTS
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, must_be, only


@pytest.mark.parametrize(
    ("model", "heading", "sentence", "answer"),
    [
        ("storage-place", "Storage", "Vials: at 2 to 8 °C", "kept-refrigerated"),
        ("form-for-device", "Forms", "Injection: for implanted pumps", "device-pump"),
        ("leftover", "Storage", "Unused solution: discard", "leftover-discarded"),
        (
            "supply",
            "Regulatory status",
            "Supply: on prescription only",
            "supply-prescription",
        ),
    ],
)
def test_a_sentence_is_asked_by_its_question(
    model: str, heading: str, sentence: str, answer: str
) -> None:
    desk = desk_of(f"## {heading}\n\n- {sentence} {{#said}}\n")
    item = must_be(only(standing_items, desk, model), SingleItem)
    assert item.key == answer


def test_each_question_here_is_asked_once() -> None:
    models = [question.model for question in PRODUCTS]
    assert len(set(models)) == len(models)
