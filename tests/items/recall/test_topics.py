"""What the tables of topics ask, for baclofen and for any other drug."""

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.phrases import asked
from baclofen_quiz.items.recall.topics import ADVICE, DOSE_RULES, stated_phrases

WORDS = {
    "drug": "baclofen",
    "a_drug": "a baclofen",
    "given": "oral baclofen",
    "whom": "older adults",
}


@pytest.mark.parametrize(
    ("topic", "said", "front", "back"),
    [
        (
            "Oral liquids",
            "strengths differ five-fold, so the dose is ordered in mg",
            "In which unit is a dose of baclofen liquid ordered?",
            "In mg: strengths differ five-fold",
        ),
        (
            "Reading the figure",
            "a child's mg/kg figure is per day, then divided into single doses",
            "Is a child's mg/kg figure for oral baclofen meant per dose or per day?",
            "Per day; it is then divided into single doses",
        ),
        (
            "Reading the figure",
            "the mg/kg figure is per dose",
            "Is the mg/kg figure for oral baclofen meant per dose or per day?",
            "Per dose",
        ),
        (
            "Delivery",
            "implanted pump, straight into the cerebrospinal fluid",
            "How is oral baclofen delivered?",
            "By an implanted pump, straight into the cerebrospinal fluid",
        ),
        ("Delivery", "slowly", "How is oral baclofen delivered?", "Slowly"),
        (
            "Titration",
            "careful, because it sedates",
            "Why does oral baclofen need careful titration older adults?",
            "It sedates",
        ),
        (
            "Titration",
            "slow and careful, because it sedates",
            "What kind of titration does oral baclofen need older adults?",
            "Slow and careful, because it sedates",
        ),
        (
            "Titration",
            "increase by 5 mg every week",
            "How is the dose of oral baclofen titrated older adults?",
            "Increase by 5 mg every week",
        ),
    ],
)
def test_rules_of_dosing(topic: str, said: str, front: str, back: str) -> None:
    question = asked(DOSE_RULES, topic, said, WORDS)
    assert question
    assert (question.front, question.back) == (front, back)


@pytest.mark.parametrize(
    ("topic", "said", "front", "back"),
    [
        (
            "Placenta",
            "baclofen crosses it",
            "What happens to baclofen at the placenta?",
            "Baclofen crosses it",
        ),
        (
            "Intrathecal use in children",
            "specialised centres",
            "Where are children treated with intrathecal baclofen?",
            "In specialised centres",
        ),
        (
            "Sensitivity",
            "sleepiness and falls come more easily",
            "To what are older adults on baclofen more prone?",
            "Sleepiness and falls",
        ),
        ("Sensitivity", "high", "How sensitive are older adults to baclofen?", "High"),
        (
            "Dose",
            "a lower start",
            "How is baclofen dosed in older adults?",
            "With a lower start",
        ),
        ("Dose", "lower", "How is baclofen dosed in older adults?", "Lower"),
    ],
)
def test_advice_on_special_populations(
    topic: str, said: str, front: str, back: str
) -> None:
    assert asked(ADVICE, topic, said, WORDS) == Question(front, back)


@pytest.mark.parametrize(
    ("section", "topic", "said", "front", "back"),
    [
        (
            Section.IDENTITY,
            "Reach",
            "the whole body",
            "How far is baclofen carried by each route?",
            "The whole body",
        ),
        (
            Section.USES,
            "Alcohol use disorder by region",
            "used more in Europe",
            "How does the use of baclofen for alcohol use disorder differ by region?",
            "It is used more in Europe",
        ),
        (
            Section.USES,
            "Alcohol use disorder by country",
            "rare in the US",
            "How does the use of baclofen for alcohol use disorder differ by country?",
            "Rare in the US",
        ),
        (
            Section.USES,
            "Dystonia",
            "little",
            "What is known about baclofen for dystonia?",
            "Little",
        ),
        (
            Section.ADVERSE,
            "Dose",
            "the common effects depend on it",
            "How do the common adverse effects of baclofen relate to its dose?",
            "They rise with the dose",
        ),
        (
            Section.ADVERSE,
            "Dose",
            "side effects are dose-dependent",
            "How do the adverse effects of baclofen relate to its dose?",
            "They rise with the dose",
        ),
        (
            Section.ADVERSE,
            "Duration",
            "the common effects are usually transient",
            "How long do the common adverse effects of baclofen last?",
            "They usually pass",
        ),
        (
            Section.ADVERSE,
            "Overdose",
            "coma; no specific antidote exists",
            "How does a baclofen overdose show itself?",
            "Coma; no specific antidote exists",
        ),
        (
            Section.ADVERSE,
            "Overdose",
            "coma",
            "How does a baclofen overdose show itself?",
            "Coma",
        ),
        (
            Section.WITHDRAWAL,
            "Sudden stop of intrathecal baclofen",
            "fatal",
            "What is the danger of a sudden stop of intrathecal baclofen?",
            "Fatal",
        ),
        (
            Section.INTERACTIONS,
            "Cytochrome P450",
            "plays no notable part in clearing baclofen",
            "Is baclofen cleared by cytochrome P450?",
            "Not to any notable extent",
        ),
        (
            Section.INTERACTIONS,
            "CYP3A4",
            "clears most of it",
            "What does CYP3A4 do to baclofen?",
            "Clears most of it",
        ),
        (
            Section.INTERACTIONS,
            "Clinically important pharmacokinetic interactions",
            "seldom met",
            (
                "How often are clinically important pharmacokinetic interactions met "
                "with baclofen?"
            ),
            "Seldom",
        ),
        (
            Section.INTERACTIONS,
            "Major interactions",
            "few are known",
            "How common are major interactions of baclofen?",
            "Few are known",
        ),
        (
            Section.COMPARISON,
            "Preference",
            "for spasticity, the monograph puts baclofen first",
            "For what does the monograph prefer baclofen to the drugs it compares?",
            "For spasticity",
        ),
        (
            Section.REGULATORY,
            "Intrathecal form",
            "restricted to specialists",
            "To whom is the intrathecal form of baclofen restricted?",
            "Specialists",
        ),
    ],
)
def test_what_is_stated(
    section: Section, topic: str, said: str, front: str, back: str
) -> None:
    question = asked(stated_phrases(section), topic, said, WORDS)
    assert question == Question(front, back)


@pytest.mark.parametrize("section", [Section.REGULATORY, Section.GENERAL])
def test_any_other_topic_has_no_phrase(section: Section) -> None:
    assert asked(stated_phrases(section), "Oral form", "sold", WORDS) is None


def test_what_a_drug_is_not_used_for_is_no_use_of_it() -> None:
    phrases = stated_phrases(Section.USES)
    assert asked(phrases, "Not indicated for", "obesity", WORDS) is None
