import json
from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import Choice, Filter, Mode, Preset, Scope, Seen
from baclofen_quiz.web.practice_page import (
    PLACES,
    Fault,
    PracticePage,
)
from building import ALL, MECHANISM, make_view
from factories import make_items, make_single_item


def page(choice: Choice = ALL, items: tuple[Item, ...] | None = None) -> PracticePage:
    return PracticePage(make_view(choice, items=items))


def test_nothing_ticked_means_all_sections() -> None:
    assert page().asked == "7 questions"
    assert page().summary == "from all sections, explained at once, untimed"


def test_the_sentence_says_everything_that_was_chosen() -> None:
    choice = Choice(
        frozenset({MECHANISM, Scope("baclofen", Section.DOSING)}),
        5,
        Preset.MIXED,
        frozenset({Kind.SINGLE, Kind.NUMERIC}),
        frozenset({Difficulty.EASIER, Difficulty.HARDER}),
        frozenset({Seen.UNUSED, Seen.WRONG}),
        mode=Mode.TEST,
        seconds=90,
    )

    assert page(choice).asked == "2 questions"
    assert page(choice).summary == (
        "from 2 sections, unseen or wrong, single best answer or calculation, "
        "easier or harder, explained at the end, 90 seconds a question"
    )


def test_how_many_match_is_said_or_what_to_loosen() -> None:
    assert page().match == "7 questions match."
    none = replace(page().view, refusal="No question matches. Loosen “Kind”.")
    assert PracticePage(none).match == "No question matches. Loosen “Kind”."


def test_a_quiz_of_a_file_has_as_many_questions_as_a_quiz_may() -> None:
    written = tuple(
        make_single_item(id=f"week-6/{n}", model="authored") for n in range(120)
    )
    whole = page(Choice(frozenset(), 10, files=frozenset({"week-6", "b"})), written)
    part = page(Choice(frozenset({MECHANISM}), 10, files=frozenset({"week-6"})))

    assert (whole.files, whole.whole, whole.narrowed) == ("b and week-6", 100, False)
    assert part.narrowed


def test_sections_stand_in_reading_order_and_only_where_there_is_a_question() -> None:
    boxes = page().drugs["baclofen"]

    assert [box.value for box in boxes] == [
        "baclofen/identity",
        "baclofen/mechanism",
        "baclofen/dosing",
        "baclofen/comparison",
    ]
    assert [box.questions for box in boxes] == [1, 3, 1, 2]


def test_each_drug_has_boxes_of_its_own() -> None:
    items = (*make_items(), make_single_item(id="t/x", drug="tizanidine"))
    two = page(items=items)

    assert [box.questions for box in two.drugs["tizanidine"]] == [1]
    assert two.sections[-1].title == "tizanidine: Mechanism of action"
    assert page().sections[0].title == "Identity"


def test_a_section_of_any_drug_ticks_the_boxes_of_all() -> None:
    choice = Choice(frozenset({Scope("", Section.MECHANISM)}), 10)
    ticked = [box.value for box in page(choice).drugs["baclofen"] if box.ticked]

    assert ticked == ["baclofen/mechanism"]


def test_only_kinds_that_there_are_can_be_ticked() -> None:
    one = page(items=(make_single_item(),))

    assert [(box.value, box.questions) for box in one.kinds] == [("single", 1)]
    chosen = Choice(frozenset(), 5, kinds=frozenset({Kind.SHORT}))
    assert [box.value for box in page(chosen, (make_single_item(),)).kinds] == [
        "single",
        "short",
    ]


def test_how_questions_stand_and_how_hard_they_are_is_counted() -> None:
    assert [(box.title, box.questions) for box in page().seen] == [
        ("Unseen", 7),
        ("Wrong", 0),
        ("Right", 0),
        ("Flagged", 0),
    ]
    assert sum(box.questions for box in page().difficulties) == 7


def test_a_number_from_elsewhere_is_offered_too_unless_nobody_takes_it() -> None:
    assert page(Choice(frozenset(), 7)).lengths == (5, 7, 10, 20, 30)
    odd = page(Choice(frozenset(), 0))
    assert (odd.length, odd.lengths) == (10, (5, 10, 20, 30))


def test_the_script_counts_by_the_same_cells() -> None:
    rows = json.loads(page().cells)

    assert sum(row[-1] for row in rows) == 7
    assert ["baclofen/mechanism", "single", "easier", "unused", 1] in rows


def test_a_refused_choice_begins_the_title_with_the_error() -> None:
    refused = PracticePage(make_view(), Fault("Choose more."))

    assert refused.title == "Error: Build a quiz"
    assert page().title == "Build a quiz"
    assert set(PLACES) == set(Filter)
    assert 0 in page().timers
    assert not page().test
