from dataclasses import replace

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.item import Certificate, Item, Proof, SingleItem
from factories import (
    make_bank,
    make_comparator,
    make_note,
    make_numeric_item,
    make_option,
    make_receptor,
    make_single_item,
)

TIZANIDINE = make_comparator()
DIAZEPAM = make_comparator("Diazepam", "acts at GABA-A receptors", "eases anxiety")
RECEPTOR = make_receptor()


def _facts(*facts: Fact) -> dict[str, Fact]:
    return {fact.id: fact for fact in facts}


def _item(
    asked: Fact,
    other: Fact,
    relation: str = "relation:main-target",
    proof: Proof = Proof.FUNCTIONAL,
) -> SingleItem:
    certificate = Certificate(proof, (relation, other.id))
    return make_single_item(
        facts=(asked.id,),
        options=(
            make_option("key", certificate=None),
            make_option("other", certificate=certificate),
        ),
        key="key",
    )


FACTS = _facts(RECEPTOR, *TIZANIDINE, *DIAZEPAM)


def test_an_option_refuted_by_another_drugs_fact_proves_a_contrast() -> None:
    (one,) = contrasts([_item(TIZANIDINE[0], RECEPTOR)], FACTS)
    assert one.id == "baclofen/comparison/tizanidine.target+mechanism/receptor"
    assert one.drug == "baclofen"
    assert one.front == "Baclofen and tizanidine: how does each of them act?"
    assert [(side.drug, side.text) for side in one.sides] == [
        ("baclofen", "It is an agonist at GABA-B receptors"),
        ("tizanidine", f"It {TIZANIDINE[0].target}"),
    ]


def test_whichever_of_the_two_is_asked_there_is_one_contrast() -> None:
    both = [_item(RECEPTOR, DIAZEPAM[0]), _item(DIAZEPAM[0], RECEPTOR)]
    assert len(contrasts(both, FACTS)) == 1
    assert contrasts(both, FACTS) == contrasts(both[::-1], FACTS)


def test_two_other_drugs_are_set_apart_from_that_of_the_monograph() -> None:
    item = _item(DIAZEPAM[1], TIZANIDINE[1], "relation:drug-difference")
    (one,) = contrasts([item], FACTS)
    assert one.id.endswith("/diazepam.difference+comparison/tizanidine.difference")
    assert one.front == (
        "Tizanidine and diazepam: how does each of them differ from baclofen"
        " in effect or use?"
    )
    assert [side.text for side in one.sides] == [
        "More sedating and hypotensive",
        "It eases anxiety",
    ]


def test_contrasts_stand_in_the_order_of_the_facts() -> None:
    items = [_item(DIAZEPAM[0], TIZANIDINE[0]), _item(DIAZEPAM[0], RECEPTOR)]
    drugs = [tuple(s.drug for s in one.sides) for one in contrasts(items, FACTS)]
    assert drugs == [("baclofen", "diazepam"), ("tizanidine", "diazepam")]


def _none(*items: Item, facts: dict[str, Fact] | None = None) -> bool:
    return contrasts(items, facts or FACTS) == ()


def test_what_proves_no_difference_of_two_drugs_makes_none() -> None:
    assert _none(make_numeric_item(), make_single_item())
    assert _none(_item(TIZANIDINE[0], RECEPTOR, "relation:listed-under"))
    assert _none(_item(TIZANIDINE[0], RECEPTOR, proof=Proof.DISJOINT))
    assert _none(_item(TIZANIDINE[0], TIZANIDINE[0]))
    assert _none(_item(TIZANIDINE[0], TIZANIDINE[1]))
    assert _none(_item(TIZANIDINE[1], DIAZEPAM[1]))
    assert _none(_item(TIZANIDINE[0], RECEPTOR), facts=_facts(RECEPTOR))


def test_a_disputed_side_makes_none() -> None:
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    facts = FACTS | _facts(disputed)
    assert _none(_item(TIZANIDINE[0], disputed), facts=facts)


def test_two_facts_of_one_drug_make_none() -> None:
    again = replace(DIAZEPAM[0], id="baclofen/comparison/valium.target")
    facts = FACTS | _facts(again)
    assert _none(_item(DIAZEPAM[0], again), facts=facts)


def test_a_bank_of_one_drug_has_none() -> None:
    bank = make_bank()
    assert contrasts(bank.items, bank.facts) == ()
