"""How many tablets, capsules or millilitres make a dose."""

import pytest

from baclofen_quiz.items.generation.doses.by_strength import strength_items
from baclofen_quiz.items.item import NumericItem
from desks import must_be
from prescribing import desk_for, drug_desk, groups_in


def items_in(
    forms: str, doses: str, asked: set[str] | None = None
) -> list[NumericItem]:
    desk = drug_desk(
        "examplol",
        f"## Available forms\n\n{forms}\n\n## Dosage and administration\n\n{doses}\n",
    )
    drafts = strength_items(desk, groups_in(desk), asked or set())
    return [must_be(draft, NumericItem) for draft in drafts]


def values(forms: str, doses: str) -> list[str]:
    return [f"{i.model}: {i.value}" for i in items_in(forms, doses)]


ORAL = "### Oral examplol (adults)\n\n- Usual dose:"


@pytest.mark.parametrize(
    ("drug", "expected"),
    [
        ("amoxicillin", {"capsules-per-dose": "2", "volume-per-dose": "10"}),
        ("levothyroxine", {"tablets-per-dose": "2"}),
        ("heparin", {"volume-per-dose": "5"}),
        ("vancomycin", {}),
    ],
)
def test_the_dose_divided_by_the_strength(drug: str, expected: dict[str, str]) -> None:
    desk = desk_for(drug)
    drafts = strength_items(desk, groups_in(desk), set())
    items = [must_be(draft, NumericItem) for draft in drafts]
    assert {item.model: str(item.value) for item in items} == expected


def test_a_strength_in_another_unit_is_converted() -> None:
    (item,) = items_in("- Tablets: 1 mg {#tablets}", f"{ORAL} 3,000 mcg once daily")
    assert str(item.value) == "3"
    assert item.worked[0] == "1\u00a0mg = 1,000\u00a0mcg"
    assert item.id.endswith("~s=1")


@pytest.mark.parametrize(
    ("forms", "doses"),
    [
        ("- Tablets: 2 mg", f"{ORAL} 5 mg once daily"),  # no whole tablets
        ("- Tablets: 1 mg", f"{ORAL} 5 mg once daily"),  # too many
        ("- Tablets: 5 mg", f"{ORAL} 5 to 10 mg once daily"),
        ("- Tablets: 500 units", f"{ORAL} 5 mg once daily"),
        ("- Extended-release tablets: 5 mg", f"{ORAL} 10 mg once daily"),
        ("- Injection: 5 mg/mL", f"{ORAL} 10 mg once daily"),
        ("- Oral solution: 5 units/mL", f"{ORAL} 10 mg once daily"),
        ("- Oral solution: 5 mg/L", f"{ORAL} 10 mg once daily"),
        ("- Oral solution: 5 mg", f"{ORAL} 10 mg once daily"),
        ("- Oral solution: 3 mg/mL", f"{ORAL} 10 mg once daily"),
        ("- Oral solution: 0.1 mg/mL", f"{ORAL} 10 mg once daily"),
        ("- Cream: 5 mg", f"{ORAL} 10 mg once daily"),
        ("- Nebuliser solution: 5 mg/mL", f"{ORAL} 10 mg once daily"),
        ("- Eye drops: 5 mg/mL", f"{ORAL} 10 mg once daily"),
        ("- Tablets: 5 mg", "### Intravenous examplol\n\n- Dose: 10 mg once daily"),
        ("- Tablets: 5 mg", f"{ORAL} 10 mg once daily as capsules"),
    ],
)
def test_what_does_not_fit_is_not_asked(forms: str, doses: str) -> None:
    assert values(forms, doses) == []


def test_each_form_is_asked_with_one_dose_and_each_of_its_strengths() -> None:
    doses = f"{ORAL} 12 mg once daily\n- Gout: 24 mg once daily"
    found = items_in("- Tablets: 3 mg, 4 mg and 6 mg", doses)
    assert [str(item.value) for item in found] == ["4", "3", "2"]
    assert len({item.facts for item in found}) == 1


def test_a_form_that_was_asked_is_not_asked_again() -> None:
    asked = {"examplol/identity/tablets"}
    found = items_in("- Tablets: 5 mg {#tablets}", f"{ORAL} 10 mg once daily", asked)
    assert found == []


def test_errors_name_the_step_that_went_wrong() -> None:
    (item,) = items_in("- Oral solution: 10 mg/5 mL", f"{ORAL} 40 mg three times daily")
    assert {e.model: str(e.value) for e in item.errors} == {
        "label_amount_per_ml": "4",
        "label_volume_per_mg": "200",  # a tenfold error would lead there as well
        "daily_total": "60",
        "multiplied_instead": "80",
    }


def test_no_syrup_is_measured_for_a_dose_of_tablets() -> None:
    doses = "### Oral tablets (adults)\n\n- Dose: 4 mg twice daily"
    assert values("- Syrup: 2 mg/5 mL", doses) == []
