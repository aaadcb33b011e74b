"""Lists within one statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.listing import members


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nausea, vomiting", ["nausea", "vomiting"]),
        ("nausea; raised pressure", ["nausea", "raised pressure"]),
        ("a rash, itching, and hives", ["a rash", "itching", "hives"]),
        ("rise in creatinine, thirst", ["rise in creatinine", "thirst"]),
        (
            "thin bones (long use, women), fits",
            ["thin bones (long use, women)", "fits"],
        ),
    ],
)
def test_a_list_is_split(text: str, expected: list[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "nausea",
        "nausea and vomiting",
        "pain, redness or swelling at the site",
        "joint, muscle and back pain",
        "reaction with flushing, itching",
        "dry, red skin",
        "acute, chronic, and recurrent pain",
        "fits; pain, redness at the site",
        "one, two three four five six seven eight",
        "a, 5 mg",
        "",
    ],
)
def test_what_shares_words_is_no_list(text: str) -> None:
    assert members(text) == []


@given(st.text(alphabet="ab ,;()and", max_size=60))
def test_every_member_stands_in_the_text(text: str) -> None:
    assert all(member in text for member in members(text))
