import pytest

from baclofen_quiz.items.generation.standing import standing_items
from baclofen_quiz.items.generation.standing.on_people import PEOPLE
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, items_of, must_be, only


@pytest.mark.parametrize(
    ("model", "heading", "sentence", "answer"),
    [
        ("placenta", "Special populations", "Placenta: crosses it", "placenta-crosses"),
        ("breast-milk", "Special populations", "Milk: low amounts", "milk-little"),
        (
            "newborn-risk",
            "Special populations",
            "Late use: the newborn may have withdrawal",
            "newborn-withdrawal",
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
        (
            "renal-dose",
            "Special populations",
            "Renal impairment: no adjustment for inhaled use",
        ),
        (
            "renal-dose",
            "Special populations",
            "Mild renal impairment: no dose adjustment",
        ),
        (
            "renal-dose",
            "Special populations",
            "Renal impairment: no dose adjustment if clearance is over 30 mL/min",
        ),
    ],
)
def test_what_holds_in_part_only_is_not_asked(
    model: str, heading: str, sentence: str
) -> None:
    desk = desk_of(f"## {heading}\n\n- {sentence} {{#said}}\n")
    assert model not in {item.model for item in items_of(standing_items, desk)}


def test_each_question_here_is_asked_once() -> None:
    models = [question.model for question in PEOPLE]
    assert len(set(models)) == len(models)
