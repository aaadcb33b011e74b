from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from baclofen_quiz.items.answers import (
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marks import UnfitAnswer, UnknownOption
from baclofen_quiz.learning.answering import EmptyAnswer
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.web.answer_form import (
    BLANK_FORM,
    Filled,
    GivenAndNotKnown,
    PlaceMissing,
    UnitMissing,
    filled,
    read_answer,
    read_confidence,
)
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)


def form(**fields: str | tuple[str, ...]) -> Filled:
    """Fill a form; two underscores stand for a hyphen."""
    return Filled(
        {
            name.replace("__", "-"): (value,) if isinstance(value, str) else value
            for name, value in fields.items()
        }
    )


PLACES = {
    "place__bound": "1",
    "place__channels": "2",
    "place__release": "3",
    "place__reflex": "4",
}


def test_what_a_browser_posts_is_kept_field_by_field() -> None:
    kept = filled(MultiDict([("option", "a"), ("option", "b"), ("text", "4")]))

    assert kept.has("option", "b")
    assert kept.text("text") == "4"
    assert kept.text("absent") == ""
    assert not kept.has("option", "c")


def test_a_chosen_option_is_read() -> None:
    assert read_answer(make_single_item(), form(option="gaba-b")) == Chosen("gaba-b")


def test_nothing_chosen_reads_as_no_option() -> None:
    assert read_answer(make_single_item(), BLANK_FORM) == Chosen("")


def test_ticked_options_are_read_as_a_set() -> None:
    answer = read_answer(make_multiple_item(), form(option=("oral", "epidural")))

    assert answer == ChosenSet(frozenset({"oral", "epidural"}))


def test_places_are_read_as_an_order() -> None:
    item = make_ordering_item()

    assert read_answer(item, form(**PLACES)) == Ordered(
        ("bound", "channels", "release", "reflex")
    )


@pytest.mark.parametrize("place", ["", "1", "5", "x"])
def test_an_order_needs_every_place_once(place: str) -> None:
    with pytest.raises(PlaceMissing, match="use no place twice"):
        read_answer(make_ordering_item(), form(**{**PLACES, "place__reflex": place}))


def test_an_order_without_any_place_is_empty() -> None:
    with pytest.raises(EmptyAnswer):
        read_answer(make_ordering_item(), BLANK_FORM)


def test_a_place_for_a_step_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownOption):
        read_answer(make_ordering_item(), form(**PLACES, place__nonsense="5"))


def test_partners_are_read_and_lines_without_one_are_left_out() -> None:
    answer = read_answer(
        make_matching_item(),
        form(pair__tizanidine="alpha-2", pair__diazepam="", pair__dantrolene="gaba-a"),
    )

    assert answer == Matched((("dantrolene", "gaba-a"), ("tizanidine", "alpha-2")))


def test_a_number_is_read_with_the_unit_beside_it() -> None:
    assert read_answer(make_numeric_item(), form(text=" 4 ", unit="mg")) == Typed(
        "4", "mg"
    )


def test_a_number_without_a_unit_is_asked_for_it() -> None:
    with pytest.raises(UnitMissing, match="Choose the unit"):
        read_answer(make_numeric_item(), form(text="4"))


def test_a_unit_typed_behind_the_number_will_do() -> None:
    assert read_answer(make_numeric_item(), form(text="4 mg")) == Typed("4 mg")


def test_a_unit_that_is_not_offered_is_refused() -> None:
    with pytest.raises(UnknownOption):
        read_answer(make_numeric_item(), form(text="4", unit="kg"))


def test_words_are_read_as_typed() -> None:
    assert read_answer(make_short_item(), form(text="dantrolene")) == Typed(
        "dantrolene"
    )
    assert read_answer(make_cloze_item(), form(text="GABA-B")) == Typed("GABA-B")


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
def test_not_knowing_is_an_answer_to_every_kind(item: Item) -> None:
    assert read_answer(item, form(option="dont-know")) == DontKnow()


@pytest.mark.parametrize(
    ("item", "given"),
    [
        (make_multiple_item(), {"option": ("oral", "dont-know")}),
        (make_ordering_item(), {**PLACES, "option": "dont-know"}),
        (make_matching_item(), {"pair__diazepam": "gaba-a", "option": "dont-know"}),
        (make_numeric_item(), {"text": "4", "unit": "mg", "option": "dont-know"}),
        (make_short_item(), {"text": "dantrolene", "option": "dont-know"}),
        (make_short_item(), {"option": ("dont-know", "nonsense")}),
    ],
    ids=lambda value: value.kind.value if not isinstance(value, dict) else "",
)
def test_an_answer_and_not_knowing_it_do_not_go_together(
    item: Item, given: dict[str, str]
) -> None:
    with pytest.raises(GivenAndNotKnown, match="not both"):
        read_answer(item, form(**given))


@pytest.mark.parametrize(
    ("said", "read"), [("sure", Confidence.SURE), ("", None), ("certain", None)]
)
def test_confidence_is_optional(said: str, read: Confidence | None) -> None:
    assert read_confidence(form(confidence=said)) is read


@given(
    st.sampled_from(make_items()),
    st.dictionaries(
        st.sampled_from(["option", "text", "unit", "place-bound", "pair-x"]),
        st.lists(st.text(max_size=8), max_size=3).map(tuple),
    ),
)
def test_no_form_breaks_the_reader(
    item: Item, fields: dict[str, tuple[str, ...]]
) -> None:
    with suppress(UnfitAnswer):
        read_answer(item, Filled(fields))
