from baclofen_quiz.items.solver.people import to_be_reported, urgent, watched_in_infant
from solving import question_on

TEXT = """
    ## Special populations

    ### Breast-feeding

    - Breast-feeding: monitor the infant for sedation {#infant}
    - Breast milk: low amounts pass into it {#milk}

    ## Counselling

    ### What to report

    - Wheezing {#wheezing}
    - Great sleepiness {#sleepy}
      > [!NOTE] Help is sought at once.

    ### Daily life

    - Rise slowly {#rise}
    """


def test_what_stands_under_a_heading_on_reporting_is_to_be_reported() -> None:
    question = question_on(TEXT, "What is reported?")
    assert to_be_reported(question, "Wheezing")
    assert not to_be_reported(question, "Rise slowly")


def test_what_a_note_calls_urgent_is_urgent() -> None:
    question = question_on(TEXT, "For what is help sought at once?")
    assert urgent(question, "Great sleepiness")
    assert not urgent(question, "Wheezing")


def test_an_infant_is_watched_for_what_is_named_in_like_words() -> None:
    question = question_on(TEXT, "What is watched for?")
    assert watched_in_infant(question, "Sedation")
    assert not watched_in_infant(question, "Dry mouth")
