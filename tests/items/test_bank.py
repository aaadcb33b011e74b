from baclofen_quiz.items.bank import Placed
from factories import (
    make_bank,
    make_multiple_item,
    make_receptor,
    make_short_item,
    make_single_item,
    make_twins,
)


def test_items_and_facts_are_found_by_id() -> None:
    bank = make_bank()
    single = make_single_item()
    assert bank.by_id[single.id] == single
    assert bank.facts["baclofen/mechanism/receptor"] == make_receptor()


def test_a_drug_knows_its_items() -> None:
    one, other = make_single_item(), make_single_item(id="d/x", drug="dantrolene")
    bank = make_bank(items=(one, other))
    assert bank.items_of_drug == {"baclofen": (one,), "dantrolene": (other,)}


def test_a_fact_knows_the_items_that_ask_it_in_their_order() -> None:
    one, other = make_single_item(), make_single_item(id="b/m/receptor/other")
    bank = make_bank(items=(one, make_multiple_item(), other))
    assert bank.items_of_fact["baclofen/mechanism/receptor"] == (one, other)
    assert "baclofen/uses/dystonia" not in bank.items_of_fact


def test_a_calculation_with_options_knows_that_without() -> None:
    choice, typed = make_twins()
    assert make_bank(items=(typed, choice)).twins == {choice.family: typed.family}


def test_a_question_that_repeats_a_card_knows_the_fact_of_that_card() -> None:
    item = make_single_item()
    assert make_bank(items=(item,)).echoes == {item.family: item.facts[0]}


def test_items_that_give_one_another_away_are_kept_apart() -> None:
    said = "Then the release of substance P falls."
    giver = make_single_item(id="a", explanation=said, facts=("one",))
    key = "release of substance P falls"
    bank = make_bank(items=(giver, make_short_item(id="b", accepted=(key,), facts=())))
    assert bank.apart == {"a": frozenset({"b"}), "b": frozenset({"a"})}


def test_a_statement_is_found_by_its_line_and_by_its_facts() -> None:
    bank = make_bank()
    (book, *_) = bank.monographs
    first = next(book.statements)
    placed = Placed(book, first)
    assert placed in bank.placed
    assert bank.placed_at[first.location.file, first.location.line] == placed
    assert bank.placed_of_fact["baclofen/mechanism/receptor"].book == book
