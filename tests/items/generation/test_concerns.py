"""Why care is needed, and which condition a concern belongs to."""

from baclofen_quiz.items.generation.concerns import concern_items
from baclofen_quiz.items.item import Item, MatchingItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()


def about(model: str, slug: str) -> Item:
    fact = f"baclofen/contraindications/{slug}"
    return next(
        item
        for item in items_of(concern_items, DESK)
        if item.model == model and item.facts == (fact,)
    )


def test_the_reason_stands_beside_the_reasons_of_other_conditions() -> None:
    item = must_be(about("reason", "epilepsy"), SingleItem)
    assert item.stem == "Why does epilepsy call for care with baclofen?"
    assert {option.text for option in item.options} == {
        "The seizure threshold may fall",
        "Rigidity and akinesia may worsen",
        "Psychiatric effects become more likely",
        "The drug leaves the body more slowly",
    }


def test_mental_effects_are_no_wrong_reason_in_parkinsons_disease() -> None:
    item = must_be(about("reason", "parkinson"), SingleItem)
    assert "contraindications-psychosis" not in {option.id for option in item.options}


def test_a_condition_that_the_concern_also_fits_is_no_wrong_answer() -> None:
    item = must_be(about("condition-behind-concern", "psychosis"), SingleItem)
    ids = {option.id for option in item.options}
    assert not ids & {"contraindications-parkinson", "precautions-renal-dose"}


def test_the_matching_has_one_concern_to_spare() -> None:
    item = must_be(only(concern_items, DESK, "match-concerns"), MatchingItem)
    assert [option.text for option in item.left] == [
        "Diabetes",
        "Epilepsy",
        "Parkinson's disease",
    ]
    assert len(item.right) == 4
    used = {right for _, right in item.pairs}
    assert {option.id for option in item.right} - used == {"renal-excretion"}


def test_a_single_condition_is_not_asked() -> None:
    desk = desk_of(
        "## Contraindications\n\n"
        "- Epilepsy: the seizure threshold may fall {#epilepsy}\n"
    )
    assert names_of(concern_items, desk) == []
