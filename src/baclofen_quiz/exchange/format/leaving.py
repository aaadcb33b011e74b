"""What an item leaves behind in formats that hold less: one sentence a thing."""

from collections.abc import Iterable, Iterator

from baclofen_quiz.exchange.format.losses import exported_with_loss
from baclofen_quiz.exchange.format.written import Held, Statuses, place_of
from baclofen_quiz.items.answers import DONT_KNOW
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    SingleItem,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file.common import LEVELS
from baclofen_quiz.items.question_file.names import name_of
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem
from baclofen_quiz.text import number


def left_behind(item: Item, what: str, why: str = "") -> Problem:
    """Tell of one thing that is not in the file."""
    return exported_with_loss(
        place_of(item),
        f"Of {item.id}, {what}.",
        why or "The format has no place for it.",
        "Export to a format that holds it, or keep the question here.",
    )


def pictures_left_behind(item: Item) -> Iterator[Problem]:
    """Tell of pictures, which no format here holds."""
    if item.images:
        names = ", ".join(image.name for image in item.images)
        why = "Its words may speak of what is to be seen there."
        yield left_behind(item, f"the pictures are not in the file ({names})", why)


def status_left_behind(item: Item, statuses: Statuses) -> Iterator[Problem]:
    """Tell of a question that is not asked, in a format that cannot say so."""
    why = "Read back, the question is ready, and would be asked."
    match statuses.get(item.id, Status.READY):
        case Status.READY:
            return
        case Held(reason):
            what = "the status (withheld) is not written"
            yield left_behind(item, what, f"Here {reason}. {why}")
        case status:
            yield left_behind(item, f"the status ({status}) is not written", why)


def withheld_as_draft(item: Item, statuses: Statuses) -> Iterator[Problem]:
    """Tell of a withheld question, in a format that can say that it is not asked."""
    said = statuses.get(item.id)
    if isinstance(said, Held):
        yield exported_with_loss(
            place_of(item),
            f"Of {item.id}, the status (withheld) is written as draft.",
            f"Here {said.reason}. A program that does not see that would ask it.",
            "Mend it, and take the status away where it is mended.",
        )


def common_losses(item: Item, statuses: Statuses) -> Iterator[Problem]:
    """Tell what neither GIFT nor Aiken can hold."""
    yield from status_left_behind(item, statuses)
    yield from pictures_left_behind(item)
    if not item.authored:
        yield left_behind(item, "the proofs and parameters are not written")
    if item.take_away:
        yield left_behind(item, "the take-away is not written")
    if item.bloom is not LEVELS[item.kind]:
        yield left_behind(item, f"the level ({item.bloom}) is not written")
    if isinstance(item, SingleItem | MultipleItem) and item.fixed_order:
        yield left_behind(item, "the fixed order of the options is not written")
    if renames_options(item):
        why = "Read back, its options are named after their words."
        yield left_behind(item, "the ids of the options are not written", why)


def renames_options(item: Item) -> bool:
    """Whether the ids of options are others than a reader gives after their words."""
    return _own_names(item) != _plain_names(_texts(item))


def _own_names(item: Item) -> list[str]:
    if isinstance(item, NumericItem):
        return [error.model for error in item.errors]
    return [option.id for option in _in_reading_order(item)]


def _texts(item: Item) -> Iterator[str]:
    if isinstance(item, NumericItem):
        return (number(error.value) for error in item.errors)
    return (option.text for option in _in_reading_order(item))


def _in_reading_order(item: Item) -> tuple[Option, ...]:
    """The options as a reader meets them: of pairs the right one first."""
    if not isinstance(item, MatchingItem):
        return all_options(item)
    by_id = {option.id: option for option in item.right}
    partners = dict(item.pairs)
    met: dict[str, Option] = {}
    for left in item.left:
        right = by_id[partners[left.id]]
        met.setdefault(f"right {right.id}", right)
        met[f"left {left.id}"] = left
    for right in item.right:
        met.setdefault(f"right {right.id}", right)
    return tuple(met.values())


def _plain_names(texts: Iterable[str]) -> list[str]:
    """The names that a reader gives options after their words."""
    names: list[str] = []
    taken = {DONT_KNOW}
    for text in texts:
        name = used = name_of(text)
        next_one = 2
        while used in taken:
            used, next_one = f"{name}-{next_one}", next_one + 1
        taken.add(used)
        names.append(used)
    return names
