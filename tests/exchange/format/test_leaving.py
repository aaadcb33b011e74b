from dataclasses import replace
from decimal import Decimal

from asking import asked as ask
from asking import choice, place, read
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Choices,
    Pair,
    Pairs,
    WrongAmount,
)
from baclofen_quiz.exchange.format.leaving import (
    common_losses,
    left_behind,
    status_left_behind,
    withheld_as_draft,
)
from baclofen_quiz.exchange.format.written import ALL_READY, Held
from baclofen_quiz.items.item import Bloom, Image, Item, SingleItem
from baclofen_quiz.items.status import Status


def item(answer: Choices | Pairs | Amount | None = None) -> Item:
    (found,) = read(ask(answer) if answer else ask()).items
    return found


def losses(one: Item) -> list[str]:
    return [problem.what for problem in common_losses(one, ALL_READY)]


def test_a_question_that_is_not_asked_leaves_its_status_behind() -> None:
    one = item()

    for status in (Status.DRAFT, Status.RETIRED):
        (told,) = status_left_behind(one, {one.id: status})
        assert told.code == "exported-with-loss"
        assert told.what == f"Of exam/receptor, the status ({status}) is not written."
    assert not list(status_left_behind(one, {one.id: Status.READY}))


def test_a_withheld_question_is_never_ready_without_a_word() -> None:
    one = item()
    held = {one.id: Held("the item has flaws: S01")}

    (told,) = status_left_behind(one, held)
    assert told.what == "Of exam/receptor, the status (withheld) is not written."
    assert told.why == (
        "Here the item has flaws: S01. Read back, the question is ready, and would be"
        " asked."
    )
    (told,) = withheld_as_draft(one, held)
    assert told.code == "exported-with-loss"
    assert told.what == "Of exam/receptor, the status (withheld) is written as draft."
    assert told.why.startswith("Here the item has flaws: S01. ")
    for status in Status:
        assert not list(withheld_as_draft(one, {one.id: status}))


def test_a_plain_item_leaves_nothing_behind() -> None:
    assert losses(item()) == []


def test_each_thing_that_no_such_format_holds_is_told() -> None:
    rich = replace(item(), take_away="B", bloom=Bloom.EVALUATE, model="m")
    rich = replace(rich, images=(Image("A curve", "a.png"), Image("B", "b.png")))
    assert isinstance(rich, SingleItem)
    rich = replace(rich, fixed_order=True)

    assert losses(rich) == [
        "Of exam/receptor, the pictures are not in the file (a.png, b.png).",
        "Of exam/receptor, the proofs and parameters are not written.",
        "Of exam/receptor, the take-away is not written.",
        "Of exam/receptor, the level (evaluate) is not written.",
        "Of exam/receptor, the fixed order of the options is not written.",
    ]


def test_option_ids_that_are_not_their_words_are_told() -> None:
    named = Choices((choice("a", right=True, name="own"), choice("b")))

    assert losses(item(named)) == [
        "Of exam/receptor, the ids of the options are not written."
    ]


def test_ids_that_are_counted_are_made_again() -> None:
    twice = Choices((choice("a", right=True), choice("A"), choice("dont know")))

    assert losses(item(twice)) == []


def test_the_ids_of_pairs_are_made_right_side_first() -> None:
    pairs = Pairs(
        (
            Pair(place(), "a", "b"),
            Pair(place(), "b", "a"),
            Pair(place(), "c", "a"),
            Pair(place(), "", "d"),
        )
    )

    assert losses(item(pairs)) == []


def test_the_ids_of_wrong_numbers_are_their_digits() -> None:
    amount = Amount(Decimal(4), "", Decimal(4), (wrong("twice"),))

    assert losses(item(amount)) == [
        "Of exam/receptor, the ids of the options are not written."
    ]
    assert losses(item(replace(amount, errors=(wrong(""),)))) == []


def wrong(name: str) -> WrongAmount:
    return WrongAmount(place(), Decimal(8), "why", name)


def test_a_loss_is_told_where_the_item_comes_from() -> None:
    problem = left_behind(item(), "its colour is not written", "It has none.")

    assert problem.code == "exported-with-loss"
    assert problem.location == place()
    assert problem.why == "It has none."
