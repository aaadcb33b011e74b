from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.losses import exported_with_loss
from baclofen_quiz.exchange.format.written import Held, Written
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location
from baclofen_quiz.services.exporting import (
    chosen,
    counted,
    said_of,
    unasked,
    unasked_in,
)
from factories import make_bank, make_items, make_single_item

AT = Location("a.md", 1)
LOSS = exported_with_loss(AT, "It lost something.", "No place.", "None.")


def make_shelved_bank() -> Bank:
    """Make a bank of seven items that are asked and four that are not."""
    new, old, bad, worse = (
        make_single_item(id=f"mine/{name}") for name in ("new", "old", "bad", "worse")
    )
    return make_bank(
        drafts=(new,),
        retired=(old,),
        flawed=(bad, worse),
        withheld=(
            Withheld("mine/bad", (), "the item has flaws: S01"),
            Withheld("mine/worse", (), "the item has flaws: S03"),
        ),
    )


def test_without_a_choice_everything_is_written() -> None:
    bank = make_bank(items=make_items())

    assert chosen(bank, "", None) == bank.items


def test_drug_and_section_choose() -> None:
    bank = make_bank(items=make_items())
    found = chosen(bank, "Baclofen", Section.MECHANISM)

    assert found
    assert {(item.drug, item.section) for item in found} == {
        ("baclofen", Section.MECHANISM)
    }
    assert chosen(bank, "nosuch", None) == ()


def test_what_is_written_and_lost_is_counted() -> None:
    said = counted(Written(b"", (LOSS,), ("a", "b")), 3)

    assert said == "2 of 3 questions written, 1 not; 1 thing lost on the way"
    assert counted(Written(b"", (), ()), 0).endswith("0 things lost on the way")


def test_of_each_item_is_said_whether_it_is_asked_and_why_not() -> None:
    bank = make_shelved_bank()
    said = said_of(bank, bank.catalogue.entries)

    assert said["mine/new"] is Status.DRAFT
    assert said["mine/old"] is Status.RETIRED
    assert said["mine/worse"] == Held("the item has flaws: S03")
    assert {said[item.id] for item in bank.items} == {Status.READY}


def test_of_two_items_with_one_id_the_first_is_spoken_of() -> None:
    one = make_single_item(id="mine/new")
    bank = make_bank(drafts=(one,), retired=(one,))

    assert said_of(bank, bank.catalogue.entries)["mine/new"] is Status.DRAFT


def test_what_is_not_asked_is_counted_by_its_reason() -> None:
    entries = make_shelved_bank().catalogue.entries

    assert unasked(entries) == (
        "4 of 11 (1 draft, 1 retired, 2 withheld for their flaws)"
    )
    assert unasked(entries[:8]) == "1 of 8 (1 draft)"
    assert unasked(entries[-1:]) == "1 of 1 (1 withheld for its flaws)"
    assert unasked(entries[:2]) == unasked(()) == ""


def test_a_file_of_what_is_asked_says_how_many_are_not_in_it() -> None:
    bank = make_shelved_bank()

    assert unasked_in(bank, "Baclofen", None).startswith("4 of 11 (1 draft, ")
    assert unasked_in(bank, "", Section.USES) == ""
    assert unasked_in(bank, "dantrolene", None) == ""
