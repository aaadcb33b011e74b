import re

import pytest

from baclofen_quiz.items.recall.concepts import CONCEPTS, Concept, Sense, sense
from baclofen_quiz.items.recall.making import gives_away


@pytest.mark.parametrize(
    ("text", "asks", "gloss"),
    [
        ("Hyperthermia", "change of body temperature", "it rises"),
        ("Hypothermia", "change of body temperature", "it falls"),
        ("Bradycardia", "change of heart rate", "it slows"),
        ("Tachycardia", "change of heart rate", "it quickens"),
        ("Postural hypotension", "change of blood pressure", "it falls"),
        ("Hypertension", "change of blood pressure", "it rises"),
        ("Intracranial hypertension", "rise of a pressure", ""),
        ("Insomnia", "disturbance of sleep", ""),
        ("Drowsiness", "change of alertness", ""),
        ("Coma", "loss of consciousness", ""),
        ("Respiratory depression", "change of breathing", ""),
        ("CNS depression", "weakening of brain activity", ""),
        ("Bone marrow depression", "change of the blood count", ""),
        ("Depression", "change of mood", ""),
        ("Suicidal ideation", "kind of dangerous thought", ""),
        ("Rebound spasticity", "change of muscle tone", "it rises"),
        ("Muscle weakness", "loss of strength", ""),
        ("Dry mouth", "change in the mouth", ""),
        ("Visual disturbances", "trouble with the eyes", ""),
        ("Headache", "pain", ""),
        ("Seizures", "convulsive event", ""),
        ("Hypoglycaemia", "change of blood sugar", "it falls"),
        ("Hypoglycemia", "change of blood sugar", "it falls"),
    ],
)
def test_an_effect_is_asked_by_what_it_concerns(
    text: str, asks: str, gloss: str
) -> None:
    assert sense(text).asks[0] == asks
    assert sense(text).gloss == gloss


@pytest.mark.parametrize("text", ["Chromaturia", "Comatose-like", "", "Death"])
def test_words_that_are_not_in_the_table_have_no_sense(text: str) -> None:
    assert sense(text) == Sense((), (), "")


@pytest.mark.parametrize("organ", ["Circulatory", "Myocardial", "Cardiac"])
def test_the_depression_of_an_organ_is_none_of_the_mind(organ: str) -> None:
    assert not sense(f"{organ.lower()} depression").asks


def test_two_effects_in_one_text_are_asked_together() -> None:
    assert sense("Weakness or fatigue").asks == ("loss of strength or energy",)
    assert sense("Dizziness or light-headedness").asks == ("unsteady feeling",)
    assert sense("Altered mood or hallucinations").asks == (
        "change of mood or deception of the senses",
    )
    assert sense("Fever or hypothermia").gloss == ""


def test_each_narrower_phrase_stands_after_the_plainer_one() -> None:
    assert sense("Nausea and constipation").asks == (
        "upset of the stomach or change of bowel habit",
        "forerunner of vomiting or slowing of the bowel",
    )
    assert sense("Nausea and headache, fever").asks[1] == (
        "forerunner of vomiting, pain above the neck or change of body temperature"
    )


def test_what_a_text_answers_is_more_than_what_asks_for_it() -> None:
    delirium, confusion = sense("Delirium"), sense("Confusion")
    assert confusion.asks[0] in delirium.answers
    assert confusion.asks[0] not in delirium.asks
    assert confusion.asks[1] not in delirium.answers
    assert not set(delirium.asks) & set(confusion.answers)


def _examples(concept: Concept) -> list[str]:
    """Write the plain words that a pattern names."""
    outside_parentheses = r"\|(?![^(]*\))"
    parts = re.split(outside_parentheses, concept.words)
    return [words for words in parts if re.fullmatch(r"[a-z ]+", words)]


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda c: c.words[:20])
def test_every_concept_is_found_by_its_own_words(concept: Concept) -> None:
    assert concept.asks
    for words in _examples(concept):
        found = sense(words)
        assert found.asks == concept.asks
        for asks in found.asks:
            assert not gives_away(asks, words)
            assert asks == asks.strip()
