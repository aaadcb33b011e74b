"""From a plan to an item: what is the same for every model."""

from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import Row, Slip
from baclofen_quiz.items.generation.drafts import (
    Plan,
    matching,
    multiple,
    noted,
    numeric,
    ordering,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.item import Bloom, CaseFact, CaseRole, Proof, SourceLine
from baclofen_quiz.text import NBSP
from desks import bundled_desk

DESK = bundled_desk()


def fact(slug: str) -> Fact:
    return DESK.grounds.facts[f"baclofen/{slug}"]


def plan(*asked: Fact, clone: tuple[tuple[str, str], ...] = ()) -> Plan:
    return Plan(
        model="model",
        section=Section.DOSING,
        asked=asked,
        bloom=Bloom.APPLY,
        stem="Which?",
        explanation="So.",
        take_away="So.",
        clone=clone,
    )


UNIT, START = fact("dosing/route-unit"), fact("dosing/adult-initial")
KEY = right(UNIT, "key", "b", "True.")
OTHER = wrong(START, "other", "a", "False.", Proof.DENIED, START.id)


def test_an_item_is_named_by_its_facts_and_quotes_the_first() -> None:
    item = single(DESK, plan(UNIT, START), KEY, [OTHER])
    assert item.id == "baclofen/dosing/adult-initial+dosing/route-unit/model"
    assert item.facts == (START.id, UNIT.id)
    assert item.source.quote == UNIT.statement.text
    assert item.clone_of == ""


def test_what_is_read_aloud_binds_numbers_to_their_units() -> None:
    bare = plan(START)
    case = (CaseFact("aged 12 years", CaseRole.NEEDED),)
    texts = replace(
        bare,
        stem="A child aged 12 years?",
        explanation="In 2 days.",
        take_away="5 mg.",
        worked=("3 doses in 24 hours",),
        case=case,
    )
    item = single(DESK, texts, right(START, "key", "9 days", "In 9 days."), [OTHER])
    assert item.stem == f"A child aged 12{NBSP}years?"
    assert item.explanation == f"In 2{NBSP}days."
    assert item.take_away == f"5{NBSP}mg."
    assert item.worked == (f"3 doses in 24{NBSP}hours",)
    assert item.case == (CaseFact(f"aged 12{NBSP}years", CaseRole.NEEDED),)
    key = next(option for option in item.options if option.id == "key")
    assert (key.text, key.rationale) == (f"9{NBSP}days", f"In 9{NBSP}days.")


def test_a_clone_names_its_family() -> None:
    item = single(DESK, plan(START, clone=(("w", "40"),)), KEY, [OTHER])
    assert item.id == "baclofen/dosing/adult-initial/model~w=40"
    assert item.family == "baclofen/dosing/adult-initial/model"


def test_safety_facts_tag_the_item_and_bring_their_notes() -> None:
    item = single(DESK, plan(UNIT), KEY, [OTHER])
    assert item.tags == ("baclofen", "dosing", "single", "safety")
    assert [note.kind.value for note in item.notes] == ["CAUTION"]
    assert single(DESK, plan(START), KEY, [OTHER]).tags == (
        "baclofen",
        "dosing",
        "single",
    )


def test_an_option_knows_the_line_of_its_fact() -> None:
    place = START.statement.location
    assert OTHER.source == SourceLine(place.file, place.line)
    assert OTHER.certificate is not None
    assert OTHER.certificate.evidence == (START.id,)


def test_options_stand_by_text_so_that_the_key_has_no_place_of_its_own() -> None:
    free = single(DESK, plan(UNIT), KEY, [OTHER])
    fixed = single(DESK, plan(UNIT), KEY, [OTHER], fixed_order=True)
    assert [option.id for option in free.options] == ["other", "key"]
    assert [option.id for option in fixed.options] == ["key", "other"]


def test_a_multiple_response_keeps_all_its_keys() -> None:
    free = multiple(DESK, plan(UNIT), [KEY], [OTHER])
    fixed = multiple(DESK, plan(UNIT), [KEY], [OTHER], fixed_order=True)
    assert free.keys == {"key"}
    assert [option.id for option in free.options] == ["other", "key"]
    assert [option.id for option in fixed.options] == ["key", "other"]


def test_a_typed_number_is_in_the_first_unit_and_names_its_errors() -> None:
    row = Row((), Fraction(7, 2), (Slip("tenfold", Fraction(35), "So."),), ("w",))
    item = numeric(DESK, plan(START), row, ("mg", "g"))
    assert (str(item.value), item.unit, item.units) == ("3.5", "mg", ("mg", "g"))
    assert (str(item.errors[0].value), item.errors[0].model) == ("35", "tenfold")
    assert item.errors[0].diagnosis.startswith("The decimal point slipped")


def test_an_ordering_keeps_the_right_order() -> None:
    item = ordering(DESK, plan(START), [KEY, OTHER])
    assert [option.id for option in item.options] == ["key", "other"]


def test_the_pairs_of_a_matching_are_sorted() -> None:
    item = matching(
        DESK, plan(START), [KEY, OTHER], [KEY], [("other", "key"), ("key", "key")]
    )
    assert item.pairs == (("key", "key"), ("other", "key"))


def test_among_several_statements_a_note_says_of_which_it_speaks() -> None:
    item = single(DESK, plan(UNIT, START), KEY, [OTHER])
    assert [note.about for note in item.notes] == ["Units by route"]


def test_a_note_on_a_statement_without_a_term_names_the_whole_of_it() -> None:
    asked = (fact("uses/brain-injury"), fact("uses/hiccups"))
    item = single(DESK, plan(*asked), KEY, [OTHER])
    assert [note.about for note in item.notes] == ["Brain injury"]


def test_the_note_on_a_single_statement_names_nothing() -> None:
    item = single(DESK, plan(UNIT), KEY, [OTHER])
    assert [note.about for note in item.notes] == [""]


def test_two_doses_of_one_name_are_told_apart_by_whom_they_are_for() -> None:
    asked = (START, fact("dosing/child-initial"))
    item = single(DESK, plan(*asked), KEY, [OTHER])
    assert [note.about for note in item.notes] == [
        f"Initial dose (children 2{NBSP}years and over)"
    ]


def test_a_rationale_shows_the_notes_on_its_statement() -> None:
    assert noted(fact("adverse/nausea"), "Nausea.") == "Nausea."
    assert noted(fact("adverse/bradycardia"), "Bradycardia.").startswith(
        "Bradycardia. Known from overdose"
    )
