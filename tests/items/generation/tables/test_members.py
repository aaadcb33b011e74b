"""Entries of lists, and how many of them make one question."""

import pytest

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.items.generation.tables import Member, term
from baclofen_quiz.items.generation.tables.members import clearly_apart, dealt, thirds
from desks import desk_of

NAMES = ("Nausea", "Dry mouth", "Headache", "Hiccups", "Cramps", "Jaundice", "Deafness")


def members(count: int, heading: str = "common") -> list[Member]:
    lines = "".join(f"- {name} {{#a{n}}}\n" for n, name in enumerate(NAMES[:count]))
    desk = desk_of(f"## Adverse effects\n\n### Common\n\n{lines}")
    return [
        Member(fact, term(desk, fact.concept), heading, lambda _: True)
        for fact in desk.of(Effect)
    ]


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 2, 2])]
)
def test_a_list_is_cut_into_threes_and_twos(count: int, sizes: list[int]) -> None:
    assert [len(part) for part in thirds(members(count))] == sizes


def test_an_entry_like_one_under_another_heading_is_left_out() -> None:
    both = [*members(2), *members(1, heading="serious")]
    kept = [(m.entry.text, m.heading) for m in clearly_apart(both)]
    assert kept == [("nausea", "serious"), ("dry mouth", "common")]


def test_each_heading_deals_as_many_entries() -> None:
    both = [*members(7), *members(2, heading="serious")]
    found = [m.heading for m in dealt(both, ["common", "serious"])]
    assert found == ["common"] * 3 + ["serious"] * 2
