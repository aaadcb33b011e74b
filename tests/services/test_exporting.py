from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.losses import exported_with_loss
from baclofen_quiz.exchange.format.written import Written
from baclofen_quiz.problems import Location
from baclofen_quiz.services.exporting import chosen, counted
from factories import make_bank, make_items

AT = Location("a.md", 1)
LOSS = exported_with_loss(AT, "It lost something.", "No place.", "None.")


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
