"""Which drug, which mechanism, which difference."""

import pytest

from baclofen_quiz.items.generation.comparison import comparison_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()
ALPHA = "\N{GREEK SMALL LETTER ALPHA}"


def test_the_drug_of_a_target_stands_beside_all_that_have_a_target() -> None:
    item = must_be(only(comparison_items, DESK, "drug-from-mechanism"), SingleItem)
    assert item.stem == (
        f"Which muscle relaxant works as an agonist at {ALPHA}2-adrenergic receptors?"
    )
    assert [option.text for option in item.options] == [
        "Baclofen",
        "Dantrolene",
        "Diazepam",
        "Tizanidine",
    ]


def test_a_structure_is_no_mechanism() -> None:
    found = [
        item.facts
        for item in items_of(comparison_items, DESK)
        if item.model == "mechanism-from-drug"
    ]
    assert ("baclofen/comparison/cyclobenzaprine.target",) not in found
    assert len(found) == 3


@pytest.mark.parametrize(
    "said", ["antagonist at alpha-2", "inverse agonist at alpha-2", "acts at alpha-2"]
)
def test_a_drug_that_acts_otherwise_on_a_target_is_not_said_to_activate_it(
    said: str,
) -> None:
    desk = desk_of(
        "## Comparison with other muscle relaxants\n\n"
        "- Diazepam: enhances GABA at the GABA-A receptor {#diazepam}\n"
        "- Dantrolene: acts on calcium release within skeletal muscle {#dantrolene}\n"
        f"- Mysterol: {said} adrenergic receptors {{#mysterol}}\n"
    )
    assert names_of(comparison_items, desk) == []


def test_the_preference_is_asked_as_that_of_the_monograph() -> None:
    item = only(comparison_items, DESK, "preferred-for")
    assert item.stem == (
        "For which problem does the monograph prefer baclofen to other muscle"
        " relaxants?"
    )


def test_one_compared_drug_alone_is_not_asked() -> None:
    desk = desk_of(
        "## Comparison with other muscle relaxants\n\n"
        "- Diazepam: enhances GABA at the GABA-A receptor {#diazepam}\n"
    )
    assert names_of(comparison_items, desk) == []


def test_a_drug_of_which_the_lexicon_knows_nothing_is_refused() -> None:
    desk = desk_of(
        "## Comparison with other muscle relaxants\n\n"
        "- Mysterol: acts on moonlight {#mysterol}\n"
    )
    refusals = [d for d in comparison_items(desk) if isinstance(d, Refusal)]
    assert len(refusals) == 1
    assert refusals[0].reason.startswith("The lexicon does not know what is said")
