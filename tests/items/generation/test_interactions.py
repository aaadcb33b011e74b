"""Partners and what the combination does."""

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.interactions import interaction_items
from baclofen_quiz.items.item import Item, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be

TEXT = """
    ## Interactions

    - Warfarin: more bleeding {#warfarin}
    - Gold salts (such as auranofin): skin rash, mouth ulcers and hair loss {#gold}
    - Oral iron: stop the iron several days before; poorer uptake {#iron}
    - Lithium: coarse shaking {#lithium}
    - Alcohol: not recommended {#alcohol}
    - Phenytoin: monitor phenytoin levels {#phenytoin}
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


def test_the_effect_is_asked_of_the_partner_and_the_partner_of_the_effect() -> None:
    assert key(found("interaction-effect", "warfarin")) == "More bleeding"
    asked = found("interaction-partner", "warfarin")
    assert key(asked) == "Warfarin"
    assert "more bleeding" in asked.stem


def test_advice_before_an_effect_is_left_out() -> None:
    assert key(found("interaction-effect", "iron")) == "Poorer uptake"


def test_of_three_effects_the_first_is_asked_where_all_are_too_long() -> None:
    assert key(found("interaction-example", "gold")) == "Skin rash"


def test_an_example_is_asked_as_a_patient_who_takes_it() -> None:
    asked = found("interaction-example", "gold")
    assert asked.stem.startswith("A patient who takes auranofin is to start examplol.")


def test_what_fits_any_partner_or_names_it_is_refused() -> None:
    reasons = refusals(TEXT)
    assert reasons["alcohol"] == "What it says of the combination fits any other."
    assert reasons["phenytoin"] == "What it says of the combination names the partner."


def test_few_partners_are_asked_beside_what_other_sections_say() -> None:
    desk = bundled_desk()
    items: dict[str, Item] = {i.id: i for i in items_of(interaction_items, desk)}
    asked = items["baclofen/interactions/cns-depressants/interaction-effect"]
    item = must_be(asked, SingleItem)
    assert key(item) == "More sedation"
    sources = {o.certificate.evidence[-1] for o in item.options if o.certificate}
    assert not all("/interactions/" in source for source in sources)


def test_only_one_matching_is_made() -> None:
    models = [item.model for item in items_of(interaction_items, desk_of(TEXT))]
    assert models.count("match-interactions") == 1
