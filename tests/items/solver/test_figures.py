from baclofen_quiz.items.solver.figures import completes
from solving import question_on

TEXT = """
    ## Pharmacokinetics

    - Half-life: 3 to 7 hours {#half-life}
    """


def test_the_filled_sentence_stands_in_the_facts() -> None:
    question = question_on(TEXT, "What is the half-life of examplol? _____ hours.")
    assert completes(question, "3 to 7")
    assert completes(question, "3-7")
    assert not completes(question, "7")


def test_a_figure_of_another_topic_does_not_fill_the_gap() -> None:
    question = question_on(TEXT, "What is the onset of examplol? _____ hours.")
    assert not completes(question, "3 to 7")


def test_a_topic_in_few_words_answers_a_question_in_more() -> None:
    text = TEXT + "    - Duration (inhaled): 4 hours {#duration}\n"
    stem = "What is the duration of action of examplol (inhaled)? _____ hours."
    assert completes(question_on(text, stem), "4")
