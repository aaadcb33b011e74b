"""The desk's small helpers."""

import pytest

from baclofen_quiz.content.facts import Dose, MechanismStep, ReceptorAction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import capital, inside, joined
from desks import bundled_desk, desk_of


def test_facts_of_a_type_leave_out_what_may_not_be_asked() -> None:
    desk = desk_of(
        """
        ## Mechanism of action

        - Receptor: agonist at GABA-B receptors {#receptor .unasked}
        - GABA-A receptors: no direct action {#no-gaba-a}
        """
    )
    assert [fact.receptor for fact in desk.of(ReceptorAction)] == ["GABA-A"]
    assert desk.of(Dose) == ()


def test_what_several_models_ask_for_is_made_once() -> None:
    desk = bundled_desk()
    made = desk.once("one", lambda: ["a"])
    assert desk.once("one", list) is made
    assert desk.once("two", list) == []


def test_a_fact_is_found_by_the_concept_that_it_names() -> None:
    desk = bundled_desk()
    found = desk.saying("excitatory-inhibited", Section.MECHANISM)
    assert found is not None
    assert found.id == "baclofen/mechanism/main-effect"
    assert desk.saying("excitatory-inhibited", Section.DOSING) is None
    assert desk.concept(found, "receptor") is None


def test_a_fact_id_becomes_an_option_id_without_the_drug() -> None:
    desk = bundled_desk()
    fact = next(f for f in desk.monograph.facts if f.id.endswith("tizanidine.target"))
    assert desk.short(fact) == "comparison-tizanidine-target"


def test_the_drug_has_a_capital_at_the_start_of_a_sentence_only() -> None:
    assert (bundled_desk().drug, bundled_desk().opening) == ("baclofen", "Baclofen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("spinal cord", "Spinal cord"),
        (
            "\N{GREEK SMALL LETTER ALPHA}2-adrenergic",
            "\N{GREEK SMALL LETTER ALPHA}2-adrenergic",
        ),
        ("", ""),
    ],
)
def test_a_symbol_keeps_its_letter_at_the_start(text: str, expected: str) -> None:
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Potassium leaves", "potassium leaves"),
        ("GABA-B receptors", "GABA-B receptors"),
        ("Tizanidine", "tizanidine"),
        ("", ""),
    ],
)
def test_an_abbreviation_keeps_its_capitals_inside_a_sentence(
    text: str, expected: str
) -> None:
    assert inside(text) == expected


def test_a_list_is_written_as_people_do() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"


def test_two_steps_of_one_sentence_have_concepts_of_their_own() -> None:
    desk = desk_of(
        """
        ## Mechanism of action

        Examplol works through:

        - Binding to presynaptic receptors, leading to inhibition of voltage-gated calcium channels {#two}
        """  # noqa: E501 - one sentence of a monograph is one line
    )
    first, second = desk.of(MechanismStep)
    named = [desk.concept(step, "event") for step in (first, second)]
    assert [concept and concept.id for concept in named] == [
        "receptor-activation",
        "calcium-channel-inhibition",
    ]


def test_a_name_that_a_disease_is_called_by_keeps_its_capital() -> None:
    desk = desk_of("## Precautions\n\n- Brugada syndrome: avoid {#brugada}\n")
    assert desk.within("Brugada syndrome") == "Brugada syndrome"
    assert desk.within("Long QT syndrome") == "long QT syndrome"
