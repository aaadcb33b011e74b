"""What rules the drug out, and what only calls for care."""

from baclofen_quiz.items.generation.contraindications import contraindication_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import MultipleItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()
PRECAUTIONS = """
## Precautions

- Renal impairment: lower the dose {#renal}
- Hepatic impairment: caution is advised {#hepatic}
- Diabetes mellitus: monitor blood sugar {#diabetes}
"""


def test_the_only_contraindication_without_reserve_is_asked_against_precautions() -> (
    None
):
    item = must_be(only(contraindication_items, DESK, "rules-out"), SingleItem)
    assert item.key == "contraindications-hypersensitivity"
    assert {option.text for option in item.options} == {
        "Hypersensitivity",
        "Renal impairment",
        "Hepatic impairment",
        "Diabetes mellitus",
    }


def test_what_the_monograph_lists_is_asked_as_its_list() -> None:
    item = must_be(only(contraindication_items, DESK, "listed"), MultipleItem)
    assert item.keys == {
        "contraindications-hypersensitivity",
        "contraindications-peptic-ulcer",
    }
    assert [note.kind.value for note in item.notes] == ["NOTE"]


def test_epilepsy_is_never_said_to_rule_the_drug_out() -> None:
    alone = must_be(only(contraindication_items, DESK, "rules-out"), SingleItem)
    several = must_be(only(contraindication_items, DESK, "listed"), MultipleItem)
    ids = {option.id for option in (*alone.options, *several.options)}
    assert "contraindications-epilepsy" not in ids


def test_two_contraindications_without_reserve_are_not_asked_as_one() -> None:
    desk = desk_of(
        "## Contraindications\n\n- Hypersensitivity {#allergy}\n"
        "- Active peptic ulcer disease {#ulcer}\n" + PRECAUTIONS
    )
    assert names_of(contraindication_items, desk) == ["listed"]


def test_a_condition_that_stands_in_both_sections_is_no_wrong_option() -> None:
    desk = desk_of(
        "## Contraindications\n\n- Renal impairment {#renal-ban}\n" + PRECAUTIONS
    )
    assert names_of(contraindication_items, desk) == []


def test_an_unknown_condition_is_refused_with_the_reason() -> None:
    desk = desk_of("## Contraindications\n\n- Moon sickness {#moon}\n")
    refused = [d for d in contraindication_items(desk) if isinstance(d, Refusal)]
    assert {d.fact_id for d in refused} == {"examplol/contraindications/moon"}
    assert "lexicon does not know" in refused[-1].reason


def test_conditions_are_named_in_the_words_of_the_monograph() -> None:
    desk = desk_of(
        "## Contraindications\n\n- Acute severe asthma {#asthma}\n"
        "- Hypersensitivity to any penicillin {#allergy}\n"
        "\n## Precautions\n\n- Penicillin allergy: ask about it {#ask}\n"
        "- Moderate hepatic impairment: lower the dose {#hepatic}\n"
        "- Diabetes mellitus: monitor blood sugar {#diabetes}\n"
    )
    item = must_be(only(contraindication_items, desk, "listed"), MultipleItem)
    assert {option.text for option in item.options} == {
        "Acute severe asthma",
        "Hypersensitivity to any penicillin",
        "Moderate hepatic impairment",
        "Diabetes mellitus",
    }


def test_two_allergies_are_not_asked_side_by_side() -> None:
    desk = desk_of(
        "## Contraindications\n\n- Hypersensitivity to any penicillin {#one}\n"
        "- Severe hypersensitivity to a cephalosporin {#two}\n" + PRECAUTIONS
    )
    listed = [d for d in contraindication_items(desk) if isinstance(d, MultipleItem)]
    assert listed == []


def test_what_the_lexicon_does_not_know_is_listed_all_the_same() -> None:
    desk = desk_of("""
        ## Contraindications

        - Cardiogenic shock {#shock}
        - Epilepsy {#epilepsy}
        - Moon sickness {#moon}
        - Star fever {#star}

        ## Precautions

        - Gout: give plenty of fluids {#gout}
        - Renal impairment: lower the dose {#renal}
        - Glaucoma: measure the pressure {#glaucoma}
        """)
    made = items_of(contraindication_items, desk)
    asked = {fact for item in made for fact in item.facts}
    assert {"moon", "star"} <= {fact.rpartition("/")[2] for fact in asked}
