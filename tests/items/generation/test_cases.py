import pytest

from baclofen_quiz.items.generation.cases import read_case
from baclofen_quiz.items.item import CaseFact, CaseRole


def test_the_facts_of_a_case_are_named_and_the_marks_are_gone() -> None:
    text = (
        "An adult has [low blood pressure | needed] and [is a clerk|noise]. Which drug?"
    )

    assert read_case(text) == (
        "An adult has low blood pressure and is a clerk. Which drug?",
        (
            CaseFact("low blood pressure", CaseRole.NEEDED),
            CaseFact("is a clerk", CaseRole.NOISE),
        ),
    )


@pytest.mark.parametrize("text", ["Plain.", "[sic]", "[a | b]", "[ | noise]", ""])
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert read_case(text) == (text, ())
