import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import AUTHORED, Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection.choice import Choice, Preset, Scope, Seen
from baclofen_quiz.learning.selection.filters import (
    Filter,
    failing,
    file_of,
    missed_facts,
)
from baclofen_quiz.learning.selection.inputs import Asked, Inputs, Standing
from factories import make_single_item

ITEM = make_single_item(id="a", facts=("f",))
HERE = Scope("baclofen", Section.MECHANISM)
ALL = Choice(frozenset(), 5)


def failed(choice: Choice, inputs: Inputs | None = None) -> frozenset[Filter]:
    return failing(choice, inputs or Inputs())(ITEM)


def test_a_choice_that_leaves_everything_open_leaves_nothing_out() -> None:
    assert failed(ALL) == frozenset()


@pytest.mark.parametrize(
    ("choice", "fits"),
    [
        (Choice(frozenset({HERE}), 5), True),
        (Choice(frozenset({Scope("", Section.MECHANISM)}), 5), True),
        (Choice(frozenset({Scope("aspirin", Section.MECHANISM)}), 5), False),
        (Choice(frozenset({Scope("baclofen", Section.USES)}), 5), False),
    ],
)
def test_a_scope_is_a_drug_and_a_section(choice: Choice, *, fits: bool) -> None:
    assert failed(choice) == (frozenset() if fits else {Filter.SCOPES})


def test_every_filter_that_is_failed_is_named() -> None:
    choice = Choice(
        frozenset({Scope("x", Section.USES)}),
        5,
        Preset.DUE,
        frozenset({Kind.CLOZE}),
        frozenset({Difficulty.HARDER}),
        frozenset({Seen.RIGHT}),
        frozenset({"other"}),
        files=frozenset({"week-6"}),
    )

    assert failed(choice) == set(Filter)


def test_a_file_has_the_items_that_people_wrote_in_it() -> None:
    choice = Choice(frozenset(), 5, files=frozenset({"week-6"}))
    written = make_single_item(id="week-6/receptor", model=AUTHORED)
    generated = make_single_item(id="week-6/receptor")
    fails = failing(choice, Inputs())

    assert fails(written) == frozenset()
    assert fails(generated) == {Filter.FILES}
    assert (file_of(written), file_of(generated)) == ("week-6", "")


def test_filters_that_fit_leave_an_item_in() -> None:
    choice = Choice(
        frozenset(),
        5,
        kinds=frozenset({Kind.SINGLE}),
        difficulties=frozenset({Difficulty.EASIER}),
        seen=frozenset({Seen.UNUSED}),
        facts=frozenset({"f"}),
    )

    assert failed(choice) == frozenset()


def test_answers_say_how_hard_an_item_is_where_there_are_some() -> None:
    harder = Choice(frozenset(), 5, difficulties=frozenset({Difficulty.HARDER}))

    assert failed(harder) == {Filter.DIFFICULTY}
    assert not failed(harder, Inputs(difficulty={"a": Difficulty.HARDER}))


@pytest.mark.parametrize(
    ("seen", "inputs"),
    [
        (Seen.UNUSED, Inputs()),
        (Seen.WRONG, Inputs(standing={"a": Standing.MISSED})),
        (Seen.RIGHT, Inputs(standing={"a": Standing.RIGHT})),
        (Seen.FLAGGED, Inputs(flagged=frozenset({"a"}))),
        (Seen.UNUSED, Inputs(flagged=frozenset({"a"}))),
    ],
)
def test_an_item_can_be_chosen_by_how_it_stands(seen: Seen, inputs: Inputs) -> None:
    wanted = Choice(frozenset(), 5, seen=frozenset({seen}))
    others = Choice(frozenset(), 5, seen=frozenset(Seen) - {seen, *_both(inputs)})

    assert not failed(wanted, inputs)
    assert failed(others, inputs) == {Filter.SEEN}


def _both(inputs: Inputs) -> set[Seen]:
    return {Seen.UNUSED, Seen.FLAGGED} if inputs.flagged else set()


@pytest.mark.parametrize(
    ("preset", "fits", "fails"),
    [
        (Preset.DUE, Inputs(due=frozenset({"f"})), Inputs(due=frozenset({"g"}))),
        (Preset.SAFETY, Inputs(safety=frozenset({"f"})), Inputs()),
        (Preset.WEAKEST, Inputs(weakest=frozenset({HERE})), Inputs()),
        (Preset.UNSEEN, Inputs(), Inputs(standing={"a": Standing.RIGHT})),
        (Preset.MISTAKES, Inputs(standing={"a": Standing.MISSED}), Inputs()),
    ],
)
def test_a_preset_leaves_out_what_it_is_not_about(
    preset: Preset, fits: Inputs, fails: Inputs
) -> None:
    choice = Choice(frozenset(), 5, preset)

    assert not failed(choice, fits)
    assert failed(choice, fails) == {Filter.PRESET}


@pytest.mark.parametrize("preset", [Preset.MIXED, Preset.SECTION])
def test_two_presets_leave_nothing_out(preset: Preset) -> None:
    assert not failed(Choice(frozenset(), 5, preset))


def test_a_mistake_is_a_fact_whose_latest_answer_was_wrong() -> None:
    older, newer = Asked("b", "b", "m", 4), Asked("c", "c", "n", 1)
    inputs = Inputs(
        standing={"b": Standing.MISSED, "c": Standing.RIGHT},
        asked={"f": (older, newer), "g": (older,), "h": (Asked("d", "d", "m", 0),)},
    )

    assert missed_facts(inputs) == {"g"}


def test_another_item_on_a_missed_fact_is_about_the_mistake_too() -> None:
    inputs = Inputs(
        standing={"b": Standing.MISSED}, asked={"f": (Asked("b", "b", "m", 0),)}
    )

    assert not failed(Choice(frozenset(), 5, Preset.MISTAKES), inputs)
