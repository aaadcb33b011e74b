from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import (
    Contraindication,
    Interaction,
    Kinetics,
    Level,
    Precaution,
)
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.recall import safety
from baclofen_quiz.items.recall.card import Question
from factories import make_note, make_statement

DRUG = "baclofen"
ID = "baclofen/x/y"
STATEMENT = make_statement()


@pytest.mark.parametrize(
    ("condition", "book"),
    [
        ("Active ulcer", "the monograph of baclofen list active ulcer"),
        ("Allergy to baclofen", "the monograph list allergy to baclofen"),
    ],
)
def test_a_contraindication_of_no_stated_weight_is_asked_by_its_heading(
    condition: str, book: str
) -> None:
    fact = Contraindication(
        id=ID,
        statement=STATEMENT,
        condition=condition,
        level=Level.UNSTATED,
        reason="",
    )
    assert safety.contraindication(fact, DRUG) == Question(
        f"Under which heading does {book}: contraindications or precautions?",
        "Contraindications",
        offers=True,
    )


@pytest.mark.parametrize(
    ("level", "back"),
    [
        (Level.UNSTATED, "Contraindications, but by country (see the note)"),
        (
            Level.RELATIVE,
            "It is a relative contraindication, but by country (see the note)",
        ),
    ],
)
def test_a_note_qualifies_where_a_contraindication_stands(
    level: Level, back: str
) -> None:
    note = make_note(NoteKind.NOTE, "By country: not listed in the US (US label).")
    statement = make_statement(notes=(note,))
    fact = Contraindication(
        id=ID, statement=statement, condition="Active ulcer", level=level, reason=""
    )
    assert safety.contraindication(fact, DRUG).back == back


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        (Level.ABSOLUTE, "It is an absolute contraindication"),
        (Level.RELATIVE, "It is a relative contraindication"),
        (Level.CAUTION, "It calls for caution"),
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
    past = replace(fact, condition="Psychosis, also in the past")
    assert safety.contraindication(past, DRUG).front == (
        "Why is baclofen a risk in present or past psychosis?"
    )


def test_how_far_a_condition_goes_is_no_reason() -> None:
    fact = Contraindication(
        id=ID,
        statement=STATEMENT,
        condition="Hepatic disease",
        level=Level.UNSTATED,
        reason="Child-Pugh B or C with risk of bleeding",
    )
    assert safety.contraindication(fact, DRUG) == Question(
        "What does the monograph add to hepatic disease among the contraindications"
        " of baclofen?",
        "Child-Pugh B or C with risk of bleeding",
    )


def test_what_is_to_be_done_is_no_reason_and_the_elderly_are_older_adults() -> None:
    fact = Precaution(
        id=ID,
        statement=STATEMENT,
        condition="Elderly",
        action="",
        reason="protect the eyes",
    )
    assert safety.precaution(fact, DRUG) == Question(
        "Baclofen and older adults: what should be done?", "Protect the eyes"
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


@pytest.mark.parametrize(
    ("partner", "effect", "front", "back"),
    [
        (
            "Tricyclic antidepressants",
            "muscle relaxation may increase",
            (
                "What may a tricyclic antidepressant do to the muscle relaxation of "
                "baclofen?"
            ),
            "Increase it",
        ),
        (
            "Food",
            "the absorption may fall",
            "What may food do to the absorption of baclofen?",
            "Lower it",
        ),
        (
            "Antihypertensives",
            "blood pressure may fall",
            "Baclofen combined with antihypertensives: what follows?",
            "Blood pressure may fall",
        ),
    ],
)
def test_a_change_of_the_drug_s_own_effect_is_asked_as_one(
    partner: str, effect: str, front: str, back: str
) -> None:
    fact = Interaction(
        id=ID,
        statement=STATEMENT,
        partner=partner,
        examples=(),
        effect=effect,
        kinetics=Kinetics.UNSTATED,
    )
    assert safety.interaction(fact, DRUG) == Question(front, back)


@pytest.mark.parametrize(
    ("effect", "asked"),
    [
        ("lower examplol levels", "what follows"),
        ("lower the dose of examplol", "what should be done"),
        ("reduced absorption", "what follows"),
        ("reduce the daily dose", "what should be done"),
        ("not recommended", "what should be done"),
        ("monitor levels", "what should be done"),
    ],
)
def test_a_fall_in_levels_is_no_order(effect: str, asked: str) -> None:
    fact = Interaction(
        id=ID,
        statement=STATEMENT,
        partner="Rifampicin",
        examples=(),
        effect=effect,
        kinetics=Kinetics.UNSTATED,
    )
    front = safety.interaction(fact, "examplol").front
    assert front == f"Examplol combined with rifampicin: {asked}?"


@pytest.mark.parametrize(
    ("condition", "front"),
    [
        ("Epilepsy", "Why is baclofen a risk in epilepsy?"),
        ("Severe heart failure", "Why is baclofen a risk in severe heart failure?"),
        ("Testazole", "Why does testazole speak against baclofen?"),
        ("MAO inhibitors, now", "Why do MAO inhibitors, now speak against baclofen?"),
        (
            "Intramuscular injection",
            "Why does intramuscular injection speak against baclofen?",
        ),
    ],
)
def test_what_stands_beside_a_drug_is_no_illness_in_which_it_is_given(
    condition: str, front: str
) -> None:
    fact = Contraindication(
        id=ID,
        statement=STATEMENT,
        condition=condition,
        level=Level.UNSTATED,
        reason="levels may rise",
    )
    assert safety.contraindication(fact, DRUG).front == front
