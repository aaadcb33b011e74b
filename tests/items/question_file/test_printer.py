from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericError,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
    SourceLine,
)
from baclofen_quiz.items.question_file import Header, print_questions, read_questions
from baclofen_quiz.items.question_file.template import TEMPLATE
from baclofen_quiz.items.status import Status

ROUND = """\
## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor {#a} — the target of diazepam
- [x] GABA-B receptor {#b} — on both sides
- [ ] \N{GREEK SMALL LETTER ALPHA}2 {#c}

> One paragraph.
>
> Another.

Take-away: GABA-B.
Level: apply
Tags: exam
Source: baclofen#mechanism/receptor

## How much is it?  {#dose}

Answer: 1,200 mcg ± 0.5

- 12 mcg {#tenfold} — a slip

Source: baclofen#dosing

## How many are they?  {#count}

Answer: 4

Source: baclofen#dosing

## It acts at {{GABA-B|GABAB}}.  {#gap}

Source: baclofen#mechanism

## Which drug?  {#short}

Answer: 4 mg |

Source: baclofen#mechanism
"""


def _placeless(item: Item) -> Item:
    """Take the lines away, which a printed file has elsewhere."""
    here = SourceLine("", 0)
    bare: Item = replace(item, source=replace(item.source, file="", line=0))
    match bare:
        case SingleItem() | MultipleItem() | OrderingItem():
            moved = tuple(replace(option, source=here) for option in bare.options)
            return replace(bare, options=moved)
        case MatchingItem():
            left = tuple(replace(option, source=here) for option in bare.left)
            right = tuple(replace(option, source=here) for option in bare.right)
            return replace(bare, left=left, right=right)
        case NumericItem() | ShortItem() | ClozeItem():
            return bare


def _assert_inverse(text: str) -> None:
    first = read_questions(text, "quiz.md")
    statuses = {item.id: status for item, status in first.statuses}
    printed = print_questions(first.all_items, None, statuses)
    again = read_questions(printed, "quiz.md")

    assert [*map(_placeless, again.items)] == [*map(_placeless, first.items)]
    assert [*map(_placeless, again.drafts)] == [*map(_placeless, first.drafts)]
    assert [*map(_placeless, again.retired)] == [*map(_placeless, first.retired)]
    assert {p.code for p in again.problems} <= {"option-id", "no-question"}
    assert print_questions(again.all_items, None, statuses) == printed


def test_a_printed_file_reads_as_the_same_items() -> None:
    _assert_inverse(TEMPLATE)


def test_the_canonical_form_prints_as_it_stands() -> None:
    assert print_questions(read_questions(ROUND, "quiz.md").items) == ROUND


def test_front_matter_is_printed_when_it_is_given() -> None:
    header = Header(drug="baclofen", section=Section.USES, tags=("exam",))
    front = "---\ndrug: baclofen\nsection: uses\ntags: [exam]\n---\n\n"
    text = front + "## Q?  {#q}\n\nAnswer: a |\n"
    reading = read_questions(text, "quiz.md")

    assert print_questions(reading.items, header) == text


def test_a_status_is_printed_where_it_is_not_that_of_the_file() -> None:
    text = (
        "---\nstatus: retired\n---\n\n## Q?  {#q}\n\nAnswer: a |\n\n"
        "## R?  {#r}\n\nAnswer: b |\n\nStatus: ready\n"
    )
    reading = read_questions(text, "quiz.md")
    statuses = {item.id: status for item, status in reading.statuses}
    in_order = (*reading.retired, *reading.items)

    assert print_questions(in_order, Header(status=Status.RETIRED), statuses) == text


def test_no_items_print_as_nothing() -> None:
    assert print_questions([]) == ""


TEXT = st.text(
    st.sampled_from("ab 12.,-—*_<>{}|[]()#:\\\"'`&;/!?^~=+mg\N{NO-BREAK SPACE}é受")
    | st.characters(exclude_categories=["Cs", "Cc", "Co", "Zl", "Zp"]),
    min_size=1,
    max_size=25,
).filter(str.strip)
NAME = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)
NAMES = st.lists(
    NAME.filter(lambda n: n != "dont-know"), min_size=3, max_size=5, unique=True
)


@st.composite
def questions(draw: st.DrawFn) -> str:
    """One question with difficult texts, in any form that has names of its own."""
    from baclofen_quiz.items.question_file.inline import escaped  # noqa: PLC0415 - used here alone

    def text() -> str:
        return escaped(" ".join(draw(TEXT).split(" ")))

    names = draw(NAMES)
    options = [f"{text()} {{#{name}}} — {text()}" for name in names]
    body = draw(
        st.sampled_from(
            [
                "\n".join(
                    f"- [{'x' if i == 1 else ' '}] {o}" for i, o in enumerate(options)
                ),
                "\n".join(
                    f"- [{'x' if i else ' '}] {o}" for i, o in enumerate(options)
                ),
                "\n".join(f"{i}. {o}" for i, o in enumerate(options)),
                "| a | b |\n|---|---|\n"
                + "\n".join(
                    f"| {n}{i} {{#l{i}}} | {o} |"
                    for i, (n, o) in enumerate(zip(names, options, strict=True))
                ),
                f"Answer: {text()} |",
                f"Answer: 4 mg\n\n- 12 mg {{#slip}} — {text()}",
            ]
        )
    )
    return (
        f"## {text()}  {{#q}}\n\n{body}\n\n> {text()}\n>\n> {text()}\n\n"
        f"Status: {draw(st.sampled_from(Status))}\n"
        f"Take-away: {text()}\nLevel: {draw(st.sampled_from(['apply', 'evaluate']))}\n"
        f"Source: baclofen#{draw(st.sampled_from(Section))}\n"
    )


@given(questions())
def test_reader_and_printer_are_inverses(text: str) -> None:
    _assert_inverse(text)


@given(TEXT, TEXT, TEXT)
def test_a_cloze_reads_as_it_was_printed(
    before: str, accepted: str, after: str
) -> None:
    _assert_inverse(f"## {before} {{{{{accepted}}}}} {after}  {{#q}}")


@pytest.mark.parametrize("accepted", ["a\\", "a}b", "a|b", "{{a}}", "}"])
def test_any_accepted_text_fits_into_a_gap(accepted: str) -> None:
    item = read_questions("## It is {{x}}.  {#q}", "quiz.md").items[0]
    assert isinstance(item, ClozeItem)

    printed = print_questions([replace(item, accepted=(accepted,))])

    (again,) = read_questions(printed, "quiz.md").items
    assert isinstance(again, ClozeItem)
    assert again.accepted == (accepted,)


@pytest.mark.parametrize("stem", ["x}}y", "{{x", "{{x}}", "x}}}", "}}"])
def test_braces_of_a_stem_are_no_gap(stem: str) -> None:
    asked = read_questions("## Which?  {#q}\n\nAnswer: a |\n", "quiz.md").items[0]

    printed = print_questions([replace(asked, stem=stem)])

    (again,) = read_questions(printed, "quiz.md").items
    assert again.stem == stem


def test_several_numbers_of_one_slip_are_told_apart_by_their_ids() -> None:
    (item,) = read_questions("## How much?  {#dose}\n\nAnswer: 4 mg\n", "q.md").items
    assert isinstance(item, NumericItem)
    errors = tuple(
        NumericError(Decimal(value), "other_step", f"Step {value}.") for value in (1, 2)
    )

    reading = read_questions(print_questions([replace(item, errors=errors)]), "q.md")

    assert reading.problems == ()
    assert [
        (error.value, error.model, error.diagnosis)
        for one in reading.items
        if isinstance(one, NumericItem)
        for error in one.errors
    ] == [
        (Decimal(1), "other_step", "Step 1."),
        (Decimal(2), "other_step-2", "Step 2."),
    ]
