from dataclasses import replace

import pytest

from baclofen_quiz.items.item import Certificate, Proof
from baclofen_quiz.items.lexicon import Lexicon
from factories import (
    make_cloze_item,
    make_multiple_item,
    make_note,
    make_option,
    make_ordering_item,
)
from flaw_finding import E, W, codes, multiple, single


@pytest.mark.parametrize(
    ("stem", "code", "severity"),
    [
        ("Baclofen inhibits ___ channels before the synapse?", "S08", W),
        ("Baclofen inhibits ___ and opens ____ channels?", "S08", E),
        ("___ channels are inhibited by baclofen?", "S08", E),
        ("Which statement about intrathecal therapy is correct?", "S09", E),
        ("Which of the following statements about pumps are true?", "S09", E),
        ("The receptor that baclofen activates is:", "S09", W),
        ("Which drug is it?", "S09", W),
        ("Which sign is not a withdrawal sign of baclofen?", "S10", E),
        ("All withdrawal signs are listed except which sign?", "S10", E),
        ("Which finding is least typical of withdrawal?", "S10", E),
        ("Which sign is NOT a withdrawal sign of baclofen?", "S10", W),
        ("Which sign of withdrawal isn't found with baclofen?", "S10", E),
        ("Which muscle relaxant is preferred for spasticity?", "S29", E),
        ("Which is the best drug for chronic spasticity?", "S29", E),
        ("Which off-label use is the safest for children?", "S29", E),
    ],
)
def test_a_flawed_stem(stem: str, code: str, severity: str) -> None:
    assert (code, severity) in codes(single(stem=stem))


@pytest.mark.parametrize(
    "stem",
    [
        "Which further finding best supports baclofen withdrawal?",
        "If calcium channels could not be inhibited, which step would be lost first?",
        "In a patient who does not respond to tablets, which route is used?",
        "Spasticity is not controlled by tablets. Which route of baclofen is next?",
        "A taper lasts at least how many weeks after baclofen?",
        "Which false-positive test does baclofen cause?",
        "Which muscle relaxant does the monograph prefer for spasticity?",
        "According to the label, which relaxant is the safest in pregnancy?",
        "How many times daily is baclofen given to adults?",
        "Which phrase completes the advice “do not stop suddenly” on baclofen?",
    ],
)
def test_a_sound_stem(stem: str) -> None:
    assert codes(single(stem=stem)) == []


def test_s08_a_cloze_may_have_its_gap() -> None:
    assert codes(make_cloze_item()) == []


def test_s09_an_ordering_is_asked_for_in_a_sentence() -> None:
    assert codes(make_ordering_item()) == []


def test_s10_a_negative_option_makes_it_worse() -> None:
    stem = "Which sign is NOT a withdrawal sign of baclofen?"
    item = single("Not insomnia", "Seizures", "Delirium", stem=stem)

    assert [found for found in codes(item) if found[0] == "S10"] == [
        ("S10", W),
        ("S10", E),
    ]


def test_s10_of_a_kind_without_options_is_found_too() -> None:
    item = make_ordering_item(stem="Put in order the steps that are not presynaptic.")

    assert ("S10", E) in codes(item)


def test_s28_the_monograph_is_named_where_the_list_or_a_note_needs_it() -> None:
    stem = "Which sign does the monograph list under withdrawal?"
    item = single(
        "Hyperthermia", "Dry mouth", "Constipation", stem=stem, authored=False
    )
    closed = Certificate(Proof.CLOSED_LIST, ("list:withdrawal-signs=dry-mouth",))
    listed = replace(
        item,
        options=(*item.options[:2], make_option("o2", text="Dry", certificate=closed)),
    )

    assert codes(item) == [("S28", W)]
    assert codes(replace(item, notes=(make_note(),))) == []
    assert "S28" not in dict(codes(listed))
    assert codes(replace(item, model="authored")) == []


def test_s28_a_scoped_relation_needs_the_monograph() -> None:
    words = Lexicon(functional={"told-apart": "So."}, scoped=frozenset({"told-apart"}))
    stem = "Which drug does the monograph set apart by more sedation?"
    item = single("Tizanidine", "Diazepam", "Dantrolene", stem=stem, authored=False)
    told = Certificate(Proof.FUNCTIONAL, ("relation:told-apart",))
    scoped = replace(
        item,
        options=(*item.options[:2], make_option("o2", text="Own", certificate=told)),
    )

    assert ("S28", W) in codes(scoped)
    assert "S28" not in dict(codes(scoped, words))


def test_s28_a_judgement_needs_the_monograph() -> None:
    stem = "Which drug is preferred for spasticity according to the monograph?"
    item = single("Baclofen", "Diazepam", "Dantrolene", stem=stem, authored=False)

    assert codes(item) == []


def test_a_multiple_is_sound() -> None:
    assert codes(multiple("Oral", "Intrathecal", "Epidural", "Rectal")) == []
    assert codes(make_multiple_item()) == []
