"""What is marked in a source sentence: what settles the answer, never a cue."""

from dataclasses import replace
from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Brand,
    Contraindication,
    Counselling,
    DoseRule,
    DrugClass,
    Effect,
    Fact,
    Form,
    Interaction,
    Kinetics,
    Level,
    PopulationAdvice,
    Precaution,
    Route,
    Site,
    Status,
    Storage,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.items.item import (
    Certificate,
    Item,
    MatchingItem,
    MultipleItem,
    Option,
    Proof,
    SingleItem,
)
from baclofen_quiz.items.settling import Wanted, settled_by, settled_in
from factories import (
    make_cloze_item,
    make_comparator,
    make_dose,
    make_fact,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_receptor,
    make_short_item,
    make_single_item,
    make_statement,
    make_step,
)

DANTROLENE = (
    "Dantrolene: acts on calcium release within skeletal muscle; the treatment of"
    " malignant hyperthermia"
)
_COMPARED = make_comparator(
    "Dantrolene",
    "acts on calcium release within skeletal muscle",
    "the treatment of malignant hyperthermia",
)
TARGET = replace(_COMPARED[0], id="baclofen/comparison/dantrolene.target")
DIFFERENCE = replace(_COMPARED[1], id="baclofen/comparison/dantrolene.difference")
BOTH: tuple[Fact, ...] = (TARGET, DIFFERENCE)
RENAL = "Renal impairment: lower the dose; baclofen is excreted by the kidney"


def marked(item: Item, sentence: str, *facts: Fact) -> list[str]:
    return [sentence[a:b] for a, b in settled_in(item, sentence, facts)]


def by(answer: str, sentence: str, *facts: Fact) -> list[str]:
    found = settled_by(Wanted((answer,)), sentence, facts)
    return [sentence[a:b] for a, b in found]


def single(text: str, *facts: Fact, worked: tuple[str, ...] = ()) -> SingleItem:
    return make_single_item(
        options=(make_option("key", text=text), make_option("other", text="Other")),
        key="key",
        facts=tuple(fact.id for fact in facts),
        worked=worked,
    )


def resting(option_id: str, text: str, *evidence: str) -> Option:
    return make_option(
        option_id, text=text, certificate=Certificate(Proof.DENIED, evidence)
    )


def ticking(*options: Option, keys: str, facts: tuple[str, ...] = ()) -> MultipleItem:
    return make_multiple_item(
        options=options, keys=frozenset(keys.split()), facts=facts
    )


def test_an_option_that_is_a_fact_of_another_drug_is_settled_by_that_fact() -> None:
    item = ticking(
        resting("a", "Alcohol use disorder", "baclofen/uses/alcohol"),
        resting("b", "Malignant hyperthermia", DIFFERENCE.id),
        keys="a",
    )

    assert marked(item, DANTROLENE, *BOTH) == ["malignant hyperthermia"]


def test_a_card_marks_its_answer_and_no_other_fact_of_the_sentence() -> None:
    assert by("It is the treatment of malignant hyperthermia", DANTROLENE, *BOTH) == [
        "treatment of malignant hyperthermia"
    ]
    assert by("It acts on calcium release", DANTROLENE, *BOTH) == [
        "acts on calcium release"
    ]


def test_an_answer_in_other_words_is_settled_by_the_slot_that_means_it() -> None:
    target = single("Action on calcium in muscle", TARGET)
    difference = single("Use in malignant hyperthermia", DIFFERENCE)

    assert marked(target, DANTROLENE, *BOTH) == [
        "acts on calcium release within skeletal muscle"
    ]
    assert marked(difference, DANTROLENE, *BOTH) == [
        "the treatment of malignant hyperthermia"
    ]


def test_the_whole_sentence_is_needed_where_no_slot_is_sure() -> None:
    precaution = Precaution(
        id="baclofen/precautions/renal",
        statement=make_statement(text=RENAL),
        condition="Renal impairment",
        action="lower the dose",
        reason="baclofen is excreted by the kidney",
    )

    assert (
        marked(single("Slow excretion, less dose", precaution), RENAL, precaution) == []
    )
    assert marked(single("Ibuprofen", precaution), RENAL, precaution) == []
    assert marked(single("Renal failure", precaution), RENAL, precaution) == []
    assert marked(single("Excretion", precaution), RENAL, precaution) == [
        "baclofen is excreted by the kidney"
    ]
    assert marked(single("Ibuprofen"), RENAL) == []


def test_a_topic_is_what_is_asked_about_and_never_marked_as_the_answer() -> None:
    text = "Units by route: intrathecal doses in micrograms, oral doses in milligrams"
    rule = DoseRule(
        id="baclofen/dosing/route-unit",
        statement=make_statement(text=text),
        route=Route.UNSTATED,
        population="",
        topic="Units by route",
        rule="intrathecal doses in micrograms, oral doses in milligrams",
    )

    assert marked(single("The unit", rule), text, rule) == []
    assert marked(single("Micrograms", rule), text, rule) == ["micrograms"]
    nothing = replace(rule, topic="")
    assert marked(single("The unit", nothing), text, nothing) == ["Units"]


def test_a_result_is_settled_by_the_amounts_that_it_is_worked_out_of() -> None:
    dose, said = make_dose(), "Initial dose: 5 mg three times daily"
    worked = make_numeric_item(
        value=Decimal(5), unit="mg", facts=(dose.id,), worked=("20 - 15 = 5 mg",)
    )

    assert marked(worked, said, dose) == ["5 mg three times daily"]
    assert marked(replace(worked, worked=()), said, dose) == ["5 mg"]
    assert marked(single("Below the range", dose), said, dose) == [
        "5 mg three times daily"
    ]
    assert marked(single("The dose", dose, worked=("1",)), said, dose) == ["dose"]
    assert marked(single("First dose", dose), said, dose) == []


def test_every_wording_of_a_typed_answer_will_do() -> None:
    text = "Renal impairment: excreted by the kidney"
    for item in (make_short_item, make_cloze_item):
        answer = item(accepted=("kidney", "the kidney", "renal organ"))
        assert marked(answer, text) == ["the kidney"]


def test_right_options_are_marked_all_together_or_not_at_all() -> None:
    text = "Release of the transmitters glutamate and substance P falls"
    step = make_step(text, slug="release")
    options = (
        resting("a", "Glutamate", step.id),
        resting("b", "Substance P", step.id),
        resting("c", "Glycine", step.id),
    )

    assert marked(ticking(*options, keys="a b"), text, step) == [
        "glutamate",
        "substance P",
    ]
    assert marked(ticking(*options, keys="a c"), text, step) == [text]


def test_handwritten_options_say_not_on_which_sentence_they_rest() -> None:
    text = "CNS depressants: opioids, alcohol"
    options = (make_option("a", text="Alcohol"), make_option("b", text="Morphine"))
    one = ticking(*options, keys="a b", facts=("baclofen/interactions/cns",))
    two = ticking(*options, keys="a b", facts=("x", "y"))

    assert marked(one, text) == []
    assert marked(two, text) == ["alcohol"]


def test_a_line_is_settled_by_its_partner() -> None:
    left = (resting("drug", "Dantrolene", TARGET.id), resting("x", "X", "y"))
    right = (make_option("r", text="Skeletal muscle"), make_option("s", text="Release"))
    item: MatchingItem = make_matching_item(
        left=left, right=right, pairs=(("drug", "r"), ("x", "s"))
    )

    assert marked(item, DANTROLENE, *BOTH) == ["skeletal muscle"]
    assert marked(item, "Release from skeletal muscle") == [
        "Release",
        "skeletal muscle",
    ]


def test_a_partner_left_over_is_settled_by_its_own_fact() -> None:
    item = make_matching_item(
        left=(resting("x", "Tizanidine", "y"),),
        right=(
            make_option("r", text="More sedation"),
            resting("s", "Treatment of malignant hyperthermia", DIFFERENCE.id),
        ),
        pairs=(("x", "r"),),
    )

    assert marked(item, DANTROLENE, *BOTH) == ["treatment of malignant hyperthermia"]


def test_a_step_of_an_order_is_marked_where_the_sentence_names_it() -> None:
    step = make_step("Voltage-gated calcium channels are inhibited")
    item = make_ordering_item(
        options=(resting("a", "Calcium channels are inhibited", step.id),)
    )

    assert marked(item, step.event, step) == ["calcium channels are inhibited"]


STATEMENT = make_statement()
ADVICE = "the patient is watched closely"


@pytest.mark.parametrize(
    "fact",
    [
        DrugClass(id="f", statement=STATEMENT, group=ADVICE),
        Brand(id="f", statement=STATEMENT, name="Name", form=ADVICE),
        Form(id="f", statement=STATEMENT, name="Name", strengths=(), purpose=ADVICE),
        Form(id="f", statement=STATEMENT, name="Name", strengths=(), purpose=""),
        make_receptor(),
        Site(id="f", statement=STATEMENT, site=ADVICE),
        make_step(ADVICE),
        Use(
            id="f",
            statement=STATEMENT,
            indication="",
            status=Status.APPROVED,
            effect=ADVICE,
        ),
        Contraindication(
            id="f",
            statement=STATEMENT,
            condition="",
            level=Level.CAUTION,
            reason=ADVICE,
        ),
        Effect(
            id="f", statement=STATEMENT, concept="", group="", context="", remark=ADVICE
        ),
        WithdrawalSign(id="f", statement=STATEMENT, concept="", context=ADVICE),
        Interaction(
            id="f",
            statement=STATEMENT,
            partner="",
            examples=(),
            effect=ADVICE,
            kinetics=Kinetics.UNSTATED,
        ),
        PopulationAdvice(
            id="f", statement=STATEMENT, population="", topic="", advice=ADVICE
        ),
        Counselling(id="f", statement=STATEMENT, group="", topic="", advice=ADVICE),
        Storage(id="f", statement=STATEMENT, product="", instruction=ADVICE),
        make_fact("Care", ADVICE),
    ],
)
def test_every_kind_of_fact_has_a_slot_that_answers(fact: Fact) -> None:
    assert by("Close watch of a patient", f"Care: {ADVICE}", fact) == [ADVICE]
