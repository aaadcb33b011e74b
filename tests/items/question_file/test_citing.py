from dataclasses import replace

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.question_file import QuestionReading, resolve
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.problems import Location
from factories import (
    make_comparator,
    make_entry,
    make_monograph,
    make_note,
    make_receptor,
    make_statement,
)
from question_files import OPTIONS, read

AT = Location("quiz.md", 7)
NOTES = (make_note(), make_note(NoteKind.CAUTION, "Mind it."))


def _book() -> Monograph:
    repeated = make_statement(
        slug="again", text="Said again", second_source_of="baclofen/mechanism/receptor"
    )
    return make_monograph(
        entries=(
            make_entry(make_receptor(notes=NOTES)),
            make_entry(*make_comparator()),
            replace(make_entry(make_receptor()), statement=repeated, facts=()),
            replace(make_entry(make_receptor(slug="bare")), facts=()),
        )
    )


def _resolved(source: str, head: str = "") -> QuestionReading:
    text = f"{head}## Which receptor is it?  {{#q}}\n{OPTIONS}\nSource: {source}"
    return resolve(read(text), [_book()])


def test_a_source_is_drug_section_and_slug() -> None:
    (one, two) = read_citations(" Baclofen#Uses , baclofen#dosing/a-b.c ", "q/q", AT)

    assert (one.drug, one.section, one.slug) == ("baclofen", Section.USES, "")
    assert (two.section, two.slug, two.location) == (Section.DOSING, "a-b.c", AT)


def test_one_part_that_is_none_spoils_the_source() -> None:
    assert read_citations("baclofen#uses, x", "q/q", AT) == ()


def test_a_cited_statement_gives_facts_sentence_and_notes() -> None:
    reading = _resolved("baclofen#mechanism/receptor")
    (item,) = reading.items

    assert reading.problems == ()
    assert item.facts == ("baclofen/mechanism/receptor",)
    assert item.source.quote == "Receptor: agonist at GABA-B receptors"
    assert item.source.line == 1
    assert item.notes == NOTES


def test_a_statement_of_two_facts_gives_both_and_an_aspect_one() -> None:
    both = _resolved("baclofen#comparison/tizanidine").items[0]
    one = _resolved("baclofen#comparison/tizanidine.difference").items[0]

    assert both.facts == (
        "baclofen/comparison/tizanidine.target",
        "baclofen/comparison/tizanidine.difference",
    )
    assert one.facts == ("baclofen/comparison/tizanidine.difference",)


def test_a_second_source_gives_the_fact_that_it_repeats() -> None:
    item = _resolved("baclofen#mechanism/again").items[0]

    assert item.facts == ("baclofen/mechanism/receptor",)
    assert item.source.quote == "Said again"


def test_a_statement_without_a_fact_keeps_the_name_that_was_cited() -> None:
    assert _resolved("baclofen#mechanism/bare").items[0].facts == (
        "baclofen/mechanism/bare",
    )


def test_several_sources_are_joined_and_a_section_adds_nothing() -> None:
    item = _resolved(
        "baclofen#mechanism/receptor, baclofen#uses, baclofen#mechanism/again"
    ).items[0]

    assert item.facts == ("baclofen/mechanism/receptor",)
    assert item.source.quote == "Receptor: agonist at GABA-B receptors Said again"


def test_a_section_alone_gives_no_sentence() -> None:
    item = _resolved("baclofen#mechanism").items[0]

    assert (item.facts, item.source.quote) == ((), "")


def test_a_slug_that_is_not_there_leaves_the_question_out_and_names_a_near_one() -> (
    None
):
    reading = _resolved("baclofen#mechanism/recepter")

    assert reading.items == ()
    (problem,) = reading.problems
    assert str(problem) == (
        'quiz.md:7:9: error unknown-source The monograph has no statement "mechanism/'
        'recepter". The question rests on a sentence that is not there. Name a slug'
        ' that stands in the monograph, or only the section. Did you mean "receptor"?'
    )


def test_an_aspect_that_is_not_there_leaves_the_question_out() -> None:
    assert _resolved("baclofen#comparison/tizanidine.colour").items == ()


def test_without_a_near_slug_none_is_named() -> None:
    (problem,) = _resolved("baclofen#uses/zzz").problems

    assert problem.mend.endswith("only the section.")


def test_a_drug_without_a_monograph_is_a_warning_said_once() -> None:
    reading = _resolved("aspirin#uses/pain, aspirin#uses/fever")

    assert len(reading.items) == 1
    assert [problem.code for problem in reading.problems] == ["unknown-source"]


def test_drafts_are_resolved_too() -> None:
    reading = _resolved("baclofen#mechanism/receptor", "---\nstatus: draft\n---\n")

    assert reading.drafts[0].source.quote == "Receptor: agonist at GABA-B receptors"


def test_an_item_without_a_source_stays_as_it_is() -> None:
    reading = read(f"## Which receptor is it?  {{#q}}\n{OPTIONS}")

    assert resolve(reading, [_book()]) == reading


def test_of_several_sources_a_note_says_on_which_it_is() -> None:
    item = _resolved("baclofen#mechanism/receptor, baclofen#comparison/tizanidine")

    assert [note.about for note in item.items[0].notes] == ["Receptor", "Receptor"]
