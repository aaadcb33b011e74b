import re

from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from baclofen_quiz.items.solver.themes import THEMES
from desks import bundled_lexicon

GROUPS = {"drug-class"}
"""Questions whose answers are read from a typed slot."""


def test_there_is_a_theme_for_each_standing_question() -> None:
    assert {q.model for q in QUESTIONS} - GROUPS == set(THEMES)


def test_each_shown_answer_has_one_meaning_at_first_sight() -> None:
    for question in QUESTIONS:
        if question.model in GROUPS:
            continue
        meanings = THEMES[question.model].meanings
        for concept in bundled_lexicon().of_sort(question.sort):
            text = concept.phrases.get("option", "after talking to the prescriber")
            hits = [m for m in meanings if re.search(m.option, text, re.IGNORECASE)]
            assert hits, text


def test_each_thing_a_patient_says_is_heard_on_one_theme() -> None:
    voices = [m.voice for t in THEMES.values() for m in t.meanings if m.voice]
    for concept in bundled_lexicon().concepts.values():
        said = concept.phrases.get("said", "")
        heard = [v for v in voices if said and re.search(v, said, re.IGNORECASE)]
        assert len(heard) == (1 if said else 0), said
