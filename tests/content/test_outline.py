"""Blocks to drafts: sections, containers, notes."""

from baclofen_quiz.content.decoding import lines_of
from baclofen_quiz.content.markdown_blocks import markdown_blocks
from baclofen_quiz.content.outline import Outline, outline
from baclofen_quiz.content.plain_blocks import plain_blocks
from baclofen_quiz.content.sections import Section


def sketch(text: str) -> Outline:
    return outline(markdown_blocks(lines_of(text), "x.md").blocks, "zolarine")


def said(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(d.section.value, d.path, d.inline.text) for d in sketch(text).drafts]


def codes(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.location.line) for p in sketch(text).problems]


def test_statements_before_the_first_section_are_of_identity() -> None:
    text = "# Zolarine\n\nIt acts.\n\n## Uses of zolarine\n\n- Tremor\n"

    assert sketch(text).title == "Zolarine"
    assert sketch(text).sections == 1
    assert said(text) == [("identity", (), "It acts."), ("uses", (), "Tremor")]


def test_sub_headings_and_containers_qualify() -> None:
    text = (
        "## Uses\n### Approved\n- Spasticity due to:\n  - Brain injury\n"
        "  - Cord injury\n- Pain\n#### In youth\n- Tremor\n### Off-label\n- Ache\n"
    )

    assert said(text) == [
        ("uses", ("Approved", "Spasticity due to"), "Brain injury"),
        ("uses", ("Approved", "Spasticity due to"), "Cord injury"),
        ("uses", ("Approved",), "Pain"),
        ("uses", ("Approved", "In youth"), "Tremor"),
        ("uses", ("Off-label",), "Ache"),
    ]


def test_a_heading_without_a_text_ends_what_one_of_its_level_says() -> None:
    text = (
        "Zolarine\n\nDosing\n\nRenal impairment\n  • 5 mg daily\n"
        "Maximum: 20 mg/day\n\nUses\n\n• Tremor\n"
    )
    drafts = outline(plain_blocks(lines_of(text), "x.txt").blocks, "zolarine").drafts

    assert [(draft.path, draft.inline.text) for draft in drafts] == [
        (("Renal impairment",), "5 mg daily"),
        ((), "Maximum: 20 mg/day"),
        ((), "Tremor"),
    ]


def test_a_paragraph_with_a_colon_qualifies_the_bullets_below_it() -> None:
    text = "## Uses\n\nIt helps. It helps in:\n\n- Tremor\n\nThat is all.\n"

    assert said(text) == [
        ("uses", (), "It helps."),
        ("uses", ("It helps in",), "Tremor"),
        ("uses", (), "That is all."),
    ]


def test_a_dose_behind_one_for_some_is_for_them_too() -> None:
    text = (
        "## Dosing\n\nElderly: 5 mg daily. Maximum 20 mg daily. Children: 2 mg daily."
        " Maximum 9 mg daily. Initial dose: 1 mg daily. Maximum 4 mg daily.\n\n"
        "Maximum 80 mg daily.\n\n## Storage\n\nTablets: keep dry. Keep cool.\n"
    )

    assert [path for _, path, _ in said(text)] == [
        (), ("Elderly",), (), *[("Children",)] * 3, (), (), (),
    ]  # fmt: skip


def test_a_sentence_before_a_lead_in_is_a_statement_of_its_own() -> None:
    text = "## Dosing\n- Take it **with food**. In adults:\n  - 5 mg daily\n"
    first = sketch(text).drafts[0]

    assert said(text) == [
        ("dosing", (), "Take it with food."),
        ("dosing", ("In adults",), "5 mg daily"),
    ]
    assert first.inline.strong == ("with food",)


def test_an_abbreviation_or_a_flaw_before_a_lead_in_ends_no_sentence() -> None:
    genus = "## Uses\n- Clostridium sp. Infection:\n  - Mild\n"
    flawed = "## Uses\n- It helps \u202emost here. Adults:\n  - Tremor\n"

    assert said(genus)[0][1] == ("Clostridium sp. Infection",)
    assert said(flawed)[0][1] == ("It helps most here. Adults",)


def test_a_bullet_with_deeper_bullets_is_a_container_even_without_a_colon() -> None:
    assert said("## Uses\n- In age\n  - Tremor\n") == [("uses", ("In age",), "Tremor")]


def test_a_container_is_told_when_nothing_stands_below_it() -> None:
    text = "## Uses\n- One:\n- Two:\n  - Three:\n\n## General\nFour:\n"

    assert codes(text) == [
        ("empty-container", 2),
        ("empty-container", 4),
        ("empty-container", 7),
    ]


def test_a_container_without_points_is_kept_as_a_statement_that_is_not_asked() -> None:
    text = "## Uses\n- One: {#one}\n- Two:\n  - **Three:**\n\n\u200b:\n"

    assert said(text) == [("uses", (), "One"), ("uses", ("Two",), "Three")]
    assert all(draft.marks.unasked for draft in sketch(text).drafts)


def test_a_heading_without_points_is_told_and_its_text_kept() -> None:
    text = (
        "## Uses\n### Adults\n#### Tall:\n### Elderly\n- Ache\n## Brands\n## Storage\n"
    )

    assert said(text) == [
        ("uses", ("Adults",), "Tall"),
        ("uses", ("Elderly",), "Ache"),
        ("identity", (), "Brands"),
    ]
    assert codes(text) == [
        ("empty-heading", 3),
        ("empty-heading", 6),
        ("empty-heading", 7),
    ]


def test_a_heading_that_tells_more_than_its_section_is_kept() -> None:
    assert said("## Brand names\n- Zolex\n") == [
        ("identity", ("Brand names",), "Zolex"),
    ]


def test_an_unknown_section_is_general_and_told() -> None:
    text = "## History\n- Found in 1962\n"

    assert said(text) == [("general", ("History",), "Found in 1962")]
    assert codes(text) == [("unknown-section", 1)]


def test_a_section_that_stands_twice_is_told_with_its_first_place() -> None:
    text = (
        "## Uses\n- Tremor\n## Indications\n- Pain\n"
        "## Brand names\n- Zolex\n## Available forms\n- Pill\n"
    )
    (problem,) = sketch(text).problems

    assert (problem.code, problem.location.line) == ("section-twice", 3)
    assert "first in line 1" in problem.what


def test_a_second_first_level_heading_is_a_section() -> None:
    text = "# Zolarine\n# Uses\n- Tremor\n"

    assert said(text) == [("uses", (), "Tremor")]


def test_notes_hang_on_the_statement_above_them() -> None:
    text = "## Uses\n- Tremor\n  > [!NOTE] One.\n  > [!WARNING] Two.\n- Pain\n"
    tremor, pain = sketch(text).drafts

    assert [(n.kind.value, n.text, n.location.line) for n in tremor.notes] == [
        ("NOTE", "One.", 3),
        ("WARNING", "Two.", 4),
    ]
    assert pain.notes == ()


def test_a_note_below_no_statement_is_told() -> None:
    text = "## Uses\n> [!NOTE] a\n\n- One:\n> [!NOTE] b\n  - Tremor\n"

    assert codes(text) == [("stray-note", 2), ("stray-note", 5)]


def test_a_flawed_statement_is_left_out_with_its_notes() -> None:
    text = "## Uses\n- Tre\x00mor\n  > [!NOTE] a\n- Pain\n"

    assert said(text) == [("uses", (), "Pain")]
    assert codes(text) == [("unsound-text", 2)]


def test_a_flawed_heading_is_told_and_read_without_the_flaw() -> None:
    assert said("## U\x00ses\n- Pain\n") == [("uses", (), "Pain")]
    assert codes("## U\x00ses\n- Pain\n") == [("unsound-text", 1)]


def test_every_section_has_a_place() -> None:
    assert sketch("## Storage\n- Keep dry\n").drafts[0].section is Section.STORAGE
