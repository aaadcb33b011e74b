import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.solver import relations
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.rows import Relation
from desks import bundled_monograph

EFFECT_OF_OPIOIDS = "more sedation, respiratory depression and CNS toxicity"
FACTS = {fact.id: fact for fact in bundled_monograph().facts}


@pytest.mark.parametrize(
    ("relation", "subject", "value"),
    [
        (relations.PRECAUTIONS, "Diabetes mellitus", "monitor blood sugar"),
        (relations.CONCERNS, "Epilepsy", "the seizure threshold may fall"),
        (relations.INTERACTIONS, "Antihypertensives", "blood pressure falls further"),
        (relations.examples, "opioids", EFFECT_OF_OPIOIDS),
        (relations.USES, "Alcohol use disorder", "less craving and less drinking"),
        (relations.CONTEXTS, "Seizures", "after a sudden stop"),
        (relations.DOSE_RULES, "Basis of the dose", "body weight"),
        (relations.TARGETS, "baclofen", "agonist at GABA-B receptors"),
        (
            relations.DIFFERENCES,
            "Dantrolene",
            "the treatment of malignant hyperthermia",
        ),
    ],
)
def test_a_relation_has_the_rows_of_its_facts(
    relation: Relation, subject: str, value: str
) -> None:
    question = Question("", "baclofen", Section.COMPARISON, frozenset(), FACTS)
    rows = relation(question)
    assert any(subject in row.subject and value in row.value for row in rows)


def test_a_receptor_without_action_is_no_target() -> None:
    question = Question("", "baclofen", Section.COMPARISON, frozenset(), FACTS)
    own = [row for row in relations.TARGETS(question) if row.subject == ("baclofen",)]
    assert [row.value for row in own] == [("agonist at GABA-B receptors",)]
