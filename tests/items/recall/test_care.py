from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import (
    ComparatorTarget,
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
    assert care.population(replace(fact, topic="Tests"), DRUG) == Question(
        "Older adults: what is said of “Tests” with baclofen?", "Start lower"
    )
    assert care.population(replace(fact, topic=""), DRUG) == Question("", "")


def test_a_compared_drug_is_asked_how_it_acts_and_how_it_differs() -> None:
    target, difference = make_comparator(target="acts at the GABA-A receptor")
    assert care.target(target, DRUG) == Question(
        "How does tizanidine, which the monograph compares with baclofen, act?",
        "It acts at the GABA-A receptor",
    )
    assert care.difference(difference, DRUG) == Question(
        "How does tizanidine differ from baclofen in effect or use?",
        "More sedating and hypotensive",
    )


@pytest.mark.parametrize(
    ("target", "front", "back"),
    [
        ("is an opioid", "What kind of drug is cyclobenzaprine?", "It is an opioid"),
        (
            "is structurally related to the tricyclics",
            "To which drugs is cyclobenzaprine structurally related?",
            "The tricyclics",
        ),
        (
            "is similar to the tricyclics",
            "To which drugs is cyclobenzaprine related?",
            "The tricyclics",
        ),
    ],
)
def test_a_compared_drug_without_an_action_is_asked_what_it_is(
    target: str, front: str, back: str
) -> None:
    fact = ComparatorTarget(
        id=ID, statement=STATEMENT, drug="Cyclobenzaprine", target=target
    )
    assert care.target(fact, DRUG) == Question(front, back)


@pytest.mark.parametrize(
    ("difference", "back"),
    [
        ("makes patients sleepier", "It makes patients sleepier"),
        ("the treatment of fever", "It is the treatment of fever"),
        ("less sedating", "Less sedating"),
    ],
)
def test_a_difference_gets_its_subject_where_it_needs_one(
    difference: str, back: str
) -> None:
    _, fact = make_comparator()
    assert care.difference(replace(fact, difference=difference), DRUG).back == back


@pytest.mark.parametrize(
    ("product", "instruction", "front", "back"),
    [
        ("Tablets", "dry", "How should baclofen tablets be kept?", "Dry"),
        ("", "dry", "How should baclofen be kept?", "Dry"),
        (
            "Unused oral solution",
            "discard",
            "What should be done with unused oral solution of baclofen?",
            "Discard it",
        ),
        ("Baclofen", "dry", "How should baclofen be kept?", "Dry"),
        ("In use", "dry", "How should baclofen be kept in use?", "Dry"),
        (
            "Tablets",
            "may be chewed",
            "What is said of baclofen tablets?",
            "May be chewed",
        ),
        (
            "Tablets",
            "given within a week, kept below 25 °C",
            "How should baclofen tablets be kept?",
            "Given within a week, kept below 25 °C",
        ),
        (
            "Tablets",
            "return to a pharmacy",
            "What should be done with baclofen tablets?",
            "Return to a pharmacy",
        ),
    ],
)
def test_storage_is_asked_by_product(
    product: str, instruction: str, front: str, back: str
) -> None:
    fact = Storage(id=ID, statement=STATEMENT, product=product, instruction=instruction)
    assert care.storage(fact, DRUG) == Question(front, back)


def test_a_statement_without_a_topic_has_no_question_of_its_own() -> None:
    assert care.stated(make_fact("", "It works"), DRUG) == Question("", "")


def test_a_bare_verb_gets_its_subject() -> None:
    fact = make_fact("Sudden stop", "can be fatal", section=Section.WITHDRAWAL)
    assert care.stated(fact, DRUG) == Question(
        "What is the danger of a sudden stop?", "It can be fatal"
    )


def test_the_main_effect_is_asked_as_what_the_drug_does() -> None:
    assert care.stated(make_fact(), DRUG) == Question(
        "What does baclofen do to excitatory nerve transmission?", "It inhibits it"
    )
    assert care.stated(make_fact(detail="vessels widen"), DRUG) == Question(
        "What is the main effect of baclofen?", "Vessels widen"
    )


def test_any_other_topic_is_asked_under_the_title_of_its_section() -> None:
    fact = make_fact("Rise", "the dose is reached slowly")
    assert care.stated(fact, DRUG) == Question(
        "Baclofen, mechanism of action: what is said of “Rise”?",
        "The dose is reached slowly",
    )


@pytest.mark.parametrize(
    ("population", "advice", "front", "back"),
    [
        (
            "Pregnancy",
            "crosses the placenta",
            "What happens to baclofen at the placenta?",
            "It crosses the placenta",
        ),
        (
            "Pregnancy",
            "Use only if clearly needed",
            "When may baclofen be used in pregnancy?",
            "Only if clearly needed",
        ),
        (
            "Lactation",
            "Excreted into breast milk in very small amounts",
            "How much baclofen passes into breast milk?",
            "Very small amounts",
        ),
        (
            "Breast-feeding",
            "monitor the infant for sedation",
            "For what is the infant monitored when a nursing mother takes baclofen?",
            "Sedation",
        ),
        (
            "Renal impairment",
            "No dose adjustment is needed",
            "What becomes of the dose of baclofen in renal impairment?",
            "No adjustment is needed",
        ),
        (
            "Elderly",
            "More sensitive to bradycardia and falls",
            "To what are older adults on baclofen more prone?",
            "Bradycardia and falls",
        ),
        (
            "Older adults",
            "Start at the low end of the dose range",
            "Where in the dose range of baclofen do older adults start?",
            "At the low end",
        ),
    ],
)
def test_advice_in_a_whole_sentence_is_asked_by_what_it_says(
    population: str, advice: str, front: str, back: str
) -> None:
    fact = PopulationAdvice(
        id=ID, statement=STATEMENT, population=population, topic="", advice=advice
    )
    assert care.population(fact, DRUG) == Question(front, back)


def test_how_a_drug_is_supplied_may_be_a_whole_sentence() -> None:
    fact = replace(
        make_fact("", "Prescription-only medicine"),
        statement=make_statement(section=Section.REGULATORY),
    )
    assert care.stated(fact, DRUG) == Question(
        "On what terms is baclofen supplied?", "On prescription only"
    )


def test_a_drug_that_is_an_agonist_is_asked_how_it_acts() -> None:
    target, _ = make_comparator(target="is an agonist at opioid receptors")
    assert care.target(target, DRUG) == Question(
        "How does tizanidine, which the monograph compares with baclofen, act?",
        "It is an agonist at opioid receptors",
    )
