"""Levels of bare headings."""

import pytest

from baclofen_quiz.content.decoding import lines_of
from baclofen_quiz.content.plain_levels import LABEL, QUALIFIER, SECTION, Levels
from baclofen_quiz.content.plain_lines import Kind, sort_lines


def levels(text: str) -> list[tuple[str, int]]:
    found = sort_lines(lines_of(text), "zolarine")
    reader = Levels(found, "zolarine")
    heads = {Kind.HEADING, Kind.SHAPED}
    return [(s.line.text, reader.level(s)) for s in found if s.kind in heads]


def spaced(*headings: str, gap: int = 1) -> str:
    """Set headings with a bullet below each; a leading "-" asks for a gap of one."""
    parts = []
    for heading in headings:
        blank = "\n\n" if heading.startswith("-") else "\n" * (gap + 1)
        parts.append(f"{blank}{heading.lstrip('-')}\n\n• Some words here")
    return "".join(parts)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Uses", "Off-label Uses", "Storage"), (SECTION, QUALIFIER, SECTION)),
        (("Off-label Uses", "Approved Uses"), (SECTION, SECTION)),
        (("Brand Names", "Available Forms"), (SECTION, SECTION)),
        (("Overview", "Brand Names"), (SECTION, SECTION)),
        (("Dosing", "Oral Zolarine (Adults)"), (SECTION, QUALIFIER)),
        (("Dosing", "Chemical Structure"), (SECTION, SECTION)),
        (("Dosing", "Renal Impairment"), (SECTION, QUALIFIER)),
        (("Contraindications", "Pregnancy"), (SECTION, QUALIFIER)),
        (("Uses", "Withdrawal Symptoms"), (SECTION, SECTION)),
        (("Uses", "Serious Side Effects in Children"), (SECTION, SECTION)),
        (("Patient Counselling", "Side Effects of Note"), (SECTION, QUALIFIER)),
        (("Regulatory Status", "Schedule of Visits"), (SECTION, SECTION)),
        (("Clinical Pearls", "Uses"), (SECTION, SECTION)),
    ],
)
def test_names_and_what_fits_tell_the_level(
    headings: tuple[str, ...], expected: tuple[int, ...]
) -> None:
    assert tuple(level for _, level in levels(spaced(*headings))) == expected


def test_a_heading_without_a_blank_line_stands_below_its_section() -> None:
    text = "Uses\n\n• Tremor here\n\nDosing\nHidden Gems\n• Some words here"

    assert [level for _, level in levels(text)] == [SECTION, SECTION, QUALIFIER]


def test_blank_lines_before_sections_tell_the_level() -> None:
    text = spaced(
        "Uses", "-Hidden Gems", "Clinical Pearls", "Storage", "-Withdrawal Symptoms",
        gap=2,
    )  # fmt: skip

    assert [level for _, level in levels(text)] == [
        SECTION, QUALIFIER, SECTION, SECTION, QUALIFIER,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uses\n\n• Words\n\nDosing\nGeneral\n• Some words",
         [SECTION, SECTION, QUALIFIER]),
        ("Dosing\n• Some words\n\nUses\n\n• Words\n\nOther\n\n• Words",
         [SECTION, SECTION, SECTION]),
        ("Dosing\n\nAdministration:\n• Some words", [SECTION, LABEL]),
        ("Interactions\n\n• Words here\n\nUse during pregnancy and nursing\n\n• Words",
         [SECTION, SECTION]),
    ],
)  # fmt: skip
def test_a_name_that_sorts_the_section_at_hand_stands_below_it(
    text: str, expected: list[int]
) -> None:
    assert [level for _, level in levels(text)] == expected


def test_a_line_with_the_blank_lines_of_sections_is_one() -> None:
    text = spaced(
        "Interactions", "Special Patient Groups", "-Pregnancy", gap=3
    ) + spaced("Zolarine compared with other medicines of its kind", "Storage", gap=3)

    assert levels(text) == [
        ("Interactions", SECTION),
        ("Special Patient Groups", SECTION),
        ("Pregnancy", QUALIFIER),
        ("Zolarine compared with other medicines of its kind", SECTION),
        ("Storage", SECTION),
    ]


def test_a_section_may_begin_with_a_sub_heading() -> None:
    text = "Uses\n\n• Pain\n\n\n\nSchedule of Visits\n\nPregnancy\n\n• Monthly"

    assert [name for name, _ in levels(text)] == [
        "Uses", "Schedule of Visits", "Pregnancy",
    ]  # fmt: skip


def test_too_much_of_it_is_a_section_when_set_apart_like_one() -> None:
    text = spaced("Side Effects", "-Common", "Toxicity", "-Mild", "Storage", gap=3)

    assert levels(text) == [
        ("Side Effects", SECTION),
        ("Common", QUALIFIER),
        ("Toxicity", SECTION),
        ("Mild", QUALIFIER),
        ("Storage", SECTION),
    ]


def test_organs_and_other_partners_are_sub_headings_in_a_close_text() -> None:
    headings = ("Interactions", "Drugs that raise levels", "Other", "Storage")
    text = spaced("Adverse Effects", "Eyes", *headings, gap=1)
    assert [name for name, level in levels(text) if level == QUALIFIER] == [
        "Eyes", "Drugs that raise levels", "Other",
    ]  # fmt: skip


def test_what_follows_a_section_at_once_stands_below_it_however_far_apart() -> None:
    text = (
        "Uses\n\n\nLicensed in Europe\n\n• Tremor\n\n\nOff-label uses\n\n• Gout"
        "\n\n\nDosing\n\n\nAtrial flutter\n\n• 5 mg once daily"
        "\n\n\nRenal impairment\n\n• 2 mg once daily\n\n\nStorage\n\n• Dry"
    )
    assert levels(text) == [
        ("Uses", SECTION),
        ("Licensed in Europe", QUALIFIER),
        ("Off-label uses", QUALIFIER),
        ("Dosing", SECTION),
        ("Atrial flutter", QUALIFIER),
        ("Renal impairment", QUALIFIER),
        ("Storage", SECTION),
    ]


def test_what_follows_a_section_of_no_known_name_at_once_is_a_section() -> None:
    text = "Uses\n\n• Gout\n\n\nClinical Pearls\n\n\nHidden Gems\n\n• Some words here"
    assert [level for _, level in levels(text)] == [SECTION, SECTION, SECTION]
