"""Class, brands, forms and routes."""

from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Brand,
    DrugClass,
    Form,
    Route,
    Routes,
    Stated,
)
from baclofen_quiz.content.quantities import Concentration, Quantity, Unit
from monographs import aspect, fact_of, facts_of, reading_of, slots


@pytest.mark.parametrize(
    ("heading", "bullet", "group"),
    [
        ("Overview", "Class: A muscle relaxant", "muscle relaxant"),
        ("Drug class", "An ACE inhibitor", "ACE inhibitor"),
        ("Overview", "Zolarine is a loop diuretic.", "loop diuretic"),
    ],
)
def test_a_class_is_read(heading: str, bullet: str, group: str) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, DrugClass)
    assert fact.group == group


def test_class_and_use_of_one_sentence_take_an_aspect_each() -> None:
    group, use = facts_of(
        "Overview", "Zolarine is a loop diuretic primarily used to treat oedema."
    )

    assert isinstance(group, DrugClass)
    assert isinstance(use, Stated)
    assert (group.group, use.topic, use.detail) == (
        "loop diuretic", "Main use", "oedema",
    )  # fmt: skip
    assert (aspect(group), aspect(use)) == ("class", "use")


def test_how_it_is_used_belongs_neither_to_class_nor_use() -> None:
    group, use = facts_of(
        "Overview", "Zolarine is a diuretic used as first-line therapy for oedema."
    )

    assert isinstance(group, DrugClass)
    assert isinstance(use, Stated)
    assert (group.group, use.detail) == ("diuretic", "oedema")


@pytest.mark.parametrize(
    ("bullet", "name", "form"),
    [
        ("Lioresal", "Lioresal", ""),
        ("Ozobax: oral solution", "Ozobax", "oral solution"),
        ("Gablofen® (Intrathecal injection)", "Gablofen", "intrathecal injection"),
        ("Baclon: a brand abroad", "Baclon", ""),
    ],
)
def test_a_brand_has_a_form_only_where_one_is_stated(
    bullet: str, name: str, form: str
) -> None:
    fact = fact_of("Brand names", bullet)

    assert isinstance(fact, Brand)
    assert (fact.name, fact.form, fact.usable) == (name, form, bool(form))


def test_several_brands_of_one_line_are_several_facts() -> None:
    brands = facts_of("Brand names", "Aaa, Bbb, and others (generic formulations)")

    assert [slots(fact) for fact in brands] == [
        {"name": "Aaa", "form": ""},
        {"name": "Bbb", "form": ""},
    ]
    assert [aspect(fact) for fact in brands] == ["brand-1", "brand-2"]


def test_a_sentence_among_brands_stays_words() -> None:
    fact = fact_of("Brand names", "sold under many names worldwide")

    assert isinstance(fact, Stated)


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Tablets: 10 mg and 20 mg",
         Form.__name__ + " Tablets 10 mg 20 mg"),
        ("Oral solution: 5 mg/5 mL (e.g., Ozobax)",
         "Form Oral solution 5 mg/5 mL"),
        ("Injection: For implanted pumps", "Form Injection for implanted pumps"),
        ("Tablets: scored (10 mg)", "Form Tablets 10 mg scored"),
    ],
)  # fmt: skip
def test_a_form_has_strengths_or_a_purpose(bullet: str, expected: str) -> None:
    fact = fact_of("Available forms", bullet)

    assert isinstance(fact, Form)
    said = [type(fact).__name__, fact.name, *map(strength, fact.strengths)]
    assert " ".join([*said, fact.purpose]).strip() == expected


def strength(value: Quantity | Concentration) -> str:
    if isinstance(value, Concentration):
        return f"{strength(value.amount)}/{strength(value.volume)}"
    return f"{value.value} {value.unit}"


def test_a_concentration_keeps_both_its_numbers() -> None:
    fact = fact_of("Available forms", "Syrup: 25 mg/5 mL")

    assert isinstance(fact, Form)
    assert fact.strengths == (
        Concentration(
            Quantity(Decimal(25), Unit.MG), Quantity(Decimal(5), Unit.ML)
        ),
    )  # fmt: skip


def test_the_innermost_qualifier_tells_what_is_listed() -> None:
    body = "Brand names / Available forms include"

    assert isinstance(fact_of(body, "Tablets: 10 mg"), Form)


def test_a_form_without_a_colon_stays_words() -> None:
    assert isinstance(fact_of("Available forms", "Tablets"), Stated)


def test_routes_for_which_a_form_is_not_meant_are_excluded() -> None:
    fact = fact_of("Available forms", "Injection: not for intravenous or epidural use")

    assert isinstance(fact, Routes)
    assert fact.excluded
    assert fact.subject == "Injection"
    assert fact.routes == (Route.INTRAVENOUS, Route.EPIDURAL)


def test_a_form_not_meant_for_unnamed_routes_stays_words() -> None:
    assert isinstance(fact_of("Available forms", "Gel: not for children"), Stated)
    assert isinstance(
        fact_of("Available forms", "Vials: not for direct intravenous use"), Stated
    )


@pytest.mark.parametrize(
    "bullet",
    [
        "Routes: oral and intrathecal",
        "Routes: oral solution and intrathecal injection",
        "Zolarine is available in both oral and intrathecal formulations.",
    ],
)
def test_routes_of_the_drug_are_read(bullet: str) -> None:
    fact = fact_of("Overview", bullet)

    assert isinstance(fact, Routes)
    assert fact.routes == (Route.ORAL, Route.INTRATHECAL)
    assert (fact.subject, fact.excluded) == ("zolarine", False)


@pytest.mark.parametrize(
    "bullet",
    [
        "Reach: the whole body",
        "Routes: several",
        "Zolarine is given by mouth, by injection and by the epidural route",
        "It is available as capsules, oral suspension and injection",
        "Another drug is a loop diuretic.",
        "It was found in 1962.",
    ],
)
def test_anything_else_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Overview", bullet), Stated)


def test_a_brand_may_stand_before_a_dash() -> None:
    fact = fact_of("Brand names", "Zolex - capsules")

    assert isinstance(fact, Brand)
    assert (fact.name, fact.form) == ("Zolex", "capsules")


def test_a_form_may_stand_right_before_its_strengths() -> None:
    fact = fact_of("Available forms", "Capsules 250 mg and 500 mg")

    assert isinstance(fact, Form)
    assert fact.name == "Capsules"
    assert fact.strengths == (
        Quantity(Decimal(250), Unit.MG),
        Quantity(Decimal(500), Unit.MG),
    )


@pytest.mark.parametrize("bullet", ["Bottles 250 mg", "Capsules 250"])
def test_what_is_no_form_with_strengths_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Available forms", bullet), Stated)


@pytest.mark.parametrize(
    "bullet", ["It is given by mouth.", "Zolarine is taken orally as tablets."]
)
def test_how_the_drug_is_given_tells_its_routes(bullet: str) -> None:
    fact = fact_of("Overview", bullet)

    assert isinstance(fact, Routes)
    assert fact.routes == (Route.ORAL,)


def test_how_another_drug_is_given_stays_words() -> None:
    assert isinstance(fact_of("Overview", "Naloxone is given orally."), Stated)


def test_a_salt_is_its_drug() -> None:
    found = reading_of(
        "## Overview\n\n- Lithium is a mood stabiliser.\n", drug="lithium carbonate"
    )

    assert found.monograph
    assert [type(fact) for fact in found.monograph.facts] == [DrugClass]


def test_a_synonym_is_no_brand() -> None:
    assert isinstance(fact_of("Synonyms and Brands", "Synonyms: Zolarinum"), Stated)
    assert isinstance(fact_of("Product names", "Zolar (tablets)"), Brand)


def test_how_a_drug_is_used_is_not_what_it_is_used_for() -> None:
    (fact,) = facts_of(
        "Identity", "Zolarine is a purine analogue used in low weekly doses as a toxin"
    )
    assert isinstance(fact, DrugClass)
    assert fact.group == "purine analogue"
