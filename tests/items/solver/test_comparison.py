from baclofen_quiz.items.solver.comparison import centrally_or_not
from solving import question_on

TEXT = """
    ## Comparison with other muscle relaxants

    - Dantrolene: acts outside the central nervous system, on skeletal muscle {#d}
    - Diazepam: enhances GABA at the GABA-A receptor {#e}
    """


def test_a_drug_acts_centrally_unless_the_facts_say_otherwise() -> None:
    question = question_on(TEXT, "Where does each act?")
    inside, outside = "In the central nervous system", "Within skeletal muscle"
    assert centrally_or_not(question, "Diazepam", inside)
    assert not centrally_or_not(question, "Diazepam", outside)
    assert centrally_or_not(question, "Dantrolene", outside)
    assert not centrally_or_not(question, "Dantrolene", inside)
