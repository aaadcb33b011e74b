from dataclasses import replace
from decimal import Decimal

from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.items.item import NumericItem
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.bank_pickling import dump, load
from baclofen_quiz.services.library import Library
from factories import make_bank, make_numeric_item, make_single_item


def test_a_bank_is_read_back_as_it_was() -> None:
    bank = make_bank()

    assert load(dump(bank)) == bank


def test_the_whole_bundled_bank_is_read_back_as_it_was() -> None:
    bank = Library([questions_folder()]).bank()

    again = load(dump(bank))

    assert again == bank
    assert [type(item) for item in again.items] == [type(item) for item in bank.items]
    assert {hash(item) for item in again.items} == {hash(item) for item in bank.items}


def test_what_stands_twice_in_a_bank_is_one_value_afterwards() -> None:
    bank = make_bank()
    twice = replace(bank, items=(bank.items[0], replace(bank.items[0])))

    first, second = load(dump(twice)).items

    assert first is second


def test_what_is_alike_and_of_another_kind_stays_apart() -> None:
    item = make_single_item()
    other = make_single_item(explanation=item.stem, take_away=item.stem)
    bank = make_bank(items=(item, other), withheld=(Withheld("a", (), "b"),) * 2)
    again = load(dump(bank))

    assert again == bank
    assert again.items[0].stem is again.items[1].explanation
    assert again.items[0] != again.items[1]


def test_what_equals_in_python_and_is_not_the_same_stays_apart() -> None:
    item = make_numeric_item(value=Decimal("4.0"), tolerance=Decimal(4))
    noted = replace(make_single_item(), reasons_optional=True)
    again = load(dump(make_bank(items=(item, noted), unread=1))).items

    assert isinstance(again[0], NumericItem)
    assert (str(again[0].value), str(again[0].tolerance)) == ("4.0", "4")
    assert again[1].reasons_optional is True
