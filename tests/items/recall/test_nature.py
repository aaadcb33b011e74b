from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Action,
    Brand,
    DrugClass,
    Form,
    MechanismStep,
    Route,
    Routes,
    Side,
    Site,
    Status,
    Use,
)
from baclofen_quiz.content.quantities import Concentration, Quantity, Unit
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.items.recall import nature
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.text import NBSP
from factories import make_note, make_receptor, make_statement, make_step

DRUG = "baclofen"
ID = "baclofen/identity/x"
LISTED = (
    "Under which heading does the monograph list baclofen for dystonia: approved or "
    "off-label?"
)


def _statement(*path: str) -> Statement:
    return make_statement(path=path)


def test_a_class_is_asked_as_a_kind_of_medicine() -> None:
    fact = DrugClass(id=ID, statement=_statement(), group="Antispastic")
    assert nature.drug_class(fact, DRUG) == Question(
        "What kind of medicine is baclofen?", "An antispastic"
    )


def test_a_brand_is_asked_by_its_form() -> None:
    fact = Brand(id=ID, statement=_statement(), name="Ozobax", form="oral solution")
    assert nature.brand(fact, DRUG) == Question(
        "In which form is baclofen sold under the brand Ozobax?", "Oral solution"
    )


@pytest.mark.parametrize(
    ("strengths", "purpose", "front", "back"),
    [
        (
            (Quantity(Decimal(10), Unit.MG), Quantity(Decimal(20), Unit.MG)),
            "",
            "Which strengths of baclofen tablets does the monograph name?",
            f"10{NBSP}mg and 20{NBSP}mg",
        ),
        (
            (
                Concentration(
                    Quantity(Decimal(5), Unit.MG), Quantity(Decimal(5), Unit.ML)
                ),
            ),
            "",
            "Which strength of baclofen tablets does the monograph name?",
            f"5{NBSP}mg/5{NBSP}mL",
        ),
        (
            (),
            "for implanted pumps",
            "For which device are the tablets of baclofen made?",
            "An implanted pump",
        ),
        (
            (
                Concentration(
                    Quantity(Decimal(5), Unit.MG), Quantity(Decimal(1), Unit.ML)
                ),
            ),
            "",
            "Which strength of baclofen tablets does the monograph name?",
            f"5{NBSP}mg/mL",
        ),
        (
            (),
            "0.3%",
            "Which strength of baclofen tablets does the monograph name?",
            "0.3%",
        ),
        ((), "for sucking", "What are the tablets of baclofen made for?", "Sucking"),
    ],
)
def test_a_form_is_asked_by_its_strengths_or_its_purpose(
    strengths: tuple[Quantity | Concentration, ...],
    purpose: str,
    front: str,
    back: str,
) -> None:
    fact = Form(
        id=ID,
        statement=_statement(),
        name="Tablets",
        strengths=strengths,
        purpose=purpose,
    )
    assert nature.form(fact, DRUG) == Question(front, back)


@pytest.mark.parametrize(
    ("subject", "excluded", "front"),
    [
        ("baclofen", False, "By which routes is baclofen given?"),
        (
            "Injection",
            True,
            "By which routes must the injection of baclofen not be given?",
        ),
    ],
)
def test_routes_are_asked_as_given_or_as_excluded(
    subject: str,
    excluded: bool,  # noqa: FBT001 - a column of the table
    front: str,
) -> None:
    fact = Routes(
        id=ID,
        statement=_statement(),
        subject=subject,
        routes=(Route.ORAL, Route.RECTAL),
        excluded=excluded,
    )
    assert nature.routes(fact, DRUG) == Question(front, "Oral and rectal")


def test_a_receptor_is_asked_by_the_action_there() -> None:
    assert nature.receptor(make_receptor(), DRUG) == Question(
        "Which receptor does baclofen act on as an agonist?", "The GABA-B receptor"
    )
    blocker = make_receptor("H1", Action.BLOCKER)
    assert nature.receptor(blocker, DRUG) == Question(
        "Which receptor does baclofen act on as a blocker?", "The H1 receptor"
    )


def test_a_receptor_is_named_once() -> None:
    agonist = make_receptor("\u03b22-adrenoceptor", Action.AGONIST)
    assert nature.receptor(agonist, DRUG).back == "The \u03b22-adrenoceptor"


def test_what_comes_ultimately_is_asked_as_final() -> None:
    fact = MechanismStep(
        id=ID,
        statement=make_statement(text="Ultimately, growth of the clot stops"),
        side=Side.OUTCOME,
        order=1,
        event="growth of the clot stops",
    )
    assert nature.step(fact, DRUG).front == (
        "What is the final outcome of the action of baclofen?"
    )


def test_a_receptor_without_action_is_asked_as_a_contrast() -> None:
    fact = make_receptor("GABA-A", Action.NONE, path=("Contrast with benzodiazepines",))
    assert nature.receptor(fact, DRUG) == Question(
        "On which receptor of the benzodiazepines does baclofen have no direct action?",
        "The GABA-A receptor",
    )
    bare = make_receptor("GABA-A", Action.NONE)
    assert nature.receptor(bare, DRUG).front == (
        "On which receptor does baclofen have no direct action?"
    )


def test_the_site_is_asked_as_a_place() -> None:
    fact = Site(id=ID, statement=_statement(), site="spinal cord")
    assert nature.site(fact, DRUG) == Question(
        "Where in the body does baclofen mainly act?", "Spinal cord"
    )


@pytest.mark.parametrize(
    ("event", "side", "front", "back"),
    [
        (
            "Voltage-gated calcium channels are inhibited",
            Side.PRESYNAPTIC,
            "What is the second step of the presynaptic action of baclofen?",
            "Voltage-gated calcium channels are inhibited",
        ),
        (
            "Potassium leaves the cell",
            Side.POSTSYNAPTIC,
            "What is the second step of the postsynaptic action of baclofen?",
            "Potassium leaves the cell",
        ),
        (
            "Pain perception is dampened",
            Side.OUTCOME,
            "What does baclofen do to pain perception?",
            "It dampens it",
        ),
        (
            "Muscle tone falls",
            Side.OUTCOME,
            "What is the second outcome of the action of baclofen?",
            "Muscle tone falls",
        ),
    ],
)
def test_a_step_is_asked_by_its_place_and_an_outcome_by_what_it_happens_to(
    event: str, side: Side, front: str, back: str
) -> None:
    assert nature.step(make_step(event, side, 2), DRUG) == Question(front, back)


@pytest.mark.parametrize(
    ("status", "effect", "scope", "expected"),
    [
        (
            Status.OFF_LABEL,
            "less craving",
            "in selected cases",
            Question(
                "When is baclofen used off-label for dystonia?",
                "In selected cases",
                "Less craving",
            ),
        ),
        (
            Status.APPROVED,
            "",
            "after other measures",
            Question("When is baclofen used for dystonia?", "After other measures"),
        ),
        (
            Status.OFF_LABEL,
            "",
            "in chosen cases, for instance of late onset",
            Question(
                "In which chosen cases of dystonia is baclofen used off-label, "
                "for instance?",
                "Of late onset",
            ),
        ),
        (
            Status.OFF_LABEL,
            "less craving",
            "",
            Question(
                "For which effect is baclofen used off-label in dystonia?",
                "Less craving",
            ),
        ),
        (
            Status.APPROVED,
            "less craving",
            "",
            Question("For which effect is baclofen used in dystonia?", "Less craving"),
        ),
        (
            Status.OFF_LABEL,
            "",
            "",
            Question(LISTED, "Off-label", offers=True),
        ),
        (
            Status.APPROVED,
            "",
            "relaxes the larynx",
            Question(
                "What does the monograph add to dystonia among the uses of baclofen?",
                "Relaxes the larynx",
            ),
        ),
        (
            Status.UNSTATED,
            "",
            "",
            Question(
                "Under which heading does the monograph of baclofen list dystonia: "
                "uses or precautions?",
                "Uses",
                offers=True,
            ),
        ),
    ],
)
def test_a_use_is_asked_by_what_is_stated_of_it(
    status: Status, effect: str, scope: str, expected: Question
) -> None:
    fact = Use(
        id=ID,
        statement=_statement(),
        indication="Dystonia",
        status=status,
        effect=effect,
        scope=scope,
    )
    assert nature.use(fact, DRUG) == expected


@pytest.mark.parametrize(
    ("note", "back"),
    [
        (
            "By country and route: the US intrathecal label includes it (labels).",
            "Approved, but by country and route (see the note)",
        ),
        ("Not looked up.", "Approved (see the note)"),
    ],
)
def test_a_verdict_points_to_the_note_that_qualifies_it(note: str, back: str) -> None:
    statement = make_statement(notes=(make_note(NoteKind.NOTE, note),))
    fact = Use(
        id=ID,
        statement=statement,
        indication="Dystonia",
        status=Status.APPROVED,
        effect="",
    )
    assert nature.use(fact, DRUG) == Question(LISTED, back, offers=True)


def test_no_front_calls_a_use_off_label_where_countries_differ() -> None:
    note = make_note(NoteKind.NOTE, "By country: France has authorised it.")
    fact = Use(
        id=ID,
        statement=make_statement(notes=(note,)),
        indication="Dystonia",
        status=Status.OFF_LABEL,
        effect="less craving",
    )
    assert nature.use(fact, DRUG).front == (
        "For which effect is baclofen used in dystonia?"
    )


@pytest.mark.parametrize(
    ("scope", "asks"),
    [
        ("6 years and older", "At what age"),
        ("long-term prevention of attacks", "For what purpose"),
        ("to relieve tremor", "For what purpose"),
        ("extended-release form only", "How"),
        ("in stable patients", "When"),
    ],
)
def test_a_scope_is_asked_by_what_it_says(scope: str, asks: str) -> None:
    fact = Use(
        id=ID,
        statement=_statement(),
        indication="Angina",
        status=Status.APPROVED,
        effect="",
        scope=scope,
    )
    assert nature.use(fact, DRUG).front == f"{asks} is baclofen used for angina?"


def test_a_part_of_a_sentence_is_no_heading_to_ask_for() -> None:
    fact = Use(
        id=ID,
        statement=_statement("It is indicated in adults for infections by"),
        indication="Enterocolitis",
        status=Status.UNSTATED,
        effect="",
    )
    assert nature.use(fact, DRUG).back == "Uses"


def test_a_use_of_no_stated_status_is_asked_by_its_heading() -> None:
    fact = Use(
        id=ID,
        statement=_statement("Oral use"),
        indication="Enterocolitis",
        status=Status.UNSTATED,
        effect="",
    )
    where = (
        "Under which heading does the monograph of baclofen list its use for "
        "enterocolitis?"
    )
    assert nature.use(fact, DRUG) == Question(where, "Oral use")
    scoped = Use(
        id=ID,
        statement=_statement("Children"),
        indication="Enterocolitis",
        status=Status.UNSTATED,
        effect="",
        scope="when severe",
    )
    assert where in nature.use(scoped, DRUG).answered
