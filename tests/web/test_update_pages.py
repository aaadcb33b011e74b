from dataclasses import replace

from baclofen_quiz.services.deck_merging import Counts
from baclofen_quiz.web.update_guide import WAYS, Door
from baclofen_quiz.web.update_pages import (
    ForecastPage,
    MergePage,
    UpdatePage,
    warnings_of,
)

NONE = Counts(0, 0, 0, 0, 0, 0, 0, 0, 0)


def test_a_page_with_a_fault_says_so_in_its_title() -> None:
    assert UpdatePage().title == "Updates in Anki"
    assert UpdatePage("x").title.startswith("Error: ")
    assert MergePage().title == "Your own deck"
    assert MergePage("x").title.startswith("Error: ")


def test_the_guide_names_ways_doors_and_kinds() -> None:
    page = UpdatePage()
    assert page.ways == WAYS
    assert page.doors is Door
    assert page.kinds[0] == ("fact", "Baclofen quiz: fact")


def test_the_forecast_says_what_there_is_to_say() -> None:
    counts = replace(NONE, updated=2, new=1, moved=1, others=3)
    page = ForecastPage(counts)
    assert page.title == "What your own deck changes"
    assert page.lines == (
        "2 notes will be corrected",
        "1 note will be new",
        "1 wording of yours will go into My notes",
        "3 notes of other decks, not looked at",
    )
    assert page.warnings == ()


def test_what_anki_will_not_update_has_its_way_out() -> None:
    ahead, altered, strange = warnings_of(replace(NONE, ahead=1, altered=2, strange=3))
    assert ahead.startswith("1 note from a clock that runs ahead.")
    assert altered.endswith("take the update as text.")
    assert strange.startswith("3 notes of another note type")
