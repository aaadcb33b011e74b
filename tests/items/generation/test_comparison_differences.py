"""What sets a drug apart, as the monograph says it."""

from dataclasses import replace

from baclofen_quiz.items.generation.comparison_differences import difference_items
from baclofen_quiz.items.item import SingleItem
from desks import (
    bundled_desk,
    bundled_lexicon,
    bundled_monograph,
    desk_of,
    items_of,
    must_be,
    names_of,
)

DESK = bundled_desk()
FOUND = [must_be(item, SingleItem) for item in items_of(difference_items, DESK)]


def about(drug: str) -> SingleItem:
    fact = f"baclofen/comparison/{drug}.difference"
    return next(item for item in FOUND if fact in item.facts)


def names(item: SingleItem) -> set[str]:
    return {option.text for option in item.options}


def test_a_sedating_drug_is_no_wrong_answer_to_the_question_for_sedation() -> None:
    item = about("tizanidine")
    assert "must stay alert at work" in item.stem
    assert item.stem.endswith(
        "Going by the monograph, which muscle relaxant would do worse than baclofen on"
        " both counts?"
    )
    assert names(item) == {"Tizanidine", "Dantrolene", "Cyclobenzaprine"}


def test_a_vignette_names_what_each_fact_of_the_case_is_for() -> None:
    item = about("tizanidine")
    assert [(fact.phrase, fact.role.value) for fact in item.case] == [
        ("low blood pressure", "needed"),
        ("must stay alert at work", "needed"),
    ]
    assert "[" not in item.stem


def test_a_vignette_that_names_the_target_rests_on_the_targets() -> None:
    item = about("dantrolene")
    assert item.stem.startswith("An anaesthetised patient")
    assert item.facts == (
        "baclofen/comparison/dantrolene.difference",
        "baclofen/comparison/dantrolene.target",
    )
    assert names(item) == {"Baclofen", "Dantrolene", "Diazepam", "Tizanidine"}


def test_a_name_that_would_give_itself_away_is_not_asked_for() -> None:
    item = about("cyclobenzaprine")
    assert item.model == "difference-from-drug"
    assert item.stem == (
        "By what does the monograph set cyclobenzaprine apart from baclofen?"
    )
    assert len(item.options) == 4


def test_without_the_target_a_vignette_that_names_it_is_not_asked() -> None:
    lexicon = bundled_lexicon()
    concepts = dict(lexicon.concepts)
    del concepts["muscle-calcium-release"]
    desk = replace(
        DESK,
        monograph=bundled_monograph(),
        lexicon=replace(lexicon, concepts=concepts),
    )
    facts = {fact for item in items_of(difference_items, desk) for fact in item.facts}
    assert "baclofen/comparison/dantrolene.difference" not in facts


def test_one_drug_alone_is_told_apart_from_nothing() -> None:
    desk = desk_of(
        "## Comparison with other muscle relaxants\n\n"
        "- Diazepam: enhances GABA at the GABA-A receptor; eases anxiety more and is"
        " abused more readily {#diazepam}\n"
    )
    assert names_of(difference_items, desk) == []
