"""Every statement ends as facts, as a second source, or as a problem."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.content.facts import Stated
from baclofen_quiz.content.sections import TITLES, Section
from monographs import codes_of, fact_of, reading_of


@pytest.mark.parametrize("heading", ["Regulatory status", "General"])
def test_other_sections_are_read_in_words(heading: str) -> None:
    fact = fact_of(heading, "Supply: on prescription")

    assert isinstance(fact, Stated)
    assert (fact.topic, fact.detail) == ("Supply", "on prescription")


@pytest.mark.parametrize(
    "bullet", ["12 345", "— ?!", "https://example.org/about", ": nothing before"]
)
def test_a_statement_without_sense_is_reported(bullet: str) -> None:
    assert codes_of("General", bullet) == ["not-understood"]


def test_a_second_source_gives_no_fact_of_its_own() -> None:
    reading = reading_of(
        "## Uses\n\n- Tremor {#tremor}\n\n"
        "## General\n\n- Used in tremor {#again =uses/tremor}\n"
    )

    assert reading.problems == ()
    assert reading.monograph
    _, again = reading.monograph.entries
    assert again.facts == ()
    assert again.statement.second_source_of == "zolarine/uses/tremor"


@settings(max_examples=300)
@given(
    st.sampled_from(sorted(Section)),
    st.text(
        alphabet="Aa bc:;.,()5mg/day->→TIDtwice daily every then is to of " + "GABA",
        min_size=1,
        max_size=90,
    ),
)
def test_every_statement_ends_as_facts_or_as_a_problem(
    section: Section, text: str
) -> None:
    reading = reading_of(f"## {TITLES[section]}\n\nopening: words {{#o}}\n\n- {text}\n")

    assert reading.monograph
    reported = {problem.location.line for problem in reading.problems}
    for entry in reading.monograph.entries:
        assert entry.facts or entry.statement.location.line in reported
        assert len({fact.id for fact in entry.facts}) == len(entry.facts)
