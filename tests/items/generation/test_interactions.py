"""Partners and what the combination does."""

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.interactions import interaction_items
from baclofen_quiz.items.item import SingleItem
from desks import bundled_desk, desk_of, items_of, must_be

TEXT = """
    ## Interactions

    - Warfarin: more bleeding {#warfarin}
    - Gold salts (such as auranofin): skin rash, mouth ulcers and hair loss {#gold}
    - Oral iron: stop the iron several days before; poorer uptake {#iron}
    - Lithium: coarse shaking {#lithium}
    - Alcohol: not recommended {#alcohol}
    - Phenytoin: monitor phenytoin levels {#phenytoin}
    - Antihypertensives: blood pressure falls further {#pressure}
    - Digoxin: levels may fall {#digoxin}
    """


def found(model: str, fact: str, text: str = TEXT) -> SingleItem:
    items = items_of(interaction_items, desk_of(text))
    return must_be(
        next(i for i in items if i.model == model and f"/{fact}/" in i.id), SingleItem
    )


def key(item: SingleItem) -> str:
    return next(option.text for option in item.options if option.id == item.key)


def refusals(text: str) -> dict[str, str]:
    drafts = interaction_items(desk_of(text))
    return {
        d.fact_id.rpartition("/")[2]: d.reason for d in drafts if isinstance(d, Refusal)
    }


def test_each_combination_is_asked_one_way() -> None:
    assert key(found("interaction-effect", "warfarin")) == "More bleeding"
    items = items_of(interaction_items, desk_of(TEXT))
    asked = [item.facts for item in items if item.model != "match-interactions"]
    assert len(asked) == len(set(asked))


def test_advice_before_an_effect_is_left_out() -> None:
    assert key(found("interaction-effect", "iron")) == "Poorer uptake"


def test_of_three_effects_two_are_asked_where_all_are_too_long() -> None:
    assert key(found("interaction-example", "gold")) == "Skin rash and mouth ulcers"


def test_the_gravest_effect_of_a_list_is_kept() -> None:
    text = TEXT.replace("hair loss", "cardiac arrest")
    assert (
        key(found("interaction-example", "gold", text))
        == "Skin rash and cardiac arrest"
    )


def test_an_example_is_asked_as_a_patient_who_takes_it() -> None:
    asked = found("interaction-example", "gold")
    assert asked.stem.startswith("A patient who takes auranofin is to start examplol.")


def test_what_fits_any_partner_or_is_told_by_its_name_is_refused() -> None:
    reasons = refusals(TEXT)
    told = "The partner's name tells what it says of the combination."
    assert reasons["alcohol"] == "What it says of the combination fits any other."
    assert reasons["phenytoin"] == reasons["pressure"] == told
    assert reasons["digoxin"] == (
        "What it says of the combination does not tell of what it speaks."
    )


def test_the_effect_stays_whole_and_what_follows_from_it_is_no_wrong_option() -> None:
    text = """
        ## Interactions

        - Clarithromycin: inhibits CYP3A4; raises examplol levels {#up}
        - Rifampicin: induces CYP3A4; lowers examplol levels {#down}
        - Benzodiazepines: deeper sedation {#sleep}
        - Aminoglycosides: hearing loss {#ears}
        """
    item = found("interaction-effect", "down", text)
    assert key(item) == "Induces CYP3A4; lowers examplol levels"
    made = items_of(interaction_items, desk_of(text))
    assert not any("/up/" in item.id for item in made)
    assert refusals(text)["up"].startswith("Not asked by interaction-partner")


def test_a_partner_is_asked_where_its_effect_cannot_be() -> None:
    items = items_of(interaction_items, bundled_desk())
    assert [i.facts for i in items if i.model == "interaction-partner"] == [
        ("baclofen/interactions/tricyclics",)
    ]


def test_signs_of_withdrawal_are_lent_where_partners_are_few() -> None:
    text = """
        ## Interactions

        - Warfarin: more bleeding {#warfarin}

        ## Withdrawal

        ### Signs after a sudden stop

        - Yawning {#yawning}
        - Palpitations {#heart}
        """
    asked = found("interaction-effect", "warfarin", text)
    assert {o.text for o in asked.options} == {
        "More bleeding",
        "Palpitations",
        "Yawning",
    }


def test_only_one_matching_is_made() -> None:
    models = [item.model for item in items_of(interaction_items, desk_of(TEXT))]
    assert models.count("match-interactions") == 1


def test_a_sign_that_the_drug_itself_brings_about_is_not_lent() -> None:
    text = """
        ## Adverse effects

        - Palpitations {#effect}

        ## Interactions

        - Warfarin: more bleeding {#warfarin}

        ## Withdrawal

        ### Signs after a sudden stop

        - Yawning {#yawning}
        - Palpitations {#heart}
        """
    desk = desk_of(text)
    assert [i.model for i in items_of(interaction_items, desk)] == []


def test_no_verb_tells_that_a_partner_is_several() -> None:
    desk = desk_of("""
        ## Interactions

        - Valproate: inhibits glucuronidation {#valproate}
        - Phenytoin and primidone: induce sulfation {#inducers}
        - Beta blockers: mask the tremor of low sugar {#blockers}
        - Bismuth: risk of black stools {#bismuth}
        - Lithium: risk of thirst {#lithium}
        """)
    alike = {
        "Inhibits glucuronidation": "one",
        "Induce sulfation": "many",
        "Mask the tremor of low sugar": "many",
    }
    asked = 0
    for item in items_of(interaction_items, desk):
        if isinstance(item, SingleItem) and key(item) in alike:
            numbers = {alike.get(o.text, "") for o in item.options} - {""}
            assert numbers == {alike[key(item)]}
            asked += 1
    assert asked
