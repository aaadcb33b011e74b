from baclofen_quiz.content.monograph import Entry
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.coverage import (
    DISPUTED,
    NO_MODEL,
    NOT_READ,
    UNASKED,
    Row,
    coverage,
)
from factories import (
    FILE,
    make_bank,
    make_comparator,
    make_entry,
    make_fact,
    make_location,
    make_monograph,
    make_note,
    make_problem,
    make_receptor,
    make_single_item,
    make_statement,
)

RECEPTOR = "baclofen/mechanism/receptor"
WARNING: tuple[Note, ...] = (make_note(NoteKind.WARNING, "Disputed: by labels."),)


def _bank(*entries: Entry) -> Bank:
    return make_bank(
        monographs=(make_monograph(entries=entries),), items=(make_single_item(),)
    )


def _only(bank: Bank) -> Row:
    (row,) = coverage(bank)
    return row


def test_a_statement_that_is_asked_names_its_items() -> None:
    fact = make_receptor(location=make_location(line=64))
    assert _only(_bank(make_entry(fact))) == Row(
        drug="baclofen",
        file=FILE,
        line=64,
        section=fact.section,
        statement="Receptor: agonist at GABA-B receptors",
        facts=(RECEPTOR,),
        items=("baclofen/mechanism/receptor/target",),
        reason="",
    )


def test_a_second_source_has_the_facts_of_the_first() -> None:
    again = make_statement(slug="again", second_source_of=RECEPTOR)
    row = coverage(_bank(make_entry(make_receptor()), Entry(again, ())))[1]
    assert row.facts == (RECEPTOR,)
    assert row.items == ("baclofen/mechanism/receptor/target",)
    assert row.reason == ""


def test_a_disputed_statement_says_so() -> None:
    fact = make_fact(notes=WARNING)
    assert _only(_bank(make_entry(fact))).reason == DISPUTED


def test_a_second_source_of_a_disputed_statement_says_so() -> None:
    fact = make_fact(notes=WARNING)
    again = make_statement(slug="again", second_source_of=fact.id)
    row = coverage(_bank(make_entry(fact), Entry(again, ())))[1]
    assert row.reason == DISPUTED


def test_a_statement_not_to_be_asked_says_so() -> None:
    fact = make_fact(unasked=True)
    again = make_statement(slug="again", second_source_of=fact.id)
    rows = coverage(_bank(make_entry(fact), Entry(again, ())))
    assert [row.reason for row in rows] == [UNASKED, UNASKED]


def test_a_statement_without_facts_gives_the_problem_of_its_line() -> None:
    statement = make_statement(location=make_location(line=9))
    bank = make_bank(
        monographs=(make_monograph(entries=(Entry(statement, ()),)),),
        problems=(make_problem(location=make_location(line=9, column=3)),),
    )
    assert _only(bank).reason == (
        "The dose line has no unit. A number without a unit is no dose."
    )


def test_a_statement_without_facts_or_problem_still_has_a_reason() -> None:
    assert _only(_bank(Entry(make_statement(), ()))).reason == NOT_READ


def test_a_fact_without_a_model_says_so() -> None:
    assert _only(_bank(make_entry(make_fact()))).reason == NO_MODEL


def test_the_reasons_for_refusing_a_fact_are_each_given_once() -> None:
    fact = make_fact()
    bank = make_bank(
        monographs=(make_monograph(entries=(make_entry(fact),)),),
        refusals=((fact.id, "Too few others."), (fact.id, "No."), (fact.id, "No.")),
    )
    assert _only(bank).reason == "Too few others. No."


def test_a_withheld_item_is_named_with_its_reason() -> None:
    fact = make_fact()
    bank = make_bank(
        monographs=(make_monograph(entries=(make_entry(fact),)),),
        withheld=(Withheld("x/y", (fact.id,), "the item has flaws: S07"),),
    )
    assert _only(bank).reason == "x/y is withheld: the item has flaws: S07."


def test_the_fact_of_a_statement_that_is_not_asked_has_its_reason() -> None:
    target, difference = make_comparator()
    bank = make_bank(
        monographs=(make_monograph(entries=(make_entry(target, difference),)),),
        items=(make_single_item(facts=(target.id,)),),
        refusals=((difference.id, "It is an opinion."),),
    )
    row = _only(bank)
    assert row.facts == (target.id, difference.id)
    assert row.items == ("baclofen/mechanism/receptor/target",)
    assert row.reason == "It is an opinion."
