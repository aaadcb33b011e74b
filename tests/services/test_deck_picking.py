from dataclasses import replace

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.learning.confusions import Confusion, Mixup
from baclofen_quiz.services.deck_picking import (
    of_confusions,
    of_given,
    of_mistakes,
    of_safety,
)
from baclofen_quiz.services.mistakes import Mistakes
from factories import (
    make_bank,
    make_dose,
    make_entry,
    make_monograph,
    make_note,
    make_receptor,
    make_single_item,
    make_twins,
)
from mixing import mixing_bank

CAUTION = (make_note(NoteKind.CAUTION),)


def test_mistakes_are_facts_and_questions() -> None:
    found = of_mistakes(Mistakes(frozenset({"baclofen/uses/a"}), frozenset({"w/b"})))
    assert found.keys == {"fact:baclofen/uses/a", "item:w/b"}


def test_what_is_given_is_picked() -> None:
    found = of_given(make_bank(), ["baclofen/uses/a"], ["w/b"])
    assert found.keys == {"fact:baclofen/uses/a", "item:w/b"}


def test_of_a_question_with_a_twin_the_note_without_options_is_picked() -> None:
    choice, typed = make_twins()
    bank = make_bank(items=(typed, choice))
    assert of_given(bank, [], [choice.family]).keys == {f"item:{typed.family}"}


CONTRAST = "contrast:baclofen/comparison/tizanidine.target+mechanism/receptor"
MIXED = Confusion(Mixup.DRUGS, "Tizanidine", "baclofen", (), "main target")


def test_contrasts_are_of_the_two_drugs_that_were_mixed_up() -> None:
    bank = mixing_bank()
    assert of_confusions(bank, [MIXED]).keys == {CONTRAST}
    assert of_safety(bank).keys == set()
    assert of_confusions(bank, [replace(MIXED, taken="Diazepam")]).keys == set()
    assert of_confusions(bank, [replace(MIXED, mixup=Mixup.WORDS)]).keys == set()
    apart = of_given(bank, ["f"], drugs=("tizanidine", "Baclofen"))
    assert apart.keys == {"fact:f", CONTRAST}


def test_safety_is_what_carries_a_caution_or_asks_such_a_fact() -> None:
    critical = make_receptor(notes=CAUTION)
    entries = (make_entry(critical), make_entry(make_dose()))
    items = (
        make_single_item(id="asks", facts=(critical.id,)),
        make_single_item(id="row~k=2", clone_of="marked", facts=(), notes=CAUTION),
        make_single_item(id="other", facts=(make_dose().id,)),
    )
    bank = make_bank(monographs=(make_monograph(entries=entries),), items=items)

    assert of_safety(bank).keys == {
        "fact:baclofen/mechanism/receptor",
        "item:asks",
        "item:marked",
    }


def test_a_contrast_with_a_critical_fact_is_critical() -> None:
    bank = mixing_bank()
    (book,) = bank.monographs
    first, *others = book.entries
    critical = make_entry(make_receptor(notes=CAUTION))
    assert first.facts == (make_receptor(),)
    marked = replace(book, entries=(critical, *others))
    assert CONTRAST in of_safety(replace(bank, monographs=(marked,))).keys
