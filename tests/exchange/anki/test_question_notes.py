from dataclasses import replace

import pytest

from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.exchange.anki import schema
from baclofen_quiz.exchange.anki.question_notes import (
    Backing,
    question_note,
    type_of,
)
from baclofen_quiz.exchange.anki.schema import NoteType
from baclofen_quiz.items.bank import Placed
from baclofen_quiz.items.item import CaseFact, CaseRole, Item
from baclofen_quiz.text import NBSP
from factories import (
    make_cloze_item,
    make_items,
    make_location,
    make_monograph,
    make_note,
    make_numeric_item,
    make_short_item,
    make_single_item,
    make_statement,
)

NOBODY = Backing(None, ())


def _backing(*statements: Statement) -> Backing:
    book = make_monograph()
    return Backing(book, tuple(Placed(book, one) for one in statements))


@pytest.mark.parametrize(
    ("item", "kind"),
    list(
        zip(
            make_items(),
            [
                *(schema.CHOICE, schema.CHOICE, schema.NUMERIC, schema.TABLE),
                *(schema.TABLE, schema.SHORT, schema.SHORT),
            ],
            strict=True,
        )
    ),
    ids=lambda one: getattr(one, "kind", getattr(one, "slug", "")),
)
def test_each_kind_has_its_type_and_fills_fields_of_it(
    item: Item, kind: NoteType
) -> None:
    content = question_note(item, NOBODY).content
    assert content.type is type_of(item) is kind
    assert set(content.fields) <= {name for name, _ in kind.fields}
    assert content.fields[kind.asks]
    assert content.fields[kind.answers]


def test_a_choice_on_a_told_patient_is_a_case() -> None:
    told = make_single_item(stem="An adult fell. She takes 5.5 mg. What comes first?")
    assert type_of(told) is schema.VIGNETTE
    assert type_of(make_single_item(stem="An adult fell. Why?")) is schema.CHOICE
    one = replace(
        make_single_item(stem="An adult fell. Why?"),
        case=(CaseFact("An adult", CaseRole.NEEDED),),
    )
    assert type_of(one) is schema.VIGNETTE
    long = make_numeric_item(stem="One. Two. How many?")
    assert type_of(long) is schema.NUMERIC


def test_what_is_told_stands_apart_from_what_is_asked() -> None:
    item = make_single_item(stem="An adult fell. She takes 5.5 mg. What comes first?")
    note = question_note(item, NOBODY)
    assert note.content.fields["Case"] == "An adult fell. She takes 5.5 mg."
    assert note.content.fields["Question"] == "What comes first?"
    assert (note.front, note.back) == (item.stem, "GABA-B receptor")
    open_end = question_note(make_cloze_item(stem="It acts. On _____."), NOBODY)
    assert open_end.content.fields["Case"] == ""
    assert open_end.content.fields["Question"] == "It acts. On _____."


def test_a_note_keeps_the_type_that_learners_have() -> None:
    turned = make_short_item()
    note = question_note(turned, NOBODY, schema.CHOICE)
    assert note.content.type is schema.CHOICE
    assert note.content.fields["Answer"] == "dantrolene"


def test_all_variants_of_a_question_share_one_note() -> None:
    item = make_numeric_item()
    other = replace(item, id=f"{item.clone_of}~w=45", clone=(("w", "45"),))
    keys = {question_note(one, NOBODY).content.key for one in (item, other)}
    assert keys == {"item:baclofen/dosing/child-initial/mg-per-kg"}


def test_the_back_gives_reason_sentence_source_and_place() -> None:
    content = question_note(make_single_item(), _backing(make_statement())).content
    assert content.fields["Sentence"] == (
        "<p>Receptor: agonist at GABA<sub>B</sub> receptors</p>"
    )
    assert content.fields["Source"] == "Baclofen monograph: Mechanism of action"
    assert content.fields["Why"] == (
        "<p>Baclofen activates GABA<sub>B</sub> receptors on both sides of the"
        ' synapse.</p><p class="remember"><b>Remember:</b> Baclofen is an agonist at'
        " the GABA<sub>B</sub> receptor.</p>"
    )
    assert content.page == "monographs/baclofen#mechanism-receptor"


def test_nothing_is_said_twice() -> None:
    said = "Why gaba-b stands where it stands."
    item = make_single_item(explanation=said, take_away=said)
    assert question_note(item, NOBODY).content.fields["Why"] == ""


def test_every_statement_that_carries_the_answer_is_quoted_by_itself() -> None:
    many = [make_statement(slug=f"s{n}", text=f"Text {n}") for n in range(9)]
    item = make_single_item()
    eight = question_note(item, _backing(*many[:8], many[0])).content
    assert eight.fields["Sentence"] == "".join(f"<p>Text {n}</p>" for n in range(8))
    nine = question_note(item, _backing(*many)).content
    assert nine.fields["Sentence"] == ""


def test_statements_are_quoted_in_the_order_in_which_they_stand() -> None:
    lines = (9, 3, 5)
    asked = [make_statement(text=f"{n}", location=make_location(line=n)) for n in lines]
    content = question_note(make_single_item(), _backing(*asked)).content
    assert content.fields["Sentence"] == "<p>3</p><p>5</p><p>9</p>"


def test_statements_of_several_headings_are_quoted_with_these() -> None:
    adults = make_statement(text="Initial dose: 5 mg", path=("Oral", "Adults"))
    child = make_statement(text="Initial dose: 0.3 mg/kg/day", path=("Children",))
    bare = make_statement(text="Delivery: pump")
    item = make_single_item()
    content = question_note(item, _backing(adults, child, bare)).content
    assert content.fields["Sentence"].replace(NBSP, " ") == (
        "<p>Adults: Initial dose: 5 mg</p><p>Children: Initial dose: 0.3 mg/kg/day</p>"
        "<p>Delivery: pump</p>"
    )
    alone = question_note(item, _backing(adults)).content
    assert alone.fields["Sentence"] == f"<p>Initial dose: 5{NBSP}mg</p>"


def test_qualifications_and_cautions_are_told_with_what_they_are_on() -> None:
    item = make_single_item(
        take_away="",
        notes=(
            replace(make_note(NoteKind.NOTE, "By country."), about="Dose"),
            make_note(NoteKind.CAUTION, "It can kill."),
        ),
    )
    content = question_note(item, NOBODY).content
    assert content.fields["Note"] == "<p>Dose: By country.</p>"
    assert content.fields["Why"].endswith(
        '<p class="safety"><b>Safety:</b> It can kill.</p>'
    )
    assert "pharm::safety" in content.tags


def test_tags_name_drug_class_section_source_and_lecture() -> None:
    item = make_short_item(tags=("baclofen", "Lecture 3", "lecture-b", "lectures"))
    book = make_monograph()
    assert question_note(item, Backing(book, ())).content.tags == (
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::lecture::3",
        "pharm::lecture::b",
        "pharm::section::comparison",
        "pharm::src::spasticity",
    )
    made = question_note(make_single_item(), _backing(make_statement())).content
    assert "pharm::src::baclofen-monograph" in made.tags


def test_other_drugs_that_a_question_asks_about_have_their_tags() -> None:
    item, book = make_single_item(), make_monograph()
    tags = question_note(item, Backing(book, (), ("tizanidine",))).content.tags
    assert {"pharm::drug::baclofen", "pharm::drug::tizanidine"} <= set(tags)


def test_a_statement_that_can_kill_makes_its_questions_safety_critical() -> None:
    deadly = make_statement(notes=(make_note(NoteKind.CAUTION),))
    content = question_note(make_single_item(), _backing(deadly)).content
    assert "pharm::safety" in content.tags


def test_a_question_on_no_known_fact_names_its_file() -> None:
    content = question_note(make_short_item(), NOBODY).content
    assert content.fields["Source"] == (
        "Question file spasticity: Comparison with other drugs"
    )
    assert (content.page, content.fields["Sentence"]) == ("", "")
    known = question_note(make_short_item(), Backing(make_monograph(), ())).content
    assert known.page == "monographs/baclofen"
