from baclofen_quiz.items.generation.standing import teach_back_items
from baclofen_quiz.items.item import Proof, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be

ADVICE = """
    ## Counselling

    - Food: take with or after food {#food}
    - Alcohol: avoid alcohol {#alcohol}
    - Driving: do not drive until you know how it affects you {#driving}
    - Timing: take it at the same time each day {#timing}
    """


def test_the_key_is_the_contrary_of_one_piece_of_advice() -> None:
    items = [
        must_be(i, SingleItem) for i in items_of(teach_back_items, desk_of(ADVICE))
    ]
    assert [dict(item.clone)["said"] for item in items] == [
        "food-without",
        "alcohol-with-meals",
        "time-as-felt",
        "driving-as-before",
    ]
    assert len({item.clone_of for item in items}) == 1
    food = items[0]
    right = next(o for o in food.options if o.id == food.key)
    assert right.text == "I take it on an empty stomach"
    assert (
        right.rationale
        == "It goes against the advice. The monograph: take with or after food."
    )


def test_what_the_patient_says_besides_repeats_other_advice() -> None:
    item = must_be(items_of(teach_back_items, desk_of(ADVICE))[0], SingleItem)
    others = [o for o in item.options if o.id != item.key]
    assert len(others) == 3
    proofs = [o.certificate.proof for o in others if o.certificate]
    assert proofs == [Proof.DENIED] * 3


def test_two_other_pieces_of_advice_are_needed() -> None:
    short = ADVICE[: ADVICE.index("    - Driving")]
    assert items_of(teach_back_items, desk_of(short)) == []


def test_what_suits_a_pump_is_not_said_beside_what_suits_tablets() -> None:
    for item in items_of(teach_back_items, bundled_desk()):
        shown = " ".join(o.text for o in must_be(item, SingleItem).options)
        assert ("pump" in item.stem) is ("refill" in shown or "the device" in shown)
        assert not ("pump" in item.stem and "meal or" in shown)


def test_advice_that_says_much_the_same_does_not_stand_beside_the_key() -> None:
    more = """
    - Stopping: do not stop suddenly {#stopping}

    ## Withdrawal

    - End: the dose is reduced gradually {#end}
    """
    desk = desk_of(ADVICE.rstrip() + more)
    asked = {f for item in items_of(teach_back_items, desk) for f in item.facts}
    assert "examplol/counselling/stopping" in asked
    assert "examplol/withdrawal/end" in asked
    for item in items_of(teach_back_items, desk):
        single = must_be(item, SingleItem)
        shown = {option.id for option in single.options}
        assert not {"ended-in-steps", "ended-not-suddenly"} <= shown


def test_the_source_is_the_sentence_that_was_misunderstood() -> None:
    items = items_of(teach_back_items, desk_of(ADVICE))
    assert [item.source.quote.partition(":")[0] for item in items] == [
        "Food",
        "Alcohol",
        "Timing",
        "Driving",
    ]
