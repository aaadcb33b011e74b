import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection.choice import Choice, Mode, Preset, Scope, Seen
from baclofen_quiz.learning.selection.records import from_record, to_record

CHOICES = st.builds(
    Choice,
    st.frozensets(st.builds(Scope, st.text(max_size=5), st.sampled_from(Section))),
    st.integers(1, 100),
    st.sampled_from(Preset),
    st.frozensets(st.sampled_from(Kind)),
    st.frozensets(st.sampled_from(Difficulty)),
    st.frozensets(st.sampled_from(Seen)),
    st.frozensets(st.text(max_size=5)),
    st.sampled_from(Mode),
    st.integers(0, 600),
    st.frozensets(st.text(max_size=5)),
)


@given(CHOICES)
def test_a_choice_comes_back_from_json_as_it_was(choice: Choice) -> None:
    assert from_record(json.loads(json.dumps(to_record(choice)))) == choice


def test_what_was_stored_before_there_were_scopes_can_still_be_read() -> None:
    stored = {"sections": ["uses", "dosing"], "length": 5, "drug": "baclofen"}

    assert from_record(stored) == Choice(
        frozenset({Scope("baclofen", Section.USES), Scope("baclofen", Section.DOSING)}),
        5,
    )


def test_early_sections_of_any_drug_stay_open_to_every_drug() -> None:
    stored = {"sections": ["uses"], "length": 5, "drug": ""}

    assert from_record(stored).scopes == {Scope("", Section.USES)}
    assert from_record({"sections": [], "length": 5, "drug": ""}).scopes == frozenset()


def test_an_early_drug_alone_meant_all_of_its_sections() -> None:
    stored = {"sections": [], "length": 5, "drug": "baclofen"}

    assert from_record(stored).scopes == {Scope("baclofen", one) for one in Section}


@pytest.mark.parametrize(
    "record", [{}, {"length": "x"}, {"length": 5, "preset": "?"}, {"length": None}]
)
def test_what_is_no_choice_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"choice|Preset"):
        from_record(record)


def test_a_list_that_is_none_is_read_as_nothing() -> None:
    assert from_record({"length": 5, "scopes": [1], "kinds": "x"}) == Choice(
        frozenset(), 5
    )
