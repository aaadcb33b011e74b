"""Withdrawal by its signs."""

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.withdrawal import withdrawal_items
from baclofen_quiz.items.item import MultipleItem, Proof, SingleItem
from desks import desk_of, items_of, must_be, only

EFFECTS = """
    ## Adverse effects

    ### Common

    - Constipation {#constipation}
    - Dry mouth {#dry-mouth}
    - Hypothermia {#hypothermia}
    - Bradycardia {#bradycardia}
    - Insomnia {#insomnia}
    - Moonwalking {#moonwalking}
    - Seizures {#fits}
    """
SIGNS = """
    ## Withdrawal

    ### Signs after a sudden stop

    - Hyperthermia {#hyperthermia}
    - Rhabdomyolysis {#rhabdomyolysis}
    - Seizures {#seizures}
    - Death {#death}
    """


def test_signs_are_told_from_effects_that_no_sudden_stop_brings() -> None:
    item = must_be(
        only(withdrawal_items, desk_of(EFFECTS + SIGNS), "listed-signs"), MultipleItem
    )
    others = {o.text for o in item.options if o.id not in item.keys}
    assert others <= {"Constipation", "Dry mouth", "Hypothermia"}
    assert len(others) == 2
    assert item.explanation.startswith("Of these, ")
    assert item.explanation.endswith(
        " follow a sudden stop of examplol; the others come from the drug itself."
    )


def test_a_further_finding_is_no_sign_that_the_drug_brings_and_no_death() -> None:
    items = items_of(withdrawal_items, desk_of(EFFECTS + SIGNS))
    asked = [must_be(i, SingleItem) for i in items if i.model == "further-sign"]
    assert all("both follow a sudden stop" in item.explanation for item in asked)
    assert [item.facts for item in asked] == [
        ("examplol/withdrawal/hyperthermia",),
        ("examplol/withdrawal/rhabdomyolysis",),
    ]
    assert "a patient has rhabdomyolysis." in asked[0].stem
    proofs = {o.certificate.proof for o in asked[0].options if o.certificate}
    assert proofs == {Proof.TRUE, Proof.CLOSED_LIST}


def test_death_is_an_outcome_and_no_sign() -> None:
    drafts = list(withdrawal_items(desk_of(EFFECTS + SIGNS)))
    assert drafts[0] == Refusal(
        "examplol/withdrawal/death", "An outcome, not a sign to be found in a patient."
    )


def test_one_sign_alone_makes_no_case() -> None:
    lone = SIGNS.replace("- Rhabdomyolysis {#rhabdomyolysis}", "")
    drafts = list(withdrawal_items(desk_of(EFFECTS + lone)))
    assert (
        Refusal(
            "examplol/withdrawal/hyperthermia",
            "No other sign of withdrawal makes a case.",
        )
        in drafts
    )


def test_without_effects_beside_it_a_sign_is_refused() -> None:
    drafts = list(withdrawal_items(desk_of(SIGNS)))
    reasons = [d.reason for d in drafts if isinstance(d, Refusal)]
    assert any(reason.startswith("Not asked as a finding:") for reason in reasons)


def test_three_lists_and_two_cases_are_enough_and_unasked_signs_come_first() -> None:
    names = ["Yawning", "Runny nose", "Goose bumps", "Muscle cramps", "Sweating"]
    names += ["Watery eyes", "Restless legs", "Hiccups"]
    many = "".join(f"    - {name} {{#more-{n}}}\n" for n, name in enumerate(names))
    items = items_of(withdrawal_items, desk_of(EFFECTS + SIGNS.rstrip(" ") + many))
    models = [item.model for item in items]
    assert models == ["listed-signs"] * 3 + ["further-sign"] * 2
    listed = {fact for item in items[:3] for fact in item.facts}
    assert items[3].facts[0] not in listed


def test_a_finding_of_overdose_is_said_to_be_one() -> None:
    overdose = """
    ### Signs of overdose

    - Hypothermia {#cold}
    - Pinpoint pupils {#pinpoint}
    """
    items = items_of(withdrawal_items, desk_of(EFFECTS + overdose + SIGNS))
    said = {
        option.text: option.rationale
        for item in items
        if isinstance(item, SingleItem | MultipleItem)
        for option in item.options
    }
    assert said["Pinpoint pupils"] == "Pinpoint pupils: one of the signs of overdose."
