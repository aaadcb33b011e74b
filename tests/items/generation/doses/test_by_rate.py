"""Rates of infusion."""

from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.by_rate import rate_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from prescribing import book_of, desk_for, drug_desk, group, groups_in

EXAMPLE = """## Dosage and administration

### Intravenous examplol (adults)

- Infusion rate: 10 mg/min
"""


def values(drug: str, slug: str) -> dict[str, str]:
    return {
        item.clone[0][1]: f"{item.value} {item.unit}"
        for item in rate_items(desk_for(drug), book_of(drug), group(drug, slug))
        if isinstance(item, NumericItem)
    }


def test_a_rate_per_minute_adds_up_in_an_hour() -> None:
    expected = {"60": "7.2 mg", "70": "8.4 mg", "80": "9.6 mg"}
    assert values("noradrenaline", "maximum") == expected


def test_a_rate_per_hour_adds_up_in_a_day() -> None:
    assert values("heparin", "infusion") == {
        "60": "25920 units",
        "70": "30240 units",
        "80": "34560 units",
    }


def test_a_dose_is_no_rate() -> None:
    assert values("heparin", "bolus") == {}


def test_of_a_range_the_lowest_rate_is_asked_for() -> None:
    drafts = list(
        rate_items(
            desk_for("noradrenaline"),
            book_of("noradrenaline"),
            group("noradrenaline", "start"),
        )
    )
    assert drafts
    assert all(
        "at the lowest rate" in d.stem for d in drafts if isinstance(d, SingleItem)
    )


def test_a_rate_without_a_weight_needs_none() -> None:
    desk = drug_desk("examplol", EXAMPLE)
    (found,) = groups_in(desk)
    item = next(rate_items(desk, dose_book(desk), found))
    assert isinstance(item, NumericItem)
    assert (str(item.value), item.unit, item.clone) == ("600", "mg", ())


def test_each_step_is_shown() -> None:
    item = next(
        rate_items(
            desk_for("noradrenaline"),
            book_of("noradrenaline"),
            group("noradrenaline", "maximum"),
        )
    )
    assert isinstance(item, NumericItem)
    assert [line.replace("\u00a0", " ") for line in item.worked] == [
        "2 mcg/kg/min \u00d7 60 kg = 120 mcg/min",
        "120 mcg/min \u00d7 60 = 7,200 mcg/hour",
        "7,200 mcg ÷ 1,000 = 7.2 mg",
    ]
    assert {e.model for e in item.errors} == {
        "thousandfold",
        "no_weight",
        "tenfold",
        "tenth",
        "hundredfold",
    }
