from baclofen_quiz.items.twins import twins, with_options
from factories import make_numeric_item, make_single_item, make_twins

CHOICE, TYPED = make_twins()


def test_a_calculation_with_options_is_the_twin_of_that_without() -> None:
    assert twins([CHOICE, TYPED]) == {CHOICE.family: TYPED.family}


def test_a_choice_on_other_facts_or_of_another_model_is_no_twin() -> None:
    other = make_single_item(facts=("baclofen/x/y",), model=CHOICE.model)
    model = make_single_item(facts=TYPED.facts, model="another-choice")
    assert twins([TYPED, other, model]) == {}
    assert twins([CHOICE]) == {}


def test_what_people_wrote_is_no_twin_of_one_another() -> None:
    wrote = make_numeric_item(model="authored")
    beside = make_single_item(facts=wrote.facts, model=with_options("authored"))
    assert twins([wrote, beside]) == {}
