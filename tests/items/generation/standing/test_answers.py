import pytest

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.standing.answers import answer_of, rivals_of
from baclofen_quiz.items.item import Proof
from desks import desk_of


def _storage(text: str) -> tuple[Desk, Fact]:
    desk = desk_of(f"""
        ## Storage

        - {text} {{#kept}}
        """)
    return desk, next(iter(desk.monograph.facts))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Tablets: at room temperature", "kept-at-room-temperature"),
        ("Vials: store at 2 to 8 °C; use within 14 days", "kept-refrigerated"),
        ("Vials: store between 20 and 80 °C", ""),
        ("Vials: not to be kept in a freezer", ""),
        ("Vials: at room temperature; do not freeze", "kept-at-room-temperature"),
        ("Vials: at room temperature; after mixing in a refrigerator", ""),
        ("Vials: keep them", ""),
    ],
)
def test_a_sentence_gives_an_answer_only_if_it_gives_one_without_doubt(
    text: str, answer: str
) -> None:
    desk, fact = _storage(text)
    found = answer_of(desk, fact, "storage-place")
    assert (found.id if found else "") == answer


def test_the_longer_cue_counts_where_it_contains_the_shorter() -> None:
    desk = desk_of("""
        ## Counselling

        - Food: with or without food {#food}
        """)
    found = answer_of(desk, next(iter(desk.monograph.facts)), "food")
    assert found is not None
    assert found.id == "food-either"


def test_of_two_answers_of_one_kin_the_one_that_can_be_an_option_counts() -> None:
    desk = desk_of("""
        ## Counselling

        - Ending: do not stop suddenly; taper under supervision {#ending}
        """)
    found = answer_of(desk, next(iter(desk.monograph.facts)), "ending")
    assert found is not None
    assert found.id == "ended-in-steps"


def test_rivals_are_declared_disjoint_from_the_key() -> None:
    desk, _ = _storage("Tablets: at room temperature")
    key = desk.lexicon.concepts["kept-at-room-temperature"]
    rivals = rivals_of(desk, key)
    assert {r.concept.id for r in rivals} == {"kept-refrigerated", "kept-frozen"}
    assert {r.proof for r in rivals} == {Proof.DISJOINT}


def test_rivals_of_a_functional_sort_rest_on_what_the_lexicon_says_of_them() -> None:
    desk, _ = _storage("Tablets: at room temperature")
    rivals = rivals_of(desk, desk.lexicon.concepts["newborn-withdrawal"])
    assert {r.proof for r in rivals} == {Proof.FUNCTIONAL}
    assert all(r.evidence[0] == "relation:newborn-risk" for r in rivals)


def test_rivals_are_of_the_same_group_and_no_kin() -> None:
    desk, _ = _storage("Tablets: at room temperature")
    low = rivals_of(desk, desk.lexicon.concepts["older-low-end"])
    assert {r.concept.id for r in low} == {"older-usual-end", "older-high-end"}
    steps = rivals_of(desk, desk.lexicon.concepts["ended-in-steps"])
    assert "ended-not-suddenly" not in {r.concept.id for r in steps}
