"""Abbreviations are written out where they first stand."""

from dataclasses import replace

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.generation.interactions import interaction_items
from baclofen_quiz.items.generation.tables.abbreviations import written_out
from baclofen_quiz.items.item import MatchingItem, SingleItem
from baclofen_quiz.items.lexicon import Lexicon
from desks import bundled_desk, desk_of, items_of, must_be

LEXICON = Lexicon(
    functional={"interaction-effect": "Each partner has one remark."},
    scoped=frozenset({"interaction-effect"}),
    abbreviations={
        "NSAIDs": "non-steroidal anti-inflammatory drugs",
        "GERD": "gastro-oesophageal reflux disease",
    },
)
TEXT = """
    ## Interactions

    - Warfarin: more bleeding {#warfarin}
    - NSAIDs: gastric ulcers {#nsaids}
    - Antihypertensives: dizzy spells on standing {#antihypertensives}
    - Oral iron: poorer uptake {#iron}
    """


def made(desk: Desk, model: str, fact: str) -> Draft:
    return next(
        item
        for item in items_of(interaction_items, desk)
        if item.model == model and fact in item.id
    )


def test_an_abbreviation_in_the_stem_is_explained_there_alone() -> None:
    item = must_be(
        made(desk_of(TEXT, LEXICON), "interaction-effect", "/nsaids/"), SingleItem
    )
    assert item.stem.count("NSAIDs (non-steroidal anti-inflammatory drugs)") == 1
    assert not any("non-steroidal" in option.text for option in item.options)


def test_an_abbreviation_of_an_option_is_explained_in_the_first_that_has_it() -> None:
    item = must_be(
        made(bundled_desk(), "interaction-partner", "/tricyclics/"), SingleItem
    )
    assert "NSAIDs (non-steroidal anti-inflammatory drugs)" in {
        option.text for option in item.options
    }


def test_a_matching_item_is_explained_on_either_side() -> None:
    desk = desk_of(TEXT, LEXICON)
    item = must_be(made(desk, "match-interactions", "nsaids"), MatchingItem)
    assert sum("non-steroidal" in option.text for option in item.left) == 1
    short = replace(item.right[0], text="More GERD", id="gerd")
    turned = written_out(replace(item, right=(short, *item.right)), desk.lexicon)
    assert turned.right[0].text == "More GERD (gastro-oesophageal reflux disease)"
    assert turned.left == item.left


def test_what_is_written_out_already_stays() -> None:
    desk = desk_of(TEXT, LEXICON)
    item = must_be(made(desk, "interaction-effect", "/nsaids/"), SingleItem)
    assert written_out(item, desk.lexicon) == item
