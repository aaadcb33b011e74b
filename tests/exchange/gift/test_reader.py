import random
import time
from decimal import Decimal

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD, MOST_LINES
from baclofen_quiz.exchange.gift import desk, read_gift, reader
from baclofen_quiz.items.item import (
    ClozeItem,
    MatchingItem,
    MultipleItem,
    NumericItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.problems import Problem, Severity
from gift_files import FILE, only, read, said, told
from mutating import mutated

GOLDEN = r"""
$CATEGORY: $course$/top/Year 3/Mechanism

// question: 12  name: Receptor
// [id:receptor] [tag:exam] [tag:baclofen#mechanism/receptor]
::Which receptor?::[html]<p>Which <b>receptor</b> is activated?</p>{
	~GABA<sub>A</sub>#The target of diazepam
	=GABA<sub>B</sub>#On both sides
	~NMDA#The target of ketamine
	####It is an agonist.\n\nOf one receptor.
}

::common:: Which effects are common? {
	~%50%Drowsiness
	~%50%Constipation
	~%-50%Delirium
	~%-50%Hypothermia
}

::pump:: The solution for the pump is taken by mouth. {FALSE#It is not.#Right.}

::gap:: It leaves the body by the {=kidney =kidneys} mostly.

::drug:: Which drug is a benzodiazepine? {=diazepam =Valium}

::amount:: How many milligrams? {#=10.5:0.1 =%0%3.5:0.1#One dose only}

::brands:: Match. {
	=Gablofen -> solution
	=Lioresal -> tablet
	= -> patch
}
"""


def test_each_kind_is_read_whole() -> None:
    reading = read(GOLDEN)
    receptor, common, pump, gap, drug, amount, brands = reading.items

    assert said(reading) == ""
    assert [item.id for item in reading.items] == [
        f"exam/{name}"
        for name in ("receptor", "common", "pump", "gap", "drug", "amount", "brands")
    ]
    assert isinstance(receptor, SingleItem)
    assert receptor.stem == "Which receptor is activated?"
    assert [(o.id, o.text, o.rationale) for o in receptor.options] == [
        ("gaba-a", "GABA-A", "The target of diazepam"),
        ("gaba-b", "GABA-B", "On both sides"),
        ("nmda", "NMDA", "The target of ketamine"),
    ]
    assert receptor.key == "gaba-b"
    assert receptor.explanation == "It is an agonist.\n\nOf one receptor."
    assert receptor.facts == ("baclofen/mechanism/receptor",)
    assert receptor.tags == ("baclofen", "mechanism", "single", "year-3", "exam")
    assert isinstance(common, MultipleItem)
    assert common.keys == {"drowsiness", "constipation"}
    assert common.section is Section.MECHANISM
    assert isinstance(pump, SingleItem)
    assert [(o.text, o.rationale) for o in pump.options] == [
        ("True", "It is not."),
        ("False", "Right."),
    ]
    assert pump.key == "false"
    assert isinstance(gap, ClozeItem)
    assert gap.stem == "It leaves the body by the _____ mostly."
    assert gap.accepted == ("kidney", "kidneys")
    assert isinstance(drug, ShortItem)
    assert drug.accepted == ("diazepam", "Valium")
    assert isinstance(amount, NumericItem)
    assert (amount.value, amount.tolerance) == (Decimal("10.5"), Decimal("0.1"))
    assert [(e.value, e.diagnosis) for e in amount.errors] == [
        (Decimal("3.5"), "One dose only")
    ]
    assert isinstance(brands, MatchingItem)
    assert brands.pairs == (("gablofen", "solution"), ("lioresal", "tablet"))
    assert [option.id for option in brands.right] == ["solution", "tablet", "patch"]


TRAPS = {
    "a blank line among the answers": (
        "q {=a\n\n~b}\n",
        [(1, 3, 'A "{" stands alone'), (3, 3, 'A "}" stands alone')],
    ),
    "an essay": ("::e:: q {}\n", [(1, 10, "This is an essay question")]),
    "a description": ("Read this.\n", [(1, 1, "This is a description")]),
    "a formula": (
        "::f:: a \\neq b {T}\n",
        [(1, 9, "\\neq is read as the end of a line")],
    ),
    "signs inside a tag": (
        '::h:: q {\n~<b class="x">a</b>\n~b}\n',
        [(2, 10, "The = of an HTML tag begins")],
    ),
    "an unescaped sign": (
        "::s:: q {\n~a=b\n~c}\n",
        [(2, 3, "The = in the middle of these words")],
    ),
    "two right options": ("::t:: q {=a =b ~c}\n", [(1, 13, "This option is a second")]),
    "half a mark": ("::p:: q {=a ~%50%b ~c}\n", [(1, 13, 'The answer "b" earns 50 %')]),
    "an illegal weight": (
        "::w:: q {~%33%a ~%33%b ~%33%c ~%-100%d}\n",
        [
            (1, 10, "The right options weigh differently"),
            (1, 11, "Moodle knows no weight of 33 %"),
            (1, 18, "Moodle knows no weight of 33 %"),
            (1, 25, "Moodle knows no weight of 33 %"),
        ],
    ),
    "a small true": ("::l:: q {True}\n", [(1, 10, "{True} accepts a typed word")]),
    "an early general feedback": (
        "::g:: q {=a ####x ~b}\n",
        [(1, 19, "An answer stands behind ####")],
    ),
    "one pair": ("::m:: q {=a -> b}\n", [(1, 10, "This question has too few pairs")]),
    "a category joined to a question": (
        "$CATEGORY: Uses\nq {T}\n",
        [(1, 12, "No blank line stands between $CATEGORY")],
    ),
    "an id that is parted": (
        "// [id:x]\n\n::a:: q {T}\n",
        [(1, 10, "This [id:] or [tag:] belongs to no question")],
    ),
    "a category without a name": (
        "$CATEGORY: top/薬理\n\n::a:: q {T}\n",
        [(1, 12, 'The category "薬理" names no section')],
    ),
    "several numbers": ("::n:: q {#=1 =2}\n", [(1, 15, '"2" is a second number')]),
    "wrong feedback to a number": (
        "::n:: q {#1 ~#no}\n",
        [(1, 15, 'The feedback "no" is not kept')],
    ),
    "no number": ("::n:: q {#1,200}\n", [(1, 11, '"1,200" is not a number')]),
    "a wildcard": ("::c:: q {=a =b*}\n", [(1, 14, 'The accepted answer "b*"')]),
    "several gaps": ("a {=b} c {=d}\n", [(1, 10, 'A further "{" stands')]),
    "a picture": (
        '::i:: q <img src="@@PLUGINFILE@@/x.png"> {T}\n',
        [(1, 7, 'This text lost the image "@@PLUGINFILE@@/x.png"')],
    ),
    "a hidden comment": (
        "::x:: q <!-- y --> {T}\n",
        [(1, 7, 'This text lost the comment "y"')],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TRAPS.values(), ids=TRAPS)
def test_each_trap_is_told_in_its_place(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    reading = read(text)
    problems = [p for p in reading.problems if p.code != "unpinned-id"]

    assert [(p.location.line, p.location.column) for p in problems] == [
        (line, column) for line, column, _ in expected
    ]
    for problem, (_, _, sentence) in zip(problems, expected, strict=True):
        assert problem.what.startswith(sentence)
    assert_counted(reading.written, len(reading.all_items), reading.problems)


def assert_counted(found: int, taken: int, problems: tuple[Problem, ...]) -> None:
    """Assert that each question is taken, or told once not to be."""
    refused = [p for p in problems if p.severity is Severity.ERROR]
    assert found == taken + len({p.location for p in refused})


def test_a_bad_question_does_not_spoil_the_others() -> None:
    reading = read("::a:: q {T}\n\n::b:: q {\n\n::c:: q {F}\n")

    assert [item.id for item in reading.items] == ["exam/a", "exam/c"]
    assert reading.written == 3


def test_an_old_macintosh_file_is_read() -> None:
    text = b"\xef\xbb\xbf::a:: q {T}\r\r::b:: q {F}\r"

    assert len(read_gift(text, FILE).items) == 2
    assert len(read_gift(text.replace(b"\r", b"\r\n"), FILE).items) == 2


def test_windows_1252_is_read_and_told() -> None:
    reading = read_gift("::a:: Ménière {T}".encode("cp1252"), FILE)

    assert only(reading).stem == "Ménière"
    assert told(reading) == [(1, 1, "windows-1252")]


def test_a_file_too_large_is_refused() -> None:
    (problem,) = read_gift(b" " * (LARGEST_UPLOAD + 1), FILE).problems

    assert problem.code == "too-large"


def test_a_file_of_endless_lines_is_refused() -> None:
    (problem,) = read_gift(b"\n" * (MOST_LINES + 1), FILE).problems

    assert problem.code == "too-large"
    assert problem.location.line == MOST_LINES


def test_questions_beyond_the_limit_are_counted_and_told_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MOST_QUESTIONS", 1)
    reading = read("::a:: q {T}\n\n::b:: q {T}\n\n::c:: q {T}\n")

    assert told(reading) == [(3, 1, "not-imported")]
    assert "more than 1 questions" in reading.problems[0].what
    assert (len(reading.items), reading.written) == (1, 3)


def test_more_answers_than_anybody_reads_refuse_a_question() -> None:
    reading = read("::a:: q {=x" + " ~y" * 300 + "}\n")

    assert "301 options" in reading.problems[0].what


def test_a_file_without_a_question_is_told() -> None:
    reading = read("// only a comment\n")

    assert told(reading) == [(1, 1, "not-imported")]
    assert reading.written == 0


def test_an_id_is_taken_before_a_title_and_a_title_before_the_words() -> None:
    reading = read("// [id:x]\n::y:: q {T}\n\n::y:: q {T}\n\nz {T}\n")

    assert [item.id for item in reading.items] == ["exam/x", "exam/y", "exam/z"]


def test_a_repeated_id_is_told() -> None:
    reading = read("::a:: q {T}\n\n::a:: q {F}\n")

    assert told(reading) == [(3, 1, "duplicate-id")]


def test_a_category_holds_until_the_next() -> None:
    reading = read("$CATEGORY: Uses\n\n::a:: q {T}\n\n$CATEGORY: top\n\n::b:: q {T}\n")

    assert [item.section for item in reading.items] == [Section.USES, Section.GENERAL]


def test_reading_twice_gives_the_same() -> None:
    assert read(GOLDEN) == read(GOLDEN)


SEEDS = [GOLDEN.strip(), *(text for text, _ in TRAPS.values())]
SIGNS = [
    *"{}=~#%:\\/[]->*.$<&\n\r\t \"'0T\0\ufeff薬",
    "####",
    "::",
    "->",
    "%50%",
    "\n\n",
    "//",
    "$CATEGORY:",
    "<b>",
    "[html]",
    "[id:",
    "..",
    "{}",
    "\\n",
    "\\\\",
    "<!--",
]


def test_any_bytes_give_items_and_problems_and_nothing_else() -> None:
    dice = random.Random(20)  # noqa: S311 - a fixed seed: the same files each time
    for _ in range(2_000):
        reading = read_gift(mutated(dice.choice(SEEDS), SIGNS, dice), FILE)

        repr(reading).encode()  # no half of a character is left over
        assert reading.written >= len(reading.all_items)
        assert reading.items or reading.problems


@pytest.mark.parametrize(
    "hostile",
    ["{", "}", "=", "~", "#", "\\", "%", "::", "[", "<b ", "####", "->", "[id:", "//"],
)
def test_one_sign_over_and_over_is_read_in_linear_time(hostile: str) -> None:
    many = 100_000
    for text in (hostile * many, "q {=a ~b " + hostile * many + "}"):
        reading = read_gift(text.encode(), FILE)
        assert reading.problems


@pytest.mark.parametrize("sign", ["=", "~"])
def test_more_answers_than_the_most_questions_have_are_not_read(
    sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "MOST_SIGNS", 2)
    escaped = "\\=\\~" * 9

    assert len(read(f"q{escaped} {{=a ~b}}\n\nr {{=a ~b}}").items) == 2
    reading = read(f"q {{{sign}a}}\n\n" * 3)
    assert [p.code for p in reading.problems] == ["too-large"]
    assert not reading.all_items


def test_mark_up_beyond_the_limit_of_a_file_is_shown_as_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk, "MOST_MARKED_UP", 60)

    reading = read("<b>one</b>? {=a ~b}\n\n<b>two \\= 2</b>? {=a ~b}")

    assert [item.stem for item in reading.items] == ["one?", "<b>two = 2</b>?"]
    assert told(reading) == [(3, 1, "imported-with-loss")]


def test_different_categories_beyond_the_limit_say_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MOST_CATEGORIES", 1)

    reading = read(
        "$CATEGORY: Dosing\n\nq {T}\n\n$CATEGORY: Uses\n\nr {T}"
        "\n\n$CATEGORY: Dosing\n\ns {T}"
    )

    sections = [item.section for item in reading.items]
    assert sections == [Section.DOSING, Section.GENERAL, Section.DOSING]
    assert told(reading) == [(5, 12, "imported-with-loss")]


def test_tags_beyond_the_limit_of_a_question_are_told() -> None:
    tags = "".join(f"[tag:t{n}]" for n in range(200))

    reading = read(f"// {tags}\nq {{T}}")

    assert told(reading) == [(2, 1, "imported-with-loss")]
    assert "t24" in only(reading).tags


@pytest.mark.parametrize(
    "text",
    [
        "q {=" + "1<sup>" * 900 + "~x}\n\n",
        "q {=" + "<![x" * 900 + ">~x}\n\n",
        "q {=" + "<!--" * 20_000 + ">~x}\n\n",
        "q {=" + "<a b=c d" * 900 + ">~x}\n\n",
        "q {#" + "=1" * 150 + "}\n\n",
        "q {" + "=a" * 150 + "}\n\n",
        "$CATEGORY: " + "/a" * 400 + "\n\n",
    ],
    ids=["sup", "section", "comment", "attribute", "numbers", "words", "category"],
)
def test_a_hostile_file_is_read_without_much_work(text: str) -> None:
    data = (text * 12_000).encode()[:3_000_000]
    start = time.process_time()

    reading = read_gift(data, FILE)

    assert reading.problems
    assert time.process_time() - start < 20  # it takes one; some took minutes
