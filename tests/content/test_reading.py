"""From text to a monograph, whatever the text."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.content import reading
from baclofen_quiz.content.decoding import LARGEST, MOST_LINES
from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import Reading, decode, read_markdown, read_plain
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.problems import Severity, in_file_order
from monographs import BACLOFEN, TWIN, reading_of, slots


def baclofen() -> Monograph:
    read = read_markdown(BACLOFEN.read_text(encoding="utf-8"), BACLOFEN.name)
    assert read.problems == ()
    assert read.monograph
    return read.monograph


def twin() -> Monograph:
    read = read_plain(TWIN.read_text(encoding="utf-8"), TWIN.name)
    assert read.problems == ()
    assert read.monograph
    return read.monograph


def said(fact: Fact) -> tuple[str, str, dict[str, object]]:
    return type(fact).__name__, fact.section.value, slots(fact)


def test_the_baclofen_monograph_has_no_problem_and_every_statement_its_facts() -> None:
    book = baclofen()

    assert book.drug == "baclofen"
    assert book.review
    for entry in book.entries:
        assert entry.statement.pinned
        assert bool(entry.facts) != bool(entry.statement.second_source_of)
    names = [fact.id for fact in book.facts]
    assert len(names) == len(set(names)) == 148


def test_ten_facts_of_the_baclofen_monograph_are_safety_critical() -> None:
    critical = {s.slug for s in baclofen().statements if s.critical}

    assert critical == {
        "no-abrupt-stop", "intrathecal-fatal", "pump-emergency", "signs", "route-unit",
        "renal-dose", "cns-depressants", "overdose", "liquid-strength", "child-per-day",
    }  # fmt: skip


def test_a_dispute_stands_apart_from_what_is_sound_beside_it() -> None:
    disputed = {s.slug for s in baclofen().statements if s.disputed}

    assert disputed == {
        "overview-stroke", "sedation", "stroke", "peptic-ulcer-level",
        "mao-inhibitors", "pregnancy-category", "child-safety",
        "intrathecal-temperature",
    }  # fmt: skip


def test_no_statement_is_both_disputed_and_critical() -> None:
    assert not [s for s in baclofen().statements if s.disputed and s.critical]


def test_markdown_and_plain_text_give_the_same_facts() -> None:
    assert list(map(said, twin().facts)) == list(map(said, baclofen().facts))


def test_every_fact_knows_its_sentence_in_the_file() -> None:
    lines = BACLOFEN.read_text(encoding="utf-8").split("\n")
    for statement in baclofen().statements:
        place = statement.location
        raw = lines[place.line - 1][place.column - 1 :]
        assert raw.replace("**", "").startswith(statement.text)


def test_noise_around_a_plain_text_becomes_no_statement() -> None:
    texts = " ".join(statement.text for statement in twin().statements)

    assert "share" not in texts.lower()
    assert "omment" not in texts


def test_a_note_is_in_our_words_and_keeps_its_kind() -> None:
    (statement,) = [s for s in baclofen().statements if s.slug == "taper"]

    assert statement.has(NoteKind.NOTE)
    assert not statement.disputed
    assert statement.askable


def codes(read: Reading) -> list[str]:
    return [problem.code for problem in read.problems]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\N{ZERO WIDTH NO-BREAK SPACE}\x00"])
def test_an_empty_file_is_told(text: str) -> None:
    for read in (read_markdown(text, "x.md"), read_plain(text, "x.txt")):
        assert read.monograph is None
        assert codes(read) == ["empty-file"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * (LARGEST + 1), "too-large"),
        ("a\n" * (MOST_LINES + 1), "too-large"),
        ("Some words. " * (MOST_LINES + 1), "too-large"),
        ("---\ndrug: x\n---\n\n- One word\n", "no-headings"),
        ("## Uses\n\n- Tremor {#tremor}\n", "no-drug"),
        ("---\ndrug: '?'\n---\n## Uses\n", "no-drug"),
        ("---\ndrug: x::y\n---\n## Uses\n\n- Tremor {#tremor}\n", "unfit-drug"),
        ("# Solu/cort\n\n## Uses\n\n- Tremor {#tremor}\n", "unfit-drug"),
        ("---\ndrug: \N{CYRILLIC SMALL LETTER BE}\n---\n## Uses\n", "unfit-drug"),
    ],
)
def test_what_cannot_be_a_monograph_is_told(text: str, code: str) -> None:
    read = read_markdown(text, "x.md")

    assert read.monograph is None
    assert code in codes(read)


def test_a_text_without_headings_is_told() -> None:
    read = read_plain("Zolarine\n\nIt is a medicine that relaxes muscles.\n", "x.txt")

    assert read.monograph is None
    assert codes(read) == ["no-headings"]


def test_a_title_names_the_drug_where_front_matter_does_not() -> None:
    read = read_markdown("# Zolarine (Zolex)\n\n## Uses\n\n- Tremor {#a}\n", "x.md")

    assert read.monograph
    assert read.monograph.drug == "zolarine"


def test_a_statement_without_a_pinned_id_is_warned_of_in_markdown_only() -> None:
    markdown = reading_of("## Uses\n\n- Tremor\n")
    plain = read_plain("Zolarine\n\nUses\n\n• Tremor\n", "x.txt")

    assert codes(markdown) == ["unpinned-id"]
    assert codes(plain) == []


def test_a_second_source_of_nothing_is_an_error() -> None:
    read = reading_of("## Uses\n\n- Tremor {#a =uses/none}\n")

    (problem,) = read.problems
    assert (problem.code, problem.severity) == ("no-such-fact", Severity.ERROR)
    assert "zolarine/uses/none" in problem.what


def test_a_second_source_may_stand_before_the_first_and_name_an_aspect() -> None:
    read = reading_of(
        "## Uses\n- Seen below {#a =comparison/b.target}\n"
        "## Comparison\n- Zudrug: acts on GABA; shorter {#b}\n"
    )

    assert read.problems == ()


def test_unsound_lines_are_told_and_the_rest_is_read() -> None:
    read = reading_of(
        "## Dosing\n\n"
        "- Initial dose: 5\N{RIGHT-TO-LEFT OVERRIDE}01 mg daily {#a}\n"
        "- Initial dose: <script>1</script> mg {#b}\n"
        "- Initial dose: 10^400 mg daily {#c}\n"
        "- Initial dose: 6 mg/day in 0 doses {#d}\n"
        "- Initial dose: 6 mg/day in 3 doses {#e}\n"
    )

    assert codes(read) == [
        "unsound-text", "unsound-text", "unreadable-number", "unreadable-number",
    ]  # fmt: skip
    assert read.monograph
    assert [fact.id for fact in read.monograph.facts] == ["zolarine/dosing/e"]


def test_problems_come_in_file_order() -> None:
    read = reading_of("## What\n- 12\n## Uses\n- a:\n\n> x\n\n- b {#B}\n")

    assert list(read.problems) == in_file_order(read.problems)


def test_decode_is_part_of_the_door() -> None:
    assert reading.decode is decode
    assert decode(b"ok", "x.md") == "ok"


@pytest.mark.parametrize(
    "piece",
    ["the a ", "an a ", "(a", "5 to ", "1,", "5 mg then ", "acts on ", "e.g. ", "<a "],
)
def test_words_said_over_and_over_do_not_hold_up_the_reader(piece: str) -> None:
    line = "- w " + piece * (900 // len(piece))
    for title in TITLES.values():
        read = read_markdown(f"---\ndrug: x\n---\n## {title}\n\n{line}\n", "x.md")
        assert read.problems


DOSES = "Initial dose: 5 mg/kg daily TID → in 3 divided (e.g., x) doses <b> & 10^4"
LINES = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="#-*•> {}[]!:.\t0123456789abGABA", max_size=40),
    st.sampled_from(["## Dosing", "## Uses", "Dosing", "Uses", "---", "drug: x", "X"]),
    st.lists(st.sampled_from(DOSES.split()), max_size=9).map(
        lambda words: "- " + " ".join(words)
    ),
)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=25))
def test_no_text_upsets_either_reader(lines: list[str]) -> None:
    text = "\n".join(lines)
    for read in (read_markdown, read_plain):
        found = read(text, "x")
        assert found.monograph or found.problems
        for fact in found.monograph.facts if found.monograph else ():
            assert fact.id.startswith(f"{fact.id.split('/')[0]}/{fact.section.value}/")
            assert fields(fact)
