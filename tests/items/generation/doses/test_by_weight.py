"""Doses by weight."""

from decimal import Decimal

import pytest

from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.by_weight import weight_items
from baclofen_quiz.items.item import NumericItem
from prescribing import book_of, desk_for, drug_desk, group


def values(drug: str, slug: str) -> dict[str, tuple[Decimal, str]]:
    drafts = weight_items(desk_for(drug), book_of(drug), group(drug, slug))
    return {
        item.clone[0][1]: (item.value, item.unit)
        for item in drafts
        if isinstance(item, NumericItem)
    }


@pytest.mark.parametrize(
    ("drug", "slug", "expected"),
    [
        ("amoxicillin", "child", {"20": 300, "25": 375, "12": 180}),
        ("amoxicillin", "child-maximum", {"20": 1800, "25": 2250, "12": 1080}),
        ("vancomycin", "keep", {"60": 900, "70": 1050, "80": 1200}),
        ("vancomycin", "load", {"60": 1500, "70": 1750, "80": 2000}),
        ("levothyroxine", "neonate", {"4": 40, "3": 30}),
        ("heparin", "bolus", {"60": 4800, "70": 5600, "80": 6400}),
        ("prednisolone", "child", {}),  # at 1 mg/kg the weight is the answer
        ("heparin", "infusion", {}),
        ("vancomycin", "colitis", {}),
    ],
)
def test_the_dose_is_the_rate_times_the_weight(
    drug: str, slug: str, expected: dict[str, int]
) -> None:
    found = {kg: int(value) for kg, (value, _) in values(drug, slug).items()}
    assert found == expected


def test_each_step_is_shown_and_each_error_named() -> None:
    drafts = weight_items(
        desk_for("amoxicillin"), book_of("amoxicillin"), group("amoxicillin", "child")
    )
    item = next(d for d in drafts if isinstance(d, NumericItem))
    assert item.worked == (
        "45\u00a0mg/kg/day \u00d7 20\u00a0kg = 900\u00a0mg",
        "900\u00a0mg ÷ 3 doses a day = 300\u00a0mg per dose",
    )
    assert {e.model for e in item.errors} == {
        "not_divided",
        "tenfold",
        "tenth",
        "no_weight",
        "pounds",
        "hundredfold",
    }


def test_two_doses_by_weight_never_have_the_same_answer() -> None:
    desk = drug_desk(
        "examplol",
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Asthma: 5 mg/kg/day\n- Gout: 4 mg/kg/day\n- Rickets: 6 mg once daily\n",
    )
    book = dose_book(desk)
    items = [d for g in book.groups() for d in weight_items(desk, book, g)]
    values = [item.value for item in items if isinstance(item, NumericItem)]
    assert len(values) == len(set(values)) == 6


def test_of_a_range_the_lowest_dose_is_asked_for() -> None:
    drafts = list(
        weight_items(
            desk_for("levothyroxine"),
            book_of("levothyroxine"),
            group("levothyroxine", "neonate"),
        )
    )
    item = drafts[0]
    assert isinstance(item, NumericItem)
    assert item.stem.endswith(" What is the lowest single dose, in mcg?")
    assert "upper_limit" in {error.model for error in item.errors}


CHILDREN = """## Dosage and administration

### Children

- Under 12 weeks: 30 mg/kg/day divided every 12 hours {#young}
- 12 weeks and over: 25 mg/kg/day divided every 12 hours {#older}
- Children who weigh 40 kg or more are dosed like adults. {#grown}
"""


def test_no_child_weighs_what_the_monograph_rules_out() -> None:
    desk = drug_desk("examplol", CHILDREN)
    book = dose_book(desk)
    asked = {
        one.facts[0].id.rpartition("/")[2]: [
            int(d.clone[0][1])
            for d in weight_items(desk, book, one)
            if isinstance(d, NumericItem)
        ]
        for one in book.groups()
    }
    assert asked["young"] == []
    assert asked["older"]
    assert max(asked["older"]) < 40
