from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Certificate, Proof
from baclofen_quiz.items.lexicon import Blocked, Concept, Lexicon
from factories import make_option, make_ordering_item, make_statement
from flaw_finding import E, W, codes, guesses, multiple, single

WORDS = Lexicon(
    concepts={
        "sedation": Concept("sedation", "sign", "sedation", ("drowsiness",)),
        "opioids": Concept("opioids", "class", "opioids", within=("depressants",)),
        "depressants": Concept("depressants", "class", "CNS depressants"),
        "insomnia": Concept("insomnia", "sign", "insomnia"),
        "delirium": Concept("delirium", "sign", "delirium"),
        "dry-mouth": Concept("dry-mouth", "sign", "dry mouth"),
        "dantrolene": Concept("dantrolene", "drug", "dantrolene"),
    },
    blocked=(Blocked("withdrawal-sign", frozenset({"insomnia"}), "It is one."),),
)
_STATEMENT = make_statement(section=Section.WITHDRAWAL, slug="delirium")
DELIRIUM = WithdrawalSign(
    id="baclofen/withdrawal/delirium",
    statement=_STATEMENT,
    concept="Delirium",
    context="",
)
FACTS = {DELIRIUM.id: DELIRIUM}
ASKS = "Which sign belongs to withdrawal of baclofen?"


def test_s03_two_names_of_one_thing() -> None:
    assert ("S03", E) in codes(single("Sedation", "Drowsiness", "Nausea"), WORDS)
    assert "S03" not in dict(codes(single("Sedation", "Insomnia", "Nausea"), WORDS))


def test_s04_one_thing_contains_another() -> None:
    item = single("Opioids", "Depressants of the brain", "Antacids")
    broader = single("Opioids", "CNS depressants", "Antacids")

    assert "S04" not in dict(codes(item, WORDS))
    assert ("S04", E) in codes(broader, WORDS)
    assert "S04" not in dict(codes(multiple("Opioids", "CNS depressants", "x"), WORDS))


def test_s04_one_option_is_a_part_of_another() -> None:
    assert ("S04", E) in codes(single("Weakness", "Weakness or fatigue", "Nausea"))
    assert ("S04", E) in codes(single("Weakness or fatigue", "Weakness", "Nausea"))


def test_s18_an_option_of_another_sort_is_guessed() -> None:
    item = single("Sedation", "Dantrolene", "Insomnia")

    assert guesses(item, WORDS) == ["S18"]
    assert guesses(single("Sedation", "Insomnia", "Unknown"), WORDS) == []
    assert guesses(single("Unknown", "Insomnia", "Sedation"), WORDS) == []
    assert guesses(replace(item, model="target"), WORDS) == []


def test_s04_an_amount_per_kilogram_or_day_names_no_alternatives() -> None:
    item = single("15 mg", "15 mg/kg", "15 mg/day", authored=False)

    assert "S04" not in dict(codes(item, WORDS))


@pytest.mark.parametrize("distractor", ["Insomnia", "Delirium"])
def test_s26_a_distractor_that_is_true(distractor: str) -> None:
    item = single("Rigidity", distractor, "Dry mouth", stem=ASKS)
    asked = replace(item, section=Section.WITHDRAWAL)

    assert ("S26", E) in codes(asked, WORDS, FACTS)


def test_s26_a_distractor_that_is_false_or_unknown_or_of_another_question() -> None:
    sound = single("Rigidity", "Dry mouth", "Unknown", stem=ASKS)
    other = single("Rigidity", "Insomnia", "Delirium", stem=ASKS)

    assert codes(replace(sound, section=Section.WITHDRAWAL), WORDS, FACTS) == []
    assert codes(other, WORDS, FACTS) == []


def test_s26_a_generated_item_says_in_its_certificate_what_is_asked() -> None:
    item = single("Rigidity", "Insomnia", "Dry mouth", authored=False)
    evidence = ("list:withdrawal-signs=insomnia", "asked:withdrawal-sign=insomnia")
    certificate = Certificate(Proof.CLOSED_LIST, evidence)
    option = make_option("o1", text="Insomnia", certificate=certificate)
    certified = replace(item, options=(item.options[0], option, item.options[2]))

    assert ("S26", E) in codes(certified, WORDS, FACTS)


def test_s26_a_negative_question_is_left_to_s10() -> None:
    stem = "Which is NOT a sign of withdrawal of baclofen?"
    item = single("Dry mouth", "Insomnia", "Delirium", stem=stem)

    found = codes(replace(item, section=Section.WITHDRAWAL), WORDS, FACTS)

    assert found == [("S10", W)]


def test_s26_words_shared_with_a_stem_are_no_hit() -> None:
    """Baclofen touches calcium, but is no answer to the whole stem."""
    stem = "Which muscle relaxant acts on calcium release within skeletal muscle?"
    item = single("Dantrolene", "Baclofen", "Diazepam", stem=stem)

    assert "S26" not in dict(codes(item, WORDS, FACTS))


def test_a_kind_without_a_choice_has_no_concepts_to_compare() -> None:
    found = dict(codes(make_ordering_item(model="authored"), WORDS, FACTS))

    assert found == {}
