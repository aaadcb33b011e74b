"""Facts of what a drug is."""

from dataclasses import replace

from baclofen_quiz.content.facts import Brand, Use
from monographs import fact_of


def test_a_brand_is_usable_only_with_a_form() -> None:
    brand = fact_of("Brand names", "Zolex: tablets")

    assert isinstance(brand, Brand)
    assert brand.usable
    assert not replace(brand, form="").usable


def test_a_use_without_effect_and_scope_leaves_them_empty() -> None:
    use = fact_of("Uses", "Tremor")

    assert isinstance(use, Use)
    assert (use.effect, use.scope) == ("", "")
