"""Single best answers from a table."""

from collections.abc import Sequence

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.tables import (
    Form,
    Pair,
    Relation,
    Wording,
    subject_items,
    term,
    value_items,
)
from baclofen_quiz.items.item import Bloom, Proof, SingleItem
from desks import desk_of, must_be

DESK = desk_of(
    """
    ## Interactions

    - Opioids: more sedation {#opioids}
    - Warfarin: more bleeding {#warfarin}
    - Antihypertensives: dizzy spells on standing {#antihypertensives}
    - Oral iron: poorer uptake {#iron}
    - Lithium: measure the plasma level {#lithium}
    """
)
WORDING = Wording(
    model="partner",
    section=Section.INTERACTIONS,
    bloom=Bloom.APPLY,
    relation=Relation("interaction-effect", "interaction"),
    stems={Form.PHRASE: "What does the monograph say of {drug} with {subject}?"},
    explanation="{Subject}: {value}.",
    take_away="{Subject} and {drug}: {value}.",
    right="It is said of {subject}.",
    wrong="It belongs to {subject}.",
)


def table(desk: Desk) -> Sequence[Pair]:
    return [
        Pair(f, term(desk, f.partner), term(desk, f.effect))
        for f in desk.of(Interaction)
    ]


def test_the_value_of_a_subject_is_asked_among_the_values_of_others() -> None:
    item = must_be(next(iter(value_items(DESK, table(DESK), WORDING))), SingleItem)
    assert item.stem == "What does the monograph say of examplol with opioids?"
    options = {o.text: o for o in item.options}
    assert options["More sedation"].id == item.key
    wrong = options["Poorer uptake"]
    assert wrong.rationale == "It belongs to oral iron."
    assert wrong.certificate is not None
    assert wrong.certificate.proof is Proof.FUNCTIONAL


def test_the_subject_of_a_value_is_asked_among_other_subjects() -> None:
    item = must_be(next(iter(subject_items(DESK, table(DESK), WORDING))), SingleItem)
    assert {o.text for o in item.options} >= {"Opioids", "Warfarin"}
    assert item.take_away == "Opioids and examplol: more sedation."


def test_an_order_is_no_distractor_among_effects() -> None:
    for item in value_items(DESK, table(DESK), WORDING):
        if isinstance(item, SingleItem):
            assert "Measure the plasma level" not in {o.text for o in item.options}


def test_a_value_for_which_there_is_no_stem_is_refused() -> None:
    drafts = list(value_items(DESK, table(DESK), WORDING))
    assert isinstance(drafts[-1], Refusal)
    assert "does not fit" in drafts[-1].reason


def test_a_table_with_too_few_rows_is_refused_with_the_reason() -> None:
    desk = desk_of("## Interactions\n\n- Opioids: more sedation {#opioids}\n")
    [draft] = value_items(desk, table(desk), WORDING)
    assert draft == Refusal(
        "examplol/interactions/opioids",
        "Not asked by partner: too few other statements are certain to be wrong beside"
        " it.",
    )
