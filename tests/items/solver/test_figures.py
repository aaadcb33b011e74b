import pytest

from baclofen_quiz.items.solver.figures import completes, not_an_effect, out_of_place
from baclofen_quiz.items.solver.reader import Unreadable
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


QUOTED = """
    ## Mechanism of Action

    - Theophylline: hypokalaemia {#theophylline}
    - Digoxin: raised levels {#digoxin}
    - Lithium: raised toxicity {#lithium}
    - Half-life: 3 to 7 hours {#half-life}
    """


def _wrong(sentence: str, *accepted: str, text: str = QUOTED) -> list[str]:
    stem = (
        "Examplol, mechanism: which term is missing here? "
        f"\N{LEFT DOUBLE QUOTATION MARK}{sentence}\N{RIGHT DOUBLE QUOTATION MARK}"
    )
    return out_of_place(question_on(text, stem), accepted)


def test_the_first_word_accepted_restores_a_sentence_of_the_section() -> None:
    assert _wrong("Theophylline: _____.", "hypokalaemia", "low potassium") == []
    assert _wrong("Theophylline: _____.", "hyperkalaemia") == ["hyperkalaemia"]


def test_a_number_is_no_other_spelling_of_a_word_nor_one_of_another_number() -> None:
    assert _wrong("Theophylline: _____.", "hypokalaemia", "1000") == ["1000"]
    assert _wrong("Half-life: _____\u00a0hours.", "3 to 7", "3-7", "7") == ["7"]


def test_a_range_of_percentages_is_one_figure_with_one_sign_or_two() -> None:
    text = QUOTED + "    - Uptake: 40% to 80% {#uptake}\n"
    accepted = ("40% to 80", "40 to 80", "40-80", "80")
    assert _wrong("Uptake: _____%.", *accepted, text=text) == ["80"]


def test_a_gap_that_two_sentences_would_fill_is_out_of_place() -> None:
    text = QUOTED.replace("Lithium", "Digoxin")
    assert _wrong("Digoxin: raised _____.", "levels", text=text) == ["levels"]


def test_a_stem_that_quotes_nothing_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        out_of_place(question_on(QUOTED, "Which term is missing?"), ("levels",))


def test_a_typed_effect_is_one_that_is_listed() -> None:
    text = "## Adverse Effects\n\n### Common\n\n- Thrombocytopenia\n"
    question = question_on(text, "Which change of the platelets is listed?")
    assert not_an_effect(question, ("thrombocytopenia", "low platelets")) == []
    assert not_an_effect(question, ("anaemia", "1000")) == ["anaemia", "1000"]
