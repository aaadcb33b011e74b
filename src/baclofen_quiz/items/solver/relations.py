"""What the facts pair: the relations that readers look up."""

from baclofen_quiz.content.facts import (
    Action,
    ComparatorDifference,
    ComparatorTarget,
    Contraindication,
    Counselling,
    DoseRule,
    Effect,
    Interaction,
    Precaution,
    ReceptorAction,
    Stated,
    Use,
)
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.rows import Relation, Row, relation, union

PRECAUTIONS = relation(
    Precaution, lambda fact: fact.condition, lambda fact: (fact.action, fact.reason)
)
CONCERNS = union(
    PRECAUTIONS,
    relation(Contraindication, lambda fact: fact.condition, lambda fact: fact.reason),
)
INTERACTIONS = relation(
    Interaction, lambda fact: fact.partner, lambda fact: fact.effect
)
KINDS = relation(
    Interaction, lambda fact: fact.partner, lambda fact: fact.kinetics.value
)
USES = relation(Use, lambda fact: fact.indication, lambda fact: fact.effect)
USE_LIMITS = relation(Use, lambda fact: fact.indication, lambda fact: fact.scope)
USE_HEADINGS = relation(
    Use, lambda fact: fact.indication, lambda fact: fact.statement.path[:1]
)
CONTEXTS = relation(Effect, lambda fact: fact.concept, lambda fact: fact.context)
DOSE_RULES = union(
    relation(DoseRule, lambda fact: fact.topic, lambda fact: fact.rule),
    relation(DoseRule, lambda fact: fact.route.value, lambda fact: fact.rule),
)


def examples(question: Question) -> tuple[Row, ...]:
    """Each partner that is named as an example, and what the combination does."""
    return tuple(
        Row(fact.id, (example,), (fact.effect,))
        for fact in question.of(Interaction)
        for example in fact.examples
    )


COUNSELLING = relation(
    Counselling, lambda fact: fact.topic or fact.group, lambda fact: fact.advice
)


def _own_target(question: Question) -> tuple[Row, ...]:
    """The receptors of the drug itself, beside those of the drugs compared with it."""
    return tuple(
        Row(
            fact.id,
            (question.drug,),
            (f"{fact.action.value} at {fact.receptor} receptors",),
        )
        for fact in question.of(ReceptorAction)
        if fact.action is not Action.NONE
    )


def _own_place(question: Question) -> tuple[Row, ...]:
    """What the section on comparison says of the drug itself."""
    return tuple(
        Row(fact.id, (question.drug,), (fact.detail,))
        for fact in question.of(Stated)
        if fact.section is question.section
    )


TARGETS: Relation = union(
    relation(ComparatorTarget, lambda fact: fact.drug, lambda fact: fact.target),
    _own_target,
)
DIFFERENCES: Relation = union(
    relation(
        ComparatorDifference, lambda fact: fact.drug, lambda fact: fact.difference
    ),
    relation(ComparatorTarget, lambda fact: fact.drug, lambda fact: fact.target),
    _own_place,
)
