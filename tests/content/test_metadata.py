"""What the front matter says of a monograph."""

from datetime import date

import pytest

from baclofen_quiz.content.front_matter import read_front_matter
from baclofen_quiz.content.metadata import FoundMetadata, Metadata, read_metadata
from baclofen_quiz.content.monograph import Review


def found(text: str) -> FoundMetadata:
    lines = ["---", *text.split("\n"), "---"]
    return read_metadata(read_front_matter(lines, "x.md"), "x.md")


def test_all_keys_are_read() -> None:
    text = (
        "drug: Zolarine\nclass: relaxants\nsources: [one, two]\n"
        "reviewed:\n  date: 2026-01-31\n  by: somebody"
    )

    assert found(text) == FoundMetadata(
        Metadata(
            "zolarine",
            "relaxants",
            ("one", "two"),
            Review(date(2026, 1, 31), "somebody"),
        ),
        (),
    )


def test_all_keys_may_be_missing() -> None:
    assert found("").metadata == Metadata("", "", (), None)


@pytest.mark.parametrize(
    "value",
    ["2026-01-31", "{date: soon, by: me}", "{date: 2026-01-31, by: ' '}", "[a]"],
)
def test_a_review_without_date_or_name_is_told(value: str) -> None:
    said = found(f"drug: x\nreviewed: {value}")

    assert said.metadata.review is None
    assert [str(p)[:34] for p in said.problems] == [
        "x.md:3:11: error front-matter “rev"
    ]


def test_an_unknown_key_is_told() -> None:
    (problem,) = found("drgu: x").problems

    assert problem.what == "The front matter has an unknown key “drgu”."
