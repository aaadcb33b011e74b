"""Which regimen exceeds a maximum of a day."""

from dataclasses import replace
from fractions import Fraction

import pytest

from baclofen_quiz.items.generation.doses.book import DoseBook, dose_book
from baclofen_quiz.items.generation.doses.limits import limit_items
from baclofen_quiz.items.item import SingleItem
from desks import must_be
from prescribing import book_of, desk_for, drug_desk, group

TIMES = {"once": 1, "twice": 2, "three": 3, "four": 4}


def of_section(lines: str) -> list[SingleItem]:
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{lines}\n")
    book = dose_book(desk)
    drafts = [d for g in book.groups() for d in limit_items(desk, book, g)]
    return [must_be(draft, SingleItem) for draft in drafts]


def total(text: str) -> Fraction:
    number, _, times, *_ = text.replace("\u00a0", " ").replace(",", "").split()
    return Fraction(number) * TIMES[times]


@pytest.mark.parametrize("top", [6, 8, 20, 40, 45, 60, 80, 100, 300, 450, 4000])
def test_one_regimen_exceeds_the_maximum_and_one_reaches_it(top: int) -> None:
    (item,) = of_section(f"### Adults\n\n- Maximum dose: {top} mg/day")
    totals = {option.id: total(option.text) for option in item.options}
    assert [name for name, day in totals.items() if day > top] == [item.key]
    assert top in totals.values()
    assert len(set(totals.values())) == len(totals) == 4


def test_doses_are_made_up_of_the_smallest_strength_where_they_can_be() -> None:
    desk = drug_desk(
        "examplol",
        "## Available forms\n\n- Tablets: 25 mg, 100 mg {#tablets}\n"
        "\n## Dosage and administration\n\n### Adults\n\n- Maximum dose: 200 mg/day\n"
        "\n### Children\n\n- Maximum dose: 100 mg/day\n",
    )
    book = dose_book(desk)
    drafts = [d for g in book.groups() for d in limit_items(desk, book, g)]
    for item in (must_be(draft, SingleItem) for draft in drafts):
        doses = [Fraction(option.text.split("\u00a0")[0]) for option in item.options]
        assert not [dose for dose in doses if dose % 25]
    assert len(drafts) == 2


def test_the_regimen_that_exceeds_the_maximum_stands_at_any_place() -> None:
    uses = ("Asthma", "Gout", "Croup", "Rickets", "Scurvy", "Tetany", "Mumps", "Sepsis")
    lines = (f"#### {use}\n\n- Maximum dose: {40} mg/day\n" for use in uses)
    items = of_section("### Adults\n\n" + "\n".join(lines))
    places = {[o.id for o in item.options].index(item.key) for item in items}
    assert places == {0, 1, 2, 3}


@pytest.mark.parametrize(
    "line",
    [
        "Maximum dose: 7 mg/kg/day",
        "Maximum dose: 30 to 40 mg/day",
        "Maximum dose: 40 mg per dose",
        "Maximum dose: 40 mmol/day",
        "Maximum dose: 0.7 mg/day",
        "Usual dose: 40 mg/day",
    ],
)
def test_other_doses_are_no_limits_of_a_day(line: str) -> None:
    assert of_section(f"### Adults\n\n- {line}") == []


def test_where_two_limits_are_stated_neither_is_asked() -> None:
    asked = group("metoprolol", "failure-maximum")
    doubled = asked.regimen.scaled(Fraction(2))
    book = DoseBook((asked.first, replace(asked.first, regimen=doubled)))
    assert list(limit_items(desk_for("metoprolol"), book, asked)) == []


def test_the_stem_names_the_condition() -> None:
    drafts = limit_items(
        desk_for("metoprolol"),
        book_of("metoprolol"),
        group("metoprolol", "failure-maximum"),
    )
    item = must_be(next(drafts), SingleItem)
    assert item.stem == (
        "Which regimen of oral metoprolol exceeds the stated maximum daily dose for"
        " this setting: adults, heart failure?"
    )


def test_a_maximum_of_a_route_as_a_whole_names_no_setting() -> None:
    (item,) = of_section("### Oral examplol\n\n- Maximum: 40 mg/day")
    assert item.stem == (
        "Which regimen of oral examplol exceeds the stated maximum daily dose?"
    )


def test_a_rare_maximum_is_named() -> None:
    (item,) = of_section("### Oral examplol\n\n- Rare maximum dose: 40 mg/day")
    assert item.stem.endswith("for this setting: rare maximum dose?")
