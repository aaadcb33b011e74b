from baclofen_quiz.learning.selection import Inputs, Preset, Standing
from baclofen_quiz.web.practice_tiles import Tile, tiles
from building import MECHANISM, make_view
from factories import make_single_item

KNOWN = Inputs(
    standing={make_single_item().family: Standing.MISSED},
    due=frozenset(make_single_item().facts),
    safety=frozenset(make_single_item().facts),
    weakest=frozenset({MECHANISM}),
)


def by_preset(inputs: Inputs) -> dict[Preset, Tile]:
    return {tile.preset: tile for tile in tiles(make_view(inputs=inputs, due=1))}


def test_there_is_a_tile_for_each_preset_but_the_section_to_be_chosen() -> None:
    assert set(by_preset(KNOWN)) == set(Preset) - {Preset.SECTION}


def test_a_tile_says_what_is_asked() -> None:
    found = {one: tile.text for one, tile in by_preset(KNOWN).items()}

    assert found == {
        Preset.MIXED: "All sections; what is new first",
        Preset.DUE: "1 fact to refresh",
        Preset.MISTAKES: "1 question on what you got wrong",
        Preset.WEAKEST: "Mechanism of action",
        Preset.UNSEEN: "6 questions not asked yet",
        Preset.SAFETY: "1 question on what may harm",
    }
    assert all(tile.ready for tile in by_preset(KNOWN).values())


def test_a_tile_without_questions_says_what_it_waits_for() -> None:
    found = by_preset(Inputs())

    assert not found[Preset.DUE].ready
    assert found[Preset.DUE].text == "Nothing is due"
    assert found[Preset.WEAKEST].text == "After five answers in a section"
    assert found[Preset.MIXED].ready


def test_a_small_bank_promises_no_more_than_it_has() -> None:
    assert by_preset(Inputs())[Preset.MIXED].title == "7 mixed"
    empty = tiles(make_view(items=()))
    assert not any(tile.ready for tile in empty)
