from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph, Review
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items import assembly
from baclofen_quiz.items.assembly import NOT_CHECKED, Book, Questions, assemble
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.coverage import coverage
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.generation import Generated
from baclofen_quiz.items.item import Item, SourceSentence
from baclofen_quiz.items.lexicon import EMPTY, Lexicon
from baclofen_quiz.items.question_file.reading import Citation, QuestionReading
from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.problems import Location, Problem, Severity
from factories import (
    make_cloze_item,
    make_entry,
    make_fact,
    make_location,
    make_monograph,
    make_multiple_item,
    make_note,
    make_problem,
    make_receptor,
    make_short_item,
    make_single_item,
)
from two_drugs import MONOGRAPHS


@pytest.fixture(autouse=True)
def found(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """The flaws that are found, whatever the items; none unless a test says so."""
    findings: list[Finding] = []

    def check(
        items: Sequence[Item], lexicon: Lexicon, facts: Mapping[str, Fact]
    ) -> tuple[Finding, ...]:
        del items, lexicon, facts
        return tuple(findings)

    monkeypatch.setattr(assembly, "check_items", check)
    return findings


def _book(*items: Item, monograph: Monograph | None = None) -> Book:
    return Book(monograph or make_monograph(), Generated(items, (), ()))


def _questions(*items: Item, file: str = "q/spasticity.md") -> Questions:
    return Questions(file, QuestionReading(items=items))


def _bank(books: Sequence[Book] = (), questions: Sequence[Questions] = ()) -> Bank:
    return assemble(books, questions, EMPTY)


def _flaw(item: Item, code: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(item.id, make_problem(code=code, severity=severity))


def test_nothing_gives_an_empty_bank() -> None:
    bank = _bank()
    assert (bank.items, bank.problems, bank.monographs) == ((), (), ())


def test_generated_items_come_by_drug_and_then_authored_ones_as_given() -> None:
    tizanidine = make_monograph(drug="tizanidine", file="t.md")
    one, other = make_single_item(), make_multiple_item(drug="tizanidine")
    short, cloze = make_short_item(), make_cloze_item(id="pumps/gap")
    bank = _bank(
        [_book(other, monograph=tizanidine), _book(one)],
        [
            _questions(short, file="q/spasticity.md"),
            _questions(cloze, file="q/pumps.md"),
        ],
    )
    assert bank.files == ("q/pumps.md", "q/spasticity.md")
    assert [book.drug for book in bank.monographs] == ["baclofen", "tizanidine"]
    assert bank.items == (one, other, short, cloze)


def test_what_generation_withholds_and_refuses_is_kept() -> None:
    held = Withheld("x", (), "it is disputed")
    made = Generated((), (held,), (("baclofen/uses/stroke", "It is disputed."),))
    bank = _bank([Book(make_monograph(), made)])
    assert bank.withheld == (held,)
    assert bank.refusals == (("baclofen/uses/stroke", "It is disputed."),)


def test_an_item_with_an_error_is_withheld_with_its_codes(found: list[Finding]) -> None:
    sound, flawed = make_single_item(), make_multiple_item()
    found += [_flaw(flawed, "S07"), _flaw(flawed, "S03")]
    bank = _bank([_book(sound, flawed)])
    assert bank.items == (sound,)
    assert bank.withheld == (
        Withheld(flawed.id, flawed.facts, "the item has flaws: S03, S07"),
    )
    assert [problem.code for problem in bank.problems] == ["S03", "S07"]


def test_a_withheld_item_is_kept_apart_with_what_is_said_of_it(
    found: list[Finding],
) -> None:
    sound, flawed = make_single_item(), make_multiple_item()
    finding = _flaw(flawed, "S07")
    found.append(finding)
    bank = _bank([_book(sound, flawed)])
    assert bank.flawed == (flawed,)
    assert bank.flaws == ((flawed.id, finding.problem),)


def test_one_warning_is_listed_and_withholds_nothing(found: list[Finding]) -> None:
    item = make_single_item()
    found.append(_flaw(item, "S31", Severity.WARNING))
    bank = _bank([_book(item)])
    assert bank.items == (item,)
    assert [problem.code for problem in bank.problems] == ["S31"]


def test_what_the_question_file_found_counts_too(found: list[Finding]) -> None:
    item = make_short_item()
    found.append(_flaw(item, "S30", Severity.WARNING))
    reading = QuestionReading(
        items=(item,), findings=(_flaw(item, "S05", Severity.WARNING),)
    )
    bank = _bank(questions=[Questions("q/spasticity.md", reading)])
    assert bank.items == ()
    assert bank.withheld[0].reason == "the item has flaws: S05, S30"


def test_a_draft_is_never_asked_but_its_problems_are_told(found: list[Finding]) -> None:
    draft = make_short_item()
    found.append(_flaw(draft, "S07"))
    reading = QuestionReading(drafts=(draft,))
    bank = _bank(questions=[Questions("q/spasticity.md", reading)])
    assert (bank.items, bank.withheld) == ((), ())
    assert [problem.code for problem in bank.problems] == ["S07"]


def test_an_authored_item_gets_the_facts_and_the_sentence_of_its_source() -> None:
    fact = make_receptor(notes=(make_note(),))
    item = make_short_item()
    citation = Citation(
        item.id, "baclofen", fact.section, "receptor", make_location("q.md", 9)
    )
    reading = QuestionReading(items=(item,), citations=(citation,))
    bank = _bank(
        [_book(monograph=make_monograph(entries=(make_entry(fact),)))],
        [Questions("q/spasticity.md", reading)],
    )
    (resolved,) = bank.items
    assert resolved.facts == (fact.id,)
    assert resolved.source.quote == fact.statement.text
    assert resolved.notes == (make_note(),)


def test_items_of_one_id_are_all_withheld() -> None:
    one = make_short_item(source=SourceSentence("q/a.md", 3, ""))
    other = make_short_item(source=SourceSentence("home/a.md", 3, ""))
    bank = _bank(
        questions=[_questions(one, file="q/a.md"), _questions(other, file="home/a.md")]
    )
    assert bank.items == ()
    assert [held.item_id for held in bank.withheld] == [one.id]
    assert [problem.code for problem in bank.problems] == [
        "file-name-twice",
        "item-id-twice",
        "file-name-twice",
        "item-id-twice",
    ]


def test_a_second_monograph_of_a_drug_is_left_out_with_its_items() -> None:
    item = make_single_item()
    second = make_monograph(file="home/baclofen.md", entries=(make_entry(make_fact()),))
    bank = _bank([_book(item), _book(make_multiple_item(), monograph=second)])
    assert bank.monographs == (make_monograph(),)
    assert bank.items == (item,)
    assert [problem.code for problem in bank.problems] == ["drug-twice"]


def test_items_of_an_unchecked_monograph_say_so() -> None:
    unchecked = make_monograph(review=None)
    bank = _bank([_book(make_single_item(notes=(make_note(),)), monograph=unchecked)])
    (item,) = bank.items
    assert item.notes == (
        make_note(),
        Note(NoteKind.NOTE, NOT_CHECKED, Location(unchecked.file, 1)),
    )


def test_problems_of_reading_stand_with_the_others_in_file_order() -> None:
    problem: Problem = make_problem(location=Location("a.md", 5))
    late = make_problem(location=Location("z.md", 1))
    reading = QuestionReading(problems=(make_problem(location=Location("m.md", 1)),))
    bank = assemble((), [Questions("m.md", reading)], EMPTY, [late, problem])
    assert [p.location.file for p in bank.problems] == ["a.md", "m.md", "z.md"]


def test_the_problems_of_one_file_are_capped() -> None:
    many = [make_problem(location=Location("a.md", n)) for n in range(1, 300)]
    bank = assemble((), (), EMPTY, many)
    assert len(bank.problems) == 201


def test_the_digest_names_the_content() -> None:
    bank = _bank([_book(make_single_item())])
    assert len(bank.digest) == 16
    assert bank.digest == _bank([_book(make_single_item())]).digest
    fewer = make_monograph(entries=(make_entry(make_receptor()),))
    others = {
        _bank([_book(make_single_item(explanation="Another."))]).digest,
        _bank([_book(make_single_item(), monograph=fewer)]).digest,
        _bank().digest,
    }
    assert bank.digest not in others
    assert len(others) == 3


def test_unread_questions_of_all_files_are_counted() -> None:
    item = make_single_item(id="a/q", model="authored", facts=())
    first = Questions("q/a.md", QuestionReading(items=(item,), written=3))
    second = Questions("q/b.md", QuestionReading(written=1))

    assert _bank(questions=(first, second)).unread == 3


def test_an_item_that_the_facts_contradict_is_withheld_with_what_they_say() -> None:
    item = make_single_item(model="receptor", key="gaba-a")
    bank = _bank([_book(item)])
    assert bank.items == ()
    assert [held.item_id for held in bank.withheld] == [item.id]
    assert "'GABA-B receptor' is true" in bank.withheld[0].reason


def test_monographs_of_one_class_are_asked_together_and_say_if_one_is_unchecked() -> (
    None
):
    alpha, beta = MONOGRAPHS
    checked = replace(alpha, review=Review(date(2026, 11, 22), "somebody"))
    bank = _bank([_book(monograph=checked), _book(monograph=beta)])
    [item] = bank.items
    assert item.model == "which-of-two"
    assert [note.text for note in item.notes] == [NOT_CHECKED]


def test_drafts_and_retired_items_leave_the_digest_as_it_is() -> None:
    one, draft, retired = make_short_item(), make_cloze_item(), make_single_item()
    alone = _bank([_book()], [_questions(one)])
    reading = QuestionReading(items=(one,), drafts=(draft,), retired=(retired,))
    bank = _bank([_book()], [Questions("q/spasticity.md", reading)])

    assert bank.digest == alone.digest
    assert bank.items == alone.items
    assert ([i.id for i in bank.drafts], [i.id for i in bank.retired]) == (
        [draft.id],
        [retired.id],
    )
    assert bank.files == ("q/spasticity.md",)


def test_retired_items_are_not_checked_and_drafts_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checked: list[str] = []

    def check(
        items: Sequence[Item], lexicon: Lexicon, facts: Mapping[str, Fact]
    ) -> tuple[Finding, ...]:
        del lexicon, facts
        checked.extend(item.id for item in items)
        return ()

    monkeypatch.setattr(assembly, "check_items", check)
    draft, retired = make_cloze_item(), make_single_item()
    reading = QuestionReading(drafts=(draft,), retired=(retired,))
    _bank((), [Questions("q/a.md", reading)])

    assert checked == [draft.id]


def test_a_mark_takes_out_a_generated_item_and_coverage_says_so() -> None:
    item = make_single_item(facts=("baclofen/mechanism/receptor",))
    book = make_monograph(entries=(make_entry(make_receptor()),))
    bank = assemble(
        [_book(item, monograph=book)],
        [],
        EMPTY,
        marks=[ItemMark(item.id, Status.RETIRED)],
    )

    assert (bank.items, [i.id for i in bank.retired]) == ((), [item.id])
    assert bank.withheld == ()
    (row,) = coverage(bank)
    assert (row.items, row.reason) == ((), f"{item.id} is retired.")


def test_an_id_that_a_retired_item_has_is_taken() -> None:
    item = make_short_item()
    reading = QuestionReading(items=(item,))
    old = QuestionReading(retired=(item,))
    bank = _bank((), [Questions("q/a.md", reading), Questions("q/b.md", old)])

    assert bank.items == ()
    assert [p.code for p in bank.problems] == ["item-id-twice", "item-id-twice"]
