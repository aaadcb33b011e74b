"""A child's dose: per kilogram, per day, divided."""

from baclofen_quiz.items.generation.doses.child import child_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only
from prescribing import drug_desk

DESK = bundled_desk()


def test_the_dose_of_a_day_is_divided_into_three() -> None:
    found = [i for i in items_of(child_items, DESK) if i.model == "mg-per-kg"]
    values = {i.clone[0][1]: str(must_be(i, NumericItem).value) for i in found}
    assert values == {"35": "3.5", "40": "4", "45": "4.5"}
    assert found[1].worked == (
        "0.3\u00a0mg/kg/day \N{MULTIPLICATION SIGN} 40\u00a0kg = 12\u00a0mg/day",
        "12\u00a0mg/day \N{DIVISION SIGN} 3 doses a day = 4\u00a0mg per dose",
    )


def test_each_wrong_number_names_its_step() -> None:
    found = [i for i in items_of(child_items, DESK) if i.id.endswith("mg-per-kg~w=40")]
    errors = {e.model: str(e.value) for e in must_be(found[0], NumericItem).errors}
    assert errors == {
        "not_divided": "12",
        "adult_dose": "5",
        "maintenance_minimum": "10",
        "tenth": "0.4",
    }  # ten times the key is the weight itself, so it names no error


def test_population_route_and_weight_stand_in_the_stem() -> None:
    item = only(child_items, DESK, "mg-per-kg-choice")
    assert item.stem.startswith(
        "A child aged 12\u00a0years who weighs 35\u00a0kg starts oral"
    )
    assert item.stem.endswith("How much is given per dose?")


def test_the_figure_is_meant_for_a_day() -> None:
    item = must_be(only(child_items, DESK, "period-of-figure"), SingleItem)
    assert next(o.text for o in item.options if o.id == item.key) == "A day"
    assert "/day" not in item.stem
    assert item.stem.endswith("What is this amount meant to cover?")


def test_the_threefold_overdose_is_found() -> None:
    item = must_be(only(child_items, DESK, "daily-total-at-each-dose"), SingleItem)
    assert "12\u00a0mg three times daily" in item.stem
    assert item.key == "dosing-child-per-day"
    assert "safety" in item.tags


def test_a_dose_that_is_not_divided_is_not_asked() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Initial dose: 0.3 mg/kg/day {#start}\n"
    )
    assert names_of(child_items, desk) == []


def test_without_adult_and_maintenance_doses_fewer_errors_are_named() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Initial dose: 0.3 mg/kg/day divided in 3 doses {#start}\n"
    )
    item = must_be(only(child_items, desk, "mg-per-kg"), NumericItem)
    assert {e.model for e in item.errors} == {"not_divided", "tenth"}


def test_doses_above_a_stated_maximum_are_not_asked_for() -> None:
    section = (
        "## Dosage and administration\n\n### Oral examplol (children)\n\n"
        "- Initial dose: 0.3 mg/kg/day divided in 3 doses {#start}\n"
    )
    assert names_of(child_items, desk_of(section)) != []
    limited = f"{section}- Maximum dose: 10 mg/day {{#top}}\n"
    assert names_of(child_items, desk_of(limited)) == []


def child_of(initial: str, adult: str = "5 mg three times daily") -> set[str]:
    """The models that ask of a child who starts so, beside an adult who starts so."""
    desk = drug_desk(
        "examplol",
        f"""## Dosage and administration

### Oral examplol (adults)

- Initial dose: {adult}

### Oral examplol (children 2 years and over)

- Initial dose: {initial}
- Maintenance dose: 0.75 to 2 mg/kg/day
- Reading the figure: a child's mg/kg figure is **per day**, then divided
""",
    )
    return {item.model for item in items_of(child_items, desk)}


def test_a_day_that_does_not_divide_into_written_doses_is_not_reckoned() -> None:
    assert "mg-per-kg" in child_of("0.3 mg/kg/day in 3 divided doses")
    assert "mg-per-kg" not in child_of("0.1 mg/kg/day in 7 divided doses")


def test_an_order_is_called_wrong_only_where_each_error_is_told_apart() -> None:
    orders = "daily-total-at-each-dose"
    assert orders in child_of("0.3 mg/kg/day in 3 divided doses")
    assert orders not in child_of("0.1 mg/kg/day in 3 divided doses")
    start = "0.3 mg/kg/day in 3 divided doses"
    assert orders not in child_of(start, adult="20 mg three times daily")
