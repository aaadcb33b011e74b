"""All dosing models at work: any drug, any shape of dose, reckoned another way."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.content.facts import Dose, DoseRule, Infusion, Titration
from baclofen_quiz.items.certificates import refusal
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.all import dose_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import Item, NumericItem, SingleItem
from baclofen_quiz.problems import Severity
from desks import bundled_desk
from prescribing import PLAIN, TEXTS, desk_for, dose_items_of, drug_desk, plain_desk

MASS = {"mcg": Fraction(1), "mg": Fraction(1000), "g": Fraction(10**6)}
WORDS = {"once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
WORDS |= {"six": 6}
FIXED = {"/day": Fraction(1), "/hour": Fraction(24), "/min": Fraction(1440)}
FIXED |= {"/week": Fraction(1, 7)}
DOSE = re.compile(
    r"(?P<low>[\d.,]+)(?: to (?P<high>[\d.,]+))? (?P<unit>mcg|mg|g|units|mmol)\b"
    r"(?P<kg>/kg)?(?P<per>/day|/week|/hour|/min| per dose)?(?P<often>.*)"
)


@dataclass(frozen=True)
class Read:
    """A dose as a reader of its words understands it; the day's ends where known."""

    ends: tuple[Fraction, Fraction]
    kind: str
    day: tuple[Fraction, Fraction] | None


def number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def a_day(often: str) -> Fraction | None:
    """How many doses a day the words behind an amount mean."""
    hours = re.search(r"every (\d+) hours", often)
    if hours:
        return Fraction(24, int(hours[1]))
    times = re.search(r"\b(once|twice|\w+) (?:times )?daily", often)
    return Fraction(WORDS[times[1]]) if times and times[1] in WORDS else None


def read(text: str) -> Read:
    found = DOSE.fullmatch(text.replace("\u00a0", " "))
    assert found is not None, text
    scale = MASS.get(found["unit"], Fraction(1))
    low = number(found["low"]) * scale
    high = number(found["high"]) * scale if found["high"] else low
    mass = "mass" if found["unit"] in MASS else found["unit"]
    per = found["per"] or ""
    times = FIXED.get(per) or a_day(found["often"])
    day = (low * times, high * times) if times and per != " per dose" else None
    return Read((low, high), f"{mass}{found['kg'] or ''}", day)


def same(one: str, other: str) -> bool:
    """Whether two doses in words are one and the same, in part or as a whole."""
    first, second = read(one), read(other)
    if first.kind != second.kind:
        return False
    if first.day and second.day:
        return first.day[0] <= second.day[1] and second.day[0] <= first.day[1]
    return one == other


def item_fault(item: Item, desk: Desk) -> str:
    """Why an item cannot be proven; "" when it can."""
    return refusal(item, desk.grounds)


def errors(items: Iterable[Item], desk: Desk) -> list[str]:
    """What the lint holds to be an error, except two items that ask nearly the same."""
    facts = {fact.id: fact for fact in desk.monograph.facts}
    found = check_items(list(items), desk.lexicon, facts)
    return [
        f.problem.what
        for f in found
        if f.problem.severity is Severity.ERROR and f.problem.code != "S24"
    ]


def drafts_of(desk: Desk) -> list[Item]:
    return [d for d in dose_items(desk) if not isinstance(d, Refusal)]


def expect_sound(items: Iterable[Item], desk: Desk) -> None:
    """Prove, lint and recompute every item."""
    made = list(items)
    assert [item_fault(item, desk) for item in made if item_fault(item, desk)] == []
    assert errors(made, desk) == []
    for item in made:
        if isinstance(item, SingleItem) and item.model == "stated-dose":
            expect_one_stated(item)
        if isinstance(item, NumericItem) and item.model in SUMS:
            assert Fraction(item.value) == SUMS[item.model](item.stem), item.id
            wrong = [Fraction(error.value) for error in item.errors]
            assert len({*wrong, Fraction(item.value)}) == len(wrong) + 1


def expect_one_stated(item: SingleItem) -> None:
    """One option stands in the source, and no other is the same dose."""
    key = next(option.text for option in item.options if option.id == item.key)
    others = [option.text for option in item.options if option.id != item.key]
    assert stated_in(item.source.quote, key)
    assert not any(same(key, other) for other in others), item.id
    for one, other in itertools.combinations(others, 2):
        assert not same(one, other), item.id
    sizes = [read(option.text).ends[0] for option in item.options]
    assert sizes == sorted(sizes), item.id


def stated_in(quote: str, key: str) -> bool:
    """Whether all numbers of an amount stand in the sentence, 2,000 mg also as 2 g."""
    said = {number(digits) for digits in re.findall(r"\d[\d,]*(?:\.\d+)?", quote)}
    size = re.match(r"[\d.,]+(?: to [\d.,]+)?", key)
    assert size is not None
    ends = map(number, size[0].split(" to "))
    return all(end in said or end / 1000 in said for end in ends)


def given_dose(stem: str) -> re.Match[str]:
    """The dose in the first sentence of a stem, without what stands in brackets."""
    sentence = re.sub(r" \(.*", "", stem.replace("\u00a0", " "))
    found = DOSE.search(re.sub(r"^.*? is given ", "", sentence))
    assert found is not None, stem
    return found


def kilograms(stem: str) -> Fraction:
    found = re.search(r"weighs (\d+) kg", stem.replace("\u00a0", " "))
    return Fraction(int(found[1])) if found else Fraction(1)


def by_weight(stem: str) -> Fraction:
    dose = given_dose(stem)
    parts = re.search(r"in (\w+) doses?", dose["often"])
    divided = WORDS[parts[1]] if parts and "/day" in dose[0] else 1
    return number(dose["low"]) * kilograms(stem) / divided


def day_total(stem: str) -> Fraction:
    dose = given_dose(stem)
    times = a_day(dose["often"])
    assert times is not None
    return number(dose["low"]) * times


def one_dose(stem: str) -> Fraction:
    dose = given_dose(stem)
    parts = re.search(r"in (\w+) doses", dose["often"])
    assert parts is not None
    return number(dose["low"]) / WORDS[parts[1]]


def course(stem: str) -> Fraction:
    found = re.search(r"for (\d+)\s(day|week)", stem)
    assert found is not None
    return day_total(stem) * int(found[1]) * (7 if found[2] == "week" else 1)


def hour(stem: str) -> Fraction:
    dose = given_dose(stem)
    scale = Fraction(1, 1000) if dose["unit"] == "mcg" else Fraction(1)
    return number(dose["low"]) * kilograms(stem) * 60 * scale


def day(stem: str) -> Fraction:
    return number(given_dose(stem)["low"]) * kilograms(stem) * 24


SUMS = {
    "dose-by-weight": by_weight,
    "total-of-day": day_total,
    "one-dose-of-day": one_dose,
    "total-of-course": course,
    "amount-in-an-hour": hour,
    "amount-in-a-day": day,
}


@pytest.mark.parametrize("drug", TEXTS)
def test_every_dose_of_every_drug_is_asked_soundly_or_refused(drug: str) -> None:
    desk = desk_for(drug)
    items = dose_items_of(drug)
    expect_sound(items, desk)
    told = {d.fact_id for d in dose_items(desk) if isinstance(d, Refusal)}
    asked = {fact for item in items for fact in item.facts}
    doses = [
        fact.id
        for fact in desk.monograph.facts
        if isinstance(fact, Dose | Infusion | Titration)
    ]
    assert set(doses) <= asked | told
    assert len(asked & set(doses)) >= 0.9 * len(doses)


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_doses_of_plain_monographs_are_asked_soundly(path: Path) -> None:
    desk = plain_desk(path)
    items = drafts_of(desk)
    expect_sound(items, desk)
    asked = {fact for item in items for fact in item.facts}
    doses = [f.id for f in desk.monograph.facts if isinstance(f, Dose | Infusion)]
    assert len(asked & set(doses)) >= 0.8 * len(doses)


def test_what_a_model_of_a_course_asks_is_not_asked_again() -> None:
    desk = bundled_desk()
    general = {"stated-dose", "dose-by-weight", "total-of-day", "match-settings"}
    assert general & {item.model for item in drafts_of(desk)} == set()


def test_a_monograph_with_hundreds_of_doses_is_not_compared() -> None:
    lines = "\n".join(f"- Use {n}: {n} mg once daily" for n in range(1, 250))
    section = f"## Dosage and administration\n\n### Adults\n\n{lines}\n"
    drafts = list(dose_items(drug_desk("examplol", section)))
    assert len(drafts) == 249
    assert all(isinstance(draft, Refusal) for draft in drafts)


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("Administration: with food", "The rule is in words"),
        ("Dose increases: by 25 % as needed", "It says how a dose is changed"),
        ("Sample: taken 12 hours after the last dose", "The sentence is kept"),
    ],
)
def test_a_rule_in_words_is_refused_with_its_own_reason(rule: str, reason: str) -> None:
    section = f"## Dosage and administration\n\n- {rule}\n"
    desk = drug_desk("examplol", section)
    assert desk.of(DoseRule)
    (draft,) = dose_items(desk)
    assert isinstance(draft, Refusal)
    assert draft.reason.startswith(reason)


AMOUNTS = ("0.5", "7", "50 to 100", "1,200")
UNITS = ("mcg", "mg", "g", "units")
OFTEN = (
    "",
    " once daily",
    " three times daily",
    " every 8 hours",
    " every 6 to 8 hours",
    "/day",
    "/day in 3 divided doses",
    " once daily for 5 days",
    "/hour",
    "/min",
)
PHASES = ("Initial dose", "Maintenance dose", "Gout")
PEOPLE = ("adults", "children 2 years and over", "neonates", "older adults")


def grid() -> Iterator[str]:
    for amount, unit, per_kg, often in itertools.product(
        AMOUNTS, UNITS, ("", "/kg"), OFTEN
    ):
        yield f"{amount} {unit}{per_kg}{often}"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_every_shape_of_a_dose_gives_sound_items(amount: str, unit: str) -> None:
    for count, dose in enumerate(grid()):
        if not dose.startswith(f"{amount} {unit}"):
            continue
        people, phase = PEOPLE[count % 4], PHASES[count % 3]
        desk = drug_desk(
            "examplol",
            f"## Dosage and administration\n\n### Oral examplol ({people})\n\n"
            f"- {phase}: {dose}\n",
        )
        expect_sound(drafts_of(desk), desk)


DOSES = st.builds(
    lambda amount, unit, per_kg, often: f"{amount} {unit}{per_kg}{often}",
    st.one_of(
        st.decimals(Decimal("0.1"), Decimal(5000), places=1).map(
            lambda d: f"{d.normalize():f}"
        ),
        st.tuples(st.integers(1, 50), st.integers(51, 400)).map(
            lambda ends: f"{ends[0]} to {ends[1]}"
        ),
    ),
    st.sampled_from(UNITS),
    st.sampled_from(("", "/kg")),
    st.sampled_from(OFTEN),
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(("oral", "intravenous")),
        st.sampled_from(PEOPLE),
        st.sampled_from((*PHASES, "Maximum dose", "Asthma")),
        DOSES,
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda line: line[:3],
)


@settings(max_examples=30, deadline=None)
@given(LINES)
def test_doses_beside_one_another_give_sound_items(
    lines: list[tuple[str, str, str, str]],
) -> None:
    sections = "\n".join(
        f"### {route.capitalize()} examplol ({people})\n\n- {term}: {dose}\n"
        for route, people, term, dose in lines
    )
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{sections}")
    expect_sound(drafts_of(desk), desk)
