"""What belongs to a drug's action."""

import pytest

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.mechanism_actions import action_items
from baclofen_quiz.items.item import Proof, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only


def desk_saying(*lines: str, more: str = "") -> Desk:
    said = "\n".join(f"- {line} {{#s{n}}}" for n, line in enumerate(lines))
    return desk_of(f"## Mechanism of action\n\n{said}\n{more}")


def texts(item: SingleItem) -> set[str]:
    return {option.text for option in item.options}


def test_a_statement_is_asked_among_the_actions_of_other_medicines() -> None:
    desk = desk_saying("Slowing of the heartbeat and of conduction")
    item = must_be(only(action_items, desk, "part-of-action"), SingleItem)
    assert item.stem == "Which of these describes the action of examplol?"
    key = next(option for option in item.options if option.id == item.key)
    assert key.text == "Slowing of the heartbeat and of conduction"
    others = [option for option in item.options if option is not key]
    assert len(others) == 3
    assert {o.certificate.proof for o in others if o.certificate} == {Proof.FUNCTIONAL}


@pytest.mark.parametrize(
    ("statement", "wording"),
    [
        ("Weakening of hair roots in the scalp", "Inhibition of "),
        ("Hair roots in the scalp are weakened by it", "is inhibited"),
        ("Examplol inhibits the growth of hair roots", "s "),
    ],
)
def test_distractors_are_worded_like_the_statement(
    statement: str, wording: str
) -> None:
    item = must_be(
        only(action_items, desk_saying(statement), "part-of-action"), SingleItem
    )
    assert any(wording in text for text in texts(item) if "hair" not in text.lower())


def test_actions_in_the_area_of_the_drug_come_first() -> None:
    more = (
        "\n## Therapeutic uses\n\n- Chronic respiratory disease {#lung}\n"
        "\n## Side effects\n\n- Palpitations {#heart}\n- Tachycardia {#fast}\n"
    )
    desk = desk_saying("Slowing of the growth of hair roots", more=more)
    item = must_be(only(action_items, desk, "part-of-action"), SingleItem)
    concepts = desk.lexicon.concepts
    others = [option.id for option in item.options if option.id != item.key]
    assert {concepts[name].traits["area"] for name in others} == {"respiratory"}


def test_an_action_of_which_the_monograph_speaks_is_no_distractor() -> None:
    line = "Slowing of the heartbeat and of conduction"
    plain = must_be(only(action_items, desk_saying(line), "part-of-action"), SingleItem)
    [first, *_] = [o.text for o in plain.options if o.id != plain.key]
    word = first.split()[-1]
    more = f"\n## Interactions\n\n- {word}: it may act there {{#there}}\n"
    desk = desk_saying(line, more=more)
    careful = must_be(only(action_items, desk, "part-of-action"), SingleItem)
    assert first not in texts(careful)


@pytest.mark.parametrize(
    "statement",
    [
        "At high doses selectivity is lost",
        "The pupil is not affected",
        "Hair is reached better than by mouth",
        "Examplol is inactivated by enzymes",
        "Half of it is metabolised within an hour",
        "Examplol crosses the placenta",
        "Receptor: agonist of something",
        "Strong smell of garlic",
    ],
)
def test_what_holds_only_somehow_is_not_asked(statement: str) -> None:
    assert items_of(action_items, desk_saying(statement)) == []


def test_a_statement_that_stands_out_is_refused_with_the_reason() -> None:
    [draft] = action_items(desk_saying("Slowing " + "of the heartbeat " * 12))
    assert isinstance(draft, Refusal)
    assert "flaws" in draft.reason


def test_receptors_and_chains_are_asked_elsewhere() -> None:
    assert items_of(action_items, bundled_desk()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Inhibits lipolysis and proteolysis",
        "Reduced formation of leukotrienes",
        "Activation of adenylyl cyclase, which raises cyclic AMP",
    ],
)
def test_an_action_stands_beside_others_of_its_form(statement: str) -> None:
    item = must_be(
        only(action_items, desk_saying(statement), "part-of-action"), SingleItem
    )
    verbs = [o.text.split()[0].endswith("s") for o in item.options]
    assert len(set(verbs)) == 1


def test_what_becomes_of_the_drug_is_no_action_of_it() -> None:
    desk = desk_of(
        "## Pharmacokinetics\n\n- Both components are removed by hemodialysis {#s}\n"
    )
    assert items_of(action_items, desk) == []
