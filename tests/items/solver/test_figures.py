from baclofen_quiz.items.solver.figures import completes
from solving import question_on

TEXT = """
    ## Pharmacokinetics

    - Half-life: 3 to 7 hours {#half-life}
    """


def test_the_filled_sentence_stands_in_the_facts() -> None:
    question = question_on(TEXT, "Half-life of examplol: _____ hours.")
    assert completes(question, "3 to 7")
    assert completes(question, "3-7")
    assert not completes(question, "7")
