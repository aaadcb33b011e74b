from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger, Retired
from baclofen_quiz.exchange.anki.schema import CHOICE, CONTRAST, TABLE, Part
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Certificate, Image, Proof
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice
from deck_building import LATER, NOW, deck_of, mod_of
from factories import (
    make_bank,
    make_comparator,
    make_entry,
    make_location,
    make_monograph,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_problem,
    make_receptor,
    make_short_item,
    make_single_item,
    make_twins,
)

ITEM = "item:baclofen/mechanism/receptor/target"
AUTHORED = "item:spasticity/malignant-hyperthermia"
CONTRASTED = "contrast:baclofen/comparison/tizanidine.target+mechanism/receptor"
QUESTIONS = DeckChoice(parts=frozenset({Part.QUESTIONS}))
CONTRASTS = DeckChoice(parts=frozenset({Part.CONTRASTS}))
PLAIN = make_single_item(stem="What does baclofen switch on?")
REPEATING = make_single_item()
"""What the card of its fact asks in nearly the same words."""


def of_part(bank: Bank, choice: DeckChoice, ledger: Ledger | None = None) -> Deck:
    now = LATER if ledger else NOW
    return build(bank, ledger or Ledger(), choice=choice, edition=BUNDLED, now=now)


def comparing() -> Bank:
    """Make a bank with a question that proves two drugs to differ."""
    receptor, compared = make_receptor(), make_comparator()
    proof = Certificate(Proof.FUNCTIONAL, ("relation:main-target", compared[0].id))
    item = make_single_item(
        options=(
            make_option("key", certificate=None),
            make_option("other", certificate=proof),
        ),
        key="key",
    )
    entries = (make_entry(receptor), make_entry(*compared))
    return make_bank(monographs=(make_monograph(entries=entries),), items=(item,))


def test_the_whole_deck_holds_facts_contrasts_and_questions() -> None:
    deck = deck_of(comparing())
    kinds = [row.type.slug for row in deck.rows]
    assert kinds == ["fact", "fact", "fact", "contrast", "choice"]
    assert set(deck.model_mods) == set(kinds)
    assert {row.deck_name for row in deck.rows[3:]} == {
        "Baclofen quiz::Baclofen::Contrasts",
        "Baclofen quiz::Baclofen::Questions",
    }
    assert deck.ledger.notes[CONTRASTED].type is CONTRAST
    assert deck.ledger.notes[ITEM].type is CHOICE


def test_a_question_on_another_drug_is_found_by_the_name_of_that_drug() -> None:
    compared = make_comparator()
    item = make_single_item(facts=tuple(fact.id for fact in compared))
    monograph = make_monograph(entries=(make_entry(*compared),))
    (row,) = of_part(make_bank(monographs=(monograph,), items=(item,)), QUESTIONS).rows
    assert "pharm::drug::tizanidine" in row.tags
    assert "pharm::drug::baclofen" in row.tags


def test_a_part_can_be_had_alone_and_buries_nothing_of_the_rest() -> None:
    whole = deck_of(comparing())
    for choice, key in ((QUESTIONS, ITEM), (CONTRASTS, CONTRASTED)):
        deck = of_part(comparing(), choice, whole.ledger)
        assert [row.fields[0] for row in deck.rows] == [key]
        assert deck.ledger == whole.ledger


def test_a_section_is_taken_of_questions_too() -> None:
    choice = replace(QUESTIONS, sections=frozenset({Section.DOSING}))
    (row,) = of_part(make_bank(), choice).rows
    assert row.fields[0] == "item:baclofen/dosing/child-initial/mg-per-kg"


def test_variants_share_the_note_of_the_first_and_sections_their_order() -> None:
    item = make_numeric_item()
    other = replace(item, id=f"{item.clone_of}~w=45", clone=(("w", "45"),), stem="No?")
    bank = make_bank(items=(item, other, make_ordering_item(), PLAIN))
    rows = of_part(bank, QUESTIONS).rows
    assert [row.type.slug for row in rows] == ["table", "choice", "numeric"]
    assert "starts oral baclofen" in rows[2].fields[1] + rows[2].fields[2]


def test_a_calculation_that_is_asked_with_options_too_has_one_note() -> None:
    choice, typed = make_twins()
    (row,) = of_part(make_bank(items=(choice, typed)), QUESTIONS).rows
    assert row.fields[0] == "item:baclofen/dosing/child-initial/mg-per-kg"
    (alone,) = of_part(make_bank(items=(choice,)), QUESTIONS).rows
    assert alone.fields[0] == "item:baclofen/dosing/child-initial/mg-per-kg-choice"


def test_a_twin_that_was_handed_out_says_that_another_card_asks_the_same() -> None:
    choice, typed = make_twins()
    first = deck_of(make_bank(items=(choice,)))
    deck = deck_of(make_bank(items=(choice, typed)), first.ledger, LATER)
    key = f"item:{choice.family}"
    assert deck.changes.withdrawn == (key,)
    state = deck.ledger.notes[key].state
    assert state == Retired("Another card asks the same.", LATER.date())


def test_a_question_that_repeats_the_card_of_its_fact_has_no_note() -> None:
    deck = deck_of(make_bank(items=(REPEATING,)))
    assert "fact:baclofen/mechanism/receptor" in deck.ledger.notes
    assert ITEM not in deck.ledger.notes
    (row,) = of_part(make_bank(items=(PLAIN,)), QUESTIONS).rows
    assert row.fields[0] == ITEM


def test_a_repeating_question_that_was_handed_out_names_the_other_card() -> None:
    first = deck_of(make_bank(items=(PLAIN,)))
    deck = deck_of(make_bank(items=(REPEATING,)), first.ledger, LATER)
    assert deck.changes.withdrawn == (ITEM,)
    state = deck.ledger.notes[ITEM].state
    assert state == Retired("Another card asks the same.", LATER.date())


def test_without_a_monograph_questions_are_dated_by_their_first_export() -> None:
    bank = make_bank(monographs=(), items=(make_short_item(drug="dantrolene"),))
    deck = deck_of(bank)
    assert mod_of(deck, AUTHORED) == int(NOW.timestamp())
    assert deck.rows[0].deck_name == "Baclofen quiz::Dantrolene::Questions"


def test_a_note_keeps_its_type_when_its_question_turns_into_another_kind() -> None:
    first = deck_of(make_bank(items=(make_short_item(),)))
    turned = make_ordering_item(id=AUTHORED[5:], model="authored")
    deck = deck_of(make_bank(items=(turned,)), first.ledger, LATER)
    assert deck.changes.changed == (AUTHORED,)
    assert deck.ledger.notes[AUTHORED].type is first.ledger.notes[AUTHORED].type
    assert deck.ledger.notes[AUTHORED].type is not TABLE


def test_a_lost_question_turns_into_a_tombstone_of_its_type() -> None:
    items = tuple(i for i in make_bank().items if f"item:{i.id}" != ITEM)
    first = deck_of(make_bank(items=(PLAIN, *items)))
    deck = deck_of(make_bank(items=items), first.ledger, LATER)
    assert deck.changes.withdrawn == (ITEM,)
    grave = deck.rows[-1]
    assert grave.type is CHOICE
    fields = dict(zip((name for name, _ in CHOICE.fields), grave.fields, strict=True))
    assert fields["Question"].startswith('<div class="retired"><p>Withdrawn on 2026-12')
    assert "It is no longer asked." in fields["Question"]
    assert fields["Question"].endswith("What does baclofen switch on?")
    assert fields["Answer"] == "GABA<sub>B</sub> receptor"
    assert fields["Given"] == fields["Reasons"] == ""
    assert "pharm::retired" in grave.tags
    again = deck_of(make_bank(items=items), deck.ledger, LATER)
    assert again.data == deck.data


def test_a_retired_question_says_that_its_authors_took_it_back() -> None:
    first = deck_of(make_bank())
    *rest, retired = make_bank().items
    bank = make_bank(items=tuple(rest), retired=(retired,))
    deck = deck_of(bank, first.ledger, LATER)
    state = deck.ledger.notes[f"item:{retired.id}"].state
    assert state == Retired("Its authors took the question back.", LATER.date())
    back = deck_of(make_bank(), deck.ledger, LATER)
    assert back.changes.changed == (f"item:{retired.id}",)


def test_an_error_in_a_file_buries_none_of_its_questions_but_retired_ones() -> None:
    first = deck_of(make_bank())
    *rest, cloze = (i for i in make_bank().items if f"item:{i.id}" != AUTHORED)
    problem = make_problem(location=make_location(file="questions/spasticity.md"))
    bank = make_bank(items=(*rest, cloze), problems=(problem,))
    assert deck_of(bank, first.ledger, LATER).changes.withdrawn == ()
    bank = make_bank(items=tuple(rest), retired=(cloze,), problems=(problem,))
    deck = deck_of(bank, first.ledger, LATER)
    assert deck.changes.withdrawn == (f"item:{cloze.id}",)


def test_without_a_sound_monograph_no_made_question_is_buried() -> None:
    first = deck_of(comparing())
    authored = (make_short_item(),)
    for bank in (
        make_bank(monographs=(), items=authored),
        replace(comparing(), items=authored, problems=(make_problem(),)),
    ):
        assert deck_of(bank, first.ledger, LATER).changes.withdrawn == ()


def test_a_contrast_that_is_not_proven_any_more_is_withdrawn() -> None:
    first = deck_of(comparing())
    deck = deck_of(replace(comparing(), items=()), first.ledger, LATER)
    assert deck.changes.withdrawn == (CONTRASTED, ITEM)


def test_a_question_with_a_picture_has_no_note_and_is_reported() -> None:
    shown = replace(make_short_item(), images=(Image("A vial", "vial.png"),))
    bank = make_bank(items=(PLAIN, shown))
    deck = of_part(bank, QUESTIONS)
    assert [row.fields[0] for row in deck.rows] == [ITEM]
    assert [problem.code for problem in deck.problems] == ["no-anki-picture"]
    dosing = replace(QUESTIONS, sections=frozenset({Section.MECHANISM}))
    assert of_part(bank, dosing).problems == ()
