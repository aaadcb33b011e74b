"""Adverse effects and signs of withdrawal."""

import pytest

from baclofen_quiz.content.facts import Effect, Stated, WithdrawalSign
from monographs import aspect, fact_of, facts_of


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Nausea", ("Nausea", "", "")),
        ("Fits, especially with a sudden stop", ("Fits", "with a sudden stop", "")),
        ("Fits (especially in overdose)", ("Fits", "in overdose", "")),
        ("Low mood: Rare; watch closely", ("Low mood", "", "rare; watch closely")),
        ("Low mood (rare, particularly in youth)", ("Low mood", "in youth", "rare")),
    ],
)
def test_an_effect_has_context_and_remark(
    bullet: str, expected: tuple[str, str, str]
) -> None:
    fact = fact_of("Side effects / Common", bullet)

    assert isinstance(fact, Effect)
    assert (fact.concept, fact.context, fact.remark) == expected
    assert fact.group == "Common"


def test_kinds_of_an_effect_are_no_effects_beside_it() -> None:
    fact = fact_of("Adverse effects", "Arrhythmias, including atrial fibrillation")

    assert isinstance(fact, Effect)
    assert (fact.concept, fact.remark) == ("Arrhythmias", "such as atrial fibrillation")


def test_an_effect_may_stand_under_no_group() -> None:
    fact = fact_of("Side effects", "Nausea")

    assert isinstance(fact, Effect)
    assert fact.group == ""


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Side effects", "Nausea is common."),
        ("Side effects / Overdose", "Overdose: coma"),
        ("Side effects / Course of the effects", "Fits: brief"),
        ("Side effects", "Stop the drug at once"),
        ("Side effects", "Most effects are mild"),
        ("Side effects", "Toxic levels: tremor, ataxia, slurred speech, fits"),
        ("Side effects", "Rare: fits, which may be fatal"),
        ("Overdosage", "Coma"),
        ("Overdosage", "Antidote: naloxone"),
        ("Overdosage / Management", "Activated charcoal"),
    ],
)
def test_what_is_no_effect_stays_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)


@pytest.mark.parametrize(
    ("heading", "bullet", "expected"),
    [
        ("Withdrawal symptoms", "Agitation", ("Agitation", "")),
        ("Withdrawal / Signs of it", "Death, especially with failed pumps",
         ("Death", "with failed pumps")),
        ("Withdrawal symptoms", "Death (especially with pumps)",
         ("Death", "with pumps")),
        ("Withdrawal symptoms", "Fits (early)", ("Fits", "early")),
        ("Withdrawal", "Signs: agitation", ("agitation", "")),
    ],
)  # fmt: skip
def test_a_sign_of_withdrawal_has_its_context(
    heading: str, bullet: str, expected: tuple[str, str]
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, WithdrawalSign)
    assert (fact.concept, fact.context) == expected


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Withdrawal symptoms", "Taper: at least a week"),
        ("Withdrawal symptoms", "Tapering takes a week."),
        ("Withdrawal symptoms", "Taper over a week"),
        ("Withdrawal", "Agitation"),
        ("Withdrawal symptoms", "Fits, coma, which may be fatal"),
    ],
)
def test_what_is_no_sign_stays_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)


@pytest.mark.parametrize(
    ("heading", "bullet", "group", "concepts"),
    [
        ("Side effects", "Common: nausea, headache, dizziness", "Common",
         ["nausea", "headache", "dizziness"]),
        ("Side effects", "Cardiac disorders: angina; tachycardia",
         "Cardiac disorders", ["angina", "tachycardia"]),
        ("Side effects", "Very common (>10%): nausea, vomiting and thirst",
         "Very common (>10%)", ["nausea", "vomiting and thirst"]),
        ("Side effects / Rare", "Alopecia, fits", "Rare", ["Alopecia", "fits"]),
        ("Side effects", "Rare: pain, redness or swelling at the site", "Rare",
         ["pain, redness or swelling at the site"]),
        ("Side effects", "Rare: nightmares", "Rare", ["nightmares"]),
        ("Side effects", "Rare but serious: hepatitis, anaphylaxis",
         "Rare but serious", ["hepatitis", "anaphylaxis"]),
        ("Side effects", "GU: urinary retention", "GU", ["urinary retention"]),
        ("Overdose / Signs", "Coma, fits", "Overdose", ["Coma", "fits"]),
        ("Overdose", "Signs: coma", "Overdose", ["coma"]),
    ],
)  # fmt: skip
def test_a_list_of_effects_gives_one_fact_each(
    heading: str, bullet: str, group: str, concepts: list[str]
) -> None:
    found = facts_of(heading, bullet)

    effects = [fact for fact in found if isinstance(fact, Effect)]
    assert [fact.concept for fact in effects] == concepts
    assert {fact.group for fact in effects} == {group}
    if len(found) > 1:
        assert [aspect(fact) for fact in found][:2] == ["effect-1", "effect-2"]


def test_an_effect_in_a_list_keeps_its_remark() -> None:
    first, _ = facts_of("Side effects", "Rare: thin bones (in long use), fits")

    assert isinstance(first, Effect)
    assert (first.concept, first.remark) == ("thin bones", "in long use")


def test_a_sign_of_too_high_a_dose_says_so() -> None:
    fact = fact_of("Overdosage / Signs and symptoms", "Coma (late)")

    assert isinstance(fact, Effect)
    assert (fact.context, fact.remark) == ("in overdose", "late")


def test_a_list_of_signs_of_withdrawal_gives_one_fact_each() -> None:
    found = facts_of("Withdrawal", "Symptoms: sweating, fits (early)")

    signs = [fact for fact in found if isinstance(fact, WithdrawalSign)]
    assert [(s.concept, s.context, aspect(s)) for s in signs] == [
        ("sweating", "", "sign-1"),
        ("fits", "early", "sign-2"),
    ]


@pytest.mark.parametrize(
    ("heading", "bullet", "group", "context"),
    [
        ("Toxicity / Mild (1.5 to 2 mmol/L)", "Vomiting",
         "Toxicity, mild (1.5 to 2 mmol/L)", "in toxicity"),
        ("Overdose / Severe", "Coma", "Overdose, severe", "in overdose"),
        ("Toxicity / Signs", "Coma", "Toxicity", "in toxicity"),
        ("Side Effects / Ocular toxicity", "Blurred vision", "Ocular toxicity", ""),
    ],
)  # fmt: skip
def test_the_effects_of_too_much_are_no_effects_of_usual_use(
    heading: str, bullet: str, group: str, context: str
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, Effect)
    assert (fact.concept, fact.group, fact.context) == (bullet, group, context)


def test_what_is_done_about_too_much_stays_words() -> None:
    assert isinstance(fact_of("Toxicity / Management", "Dialysis"), Stated)
    assert isinstance(fact_of("Toxicity", "Severe: dialysis"), Stated)
