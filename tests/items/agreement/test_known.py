from dataclasses import replace

from agreeing import known
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.agreement.known import known_drugs, qualified, sentence
from baclofen_quiz.items.lexicon import EMPTY
from factories import make_note, make_receptor, make_single_item


def test_facts_are_sorted_by_drug_and_section() -> None:
    own = make_receptor()
    other = replace(own, id="examplol/mechanism/receptor")
    drugs = known_drugs({own.id: own, other.id: other}, EMPTY)
    assert list(drugs) == ["baclofen", "examplol"]
    assert drugs["examplol"].facts_in(Section.MECHANISM) == (other,)
    assert drugs["examplol"].facts_in(Section.USES) == ()


def test_a_disputed_fact_proves_nothing() -> None:
    fact = make_receptor(notes=(make_note(NoteKind.WARNING),))
    about = known_drugs({fact.id: fact}, EMPTY)["baclofen"]
    assert about.facts_in(Section.MECHANISM) == ()
    assert about.cited(make_single_item(facts=(fact.id, "baclofen/gone"))) == ()


def test_other_drugs_are_noticed() -> None:
    assert known().names_other_drug("Beside diazepam, how does it act?")
    assert not known().names_other_drug("How does baclofen act?")


def test_a_remark_that_speaks_of_a_text_qualifies_the_sentence() -> None:
    note = make_note(text="The UK text says usually up to 60 mg, or bedtime.")
    fact = make_receptor(notes=(note,), path=("Adults",))
    assert qualified(fact, "60 mg a day")
    assert qualified(fact, "at bedtime")
    assert not qualified(fact, "80 mg a day")
    assert not qualified(fact, "in the morning")
    assert sentence(fact) == "Adults Receptor: agonist at GABA-B receptors"
