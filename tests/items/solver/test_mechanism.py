import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.solver import mechanism
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from solving import question_on

TEXT = """
    ## Mechanism of action

    - Receptor: agonist at GABA-B receptors {#receptor}
    - GABA-A receptors: no direct action {#no-gaba-a}
    - Site of action: mainly the spinal cord {#site}

    ### Presynaptic events

    - Receptors on the nerve ending are activated {#binding}
    - Calcium channels are inhibited {#calcium}
    - Release of glutamate falls {#release}

    ### Postsynaptic events

    - Potassium leaves the cell {#potassium}
    - The membrane is hyperpolarised {#membrane}

    ### Outcome

    - Spinal reflexes are dampened {#reflexes}
    """


def ask(stem: str) -> Question:
    return question_on(TEXT, stem, Section.MECHANISM)


def test_a_receptor_is_true_of_what_is_done_there() -> None:
    asked = ask("At which receptor is examplol an agonist?")
    assert mechanism.receptor_of_action(asked, "GABA-B receptor")
    assert not mechanism.receptor_of_action(asked, "GABA-A receptor")


def test_an_action_is_true_of_the_receptor_in_the_stem() -> None:
    asked = ask("What does examplol do at GABA-A receptors?")
    assert mechanism.action_at_receptor(asked, "Leaves them unaffected")
    assert not mechanism.action_at_receptor(asked, "Activates them as an agonist")
    with pytest.raises(Unreadable, match="names no receptor"):
        mechanism.action_at_receptor(ask("What does it do?"), "Agonist")


def test_a_site_is_the_stated_one() -> None:
    assert mechanism.site(ask("Where?"), "Spinal cord")
    assert not mechanism.site(ask("Where?"), "Skeletal muscle")


def test_all_words_of_an_effect_stand_in_one_sentence() -> None:
    assert mechanism.stated_in_section(ask("What?"), "Inhibits calcium channels")
    assert not mechanism.stated_in_section(ask("What?"), "Activates calcium channels")
    assert not mechanism.stated_in_section(ask("What?"), "Of it")


def test_what_is_released_stands_in_that_step() -> None:
    assert mechanism.released(ask("What?"), "Glutamate")
    assert not mechanism.released(ask("What?"), "Potassium")


def test_what_is_acted_on_stands_on_the_side_in_the_stem() -> None:
    assert mechanism.acted_on(ask("Which presynaptic channel?"), "Calcium channel")
    assert not mechanism.acted_on(ask("Which postsynaptic one?"), "Calcium channel")
    assert mechanism.acted_on(ask("Which channel?"), "Calcium channel")


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("Potassium ions flow out", True),
        ("Potassium ions flow in", False),
        ("Potassium enters", False),
        ("Chloride ions flow out", False),
        ("Potassium", False),
    ],
)
def test_a_flow_is_true_in_its_direction_only(text: str, *, true: bool) -> None:
    assert mechanism.flow(ask("What follows postsynaptically?"), text) is true


def test_the_step_between_two_is_found() -> None:
    asked = ask(
        "In the presynaptic action, which step comes between activation of receptors"
        " on the nerve and the ending and the fall in release of glutamate?"
    )
    assert mechanism.missing_link(asked, "Inhibition of calcium channels")
    assert not mechanism.missing_link(asked, "Dampening of reflexes")
    assert not mechanism.missing_link(asked, "Hair loss")


@pytest.mark.parametrize("two", ["tea and coffee", "release and reflexes", "nothing"])
def test_two_steps_of_one_branch_with_one_between_must_be_named(two: str) -> None:
    asked = ask(f"In the presynaptic action, which step comes between {two}?")
    with pytest.raises(Unreadable, match="no two steps"):
        mechanism.missing_link(asked, "Calcium channels")


def test_the_step_behind_the_lost_one_is_lost_first() -> None:
    asked = ask("If potassium could not leave the cell, which step would be lost?")
    assert mechanism.lost_first(asked, "Hyperpolarisation of the membrane")
    assert not mechanism.lost_first(asked, "Dampening of reflexes")
    assert not mechanism.lost_first(asked, "The fall in release of glutamate")
    with pytest.raises(Unreadable, match="no step that another follows"):
        mechanism.lost_first(ask("If reflexes were not dampened, what?"), "Release")


def test_steps_have_places_in_their_branch() -> None:
    asked = ask("In which order do these presynaptic steps follow?")
    steps = ["Receptors are activated", "Calcium channels", "Reflexes are dampened"]
    assert [mechanism.place_in_chain(asked, step) for step in steps] == [0, 1, 3]
    with pytest.raises(Unreadable, match="no step of that branch"):
        mechanism.place_in_chain(asked, "Potassium leaves the cell")


def test_without_a_side_all_steps_are_one_chain() -> None:
    asked = ask("In which order do these steps follow?")
    assert mechanism.place_in_chain(asked, "Spinal reflexes are dampened") == 5


def test_a_step_belongs_to_its_side() -> None:
    asked = ask("On which side?")
    assert mechanism.on_side(asked, "Potassium leaves the cell", "Postsynaptic")
    assert not mechanism.on_side(asked, "Potassium leaves the cell", "Presynaptic")
    with pytest.raises(Unreadable, match="is no step"):
        mechanism.on_side(asked, "Hair loss", "Presynaptic")
