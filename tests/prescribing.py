"""Dosing sections of several drugs, in several shapes, and desks for them."""

from functools import cache
from pathlib import Path

from baclofen_quiz.content.facts import Dose, Infusion
from baclofen_quiz.content.reading import read_markdown, read_plain
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.all import dose_items
from baclofen_quiz.items.generation.doses.book import DoseBook, Entry, Group, dose_book
from baclofen_quiz.items.generation.doses.settings import Setting, setting_of
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import Item
from desks import bundled_lexicon

METOPROLOL = """
## Available forms

- Tablets: 25 mg, 50 mg and 100 mg {#tablets}

## Dosage and administration

### Oral metoprolol (adults)

#### Hypertension

- Initial dose: 50 mg twice daily {#hypertension-start}
- Maintenance dose: 100 to 200 mg/day in 2 divided doses {#hypertension-keep}
- Maximum dose: 400 mg/day {#hypertension-maximum}

#### Heart failure

- Initial dose: 12.5 mg once daily {#failure-start}
- Titration: 12.5 mg once daily → 25 mg once daily → 50 mg once daily {#failure-steps}
- Titration interval: every 2 weeks {#failure-interval}
- Maximum dose: 200 mg/day {#failure-maximum}
"""

AMOXICILLIN = """
## Available forms

- Capsules: 250 mg and 500 mg {#capsules}
- Oral suspension: 250 mg/5 mL {#suspension}

## Dosage and administration

### Oral amoxicillin (adults)

- Usual dose: 500 mg every 8 hours {#adult}
- Severe infections: 1 g every 8 hours {#severe}
- Maximum dose: 6 g/day {#adult-maximum}

### Oral amoxicillin (children under 40 kg)

- Usual dose: 45 mg/kg/day in 3 divided doses {#child}
- Maximum dose: 90 mg/kg/day {#child-maximum}

### Renal impairment (adults)

- CrCl 10 to 30 mL/min: 500 mg every 12 hours {#moderate}
- CrCl below 10 mL/min: 500 mg every 24 hours {#severe-renal}
"""

LEVOTHYROXINE = """
## Available forms

- Tablets: 25 mcg, 50 mcg and 100 mcg {#tablets}

## Dosage and administration

### Oral levothyroxine (adults)

- Initial dose: 50 mcg once daily {#start}
- Maintenance dose: 100 to 200 mcg once daily {#keep}
- Dose increase: every 4 to 6 weeks {#interval}

### Oral levothyroxine (older adults)

- Initial dose: 25 mcg once daily {#older-start}

### Oral levothyroxine (neonates)

- Initial dose: 10 to 15 mcg/kg once daily {#neonate}
"""

VANCOMYCIN = """
## Dosage and administration

### Intravenous vancomycin (adults)

- Loading dose: 25 mg/kg {#load}
- Maintenance dose: 15 mg/kg every 12 hours {#keep}
- Maximum dose: 2 g per dose {#maximum}

### Intravenous vancomycin (children)

- Usual dose: 15 mg/kg every 6 hours {#child}

### Oral vancomycin (adults)

- Usual dose: 125 mg every 6 hours for 10 days {#colitis}
"""

HEPARIN = """
## Available forms

- Injection: 1,000 units/mL {#injection}

## Dosage and administration

### Intravenous heparin (adults)

- Loading dose: 80 units/kg as a bolus {#bolus}
- Maintenance dose: 18 units/kg/hour {#infusion}

### Subcutaneous heparin (adults)

- Prophylaxis: 5,000 units every 8 to 12 hours {#prophylaxis}
"""

NORADRENALINE = """
## Dosage and administration

### Intravenous noradrenaline (adults)

- Initial dose: 0.05 to 0.15 mcg/kg/min {#start}
- Maintenance dose: 0.2 to 1 mcg/kg/min {#keep}
- Maximum dose: 2 mcg/kg/min {#maximum}
"""

PREDNISOLONE = """
## Dosage and administration

### Oral prednisolone (adults)

- Asthma: 40 mg once daily for 5 days {#asthma}
- Gout: 40 mg once daily for 5 days {#gout}
- Myeloma: 60 mg/day in 3 divided doses {#myeloma}

### Oral prednisolone (children)

- Usual dose: 1 to 2 mg/kg once daily {#child}
- Maximum dose: 40 mg/day {#child-maximum}
"""

TEXTS = {
    "metoprolol": METOPROLOL,
    "amoxicillin": AMOXICILLIN,
    "levothyroxine": LEVOTHYROXINE,
    "vancomycin": VANCOMYCIN,
    "heparin": HEPARIN,
    "noradrenaline": NORADRENALINE,
    "prednisolone": PREDNISOLONE,
}
"""The sections by drug."""

PLAIN = tuple(sorted((Path(__file__).parent / "fixtures" / "monographs").glob("*.txt")))
"""Whole monographs of other drugs, as plain text."""


def drug_desk(drug: str, text: str) -> Desk:
    """A desk with the monograph of a drug."""
    front = f"---\ndrug: {drug}\nclass: examples\n---\n\n# {drug.capitalize()}\n\n"
    found = read_markdown(front + text, f"monographs/{drug}.md")
    assert found.monograph is not None
    return Desk(found.monograph, bundled_lexicon())


@cache
def desk_for(drug: str) -> Desk:
    """The desk of one of the drugs above."""
    return drug_desk(drug, TEXTS[drug])


@cache
def plain_desk(path: Path) -> Desk:
    """The desk of a monograph in plain text."""
    found = read_plain(path.read_text(encoding="utf-8"), path.name)
    assert found.monograph is not None
    return Desk(found.monograph, bundled_lexicon())


@cache
def dose_items_of(drug: str) -> tuple[Item, ...]:
    """All dosing items of one of the drugs above."""
    return tuple(d for d in dose_items(desk_for(drug)) if not isinstance(d, Refusal))


def book_of(drug: str) -> DoseBook:
    """The doses of one of the drugs above."""
    return dose_book(desk_for(drug))


def entry(drug: str, slug: str) -> Entry:
    """One dose of a drug."""
    name = f"{drug}/dosing/{slug}"
    return next(e for e in book_of(drug).entries if e.fact.id == name)


def group(drug: str, slug: str) -> Group:
    """One dose of a drug with those that are alike."""
    wanted = entry(drug, slug).fact.id
    return next(g for g in book_of(drug).groups() if wanted in {f.id for f in g.facts})


def groups_in(desk: Desk) -> tuple[Group, ...]:
    """The doses of a desk."""
    return tuple(dose_book(desk).groups())


def setting_in(text: str) -> Setting:
    """The setting of the only dose of a dosing section of examplol."""
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{text}\n")
    (fact,) = (f for f in desk.monograph.facts if isinstance(f, Dose | Infusion))
    return setting_of(fact, desk.drug)
