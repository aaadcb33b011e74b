from baclofen_quiz.content.facts import Precaution
from solving import question_on

CARES = """
    ## Precautions

    - Diabetes mellitus: monitor blood sugar; its control may change {#diabetes}
    - Asthma: take care; the airways may narrow {#asthma}
      > [!WARNING] Disputed: two labels differ.
    """


def test_a_disputed_fact_proves_nothing() -> None:
    cares = question_on(CARES, "Why?").of(Precaution)
    assert [fact.condition for fact in cares] == ["Diabetes mellitus"]
