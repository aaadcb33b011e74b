from baclofen_quiz.items.solver.standing import misunderstood, standing
from baclofen_quiz.items.solver.themes_of_advice import ADVICE
from solving import question_on

TEXT = """
    ## Counselling

    - Food: with or without food {#food}
    - Suspected pump failure: seek emergency care at once {#pump}
    """


def test_with_or_without_food_is_not_with_food() -> None:
    question = question_on(TEXT, "With meals?")
    food = standing(ADVICE["food"])
    assert food.of(question, "With or without food")
    assert not food.of(question, "With or after food")


def test_waiting_with_a_failed_pump_is_a_misunderstanding() -> None:
    question = question_on(TEXT, "Which is a misunderstanding?")
    assert misunderstood(question, "I wait for my next appointment if the device fails")
