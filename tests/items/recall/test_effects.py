from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.items.recall import effects
from factories import make_note, make_statement

DRUG = "baclofen"
ID = "baclofen/x/y"
STATEMENT = make_statement()


def _effect(
    concept: str, group: str = "", context: str = "", remark: str = ""
) -> Effect:
    return Effect(
        id=ID,
        statement=STATEMENT,
        concept=concept,
        group=group,
        context=context,
        remark=remark,
    )


def _sign(concept: str, context: str = "") -> WithdrawalSign:
    return WithdrawalSign(id=ID, statement=STATEMENT, concept=concept, context=context)


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("Common", "a common adverse effect"),
        ("Neurological effects", "an adverse effect"),
        ("Psychiatric effects (less common)", "a less common adverse effect"),
        ("Serious Adverse Events", "a serious adverse event"),
        ("Rare but severe reactions", "a rare and severe adverse effect"),
        ("", "an adverse effect"),
    ],
)
def test_an_effect_is_asked_by_what_it_concerns_and_how_common_it_is(
    group: str, kind: str
) -> None:
    first = effects.effect(_effect("Nausea", group), DRUG)[0]
    assert first.front == f"Which upset of the stomach is {kind} of baclofen?"
    assert first.back == "Nausea"
    assert first.key == "Which upset of the stomach is an adverse effect of baclofen?"


def test_a_disputed_frequency_is_not_claimed_on_the_front() -> None:
    note = make_note(text="Frequency: the US label calls it rare (label).")
    fact = replace(_effect("Nausea", "Common"), statement=make_statement(notes=(note,)))
    assert effects.effect(fact, DRUG)[0].front == (
        "Which upset of the stomach is an adverse effect of baclofen?"
    )


def test_the_back_says_in_which_direction_a_change_goes() -> None:
    assert effects.effect(_effect("Hypotension"), DRUG)[0].back == (
        "Hypotension: it falls"
    )
    assert effects.sign(_sign("Hyperthermia"), DRUG)[0].back == (
        "Hyperthermia: it rises"
    )


def test_an_effect_that_is_not_in_the_table_is_asked_by_its_heading() -> None:
    heading, choice = effects.effect(_effect("Chromaturia", "Rare"), DRUG)
    assert (heading.front, heading.back) == (
        (
            "Under which heading of the adverse effects of baclofen does the monograph "
            "list chromaturia?"
        ),
        "Rare",
    )
    assert (choice.front, choice.back, choice.offers) == (
        (
            "Under which heading does the monograph of baclofen list chromaturia: "
            "adverse effects or withdrawal?"
        ),
        "Adverse effects",
        True,
    )


@pytest.mark.parametrize(
    ("concept", "front"),
    [
        (
            "Seizures",
            "When are seizures most likely in a patient treated with baclofen?",
        ),
        ("Coma", "When is coma most likely in a patient treated with baclofen?"),
    ],
)
def test_an_effect_with_a_context_is_asked_when(concept: str, front: str) -> None:
    fact = _effect(concept, "", "after a sudden stop", "rare")
    (asked,) = effects.effect(fact, DRUG)
    assert (asked.front, asked.back, asked.why) == (
        front,
        "After a sudden stop",
        "Rare",
    )
    assert asked.also


def test_where_an_effect_is_felt_is_not_asked_as_a_time() -> None:
    (asked,) = effects.effect(_effect("Tremor", "", "of the hands", ""), DRUG)
    assert (asked.front, asked.back) == (
        "What should be remembered about tremor as an effect of baclofen?",
        "Especially of the hands",
    )


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("Very common / common", "very common or common adverse effect"),
        ("Uncommon or rare", "uncommon or rare adverse effect"),
        ("Rare but serious", "rare and serious adverse effect"),
    ],
)
def test_ranks_of_a_heading_are_joined_as_there(group: str, kind: str) -> None:
    asked = effects.effect(_effect("Headache", group), DRUG)[0]
    assert f"{kind} of baclofen?" in asked.front


@pytest.mark.parametrize(
    ("remark", "front", "back"),
    [
        (
            "rare; watch psychiatric patients closely",
            "How often is suicidal ideation seen with baclofen?",
            "Rarely; psychiatric patients are watched closely",
        ),
        (
            "very common",
            "How often is suicidal ideation seen with baclofen?",
            "Very commonly",
        ),
        (
            "in the young",
            (
                "What should be remembered about suicidal ideation as an effect of "
                "baclofen?"
            ),
            "In the young",
        ),
    ],
)
def test_an_effect_with_a_remark_is_asked_for_it(
    remark: str, front: str, back: str
) -> None:
    (asked,) = effects.effect(_effect("Suicidal ideation", remark=remark), DRUG)
    assert (asked.front, asked.back) == (front, back)


def test_a_sign_of_withdrawal_is_asked_by_what_it_concerns() -> None:
    first, choice = effects.sign(_sign("Rhabdomyolysis"), DRUG)
    assert (first.front, first.back) == (
        "Which breakdown of tissue is a sign of baclofen withdrawal?",
        "Rhabdomyolysis",
    )
    assert (choice.back, choice.offers) == ("Withdrawal", True)


def test_a_sign_with_a_context_is_asked_when() -> None:
    (asked,) = effects.sign(_sign("Death", "with pump failure"), DRUG)
    assert (asked.front, asked.back) == (
        "When is death most likely in the withdrawal of baclofen?",
        "With pump failure",
    )


def test_an_effect_of_treatment_and_a_sign_of_withdrawal_have_one_choice() -> None:
    effect = effects.effect(_effect("Chromaturia"), DRUG)[-1]
    sign = effects.sign(_sign("Chromaturia"), DRUG)[-1]
    assert effect.key == sign.key
    assert effect.back != sign.back


def test_a_sign_of_overdose_is_asked_as_that() -> None:
    (asked,) = effects.effect(_effect("Coma", context="in overdose"), DRUG)
    assert asked.front == (
        "Of what may coma be a sign in a patient treated with baclofen?"
    )
    assert asked.back == "Overdose"


def test_kinds_of_an_effect_are_asked_for() -> None:
    fact = _effect("Abnormal bleeding", remark="such as nosebleeds")
    (asked,) = effects.effect(fact, DRUG)
    assert asked.front == (
        "Which kinds of abnormal bleeding does the monograph name as effects of "
        "baclofen?"
    )
    assert asked.back == "Nosebleeds"
