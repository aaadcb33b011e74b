"""Headings under their many names."""

import pytest

from baclofen_quiz.content.headings import (
    Filing,
    filing,
    listed,
    opens_section,
    plain_name,
)
from baclofen_quiz.content.sections import TITLES, Section


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Indications", Section.USES),
        ("Indications & Usage", Section.USES),
        ("Side Effects", Section.ADVERSE),
        ("ADVERSE REACTIONS", Section.ADVERSE),
        ("Warnings and precautions", Section.PRECAUTIONS),
        ("Dosing", Section.DOSING),
        ("Mode of action", Section.MECHANISM),
        ("Use in Special Populations", Section.POPULATIONS),
        ("Patient Counseling Points", Section.COUNSELLING),
        ("Storage and Handling", Section.STORAGE),
        ("AEs", Section.ADVERSE),
        ("DDIs", Section.INTERACTIONS),
        ("Drug overview", Section.IDENTITY),
        ("How the drug acts", Section.MECHANISM),
        ("Conditions treated", Section.USES),
        ("When to avoid", Section.CONTRAINDICATIONS),
        ("How it compares", Section.COMPARISON),
        ("How it compares with other drugs", Section.COMPARISON),
        ("Tips for patients", Section.COUNSELLING),
        ("Comparison with Other Muscle Relaxants", Section.COMPARISON),
        ("Drug Interactions:", Section.INTERACTIONS),
        ("Uses of Zolarine", Section.USES),
        ("Zolarine's Mechanism of Action", Section.MECHANISM),
        ("The Contraindications", Section.CONTRAINDICATIONS),
        ("Legal status and availability", Section.REGULATORY),
        ("Regulatory category", Section.REGULATORY),
        ("Legal classification", Section.REGULATORY),
        ("Special Patient Groups", Section.POPULATIONS),
        ("Use in Special Groups", Section.POPULATIONS),
        ("Information for Patients", Section.COUNSELLING),
        ("Zolarine compared with other medicines", Section.COMPARISON),
        ("Zolarine vs Other Medicines", Section.COMPARISON),
    ],
)
def test_a_section_is_known_by_many_names(heading: str, section: Section) -> None:
    assert filing(heading, "zolarine") == Filing(section, qualifies=False)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Brand Names", Section.IDENTITY),
        ("Available forms", Section.IDENTITY),
        ("Brands and forms", Section.IDENTITY),
        ("PK", Section.MECHANISM),
        ("Off-label Uses", Section.USES),
        ("Withdrawal Symptoms", Section.WITHDRAWAL),
        ("Overdose", Section.ADVERSE),
        ("Overdose and Reversal", Section.ADVERSE),
        ("Toxicity", Section.ADVERSE),
        ("Product names", Section.IDENTITY),
        ("Synonyms and Brands", Section.IDENTITY),
        ("Pregnancy", Section.POPULATIONS),
        ("Serious side effects in children", Section.ADVERSE),
    ],
)
def test_a_heading_that_tells_more_than_its_section_qualifies(
    heading: str, section: Section
) -> None:
    assert filing(heading) == Filing(section, qualifies=True)


@pytest.mark.parametrize("title", TITLES.values())
def test_every_title_that_is_printed_reads_back(title: str) -> None:
    found = filing(title)

    assert found
    assert TITLES[found.section] == title
    assert not found.qualifies


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Contraindications and warnings", Section.PRECAUTIONS),
        ("Indications and dosage of it", Section.DOSING),
        ("Use during pregnancy and breast-feeding", Section.POPULATIONS),
    ],
)
def test_a_heading_of_two_sections_is_filed_where_it_does_no_harm(
    heading: str, section: Section
) -> None:
    assert filing(heading) == Filing(section, qualifies=True)


def test_a_heading_of_two_other_sections_is_filed_under_none() -> None:
    assert filing("Serious interactions and storage") is None


def test_some_headings_are_known_by_how_they_begin() -> None:
    assert opens_section("Comparison with other mood stabilisers")
    assert not opens_section("Use in pregnancy only if nothing else will do")


def test_an_unknown_heading_has_no_section() -> None:
    assert filing("History of Discovery") is None


def test_a_pattern_files_a_heading_that_the_table_does_not_list() -> None:
    assert not listed("Serious side effects in children")
    assert listed("Side effects (selected)")


def test_a_name_is_compared_without_case_marks_and_parentheses() -> None:
    assert plain_name("Warnings & Precautions (US):") == "warnings and precautions"
