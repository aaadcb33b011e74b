from baclofen_quiz.items.solver.standing import standing
from baclofen_quiz.items.solver.themes_of_drugs import DRUGS
from solving import question_on

TEXT = """
    ## Special populations

    ### Older adults

    - Dose: a lower start and slower steps {#dose}
    """


def test_both_parts_of_an_answer_count() -> None:
    question = question_on(TEXT, "Which dose?")
    start = standing(DRUGS["older-start"])
    assert start.of(question, "A lower first dose, raised more slowly")
    assert not start.of(question, "A lower first dose, raised faster")
    assert not start.of(question, "The usual first dose, raised more slowly")
