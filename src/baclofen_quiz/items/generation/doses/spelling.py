"""A phrase of a dosing section as it stands inside a sentence, read aloud."""

import re

from baclofen_quiz.content.phrases import lower_first
from baclofen_quiz.text import bind_units

_PRODUCT = r"(?=[ -](?:tablet|capsule|formulation|granule|suspension|caplet|form\b))"
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:\u2265|>=)\s*(\d+)\s+(years?|months?|kg)"), r"\1 \2 and over"),
    (re.compile(r"(?:\u2265|>=)\s*"), "at least "),
    (re.compile(r"(?:\u2264|<=)\s*"), "up to "),
    (re.compile(r">\s*"), "over "),
    (re.compile(r"<\s*"), "below "),
    (
        re.compile(r"(?<=\w)(?<!\bbody)\s+weight\s+(?=over|under|below|at|up|\d)"),
        ", weight ",
    ),
    (re.compile(r"\bCrCl\b"), "creatinine clearance"),
    (re.compile(r"\bINR\b"), "international normalised ratio"),
    (re.compile(r"\bNYHA\b"), "New York Heart Association"),
    (re.compile(r"\beGFR\b"), "estimated glomerular filtration rate"),
    (re.compile(r"\bTSH\b"), "thyroid-stimulating hormone"),
    (re.compile(r"\bPO\b"), "oral"),
    (re.compile(rf"\bIR{_PRODUCT}"), "immediate-release"),
    (re.compile(rf"\b(?:ER|XR|XL){_PRODUCT}"), "extended-release"),
    (re.compile(r"^max\.? (?=\w)"), "maximum "),
    (re.compile(r"(?<=\d)\s*[\u2013\u2014-]\s*(?=\d)"), " to "),
)
_GENUS = re.compile(
    r"(?:Candida|Chlamydia|Clostridi|Coccidioides|Cryptococcus|Entero(?:coccus|bacter)"
    r"|Escherichia|Haemophilus|Helicobacter|Klebsiella|Legionella|Leishmania|Listeria"
    r"|Mycobacterium|Mycoplasma|Neisseria|Plasmodium|Pneumocystis|Pseudomonas"
    r"|Salmonella|Shigella|Staphylococcus|Streptococcus|Toxoplasma|Treponema)"
)  # names of germs keep their capital


def inside(text: str) -> str:
    """Write a phrase as it stands inside a sentence."""
    return text if _GENUS.match(text) else lower_first(text)


def spelled(text: str) -> str:
    """Write signs and short names out, as they are read aloud."""
    for pattern, words in _SIGNS:
        text = pattern.sub(words, text)
    return bind_units(" ".join(text.split()))
