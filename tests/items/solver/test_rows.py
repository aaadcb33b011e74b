import pytest

from baclofen_quiz.content.facts import Effect, Interaction, PopulationAdvice
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.rows import (
    pair_of,
    relation,
    subject_of,
    union,
    value_of,
)
from solving import question_on

TEXT = """
    ## Adverse effects

    ### Common

    - Depression {#depression}
    - Nausea {#nausea}

    ### Serious

    - Respiratory depression {#breathing}

    ## Interactions

    ### Pharmacodynamic interactions

    - CNS depressants: more sedation {#cns}
    - Antihypertensives: blood pressure falls further {#pressure}

    ## Special populations

    ### Older adults

    - Dose: a lower start {#older-dose}

    ### Children

    - Dose: by body weight {#child-dose}
    """
INTERACTIONS = relation(Interaction, lambda f: f.partner, lambda f: f.effect)
HEADINGS = relation(Effect, lambda f: f.concept, lambda f: f.group)
CONTEXTS = relation(Effect, lambda f: f.concept, lambda f: f.context)
ADVICE = relation(
    PopulationAdvice, lambda f: (f.population, f.topic), lambda f: f.advice
)


def ask(stem: str, common: frozenset[str] = frozenset()) -> Question:
    return question_on(TEXT, stem, common=common)


def test_the_value_of_the_subject_in_the_stem_is_true_and_no_other() -> None:
    true = value_of(INTERACTIONS).of
    asked = ask("What happens with antihypertensives?")
    assert true(asked, "Blood pressure falls further")
    assert not true(asked, "More sedation")
    assert not true(asked, "Hair loss")


def test_a_value_in_other_words_is_recognised_by_most_of_them() -> None:
    true = value_of(INTERACTIONS).of
    asked = ask("What happens with antihypertensives?")
    assert true(asked, "A further fall in blood pressure")
    assert not true(asked, "Stronger sedation")


def test_a_subject_in_other_words_is_recognised_by_most_of_them() -> None:
    asked = ask("What happens with an antihypertensive?")
    assert value_of(INTERACTIONS).of(asked, "Blood pressure falls further")


def test_the_subject_of_the_value_in_the_stem_is_true_and_no_other() -> None:
    true = subject_of(INTERACTIONS).of
    asked = ask("Of which is it said: more sedation?")
    assert true(asked, "CNS depressants")
    assert not true(asked, "Antihypertensives")


def test_a_longer_subject_is_not_taken_for_a_shorter_one_within_it() -> None:
    true = value_of(HEADINGS).of
    asked = ask("Under which heading stands respiratory depression?")
    assert true(asked, "Serious")
    assert not true(asked, "Common")


def test_all_parts_of_a_subject_must_be_named() -> None:
    true = value_of(ADVICE).of
    asked = ask("Which dose do older adults get?")
    assert true(asked, "A lower start")
    assert not true(asked, "By body weight")


def test_all_that_stands_under_a_heading_is_true() -> None:
    true = subject_of(HEADINGS).of
    asked = ask("Which are common?")
    assert [true(asked, name) for name in ("Nausea", "Depression")] == [True, True]
    assert not true(asked, "Respiratory depression")


def test_words_that_all_options_share_tell_nothing() -> None:
    true = value_of(INTERACTIONS).of
    stem = "What happens with antihypertensives?"
    assert true(ask(stem), "Blood sugar")
    assert not true(ask(stem, common=frozenset({"blood"})), "Blood sugar")


def test_a_value_that_fits_two_rows_alike_is_not_taken_for_one() -> None:
    both = union(
        INTERACTIONS, relation(Effect, lambda f: f.concept, lambda _: "pressure falls")
    )
    assert not value_of(both).of(ask("And antihypertensives?"), "A pressure drop")


def test_what_the_stem_does_not_name_cannot_be_answered() -> None:
    with pytest.raises(Unreadable, match="is found"):
        value_of(INTERACTIONS).of(ask("What happens with tea?"), "More sedation")
    with pytest.raises(Unreadable, match="is found"):
        value_of(CONTEXTS).of(ask("When is nausea likeliest?"), "At night")


def test_pairs_are_those_of_the_facts() -> None:
    true = pair_of(INTERACTIONS).of
    assert true(ask("?"), "CNS depressants", "More sedation")
    assert not true(ask("?"), "CNS depressants", "Blood pressure falls further")
    with pytest.raises(Unreadable, match="Tea"):
        true(ask("?"), "Tea", "More sedation")
