import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.decoding import MOST_LINES
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.reader import MOST_UNSEEN
from baclofen_quiz.problems import Severity
from question_files import OPTIONS, read, told

LINES = st.sampled_from(
    [
        "---",
        "drug: baclofen",
        "status: draft",
        "<!--",
        "-->",
        "# Title",
        "## Which?  {#q}",
        "## Which?",
        "### Sub?  {#s}",
        "- [x] yes — reason {#y}",
        "- [ ] no",
        "- [",
        "- bullet",
        "1. step",
        "| a | b |",
        "|---|---|",
        "> said. Source: baclofen#uses",
        "Source: baclofen#uses/x",
        "Answer: 4 mg ± 1",
        "Answer: a | b",
        "{{gap}}",
        "text",
        "",
    ]
)


def test_a_comment_is_not_read() -> None:
    reading = read(
        f"<!-- one line -->\n<!--\n## Not a question\n-->\n## Q?  {{#q}}\n{OPTIONS}"
    )

    assert reading.problems == ()
    assert [item.source.line for item in reading.items] == [5]


def test_a_comment_without_an_end_hides_only_its_line() -> None:
    reading = read(f"<!-- open\n## Q?  {{#q}}\n{OPTIONS}")

    assert told(reading) == [(1, "open-comment")]
    assert len(reading.items) == 1


def test_a_comment_inside_a_line_is_text() -> None:
    reading = read(f"## Is <!-- this --> so?  {{#q}}\n{OPTIONS}")

    assert reading.items[0].stem == "Is <!-- this --> so?"


def test_an_empty_file_is_reported() -> None:
    assert told(read("")) == [(1, "no-question")]
    assert told(read("---\ndrug: baclofen\n---\n")) == [(1, "no-question")]


def test_an_answer_above_the_first_question_is_reported() -> None:
    assert told(read(f"- [x] a\n## Q?  {{#q}}\n{OPTIONS}")) == [(1, "outside")]


def test_of_very_many_control_characters_the_first_are_told_and_all_left_out() -> None:
    unseen = "\x00" * (2 * MOST_UNSEEN)
    reading = read(f"## W{unseen}hich?  {{#q}}\n{OPTIONS}")

    assert reading.items[0].stem == "Which?"
    assert len(reading.problems) == MOST_UNSEEN


def test_control_characters_are_reported_and_left_out() -> None:
    reading = read(f"## W\x00hich?  {{#q}}\n{OPTIONS}")

    assert reading.items[0].stem == "Which?"
    (problem,) = reading.problems
    assert str(problem) == (
        "quiz.md:1:5: warning unseen-character The character U+0000 cannot be seen, and"
        " was left out. Text that nobody sees can make a question read otherwise than"
        " it is marked. Delete it; retype the word if an editor hides it."
    )


def test_of_two_questions_with_one_id_the_first_stays() -> None:
    reading = read(f"## One?  {{#q}}\n{OPTIONS}## Two?  {{#q}}\n{OPTIONS}")

    assert [item.stem for item in reading.items] == ["One?"]
    (problem,) = reading.problems
    assert (problem.location.line, problem.code) == (6, "duplicate-id")
    assert problem.what == 'The id "q" is taken by the question in line 1.'


def test_a_question_with_an_error_leaves_the_others_standing() -> None:
    reading = read(
        f"## One?  {{#one}}\n- [?] a\n## Two?  {{#two}}\n{OPTIONS}## Three?  {{#t}}"
    )

    assert [item.id for item in reading.items] == ["quiz/two"]
    assert told(reading) == [(2, "bad-box"), (8, "no-answer")]


def test_problems_of_the_whole_file_are_collected() -> None:
    reading = read("---\nstatus: x\n---\n## One?  {#one}\n- [?] a\n- b\n- [y] c")

    assert told(reading) == [
        (2, "front-matter"),
        (5, "bad-box"),
        (6, "no-box"),
        (7, "bad-box"),
    ]


def test_drafts_are_read_but_not_ready() -> None:
    reading = read(f"---\nstatus: draft\n---\n## Q?  {{#q}}\n{OPTIONS}")

    assert reading.items == ()
    assert [item.id for item in reading.drafts] == ["quiz/q"]


def test_a_question_without_a_source_is_a_finding_on_it() -> None:
    (finding,) = read(f"## Q?  {{#q}}\n{OPTIONS}").findings

    assert (finding.item_id, finding.problem.code) == ("quiz/q", "S05")
    assert finding.problem.severity is Severity.WARNING
    assert finding.counts


def test_a_question_with_a_source_is_cited() -> None:
    reading = read(f"## Q?  {{#q}}\n{OPTIONS}\nSource: baclofen#uses/x")

    assert reading.findings == ()
    assert [(c.item_id, c.slug, c.location.line) for c in reading.citations] == [
        ("quiz/q", "x", 7)
    ]


def test_a_lead_in_holds_text_only() -> None:
    reading = read(f"## Case.\n{OPTIONS}> said\n### One?  {{#one}}\n{OPTIONS}")

    assert told(reading) == [(line, "lead-in") for line in (3, 4, 5, 6)]
    assert [item.id for item in reading.items] == ["quiz/one"]


def test_nothing_of_a_file_is_html() -> None:
    reading = read("## <img src=x onerror=alert(1)>?  {#q}\n- [x] <b>a</b> — <i>\n")

    assert reading.items[0].stem == "<img src=x onerror=alert(1)>?"


@given(st.lists(LINES, max_size=40).map("\n".join) | st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    reading = read_questions(text, "quiz.md")

    last = text.count("\n") + text.count("\r") + 1
    assert all(1 <= p.location.line <= last for p in reading.all_problems)
    assert len({item.id for item in reading.all_items}) == len(reading.all_items)


def test_no_question_is_asked_from_a_file_whose_front_matter_is_broken() -> None:
    reading = read(f"---\nstatus: draft\ntitle: [a\n---\n## Q?  {{#q}}\n{OPTIONS}")

    assert reading.items == ()
    assert len(reading.drafts) == 1
    assert [code for _, code in told(reading)] == ["front-matter"]


def test_a_file_with_more_lines_than_people_write_is_not_read() -> None:
    reading = read("## \n" * (MOST_LINES + 1))

    assert reading.items == ()
    assert told(reading) == [(MOST_LINES, "too-large")]


def test_questions_that_could_not_be_read_are_counted() -> None:
    sound, broken = f"## Q?  {{#q}}\n{OPTIONS}", "## R?  {#r}\n- [\n"
    reading = read(f"{sound}\n{broken}\n## S?  {{#s}}\n")

    assert (reading.written, len(reading.items), reading.unread) == (3, 1, 2)
    assert read(sound).unread == 0


@pytest.mark.parametrize("file", ["", "---\nstatus: draft\n---\n"])
def test_what_a_question_says_of_itself_wins_over_its_file(file: str) -> None:
    reading = read(
        f"{file}## A?  {{#a}}\n{OPTIONS}\nStatus: Ready\n"
        f"## B?  {{#b}}\n{OPTIONS}\nStatus: draft\nSource: baclofen#uses\n"
        f"## C?  {{#c}}\n{OPTIONS}\nstatus: retired\n"
    )

    assert [item.id for item in reading.items] == ["quiz/a"]
    assert [item.id for item in reading.drafts] == ["quiz/b"]
    assert [item.id for item in reading.retired] == ["quiz/c"]
    assert reading.problems == ()
    assert reading.unread == 0


def test_a_retired_question_is_not_asked_for_its_source() -> None:
    reading = read(f"---\nstatus: retired\n---\n## Q?  {{#q}}\n{OPTIONS}")

    assert (len(reading.retired), reading.findings) == (1, ())


def test_a_status_that_means_nothing_leaves_its_question_out() -> None:
    reading = read(f"## Q?  {{#q}}\n{OPTIONS}\nStatus: redy\n## R?  {{#r}}\n{OPTIONS}")

    assert told(reading) == [(7, "bad-status")]
    assert [item.id for item in reading.all_items] == ["quiz/r"]


def test_a_status_that_stands_twice_leaves_its_question_out() -> None:
    reading = read(f"## Q?  {{#q}}\n{OPTIONS}\nStatus: draft\nStatus: ready\n")

    assert told(reading) == [(8, "twice")]
    assert reading.all_items == ()


def test_missing_reasons_are_one_warning_where_the_file_says_so() -> None:
    text = "## Which?  {#which}\n\n- [x] one\n- [ ] two\n- [ ] three\n"
    (strict,) = read_questions(text, "quiz.md").items
    (lenient,) = read_questions(f"---\nreasons: optional\n---\n{text}", "quiz.md").items

    found = [check_items([item], None, {}) for item in (strict, lenient)]
    told = [
        [one.problem.severity for one in of_one if one.problem.code == "S05"]
        for of_one in found
    ]
    assert told == [[Severity.ERROR] * 3, [Severity.WARNING]]
