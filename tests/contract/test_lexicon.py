"""The vocabulary that ships is consistent: what it names is there, and named once."""

from collections import Counter

from baclofen_quiz.items.lexicon import Concept
from baclofen_quiz.items.wording import plain_wording
from desks import bundled_lexicon

LEXICON = bundled_lexicon()
GROUPED = {"condition", "concern", "effect", "handling", "partner", "sign", "storage"}
"""Sorts whose kinships are groups of their own; receptors name their families."""


def _of_grouped_sorts() -> list[Concept]:
    return [c for c in LEXICON.concepts.values() if c.sort in GROUPED]


def test_what_contains_a_concept_is_a_concept_and_not_itself() -> None:
    for concept in LEXICON.concepts.values():
        assert set(concept.within) <= set(LEXICON.concepts), concept.id
        assert concept.id not in LEXICON.broader(concept.id), concept.id


def test_no_spelling_belongs_to_two_concepts_of_one_sort() -> None:
    spelled = Counter(
        (concept.sort, plain_wording(spelling))
        for concept in LEXICON.concepts.values()
        for spelling in concept.spellings
    )
    assert [spelling for spelling, count in spelled.items() if count > 1] == []


def test_a_kinship_has_at_least_two_members() -> None:
    members = Counter(kin for c in _of_grouped_sorts() for kin in c.kin)
    assert [kin for kin, count in members.items() if count == 1] == []


def test_no_kinship_has_the_name_of_a_concept() -> None:
    """Else a trait would say that the concept belongs to the other one."""
    named = {kin for c in LEXICON.concepts.values() for kin in (*c.kin, *c.brings)}
    assert named & set(LEXICON.concepts) == set()


def test_what_is_brought_about_is_of_some_kin() -> None:
    known = {kin for c in _of_grouped_sorts() for kin in c.kin}
    brought = {kin for c in LEXICON.concepts.values() for kin in c.brings}
    assert brought - known == set()


def test_the_blocklist_names_concepts() -> None:
    blocked = {name for entry in LEXICON.blocked for name in entry.never}
    assert blocked <= set(LEXICON.concepts)


def test_signs_and_headings_name_the_same_systems() -> None:
    headings = {
        system
        for heading in LEXICON.of_sort("heading")
        for system in heading.traits.get("system", "").split()
    }
    signs = {
        c.traits["system"] for c in LEXICON.of_sort("sign") if "system" in c.traits
    }
    assert signs == headings


def test_headings_say_of_what_they_speak() -> None:
    for heading in LEXICON.of_sort("heading"):
        axis = heading.traits["axis"]
        assert axis in {"frequency", "severity", "time", "context", "system"}
        assert ("rank" in heading.traits) == (axis in {"frequency", "time"})
        assert ("system" in heading.traits) == (axis == "system")


def test_what_commonly_comes_together_is_akin() -> None:
    pairs = {
        "bleeding": "bruising",
        "thrombocytopenia": "nosebleed",
        "heart-block": "bradycardia",
        "qt-prolongation": "torsade-de-pointes",
        "sedation": "cns-depression",
        "dizziness": "hypotension",
        "renal-impairment": "nephrotoxicity",
        "diabetes-mellitus": "hypoglycaemia",
        "cyp3a4-inhibitors": "grapefruit",
        "st-johns-wort": "rifampicin",
    }
    for one, other in pairs.items():
        assert LEXICON.kin([one]) & LEXICON.kin([other]), (one, other)


def test_what_combinations_are_known_for_is_never_their_distractor() -> None:
    known = {
        "ibuprofen": ["bleeding-risk", "nephrotoxicity", "hyperkalaemia", "oedema"],
        "ace-inhibitors": ["hyperkalaemia", "potassium-rises", "cough", "hypotension"],
        "spironolactone": ["hyperkalaemia", "gynaecomastia"],
        "furosemide": ["hypokalaemia", "ototoxicity", "ear-risk", "kidney-risk"],
        "gentamicin": ["nephrotoxicity", "ototoxicity", "neuromuscular-additive"],
        "morphine": ["sedation-additive", "respiratory-depression", "constipation"],
        "alcohol": ["sedation", "hepatotoxicity", "hypoglycaemia", "bleeding"],
        "clarithromycin": ["raised-level", "qt-additive", "muscle-risk"],
        "rifampicin": ["lowered-level", "effect-falls", "contraceptive-failure"],
        "propranolol": ["bradycardia", "hypoglycaemia-masked", "bronchospasm"],
        "verapamil": ["heart-block", "raised-level", "hypotension"],
        "sertraline": ["serotonin-syndrome", "bleeding-risk", "hyponatraemia"],
        "antacids": ["absorption-falls", "lowered-level"],
        "sildenafil": ["blood-pressure-falls-more"],
        "trimethoprim": ["hyperkalaemia", "marrow-risk", "bleeding-risk"],
    }
    for partner, effects in known.items():
        for effect in effects:
            asked = f"interaction:{partner}"
            assert LEXICON.is_blocked(asked, effect), (partner, effect)


def test_what_has_nothing_to_do_with_a_partner_may_be_its_distractor() -> None:
    free = {
        "ibuprofen": ["serotonin-syndrome", "qt-prolongation"],
        "antacids": ["bleeding-risk", "hyperkalaemia", "sedation"],
        "warfarin": ["hyperkalaemia", "sedation", "qt-prolongation"],
        "rifampicin": ["raised-level", "hyperkalaemia", "ototoxicity"],
        "sildenafil": ["hyperkalaemia", "bleeding-risk"],
    }
    for partner, effects in free.items():
        for effect in effects:
            asked = f"interaction:{partner}"
            assert not LEXICON.is_blocked(asked, effect), (partner, effect)
