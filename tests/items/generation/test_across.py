"""Items on two drugs of one class."""

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.items.generation.across import generate_across
from baclofen_quiz.items.item import MatchingItem
from baclofen_quiz.items.lexicon import EMPTY
from two_drugs import OTHER
from two_drugs import small_monograph as monograph


def pairs(item: MatchingItem) -> dict[str, str]:
    text = {o.id: o.text for o in (*item.left, *item.right)}
    return {text[left]: text[right] for left, right in item.pairs}


def made(*books: Monograph) -> tuple[MatchingItem, ...]:
    return generate_across(books, EMPTY)


def test_what_differs_between_two_drugs_is_sorted() -> None:
    [item] = made(OTHER, monograph("alpha"))
    assert item.stem == "What holds for alpha, and what for beta?"
    said = {
        text.replace("\N{NO-BREAK SPACE}", " "): d for text, d in pairs(item).items()
    }
    assert said == {
        "Agonist at muscarinic receptors": "Alpha",
        "Antagonist at nicotinic receptors": "Beta",
        "Oral, adults, initial dose: 5 mg three times daily": "Alpha",
        "Oral, adults, initial dose: 2 mg once daily": "Beta",
        "Oral, adults, maximum dose: 80 mg/day": "Alpha",
        "Oral, adults, maximum dose: 36 mg/day": "Beta",
    }


def test_the_item_is_named_and_tagged_by_both_drugs() -> None:
    [item] = made(OTHER, monograph("alpha"))
    assert item.id.startswith("alpha/dosing/initial+alpha/") or "+beta/" in item.id
    assert item.id.endswith("/which-of-two")
    assert item.tags[:2] == ("alpha", "beta")


def test_drugs_of_different_classes_are_not_compared() -> None:
    assert made(OTHER, monograph("alpha", drug_class="antibiotics")) == ()


def test_drugs_without_a_class_are_not_compared() -> None:
    one, two = monograph("alpha", drug_class='""'), monograph("beta", drug_class='""')
    assert made(one, two) == ()


def test_a_single_monograph_has_nothing_to_be_compared_with() -> None:
    assert made(OTHER) == ()


def test_what_two_drugs_share_is_not_asked() -> None:
    alike = monograph("alpha", initial="2 mg once daily", maximum="36 mg/day")
    assert made(OTHER, alike) == ()


def test_ranges_that_meet_are_not_asked() -> None:
    wide = monograph(
        "alpha",
        receptor="antagonist at nicotinic receptors",
        initial="1 to 4 mg once daily",
    )
    assert made(OTHER, wide) == ()


def test_a_slot_with_two_values_is_no_trait() -> None:
    twice = monograph("alpha", more="- Initial dose: 7 mg twice daily {#second}\n")
    [item] = made(OTHER, twice)
    assert not any("initial" in text for text in pairs(item))


def test_a_denied_action_is_no_trait() -> None:
    more = "\n## Mechanism\n\n- Opioid receptors: no direct action {#opioid}\n"
    [item] = made(OTHER, monograph("alpha", more=more))
    assert "Agonist at muscarinic receptors" in pairs(item)
    assert not any("pioid" in text for text in pairs(item))


def test_a_partial_agonist_is_an_agonist_too() -> None:
    partial = monograph("alpha", receptor="partial agonist at nicotinic receptors")
    full = monograph(
        "beta", receptor="agonist at nicotinic receptors", maximum="9 mg/day"
    )
    assert made(partial, full) == ()


def test_an_item_with_flaws_is_not_made() -> None:
    assert made(OTHER, monograph("alpha", receptor="agonist at IU receptors")) == ()


def test_the_order_of_the_files_does_not_matter() -> None:
    books = [OTHER, monograph("alpha")]
    assert made(*books) == made(*reversed(books)) != ()


def test_a_further_monograph_changes_no_item() -> None:
    before = made(OTHER, monograph("alpha"))
    after = made(OTHER, monograph("alpha"), monograph("aaa", initial="9 mg once daily"))
    assert set(before) <= set(after)
