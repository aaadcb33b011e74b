"""Too much of a drug, or a sudden lack of it."""

from baclofen_quiz.items.generation.overdose import overdose_items
from baclofen_quiz.items.item import MatchingItem
from desks import bundled_desk, desk_of, items_of, must_be, only

WITHDRAWAL = """
    ## Withdrawal

    ### Signs after a sudden stop

    - Rebound hypertension {#rebound}
    - Worsening angina {#angina}
    - Seizures {#seizures}
    """
OVERDOSE = """
    ## Adverse effects

    ### Signs of overdose

    - Severe bradycardia {#bradycardia}
    - Bronchospasm {#bronchospasm}
    - Coma {#coma}
    """


def sorted_by(item: MatchingItem) -> dict[str, str]:
    texts = {o.id: o.text for o in (*item.left, *item.right)}
    return {texts[left]: texts[right] for left, right in item.pairs}


def test_findings_of_one_side_only_are_sorted() -> None:
    desk = desk_of(OVERDOSE + WITHDRAWAL)
    item = must_be(only(overdose_items, desk, "too-much-or-lack"), MatchingItem)
    assert sorted_by(item) == {
        "Bronchospasm": "Overdose",
        "Severe bradycardia": "Overdose",
        "Rebound hypertension": "Withdrawal",
        "Worsening angina": "Withdrawal",
    }


def test_an_overdose_in_one_sentence_gives_its_findings_too() -> None:
    item = must_be(
        only(overdose_items, bundled_desk(), "too-much-or-lack"), MatchingItem
    )
    assert sorted_by(item)["Drowsiness"] == "Overdose"
    assert item.facts[0] == "baclofen/adverse/overdose"


def test_one_side_alone_is_not_asked() -> None:
    assert items_of(overdose_items, desk_of(OVERDOSE)) == []
    assert items_of(overdose_items, desk_of(WITHDRAWAL)) == []
