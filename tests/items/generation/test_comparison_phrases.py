"""Compared drugs that are asked in the monograph's own words."""

from baclofen_quiz.items.generation.comparison_phrases import phrase_items
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.item import MatchingItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

LINES = (
    "- Testoline: inhibits folate synthesis; stains teeth {#testoline}",
    "- Samplamide: binds to cell membranes; swallowed with milk {#samplamide}",
    "- Modellate: blocks potassium channels; taken in winter {#modellate}",
    "- Invented: acts at the same enzyme; smells of garlic {#invented}",
)


def desk_with(*lines: str) -> Desk:
    return desk_of("## Comparison with other drugs\n\n" + "\n".join(lines) + "\n")


def test_a_drug_is_asked_for_by_its_action() -> None:
    item = must_be(
        only(phrase_items, desk_with(*LINES), "drug-that-acts-so"), SingleItem
    )
    assert item.stem == "Which of these drugs inhibits folate synthesis?"
    assert {o.text for o in item.options} == {"Testoline", "Samplamide", "Modellate"}


def test_an_action_like_that_of_another_drug_is_not_asked() -> None:
    items = items_of(phrase_items, desk_with(*LINES))
    assert all("same enzyme" not in item.stem for item in items)


def test_what_sets_a_drug_apart_is_asked_as_the_monograph_says_it() -> None:
    item = must_be(only(phrase_items, desk_with(*LINES), "what-sets-apart"), SingleItem)
    assert item.stem == "By what does the monograph set testoline apart from examplol?"
    assert "Stains teeth" in {o.text for o in item.options}


def test_a_remark_that_stands_out_is_turned_round() -> None:
    long = "raises cholesterol in the blood of most people who take it by a third"
    line = f"- Longish: inhibits renin; {long} {{#longish}}"
    item = must_be(
        only(phrase_items, desk_with(*LINES, line), "drug-set-apart"), SingleItem
    )
    assert "raises cholesterol" in item.stem
    assert "Longish" in {o.text for o in item.options}


def test_remarks_are_matched_to_drugs() -> None:
    item = must_be(only(phrase_items, desk_with(*LINES), "match-remarks"), MatchingItem)
    assert len(item.pairs) == 4


def test_drugs_of_which_the_lexicon_knows_enough_are_asked_elsewhere() -> None:
    assert names_of(phrase_items, bundled_desk()) == []


def test_what_the_own_drug_is_as_well_sets_no_other_drug_apart() -> None:
    desk = desk_of(
        "## Identity\n\nExamplol is a loop diuretic.\n\n"
        "## Comparison with other drugs\n\n"
        "- Longish: a loop diuretic {#same}\n"
        "- Testoline: a loop diuretic; stains teeth {#testoline}\n"
        "- Samplamide: swallowed with milk {#samplamide}\n"
        "- Modellate: taken in winter {#modellate}\n"
    )
    texts = [
        o.text for i in items_of(phrase_items, desk) for o in getattr(i, "options", ())
    ]
    assert "Stains teeth" in texts
    assert not any("diuretic" in text for text in texts)


def test_a_drug_known_for_the_same_action_stands_in_no_wrong_option() -> None:
    desk = desk_of(
        "## Comparison with other drugs\n\n"
        "- Phenytoin: blocks sodium channels {#phenytoin}\n"
        "- Valproate: inhibits an enzyme of the liver {#valproate}\n"
        "- Levetiracetam: binds to SV2A {#levetiracetam}\n"
        "- Testoline: inhibits folate synthesis {#testoline}\n"
    )
    items = [i for i in items_of(phrase_items, desk) if "sodium" in i.stem]
    (item,) = items
    names = {o.text for o in must_be(item, SingleItem).options}
    assert names == {"Phenytoin", "Levetiracetam", "Testoline"}
