"""Partners sorted by the kind of their interaction."""

from baclofen_quiz.items.generation.interaction_kinds import interaction_kind_items
from baclofen_quiz.items.item import MatchingItem
from desks import desk_of, items_of, must_be, only

TEXT = """
    ## Interactions

    ### Pharmacodynamic interactions

    - Warfarin: more bleeding {#warfarin}
    - Digoxin: the heart slows down {#digoxin}
    - Verapamil: the heart slows down {#verapamil}

    ### Pharmacokinetic interactions

    - Rifampicin: lower levels {#rifampicin}
    - Colestyramine: poorer uptake {#colestyramine}
    """


def test_partners_of_both_kinds_are_sorted() -> None:
    item = must_be(
        only(interaction_kind_items, desk_of(TEXT), "sort-interactions"), MatchingItem
    )
    texts = {o.id: o.text for o in (*item.left, *item.right)}
    assert {texts[left]: texts[right] for left, right in item.pairs} == {
        "Colestyramine": "Pharmacokinetic interactions",
        "Digoxin": "Pharmacodynamic interactions",
        "Rifampicin": "Pharmacokinetic interactions",
        "Warfarin": "Pharmacodynamic interactions",
    }


def test_partners_without_a_stated_kind_are_not_sorted() -> None:
    plain = "\n".join(line for line in TEXT.splitlines() if "###" not in line)
    assert items_of(interaction_kind_items, desk_of(plain)) == []


WAYS = """
    ## Interactions

    - Thiazide diuretics: reduce examplol excretion {#thiazides}
    - Fluconazole: raises examplol levels {#fluconazole}
    - Rifampicin: lowers examplol levels {#rifampicin}
    - Theophylline: increases renal excretion of examplol {#theophylline}
    - Ticagrelor: absorption delayed by examplol {#ticagrelor}
    - Cimetidine: raises their levels {#cimetidine}
    - Haloperidol: stiff muscles {#haloperidol}
    """


def test_partners_that_raise_or_lower_the_drug_itself_are_sorted() -> None:
    item = must_be(
        only(interaction_kind_items, desk_of(WAYS), "sort-ways"), MatchingItem
    )
    texts = {o.id: o.text for o in (*item.left, *item.right)}
    assert {texts[left]: texts[right] for left, right in item.pairs} == {
        "Thiazide diuretics": "Raises its level or effect",
        "Fluconazole": "Raises its level or effect",
        "Rifampicin": "Lowers its level or effect",
        "Theophylline": "Lowers its level or effect",
    }


def test_what_the_drug_does_to_a_partner_is_no_way_of_its_own() -> None:
    desk = desk_of("""
        ## Interactions

        ### Examplol lowers the levels of

        - Warfarin: reduced effect {#warfarin}
        - Doxycycline: reduced effect {#doxycycline}

        ### Drugs that raise examplol levels

        - Erythromycin: examplol toxicity {#erythromycin}
        - Diltiazem: examplol toxicity {#diltiazem}
        """)
    assert items_of(interaction_kind_items, desk) == []
