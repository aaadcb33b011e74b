from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, DontKnow, Typed
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.item import Certificate, Item, Proof
from baclofen_quiz.learning.confusions import (
    Confusion,
    Counted,
    Mixup,
    confusions,
    counted,
)
from factories import (
    make_comparator,
    make_fact,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_receptor,
    make_short_item,
    make_single_item,
)

ASKED = make_receptor()
TARGET, DIFFERENCE = make_comparator()
OTHER_DRUG, _ = make_comparator("Dantrolene", "ryanodine receptors")
FACTS: dict[str, Fact] = {
    fact.id: fact for fact in (ASKED, TARGET, DIFFERENCE, OTHER_DRUG)
}


def single(proof: Proof, *evidence: str, text: str = "Elsewhere") -> Item:
    """Make an item on the receptor with a wrong option of this certificate."""
    return make_single_item(
        options=(
            make_option("wrong", text=text, certificate=Certificate(proof, evidence)),
            make_option("right", text="GABA-B receptor"),
        ),
        key="right",
        facts=(ASKED.id,),
    )


def named(
    item: Item, answer: Answer | None = None, facts: dict[str, Fact] | None = None
) -> Confusion | None:
    found = confusions(item, answer or Chosen("wrong"), "", facts or FACTS)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("relation", "by"),
    [
        ("relation:main-target", "main target"),
        ("relation:drug-difference", "main difference"),
        ("disjoint:receptor-action=agonist,modulator", "receptor action"),
        ("relation:listed-under", "mechanism of action"),
    ],
)
def test_another_drugs_property_was_taken_for_this_ones(relation: str, by: str) -> None:
    item = single(Proof.FUNCTIONAL, relation, TARGET.id)

    assert named(item) == Confusion(
        Mixup.DRUGS, "Tizanidine", "baclofen", (ASKED.id, TARGET.id), by
    )


def test_what_compares_two_drugs_may_go_without_a_name() -> None:
    found = named(single(Proof.DENIED, TARGET.id))

    assert found is not None
    assert found.by == "place"


def test_one_drug_was_named_for_another() -> None:
    item = single(
        Proof.FUNCTIONAL, "relation:main-target", OTHER_DRUG.id, text="dantrolene"
    )

    assert named(item) == Confusion(
        Mixup.DRUGS, "Dantrolene", "baclofen", (ASKED.id, OTHER_DRUG.id)
    )


@pytest.mark.parametrize(
    ("section", "path", "taken", "right"),
    [
        (Section.USES, (), "Therapeutic uses", "Mechanism of action"),
        (Section.MECHANISM, ("Rare", "Once"), "Rare", "Mechanism of action"),
    ],
)
def test_what_stands_elsewhere_was_taken_for_what_stands_here(
    section: Section, path: tuple[str, ...], taken: str, right: str
) -> None:
    elsewhere = make_fact(section=section, path=path, slug="elsewhere")
    item = single(Proof.FUNCTIONAL, "relation:listed-under", elsewhere.id)

    assert named(item, facts={**FACTS, elsewhere.id: elsewhere}) == Confusion(
        Mixup.LISTS, taken, right, (ASKED.id, elsewhere.id)
    )


@pytest.mark.parametrize("relation", ["listed-under", "product-form"])
def test_what_stands_under_one_heading_is_told_apart_by_its_words(
    relation: str,
) -> None:
    beside = make_fact(slug="beside")
    item = single(Proof.FUNCTIONAL, f"relation:{relation}", beside.id)

    assert named(item, facts={**FACTS, beside.id: beside}) == Confusion(
        Mixup.WORDS, "Elsewhere", "GABA-B receptor", (ASKED.id, beside.id)
    )


def test_one_value_for_another_is_named_by_both() -> None:
    item = single(Proof.DISJOINT, "disjoint:receptor=a,b")

    assert named(item) == Confusion(
        Mixup.WORDS, "Elsewhere", "GABA-B receptor", (ASKED.id,)
    )


def test_a_certificate_that_compares_nothing_gives_no_name() -> None:
    assert named(single(Proof.DENIED, "baclofen/unknown")) is None
    assert named(single(Proof.DISJOINT, "disjoint:a=b,c", text="x" * 61)) is None


def test_an_option_with_a_named_error_is_that_slip() -> None:
    item = single(Proof.ERROR_MODEL, "error:tenfold", "baclofen/dosing/initial")

    assert named(item) == Confusion(
        Mixup.SLIP, ERROR_MODELS["tenfold"], "", (ASKED.id,)
    )


def test_every_wrong_tick_is_named_if_it_can_be() -> None:
    item = make_multiple_item(
        options=(
            make_option("oral"),
            make_option("intrathecal"),
            make_option(
                "tizanidine-target",
                certificate=Certificate(
                    Proof.FUNCTIONAL, ("relation:listed-under", TARGET.id)
                ),
            ),
            make_option(
                "words", certificate=Certificate(Proof.DISJOINT, ("disjoint:a=b,c",))
            ),
            make_option("authored", certificate=None),
        ),
        facts=(ASKED.id,),
    )
    answer = ChosenSet(frozenset({"oral", "tizanidine-target", "words", "authored"}))

    assert [one.mixup for one in confusions(item, answer, "", FACTS)] == [Mixup.DRUGS]


def test_a_typed_number_is_named_by_what_its_learner_was_told() -> None:
    item = make_numeric_item()
    told = item.errors[1].diagnosis

    found = confusions(item, Typed("40", "mg"), told, FACTS)

    assert found == (Confusion(Mixup.SLIP, ERROR_MODELS["tenfold"], "", item.facts),)
    assert confusions(item, Typed("41", "mg"), "", FACTS) == ()
    assert confusions(item, Typed("4", "mL"), "No unit of it.", FACTS) == ()


def test_a_slip_that_an_item_does_not_name_has_the_name_of_every_number() -> None:
    item = make_numeric_item(errors=())
    told = ERROR_MODELS["thousandfold"]

    found = confusions(item, Typed("4,000", "mg"), told, FACTS)

    assert found == (Confusion(Mixup.SLIP, told, "", item.facts),)


def test_an_error_that_only_its_author_knows_has_no_name() -> None:
    error = make_numeric_item().errors[0]
    item = make_numeric_item(
        errors=(type(error)(Decimal(9), "15-ml", error.diagnosis),)
    )

    assert confusions(item, Typed("9", "mg"), error.diagnosis, FACTS) == ()


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (make_single_item(), DontKnow()),
        (make_single_item(), Chosen("gaba-b")),
        (make_single_item(), Chosen("no such option")),
        (make_single_item(options=make_single_item().options), Chosen("gaba-a")),
        (make_short_item(), Typed("something")),
    ],
)
def test_what_confuses_nothing_has_no_name(item: Item, answer: Answer) -> None:
    assert confusions(item, answer, "", {}) == ()


def test_confusions_of_one_name_are_counted_together_the_most_frequent_first() -> None:
    one = Confusion(Mixup.WORDS, "B", "A", ("f1", "f2"))
    again = Confusion(Mixup.WORDS, "B", "A", ("f2", "f3"))
    other = Confusion(Mixup.WORDS, "A", "B", ("f1",))

    assert counted([(one, 2), (other, 5), (again, 1)]) == (
        Counted(other, 5),
        Counted(Confusion(Mixup.WORDS, "B", "A", ("f1", "f2", "f3")), 3),
    )
