from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.solver.headings import heading_of, under_heading
from baclofen_quiz.items.solver.question import Question
from solving import question_on

TEXT = """
    ## Adverse effects

    ### Common

    - Nausea {#nausea}

    ### Very common

    - Headache {#headache}

    ### Psychiatric effects (less common)

    - Delirium {#delirium}
    """


def ask(stem: str) -> Question:
    return question_on(TEXT, stem, Section.ADVERSE)


def test_what_stands_under_a_heading_is_true_of_it_and_nothing_else() -> None:
    common = ask("Which are among the common adverse effects of examplol?")
    assert under_heading(common, "Nausea")
    assert not under_heading(common, "Headache")
    assert not under_heading(common, "Hair loss")
    assert under_heading(ask("Which are among the psychiatric effects?"), "Delirium")


def test_an_effect_belongs_to_its_own_heading_only() -> None:
    asked = ask("Under which heading does each stand?")
    assert heading_of(asked, "Headache", "Very common adverse effects")
    assert not heading_of(asked, "Headache", "Common adverse effects")
    assert heading_of(asked, "Delirium", "Psychiatric effects")
