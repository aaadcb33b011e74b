import pytest

from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.standing import misunderstood, standing
from baclofen_quiz.items.solver.themes import THEMES
from solving import question_on

TEXT = """
    ## Storage

    - Tablets: at room temperature {#tablets}
    - Oral solution: in a refrigerator {#solution}

    ## Counselling

    - Take with or after food {#food}
    """


def _kept(stem: str, text: str) -> bool:
    return standing(THEMES["storage-place"]).of(question_on(TEXT, stem), text)


def test_an_option_is_true_if_a_sentence_on_the_subject_means_it() -> None:
    stem = "Where to keep examplol (tablets)?"
    assert _kept(stem, "A cupboard at room temperature")
    assert not _kept(stem, "A refrigerator")


def test_without_a_named_subject_every_sentence_counts() -> None:
    assert _kept("Where to keep examplol?", "A refrigerator")


def test_a_theme_that_no_sentence_is_about_cannot_be_read() -> None:
    reader = standing(THEMES["placenta"])
    with pytest.raises(Unreadable):
        reader.of(question_on(TEXT, "The placenta?"), "It passes through")


def test_an_option_of_unknown_meaning_cannot_be_read() -> None:
    with pytest.raises(Unreadable):
        _kept("Where to keep examplol?", "On the moon")


def test_a_patient_is_wrong_who_says_what_no_sentence_means() -> None:
    question = question_on(TEXT, "Which is a misunderstanding?")
    assert misunderstood(question, "I take it on an empty stomach")
    assert not misunderstood(question, "I take it with a meal or after it")


def test_a_patient_is_not_judged_by_words_of_the_stem() -> None:
    text = f"{TEXT}    - Patient: take on an empty stomach {{#patient}}\n"
    question = question_on(text, "What does the patient get wrong?")
    assert not misunderstood(question, "I take it with a meal or after it")


def test_words_that_no_patient_is_known_to_say_cannot_be_read() -> None:
    with pytest.raises(Unreadable):
        misunderstood(question_on(TEXT, "Which?"), "I swim")
