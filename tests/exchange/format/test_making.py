from decimal import Decimal

import pytest

from asking import FILE, RECEPTORS, STEM, asked, choice, codes, place, read
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format import making
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Asked,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.items.item import (
    Bloom,
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Severity
from baclofen_quiz.text import NBSP

NATIVE = """\
## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor — the target of diazepam
- [x] GABA-B receptor — on both sides of the synapse
- [ ] NMDA receptor — the target of ketamine

> It is an agonist.

Take-away: B, not A
Source: baclofen#mechanism/receptor
"""


def only(question: Asked) -> Item:
    reading = read(question)
    assert reading.problems == ()
    (item,) = reading.items
    return item


def pair(left: str, right: str, why: str = "") -> Pair:
    return Pair(place(), left, right, why)


def test_the_same_question_is_the_same_item_as_in_a_question_file() -> None:
    question = asked(
        source="baclofen#mechanism/receptor",
        explanation="It is an agonist.",
        take_away="B, not A",
    )
    native = read_questions(NATIVE, "exam.md")
    reading = read(question)

    assert [c.slug for c in reading.citations] == ["receptor"]
    item, other = reading.items[0], native.items[0]
    assert isinstance(item, SingleItem)
    assert isinstance(other, SingleItem)
    assert [(o.id, o.text, o.rationale) for o in item.options] == [
        (o.id, o.text, o.rationale) for o in other.options
    ]
    for name in ("id", "stem", "key", "tags", "explanation", "take_away", "facts"):
        assert getattr(item, name) == getattr(other, name)


def test_found_is_items_and_drafts_and_what_was_left_out() -> None:
    reading = read(
        asked(),
        asked(name="draft", status=Status.DRAFT),
        asked(name="old", status=Status.RETIRED),
        asked(name="empty", stem=""),
        found=6,
    )

    assert (len(reading.items), len(reading.drafts), reading.unread) == (1, 1, 3)
    assert [item.id for item in reading.retired] == ["exam/old"]


def test_several_right_options_make_a_multiple() -> None:
    answer = Choices((choice("a", right=True), choice("b", right=True), choice("c")))
    item = only(asked(answer))

    assert isinstance(item, MultipleItem)
    assert item.keys == {"a", "b"}


def test_without_a_right_option_there_is_no_key() -> None:
    item = only(asked(Choices((choice("a"), choice("b")))))

    assert isinstance(item, SingleItem)
    assert item.key == ""


def test_the_option_id_of_the_format_is_kept_while_it_is_free() -> None:
    answer = Choices(
        (
            choice("first", right=True, name="A_1"),
            choice("second", name="A_1"),
            choice("third", name="a_2"),
        )
    )
    item = only(asked(answer))

    assert isinstance(item, SingleItem)
    assert [option.id for option in item.options] == ["a-1", "second", "a_2"]


def test_steps_keep_their_order() -> None:
    item = only(asked(Steps((Step(place(), "one"), Step(place(), "two", "why")))))

    assert isinstance(item, OrderingItem)
    assert [(o.text, o.rationale) for o in item.options] == [
        ("one", ""),
        ("two", "why"),
    ]


def test_right_cells_that_are_alike_are_one_and_an_unused_one_stands_last() -> None:
    rows = (pair("", "tablet", "nothing is one"), pair("Gablofen", "solution", "why"))
    item = only(asked(Pairs((*rows, pair("Lioresal", "solution")))))

    assert isinstance(item, MatchingItem)
    assert item.pairs == (("gablofen", "solution"), ("lioresal", "solution"))
    assert [(o.text, o.rationale) for o in item.right] == [
        ("solution", "why"),
        ("tablet", "nothing is one"),
    ]


def test_an_amount_offers_its_units_and_keeps_expected_errors() -> None:
    slip = WrongAmount(place(), Decimal(1200), "a thousandfold off", "")
    answer = Amount(Decimal("1.2"), "mg", Decimal("-0.1"), (slip,))
    item = only(asked(answer))

    assert isinstance(item, NumericItem)
    assert (item.value, item.unit, item.tolerance) == (
        Decimal("1.2"),
        "mg",
        Decimal("0.1"),
    )
    assert item.units == ("mcg", "mg", "g")
    assert item.errors[0].model == "1-200-mg"


def test_accepted_words_are_typed_with_plain_spaces_and_once() -> None:
    item = only(asked(Words((" 5 mg", f"5{NBSP}mg", "", "five"))))

    assert isinstance(item, ShortItem)
    assert item.accepted == ("5 mg", "five")


def test_a_gap_stands_in_the_stem() -> None:
    item = only(asked(Gap(("kidney",)), stem="Excreted by the _____."))

    assert isinstance(item, ClozeItem)
    assert item.stem == "Excreted by the _____."


@pytest.mark.parametrize(
    "answer", [Words(()), Words((" ",)), Gap(("",))], ids=["none", "blank", "gap"]
)
def test_without_an_accepted_answer_there_is_no_question(answer: Words | Gap) -> None:
    reading = read(asked(answer, stem="It is _____."))

    assert codes(reading) == ["not-imported"]
    assert reading.unread == 1


def test_a_question_is_called_by_its_id_then_its_title_then_its_words() -> None:
    named = read(asked(name="Q 7", title="Receptor"))
    titled = read(asked(name="", title="The receptor"))
    worded = read(asked(name=""))

    assert named.items[0].id == "exam/q-7"
    assert codes(named) == ["unfit-name"]
    assert titled.items[0].id == "exam/the-receptor"
    assert codes(titled) == []
    assert worded.items[0].id == "exam/which-receptor-does-baclofen-activate"
    assert codes(worded) == ["unpinned-id"]


def test_a_fit_id_is_kept_even_when_long_but_not_endlessly() -> None:
    assert read(asked(name="a_b-" + "c" * 70)).items[0].id.endswith("c" * 70)
    assert len(read(asked(name="d" * 900)).items[0].id) < 100


def test_a_repeated_id_names_the_first_place() -> None:
    reading = read(asked(line=3), asked(line=9))

    (problem,) = reading.problems
    assert problem.code == "duplicate-id"
    assert "line 3" in problem.what
    assert (problem.location.line, len(reading.items), reading.unread) == (9, 1, 1)


def test_a_bad_source_is_told_and_the_question_stands_in_its_section() -> None:
    reading = read(asked(source="Katzung", drug="Baclofen", section=Section.DOSING))

    assert codes(reading) == ["bad-source"]
    assert (reading.items[0].drug, reading.items[0].section) == (
        "baclofen",
        Section.DOSING,
    )


def test_the_source_decides_over_drug_and_section() -> None:
    reading = read(asked(source="Tizanidine#uses", drug="baclofen"))

    assert reading.items[0].drug == "tizanidine"
    assert reading.items[0].section is Section.USES
    assert reading.findings == ()


def test_a_missing_source_counts_against_the_item() -> None:
    (finding,) = read(asked()).findings

    assert (finding.item_id, finding.problem.code) == ("exam/receptor", "S05")
    assert finding.problem.severity is Severity.WARNING


def test_a_level_is_kept_and_else_follows_from_the_kind() -> None:
    assert only(asked(level=Bloom.APPLY)).bloom is Bloom.APPLY
    assert only(asked()).bloom is Bloom.REMEMBER


def test_tags_are_made_fit_and_named_once() -> None:
    item = only(asked(tags=("Year 3", "year-3", "!"), drug="baclofen"))

    assert item.tags == ("baclofen", "general", "single", "year-3")


def test_what_nobody_sees_is_taken_out_and_told() -> None:
    reading = read(asked(stem="Which\u202e one?"))

    assert reading.items[0].stem == "Which one?"
    assert codes(reading) == ["unseen-character"]


def test_no_more_questions_are_taken_than_a_file_may_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(making, "MOST_QUESTIONS", 1)
    reading = read(asked(), asked(name="second"))

    assert "more than 1 questions" in reading.problems[0].what
    assert len(reading.items) == 1


def test_problems_of_the_reader_stand_in_file_order() -> None:
    early = read(asked(stem="", line=2)).problems
    reading: QuestionReading = making.made([asked(stem="", line=1)], FILE, early, 2)

    assert [problem.location.line for problem in reading.problems] == [1, 2]
    assert STEM not in str(reading)
    assert RECEPTORS.many is False


@pytest.mark.parametrize(
    ("drug", "section", "told"),
    [
        ("Baclofen", Section.DOSING, []),
        ("", Section.GENERAL, []),
        ("baclofen", Section.MECHANISM, []),
        ("tizanidine", Section.DOSING, ["tizanidine"]),
        ("baclofen", Section.STORAGE, ["storage"]),
        ("tizanidine", Section.STORAGE, ["storage", "tizanidine"]),
    ],
)
def test_a_drug_or_section_that_no_source_has_is_told(
    drug: str, section: Section, told: list[str]
) -> None:
    source = "baclofen#dosing/start, baclofen#mechanism/receptor"
    question = asked(drug=drug, section=section, source=source)

    problems = making.made([question], FILE, [], 1).problems

    contradicted = [p.what for p in problems if p.code == "imported-with-loss"]
    assert [what.split('"')[1] for what in contradicted] == told
