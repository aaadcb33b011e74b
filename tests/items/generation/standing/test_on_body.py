import pytest

from baclofen_quiz.items.generation.standing import standing_items
from baclofen_quiz.items.generation.standing.on_body import BODY
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, items_of, must_be, only


@pytest.mark.parametrize(
    ("model", "heading", "sentence", "answer"),
    [
        ("absorption", "Pharmacokinetics", "Absorption: hardly any", "absorbed-hardly"),
        (
            "excretion",
            "Pharmacokinetics",
            "Excretion: unchanged by the kidney",
            "urine-unchanged",
        ),
        (
            "main-enzyme",
            "Pharmacokinetics",
            "Metabolism: mainly by CYP2D6",
            "mainly-cyp2d6",
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
            "excretion",
            "Pharmacokinetics",
            "Elimination: about one third as unchanged drug in the urine",
        ),
        ("excretion", "Pharmacokinetics", "Excretion: 40 % unchanged in the urine"),
        ("excretion", "Pharmacokinetics", "Excretion: partly unchanged in the urine"),
    ],
)
def test_what_holds_in_part_only_is_not_asked(
    model: str, heading: str, sentence: str
) -> None:
    desk = desk_of(f"## {heading}\n\n- {sentence} {{#said}}\n")
    assert model not in {item.model for item in items_of(standing_items, desk)}


def test_each_question_here_is_asked_once() -> None:
    models = [question.model for question in BODY]
    assert len(set(models)) == len(models)
