import pytest

from baclofen_quiz.content.facts import (
    Contraindication,
    Effect,
    Interaction,
    Kinetics,
    Level,
    Precaution,
    WithdrawalSign,
)
from baclofen_quiz.items.recall import safety
from baclofen_quiz.items.recall.card import Question, Setting
from factories import make_statement

DRUG = "baclofen"
ID = "baclofen/x/y"
STATEMENT = make_statement()


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        (Level.ABSOLUTE, "It is an absolute contraindication"),
        (Level.RELATIVE, "It is a relative contraindication"),
        (Level.CAUTION, "It calls for caution"),
        (Level.UNSTATED, "It is a contraindication"),
    ],
)
def test_a_contraindication_without_reason_is_asked_by_its_weight(
    level: Level, verdict: str
) -> None:
    fact = Contraindication(
        id=ID, statement=STATEMENT, condition="Epilepsy", level=level, reason=""
    )
    assert safety.contraindication(fact, DRUG) == Question(
        "How does epilepsy bear on the use of baclofen?", verdict
    )


def test_a_contraindication_with_a_reason_is_asked_why() -> None:
    fact = Contraindication(
        id=ID,
        statement=STATEMENT,
        condition="Parkinson's disease",
        level=Level.UNSTATED,
        reason="rigidity can worsen",
    )
    assert safety.contraindication(fact, DRUG) == Question(
        "Why is baclofen a risk in Parkinson's disease?", "Rigidity can worsen"
    )


def test_a_precaution_is_asked_what_to_do_else_why() -> None:
    fact = Precaution(
        id=ID,
        statement=STATEMENT,
        condition="Renal impairment",
        action="lower the dose",
        reason="it is excreted by the kidney",
    )
    assert safety.precaution(fact, DRUG) == Question(
        "Baclofen and renal impairment: what should be done?",
        "Lower the dose",
        "It is excreted by the kidney",
    )
    fact = Precaution(
        id=ID,
        statement=STATEMENT,
        condition="Renal impairment",
        action="",
        reason="it is excreted by the kidney",
    )
    assert safety.precaution(fact, DRUG) == Question(
        "Baclofen and renal impairment: why is care needed?",
        "It is excreted by the kidney",
    )


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("Common", "common adverse effect"),
        ("Neurological effects", "neurological adverse effect"),
        ("Psychiatric effects (less common)", "less common psychiatric adverse effect"),
        ("Serious Adverse Events", "serious adverse event"),
        ("CNS effects", "CNS adverse effect"),
        ("Skin reactions", "skin adverse reaction"),
        ("", "adverse effect"),
    ],
)
def test_an_effect_is_asked_as_one_of_its_group(group: str, kind: str) -> None:
    fact = Effect(id=ID, statement=STATEMENT, concept="Nausea", group=group, context="")
    assert safety.effect(fact, Setting(DRUG, "N…")) == Question(
        f"Which {kind} of baclofen begins with “N…”?", "Nausea"
    )


def test_an_effect_with_a_context_is_asked_when() -> None:
    fact = Effect(
        id=ID,
        statement=STATEMENT,
        concept="Seizures",
        group="",
        context="with abrupt withdrawal",
        remark="rare",
    )
    assert safety.effect(fact, Setting(DRUG, "S…")) == Question(
        "When does baclofen most readily lead to seizures?",
        "With abrupt withdrawal",
        "Rare",
    )


def test_an_effect_with_a_remark_is_asked_for_it() -> None:
    fact = Effect(
        id=ID,
        statement=STATEMENT,
        concept="Suicidal ideation",
        group="",
        context="",
        remark="rare; watch closely",
    )
    assert safety.effect(fact, Setting(DRUG, "S…")) == Question(
        "What should be remembered about suicidal ideation as an effect of baclofen?",
        "Rare; watch closely",
    )


def test_a_sign_of_withdrawal_is_asked_when_else_by_its_name() -> None:
    fact = WithdrawalSign(id=ID, statement=STATEMENT, concept="Death", context="")
    assert safety.sign(fact, Setting(DRUG, "D…")) == Question(
        "Which sign of baclofen withdrawal begins with “D…”?", "Death"
    )
    fact = WithdrawalSign(
        id=ID, statement=STATEMENT, concept="Death", context="with pump failure"
    )
    assert safety.sign(fact, Setting(DRUG, "D…")) == Question(
        "When does withdrawal of baclofen most readily lead to death?",
        "With pump failure",
    )


@pytest.mark.parametrize(
    ("examples", "effect", "front", "back"),
    [
        (
            ("opioids", "alcohol"),
            "more sedation",
            (
                "Baclofen combined with CNS depressants (such as opioids and "
                "alcohol): what follows?"
            ),
            "More sedation",
        ),
        (
            (),
            "monitor renal function",
            "Baclofen combined with CNS depressants: what should be done?",
            "Monitor renal function",
        ),
    ],
)
def test_an_interaction_is_asked_what_follows_or_what_to_do(
    examples: tuple[str, ...], effect: str, front: str, back: str
) -> None:
    fact = Interaction(
        id=ID,
        statement=STATEMENT,
        partner="CNS depressants",
        examples=examples,
        effect=effect,
        kinetics=Kinetics.PHARMACODYNAMIC,
    )
    assert safety.interaction(fact, DRUG) == Question(front, back)
