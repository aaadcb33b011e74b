from string import Formatter

from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from desks import bundled_lexicon


def test_each_question_has_a_model_and_answers_of_its_own_sort() -> None:
    models = [question.model for question in QUESTIONS]
    assert len(set(models)) == len(models)
    for question in QUESTIONS:
        keys = [
            c for c in bundled_lexicon().of_sort(question.sort) if "cues" in c.traits
        ]
        assert keys, question.model


def test_stems_name_the_drug_and_the_subject_where_there_is_one() -> None:
    for question in QUESTIONS:
        named = {field for _, field, _, _ in Formatter().parse(question.stem)}
        assert "drug" in named, question.model
        assert ("subject" in named) is question.of_subject, question.model
