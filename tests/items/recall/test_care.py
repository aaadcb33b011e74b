import pytest

from baclofen_quiz.content.facts import (
    ComparatorTarget,
    Counselling,
    PopulationAdvice,
    Storage,
)
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall import care
from baclofen_quiz.items.recall.card import Question
from factories import make_comparator, make_fact, make_statement

DRUG = "baclofen"
ID = "baclofen/x/y"
STATEMENT = make_statement()


def test_a_population_is_asked_by_its_topic() -> None:
    fact = PopulationAdvice(
        id=ID,
        statement=STATEMENT,
        population="Older adults",
        topic="Dose",
        advice="start lower",
    )
    assert care.population(fact, DRUG) == Question(
        "How is baclofen dosed in older adults?", "Start lower"
    )


def test_a_compared_drug_is_asked_how_it_acts_and_how_it_differs() -> None:
    target, difference = make_comparator(target="acts at the GABA-A receptor")
    assert care.target(target, DRUG) == Question(
        "How does tizanidine act, in contrast to baclofen?",
        "It acts at the GABA-A receptor",
    )
    assert care.difference(difference, DRUG) == Question(
        "How does tizanidine differ from baclofen in effect or use?",
        "More sedating and hypotensive",
    )


def test_a_compared_drug_without_an_action_is_asked_what_it_is() -> None:
    fact = ComparatorTarget(
        id=ID,
        statement=STATEMENT,
        drug="Cyclobenzaprine",
        target="is related to the tricyclics",
    )
    assert care.target(fact, DRUG) == Question(
        "What kind of drug is cyclobenzaprine?", "It is related to the tricyclics"
    )


@pytest.mark.parametrize(
    ("group", "topic", "expected"),
    [
        (
            "",
            "Food",
            Question(
                "What should a patient on baclofen be told about food?", "With food"
            ),
        ),
        (
            "Intrathecal pump users",
            "Refills",
            Question(
                "Baclofen: what should intrathecal pump users be told about refills?",
                "With food",
            ),
        ),
        (
            "Report signs of",
            "",
            Question(
                "What should a patient on baclofen do on noticing with food?",
                "Report it",
            ),
        ),
        (
            "Diet",
            "",
            Question("What should a patient on baclofen do on noticing with food?", ""),
        ),
    ],
)
def test_counselling_is_asked_by_topic_audience_or_sign(
    group: str, topic: str, expected: Question
) -> None:
    fact = Counselling(
        id=ID, statement=STATEMENT, group=group, topic=topic, advice="with food"
    )
    assert care.counselling(fact, DRUG) == expected


@pytest.mark.parametrize(
    ("product", "instruction", "front"),
    [
        ("Tablets", "room temperature", "How should baclofen tablets be kept?"),
        ("", "room temperature", "How should baclofen be kept?"),
        (
            "Unused oral solution",
            "discard",
            "What should be done with unused oral solution of baclofen?",
        ),
    ],
)
def test_storage_is_asked_by_product(
    product: str, instruction: str, front: str
) -> None:
    fact = Storage(id=ID, statement=STATEMENT, product=product, instruction=instruction)
    assert care.storage(fact, DRUG) == Question(front, instruction.capitalize())


def test_a_statement_without_a_topic_has_no_question_of_its_own() -> None:
    assert care.stated(make_fact("", "It works"), DRUG) == Question("", "")


def test_a_bare_verb_gets_its_subject() -> None:
    fact = make_fact("Sudden stop", "can be fatal", section=Section.WITHDRAWAL)
    assert care.stated(fact, DRUG) == Question(
        "What is the danger of a sudden stop?", "It can be fatal"
    )
    assert care.stated(make_fact(), DRUG).back == (
        "Excitatory nerve transmission is inhibited"
    )
