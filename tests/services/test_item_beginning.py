from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.services.item_beginning import OPTIONS, begun_for, place_of
from factories import make_bank, make_entry, make_fact, make_monograph

FACT = make_fact(text="It falls -- and then --> rises", slug="main-effect")
BANK = make_bank(monographs=(make_monograph(entries=(make_entry(FACT),)),))
PLACE = "baclofen/mechanism/main-effect"


def test_a_statement_has_a_name_in_addresses() -> None:
    (placed,) = BANK.placed

    assert place_of(placed.book, placed.statement) == PLACE


def test_a_question_is_begun_with_its_form_and_its_source() -> None:
    text = begun_for(BANK, PLACE)

    assert text.count("- [ ] ") + text.count("- [x] ") == OPTIONS
    assert text.endswith("\n\nSource: baclofen#mechanism/main-effect\n")
    assert "It falls \N{EN DASH} and then" in text
    assert text.count("-->") == 1


def test_when_it_is_filled_in_it_is_an_item_of_that_section() -> None:
    text = begun_for(BANK, PLACE).replace("## \n", "## What falls?\n")
    for option in ("first", "second", "third"):
        text = text.replace("] \n", f"] The {option} \N{EM DASH} it says so\n", 1)
    (item,) = read_questions(text, "mine.md").items

    assert isinstance(item, SingleItem)
    assert (item.stem, item.drug, item.section) == (
        "What falls?",
        "baclofen",
        Section.MECHANISM,
    )
    assert item.options[0].text == "The first"


def test_a_statement_that_is_nowhere_begins_nothing() -> None:
    assert begun_for(BANK, "baclofen/mechanism/nowhere") == ""
    assert begun_for(BANK, "") == ""
