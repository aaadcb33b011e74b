"""Every model at once: on the whole monograph, and with parts of it taken away."""

from dataclasses import replace

import pytest

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.items.certificates import Grounds, refusal
from baclofen_quiz.items.flaws import check_items, withheld
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.generation.registry import MODELS, Generated
from baclofen_quiz.items.identity import item_id, revision
from baclofen_quiz.items.item import Item, MatchingItem, Option, Proof
from baclofen_quiz.items.lexicon import EMPTY, Lexicon
from desks import bundled_desk, bundled_lexicon, bundled_monograph, desk_of

MONOGRAPH = bundled_monograph()
ALL = generate(MONOGRAPH, bundled_lexicon())
EVIDENCE = {
    name
    for item in ALL.items
    for option in (
        *getattr(item, "options", ()),
        *getattr(item, "left", ()),
        *getattr(item, "right", ()),
    )
    for name in option.certificate.evidence
}
CITED = [
    index
    for index, entry in enumerate(MONOGRAPH.entries)
    if any(fact.id in EVIDENCE for fact in entry.facts)
]
NAMED = sorted(
    {
        concept.id
        for statement in MONOGRAPH.statements
        for concept in bundled_lexicon().mentioned(statement.text)
    }
    | {
        name.removeprefix("lexicon:")
        for name in EVIDENCE
        if name.startswith("lexicon:")
    }
)
"""The concepts on which the bundled items may rest; every fourth is taken away once."""

CAUTIONS = ("route-unit", "liquid-strength", "child-per-day")


def options_of(item: Item) -> tuple[Option, ...]:
    match item:
        case MatchingItem():
            return (*item.left, *item.right)
        case _:
            return getattr(item, "options", ())


def without_entry(index: int) -> Monograph:
    entries = MONOGRAPH.entries
    return replace(MONOGRAPH, entries=entries[:index] + entries[index + 1 :])


def without_concept(name: str) -> Lexicon:
    lexicon = bundled_lexicon()
    kept = {key: value for key, value in lexicon.concepts.items() if key != name}
    return replace(lexicon, concepts=kept)


def assert_sound(made: Generated, grounds: Grounds) -> None:
    assert made.withheld == ()
    for item in made.items:
        assert refusal(item, grounds) == ""
        ids = [option.id for option in options_of(item)]
        assert len(set(ids)) == len(ids)


def test_the_bundled_monograph_yields_no_item_that_must_be_withheld() -> None:
    facts = {fact.id: fact for fact in MONOGRAPH.facts}
    found = check_items(ALL.items, bundled_lexicon(), facts)
    assert withheld(found) == {}
    assert_sound(ALL, bundled_desk().grounds)


def test_item_ids_are_unique_and_name_facts_model_and_clone() -> None:
    assert len({item.id for item in ALL.items}) == len(ALL.items)
    for item in ALL.items:
        assert item.id == item_id(item.facts, item.model, item.clone)
        assert item.clone_of == (item_id(item.facts, item.model) if item.clone else "")


def test_at_most_eight_clones_share_a_family_and_no_revision() -> None:
    families: dict[str, list[Item]] = {}
    for item in ALL.items:
        families.setdefault(item.family, []).append(item)
    assert max(len(rows) for rows in families.values()) <= 8
    for rows in families.values():
        assert len({revision(row) for row in rows}) == len(rows)


def test_every_option_has_its_own_rationale_and_a_line_of_the_monograph() -> None:
    for item in ALL.items:
        options = options_of(item)
        rationales = [option.rationale for option in options]
        assert len(set(rationales)) == len(rationales)
        assert all(rationales)
        for option in options:
            assert option.source.file == "monographs/baclofen.md"
            assert option.source.line > 1


def test_every_item_quotes_the_sentence_of_a_fact_that_it_asks() -> None:
    facts = {fact.id: fact for fact in MONOGRAPH.facts}
    for item in ALL.items:
        asked = {facts[fact_id].statement for fact_id in item.facts}
        places = {(s.location.line, s.text) for s in asked}
        assert (item.source.line, item.source.quote) in places


def test_notes_of_asked_facts_travel_and_disputed_facts_stay_away() -> None:
    facts = {fact.id: fact for fact in MONOGRAPH.facts}
    for item in ALL.items:
        notes = [n for f in item.facts for n in facts[f].statement.notes]
        shown = [note.text for note in item.notes]
        assert set(shown) == {note.text for note in notes}
        assert len(set(shown)) == len(shown)
        assert not any(facts[f].statement.disputed for f in item.facts)
        for option in options_of(item):
            evidence = option.certificate.evidence if option.certificate else ()
            named = [facts[name] for name in evidence if name in facts]
            assert not any(fact.statement.disputed for fact in named)


def test_items_on_safety_facts_carry_the_tag_and_each_such_fact_has_two_families() -> (
    None
):
    for slug in CAUTIONS:
        fact_id = f"baclofen/dosing/{slug}"
        items = [item for item in ALL.items if fact_id in item.facts]
        assert len({item.family for item in items}) >= 2
        assert all("safety" in item.tags for item in items)


def test_every_fact_is_asked_or_refused_with_a_reason() -> None:
    asked = {fact_id for item in ALL.items for fact_id in item.facts}
    refused = dict(ALL.refusals)
    for fact in MONOGRAPH.facts:
        assert (fact.id in asked) is not (fact.id in refused)
    assert refused["baclofen/uses/stroke"] == "Disputed: no item may rest on it."
    assert refused["baclofen/identity/baclon"] == (
        "True, but marked as not to be asked."
    )
    assert refused["baclofen/identity/kemstro"] == (
        "A brand without a stated form proves nothing."
    )
    assert refused["baclofen/identity/reach"] == (
        "It states no figure and answers no standing question, so nothing beside it"
        " could be proven wrong."
    )


def test_a_reason_of_a_model_comes_before_the_general_one() -> None:
    desk = desk_of(
        "## Mechanism of action\n\n### Presynaptic events\n\n- Sparks fly {#sparks}\n"
    )
    made = generate(desk.monograph, desk.lexicon)
    assert dict(made.refusals)["examplol/mechanism/sparks"].startswith(
        "The lexicon knows no event"
    )


@pytest.mark.parametrize("index", CITED)
def test_without_any_one_statement_the_rest_stays_sound_and_nothing_cites_it(
    index: int,
) -> None:
    less = without_entry(index)
    made = generate(less, bundled_lexicon())
    grounds = Grounds({fact.id: fact for fact in less.facts}, bundled_lexicon())
    assert_sound(made, grounds)
    gone = {fact.id for fact in MONOGRAPH.entries[index].facts}
    assert not any(gone & set(item.facts) for item in made.items)


@pytest.mark.parametrize("name", NAMED[::4])
def test_without_any_one_concept_the_rest_stays_sound(name: str) -> None:
    lexicon = without_concept(name)
    made = generate(MONOGRAPH, lexicon)
    assert_sound(made, Grounds(bundled_desk().grounds.facts, lexicon))


def test_without_a_lexicon_what_cannot_be_proven_is_not_asked() -> None:
    made = generate(MONOGRAPH, EMPTY)
    assert [w.item_id.rpartition("/")[2] for w in made.withheld] == ["match-doses"]
    proofs = {
        option.certificate.proof
        for item in made.items
        for option in options_of(item)
        if option.certificate
    }
    assert not proofs & {Proof.FUNCTIONAL, Proof.DISJOINT, Proof.CLOSED_LIST}


def test_an_item_whose_proof_fails_is_withheld_with_the_reason() -> None:
    lexicon = replace(bundled_lexicon(), functional={})
    made = generate(MONOGRAPH, lexicon)
    assert "baclofen/mechanism/site/site" in {w.item_id for w in made.withheld}
    reason = next(w for w in made.withheld if w.item_id.endswith("/site/site")).reason
    assert "'relation:main-site' does not hold" in reason


def test_another_drug_yields_items_of_its_own_or_silence() -> None:
    desk = desk_of(
        """
        ## Mechanism of action

        - Receptor: antagonist at GABA-A receptors {#receptor}

        ## Dosage and administration

        ### Oral examplol (adults)

        - Initial dose: 5 mg three times daily {#adult-initial}
        """
    )
    made = generate(desk.monograph, desk.lexicon)
    assert all("baclofen" not in item.stem for item in made.items)
    assert all(item.drug == "examplol" for item in made.items)


def test_the_table_of_models_has_no_model_twice() -> None:
    assert len(set(MODELS)) == len(MODELS)
