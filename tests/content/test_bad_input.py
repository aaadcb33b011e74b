"""Monographs that nobody should believe: a located problem, and no fact."""

import pytest

from baclofen_quiz.content.decoding import LARGEST, MOST_LINES
from baclofen_quiz.content.reading import Reading, read_markdown, read_plain

HEAD = "---\ndrug: zolarine\n---\n\n"
FIRST = 5
"""The line of the first bullet in plain text; in Markdown it comes later."""
MARKS = {
    "nul": "\x00",
    "escape": "\x1b",
    "override": "\N{RIGHT-TO-LEFT OVERRIDE}",
    "isolate": "\N{RIGHT-TO-LEFT ISOLATE}",
}


def both(*bullets: str, section: str = "Dosing") -> tuple[Reading, Reading]:
    """Read bullets of one section as Markdown and as plain text."""
    markdown = "".join(f"- {bullet} {{#a{n}}}\n" for n, bullet in enumerate(bullets))
    plain = "".join(f"  • {bullet}\n" for bullet in bullets)
    return (
        read_markdown(f"{HEAD}## {section}\n\n{markdown}", "x.md"),
        read_plain(f"Zolarine\n\n{section}\n\n{plain}", "x.txt"),
    )


def assert_refused(reading: Reading, code: str, lines: int = 1) -> None:
    """Check that so many lines have this problem, each with its place, and no fact."""
    found = [p for p in reading.problems if p.code == code]
    assert len(found) == lines
    assert all(p.location.line >= FIRST for p in found)
    assert reading.monograph
    assert list(reading.monograph.facts) == []


@pytest.mark.parametrize(
    ("bullets", "code"),
    [
        (("Initial dose: 5 mg daily", "Initial dose: 50 mg daily"),
         "contradicting-doses"),
        (("Initial dose: 50 mg three times daily", "Maximum dose: 80 mg/day"),
         "contradicting-doses"),
        (("Initial dose: 50 mg/day in 0 doses",), "unreadable-number"),
        (("Initial dose: 50 mg every 0 hours",), "unreadable-dose"),
        (("Initial dose: 50 mg 0 times daily",), "unreadable-dose"),
        (("Initial dose: 0 mg daily",), "unreadable-dose"),
        (("Initial dose: 10^400 mg daily",), "unreadable-number"),
        (("Initial dose: 1" + 400 * "0" + " mg daily",), "unreadable-number"),
        (("Initial dose: 1e400 mg daily",), "unreadable-number"),
        (("Initial dose: 5 mg/0 daily",), "unreadable-number"),
    ],
)  # fmt: skip
def test_a_dose_beyond_belief_is_refused(bullets: tuple[str, ...], code: str) -> None:
    for reading in both(*bullets):
        assert_refused(reading, code)


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_a_sign_that_cannot_be_seen_keeps_its_line_out(mark: str) -> None:
    for reading in both(f"Initial dose: 5{mark}0 mg daily"):
        assert_refused(reading, "unsound-text")


@pytest.mark.parametrize(
    "bullet",
    [
        "<script>alert(1)</script>",
        "Tremor <img src=x onerror=alert(1)>",
        '"><svg/onload=alert(1)>',
        "&lt;script&gt; <iframe src=x></iframe>",
    ],
)
def test_markup_keeps_its_line_out(bullet: str) -> None:
    for reading in both(bullet, section="Uses"):
        assert_refused(reading, "unsound-text")


@pytest.mark.parametrize("amount", ["10**400", "2*5", "1**5**", "10<sub>4</sub>"])
def test_a_number_with_a_mark_in_it_is_no_other_number(amount: str) -> None:
    markdown, plain = both(f"Initial dose: {amount} mg daily")
    assert_refused(markdown, "unsound-text")
    code = "unsound-text" if "<" in amount else "unreadable-dose"
    assert_refused(plain, code)


def test_below_a_heading_with_markup_nothing_is_asked() -> None:
    plain = "Zolarine\n\nSide effects\n\nCommon <script>x</script>\n\n• Nausea\n"
    text = (
        f"{HEAD}## Side effects\n\n### Common <script>x</script>\n\n- Nausea {{#a}}\n"
    )

    for reading in (read_markdown(text, "x.md"), read_plain(plain, "x.txt")):
        assert [p.code for p in reading.problems] == ["unsound-text"]
        assert reading.monograph
        (fact,) = reading.monograph.facts
        assert not fact.usable
        assert "<script" not in repr(fact)


def test_text_without_headings_is_refused() -> None:
    for reading in (
        read_markdown(f"{HEAD}- Tremor {{#a}}\n- 5 mg daily {{#b}}\n", "x.md"),
        read_plain("• Tremor\n• 5 mg daily\n", "x.txt"),
        read_plain("it is about nothing.\n", "x.txt"),
    ):
        assert reading.monograph is None
        assert {p.code for p in reading.problems} & {"no-headings", "no-drug"}


def test_a_section_twice_is_told_and_what_contradicts_within_it_is_refused() -> None:
    first, second = "Initial dose: 5 mg daily", "Initial dose: 50 mg daily"
    markdown = (
        f"{HEAD}## Dosing\n\n- {first} {{#a}}\n\n## Uses\n\n- Tremor {{#t}}\n\n"
        f"## Dosage\n\n- {second} {{#b}}\n"
    )
    plain = (
        f"Zolarine\n\nDosing\n\n• {first}\n\nUses\n\n• Tremor\n\nDosage\n\n• {second}"
    )

    for reading in (read_markdown(markdown, "x.md"), read_plain(plain, "x.txt")):
        assert [p.code for p in reading.problems] == [
            "section-twice",
            "contradicting-doses",
        ]
        assert reading.monograph
        assert [type(f).__name__ for f in reading.monograph.facts] == ["Use"]


@pytest.mark.parametrize("bullet", ["- A word\n", "- Word\n\n", "\n", "Words here.\n"])
def test_far_too_many_lines_are_refused_at_once(bullet: str) -> None:
    text = f"{HEAD}# Zolarine\n\n## Uses\n\n{bullet * 100_000}"

    for reading in (read_markdown(text, "x.md"), read_plain(text, "x.txt")):
        assert reading.monograph is None
        (problem,) = reading.problems
        assert (problem.code, problem.location.file[:2]) == ("too-large", "x.")


def test_as_many_bullets_as_are_read_are_read() -> None:
    count = MOST_LINES - 100
    text = "Zolarine\n\nSide effects\n\n" + "".join(
        f"• Effect {'abcdefghij'[n % 10]}\n" for n in range(count)
    )
    assert len(text) < LARGEST

    reading = read_plain(text, "x.txt")

    assert reading.monograph
    ids = [fact.id for fact in reading.monograph.facts]
    assert len(ids) == len(set(ids)) == count
