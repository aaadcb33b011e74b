"""The names of options in a form: the places at which they are shown, from 1.

An option's id says what is wrong with it ("tenfold", "not-divided"), so ids never
reach a page that still waits for its answer. A sitting keeps its order, so a place
names the same option for as long as the sitting lives.
"""

from baclofen_quiz.items.answers import DONT_KNOW
from baclofen_quiz.items.item import Item, Option
from baclofen_quiz.items.marks import UnknownOption
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import PAIR, PLACE, Filled


def with_ids(view: QuestionView, form: Filled) -> Filled:
    """Put the ids of options where the form names their places.

    Raises:
        UnknownOption: the form names a place at which nothing was shown.
    """
    return Filled(dict(_field(view, *field) for field in form.fields.items()))


def _field(
    view: QuestionView, name: str, values: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    if name == "option":
        return name, tuple(_chosen(view, value) for value in values)
    if name.startswith(PLACE):
        return PLACE + _at(view.item, view.options, name.removeprefix(PLACE)), values
    if name.startswith(PAIR):
        partners = tuple(_partner(view, value) for value in values)
        return PAIR + _at(view.item, view.options, name.removeprefix(PAIR)), partners
    return name, values


def _chosen(view: QuestionView, value: str) -> str:
    return value if value == DONT_KNOW else _at(view.item, view.options, value)


def _partner(view: QuestionView, value: str) -> str:
    return value and _at(view.item, view.right, value)


def _at(item: Item, shown: tuple[Option, ...], place: str) -> str:
    found = {str(number): option.id for number, option in enumerate(shown, 1)}
    if place not in found:
        raise UnknownOption(item, place)
    return found[place]
