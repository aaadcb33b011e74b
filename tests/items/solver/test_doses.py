import pytest

from baclofen_quiz.content.facts import Phase
from baclofen_quiz.items.solver.doses import ladder, phase_of, the_dose
from baclofen_quiz.items.solver.reader import Unreadable
from solving import DOSING, question_on

TWO_STARTS = """
    ## Dosage and administration

    ### Oral examplol (adults)

    - Initial dose: 5 mg once daily for pain {#pain}
    - Initial dose: 10 mg once daily for gout {#gout}
    """


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The test dose", Phase.TEST),
        ("An adult starts", Phase.INITIAL),
        ("the highest daily dose", Phase.MAXIMUM),
        ("as maintenance", Phase.MAINTENANCE),
    ],
)
def test_a_phase_is_named_by_its_words(text: str, phase: Phase) -> None:
    assert phase_of(text) is phase


def test_a_text_without_a_phase_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="names no phase"):
        phase_of("a dose")


def test_population_and_route_choose_the_dose() -> None:
    question = question_on(DOSING, "")
    adult = the_dose(question, "oral start of an adult", Phase.INITIAL)
    child = the_dose(question, "oral start of a child", Phase.INITIAL)
    pump = the_dose(question, "intrathecal maintenance", Phase.MAINTENANCE)
    assert [adult.low, child.low, pump.high] == [5000, 300, 1200]


def test_a_dose_that_is_not_stated_or_stated_twice_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="0 doses"):
        the_dose(question_on(TWO_STARTS, ""), "an adult", Phase.TEST)
    with pytest.raises(Unreadable, match="2 doses"):
        the_dose(question_on(TWO_STARTS, ""), "an adult", Phase.INITIAL)


def test_a_ladder_begins_with_the_start() -> None:
    assert ladder(question_on(DOSING, ""), "oral, adult") == [5000, 10000, 15000]


def test_a_start_among_the_steps_is_not_counted_twice() -> None:
    text = DOSING.replace("steps: 10 mg", "steps: 5 mg")
    assert ladder(question_on(text, ""), "oral, adult") == [5000, 15000]


def test_without_steps_there_is_no_ladder() -> None:
    with pytest.raises(Unreadable, match="0 titrations"):
        ladder(question_on(TWO_STARTS, ""), "an adult")
