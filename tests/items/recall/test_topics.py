import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall.topics import (
    advice_front,
    dose_rule_front,
    stated_front,
)
from factories import make_fact


def test_a_dosing_rule_without_a_topic_has_no_question() -> None:
    assert dose_rule_front("", "baclofen", "oral baclofen", "") == ""


@pytest.mark.parametrize(
    ("topic", "population", "front"),
    [
        ("Placenta", "Pregnancy", "What happens to baclofen at the placenta?"),
        ("Dose", "Older adults", "How is baclofen dosed in older adults?"),
        (
            "Tests",
            "Children",
            "Children: what holds for tests with baclofen?",
        ),
        ("", "Children", ""),
    ],
)
def test_advice_is_asked_by_topic_or_population(
    topic: str, population: str, front: str
) -> None:
    assert advice_front(topic, "baclofen", population) == front


@pytest.mark.parametrize(
    ("section", "topic", "front"),
    [
        (Section.MECHANISM, "Main effect", "What is the main effect of baclofen?"),
        (
            Section.USES,
            "Alcohol use disorder by region",
            "How does the use of baclofen for alcohol use disorder differ by region?",
        ),
        (
            Section.USES,
            "Dystonia",
            "What is known about baclofen for dystonia?",
        ),
        (
            Section.WITHDRAWAL,
            "Sudden stop of intrathecal baclofen",
            "What is the danger of a sudden stop of intrathecal baclofen?",
        ),
        (
            Section.REGULATORY,
            "Intrathecal form",
            "Baclofen, regulatory status: what holds for the intrathecal form?",
        ),
        (
            Section.GENERAL,
            "Main effect",
            "Baclofen, general: what holds for the main effect?",
        ),
    ],
)
def test_what_is_stated_is_asked_by_section_and_topic(
    section: Section, topic: str, front: str
) -> None:
    assert stated_front(make_fact(topic, section=section), "baclofen") == front
