import pytest

from baclofen_quiz.items.item import Item, MatchingItem, OptionItem
from baclofen_quiz.items.marks import UnknownOption
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled
from baclofen_quiz.web.shown_names import with_ids
from factories import make_matching_item, make_ordering_item, make_single_item


def shown(item: Item) -> QuestionView:
    match item:
        case MatchingItem():
            options, right = item.left, item.right
        case _:
            assert isinstance(item, OptionItem)
            options, right = item.options, ()
    return QuestionView("s", 1, 5, item, options, right, answered=False, finished=False)


def form(**fields: str) -> Filled:
    return Filled({name.replace("__", "-"): (text,) for name, text in fields.items()})


def test_a_chosen_place_becomes_the_option_shown_there() -> None:
    item = make_single_item()
    read = with_ids(shown(item), form(option="2", confidence="sure"))

    assert read == form(option=item.options[1].id, confidence="sure")


def test_not_knowing_keeps_its_name() -> None:
    assert with_ids(shown(make_single_item()), form(option="dont-know")) == form(
        option="dont-know"
    )


def test_steps_and_lines_are_named_by_their_places_too() -> None:
    ordering, matching = make_ordering_item(), make_matching_item()

    assert with_ids(shown(ordering), form(place__1="4")) == Filled(
        {f"place-{ordering.options[0].id}": ("4",)}
    )
    assert with_ids(shown(matching), form(pair__2="1", pair__1="")) == Filled(
        {
            f"pair-{matching.left[1].id}": (matching.right[0].id,),
            f"pair-{matching.left[0].id}": ("",),
        }
    )


@pytest.mark.parametrize("place", ["0", "9", "gaba-b", "-1", "01", " 1", ""])
def test_a_place_at_which_nothing_was_shown_is_refused(place: str) -> None:
    with pytest.raises(UnknownOption):
        with_ids(shown(make_single_item()), form(option=place))
    with pytest.raises(UnknownOption):
        with_ids(shown(make_ordering_item()), Filled({f"place-{place}": ("1",)}))
