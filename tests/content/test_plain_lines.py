"""Lines of a plain text, sorted."""

import pytest

from baclofen_quiz.content.decoding import lines_of
from baclofen_quiz.content.plain_lines import Kind, Sorted, shaped, sort_lines


def sort(text: str, drug: str = "") -> list[Sorted]:
    return sort_lines(lines_of(text), drug)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind.name.lower(), one.line.text) for one in sort(text)]


def test_bullets_keep_indent_gap_and_place() -> None:
    one, two = sort("  •  Nausea\n\n\n    - Headache")

    assert (one.kind, one.indent, one.gap) == (Kind.BULLET, 2, 0)
    assert (one.line.text, one.line.number, one.line.column) == ("Nausea", 1, 6)
    assert (two.indent, two.gap, two.line.column) == (4, 2, 7)


@pytest.mark.parametrize(
    "sign", ["•", "●", "◦", "▪", "-", "*", "\N{EN DASH}", "o", "1.", "2)"]
)
def test_bullets_have_many_signs(sign: str) -> None:
    assert kinds(f"{sign} Nausea") == [("bullet", "Nausea")]


def test_blank_lines_and_noise_are_left_out_and_counted() -> None:
    (one,) = sort("Share this post with friends\n\nIt acts.")

    assert (one.line.text, one.gap) == ("It acts.", 2)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Side Effects", "Side Effects"),
        ("Contraindications:", "Contraindications:"),
        ("3. Contraindications", "Contraindications"),
        ("IV. Drug Interactions", "Drug Interactions"),
        ("Serious Side Effects in Children", "Serious Side Effects in Children"),
    ],
)
def test_headings_are_known_with_their_place(line: str, heading: str) -> None:
    (one,) = sort(f"\n  {line}")

    assert (one.kind, one.line.text) == (Kind.HEADING, heading)
    assert one.line.column == 3 + len(line) - len(heading)


@pytest.mark.parametrize(
    "line", ["• Pregnancy", "2. Pregnancy", "• Overdose", "- Contraindications"]
)
def test_a_bullet_is_no_heading_even_with_a_heading_s_name(line: str) -> None:
    assert [kind for kind, _ in kinds(line)] == ["bullet"]


def test_a_brief_line_above_bullets_is_a_heading() -> None:
    text = "Signs after a sudden stop of the drug\n\n• Fever"

    assert kinds(text)[0][0] == "shaped"


@pytest.mark.parametrize(
    "below",
    ["It is a long sentence that says something.", "For Nurses\n\n• Take care"],
)
def test_a_title_above_text_is_a_heading(below: str) -> None:
    assert kinds(f"Clinical Pearls\n\n{below}")[0] == ("shaped", "Clinical Pearls")


@pytest.mark.parametrize(
    "text",
    [
        "Prescription-only",
        "Prescription-only\n\nAvailable worldwide",
        "Prescription-only\n\nStorage",
        "Signs of a sudden stop here\n\nIt is a long sentence that says something.",
        "It is\nnot a heading at all but two lines.",
        "not capitalised\n\n• Fever",
        "A line with very many words is not a heading at all\n\n• Fever",
        "Ends in a stop.\n\n• Fever",
    ],
)
def test_a_line_that_heads_nothing_is_text(text: str) -> None:
    assert kinds(text)[0][0] == "text"


def test_a_line_right_below_text_goes_on_with_it() -> None:
    text = "It acts in\nThe Spinal Cord\n\n• Fever"

    assert [kind for kind, _ in kinds(text)] == ["text", "text", "bullet"]


def test_a_heading_may_follow_a_heading_without_a_blank_line() -> None:
    text = "Uses\nFor Adults\n• Tremor"

    assert [kind for kind, _ in kinds(text)] == ["heading", "shaped", "bullet"]


def test_a_line_below_a_bullet_is_a_heading_unless_it_is_set_further_in() -> None:
    text = "• Fever\nFor Adults\n• Chills\n  And Shivers\n• Sweat"

    assert [kind for kind, _ in kinds(text)] == [
        "bullet", "shaped", "bullet", "text", "bullet",
    ]  # fmt: skip


def test_a_listed_heading_needs_no_blank_line_before_it() -> None:
    text = "• Fever\nStorage\n• Keep dry"

    assert [kind for kind, _ in kinds(text)] == ["bullet", "heading", "bullet"]


def test_a_very_long_line_is_text() -> None:
    assert kinds("Uses " * 500)[0][0] == "text"


def test_the_drug_s_name_in_a_heading_is_looked_through() -> None:
    assert sort("Uses of Zolarine\n\n• Tremor", "zolarine")[0].kind is Kind.HEADING


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Oral Baclofen (children of 2 years and over)", True),
        ("Notes on Use in the Elderly", True),
        ("Four words at most", True),
        ("More than four small words", False),
        ("", False),
        ("(only this)", False),
        ("Stop.", False),
    ],
)
def test_a_shape_is_a_title_or_very_short(line: str, *, answer: bool) -> None:
    assert shaped(line) is answer


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Take with water", "text"),
        ("Patients should drink", "text"),
        ("Report to a doctor", "shaped"),
        ("When it should be stopped", "shaped"),
        ("Avoid it in", "shaped"),
        ("Other Uses of It", "shaped"),
    ],
)
def test_an_order_or_a_clause_above_bullets_is_no_heading(line: str, kind: str) -> None:
    found = kinds(f"Clinical Pearls\n\n• A word\n\n{line}\n\n• Another word")

    assert found[2] == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Comparison with other drugs of its class",
        "Use during pregnancy and breast-feeding",
    ],
)
def test_a_heading_in_small_letters_is_known_by_its_beginning(line: str) -> None:
    assert kinds(f"Uses\n\n• A word\n\n{line}\n\nIt acts: well")[2] == ("heading", line)


def test_letters_may_number_a_list() -> None:
    assert kinds("Uses\n\na) Tremor\n(b) Fever")[1:] == [
        ("bullet", "Tremor"),
        ("bullet", "Fever"),
    ]


def test_the_next_number_after_a_numbered_heading_may_be_a_heading() -> None:
    text = (
        "1. Uses\n• Tremor\n2. Pregnancy\n• Avoid\n3. Contraindications\n"
        "1. Pregnancy\n2. Overdose"
    )

    assert [kind for kind, _ in kinds(text)] == [
        "heading", "bullet", "heading", "bullet", "heading", "bullet", "bullet",
    ]  # fmt: skip


def test_a_term_may_hold_an_abbreviation_in_parentheses() -> None:
    text = "Interactions\n\nAspirin: bleeding\nOpioids (e.g., codeine): sedation"

    assert kinds(text)[1:] == [
        ("text", "Aspirin: bleeding"),
        ("text", "Opioids (e.g., codeine): sedation"),
    ]


def test_a_label_behind_a_sentence_stands_in_a_line_of_its_own() -> None:
    found = sort("  Take it with food. Adults:\n• 5 mg daily")

    assert [(one.kind.name, one.line.text, one.line.column) for one in found] == [
        ("TEXT", "Take it with food.", 3),
        ("LABEL", "Adults:", 22),
        ("BULLET", "5 mg daily", 3),
    ]


@pytest.mark.parametrize(
    "line", ["• Take it with food. Adults:", "It is given. What it is given for is:"]
)
def test_a_lead_in_of_a_bullet_or_a_clause_stays_in_its_line(line: str) -> None:
    assert len(sort(line)) == 1


def test_a_dose_above_bullets_is_no_heading() -> None:
    assert kinds("Initially 5 mg once daily\n\n• Take it with food")[0][0] == "text"


def test_what_readers_said_is_left_out_up_to_the_next_heading() -> None:
    text = "It acts.\n\nSam said...\nNausea helped me.\n\nMe too!\n\nStorage\n\n* Dry"

    assert kinds(text) == [
        ("text", "It acts."),
        ("heading", "Storage"),
        ("bullet", "Dry"),
    ]


def test_what_follows_another_line_of_a_form_is_read_again() -> None:
    text = "Sam said...\nNausea helped me.\nReply\nIt acts."

    assert kinds(text) == [("text", "It acts.")]
