"""What item models ask of the vocabulary."""

import pytest

from baclofen_quiz.items.lexicon import (
    EMPTY,
    Blocked,
    Comparators,
    Concept,
    Lexicon,
    vocabulary,
)
from desks import bundled_lexicon

RECEPTOR_A = Concept("gaba-a", "target", "GABA-A receptor")
RECEPTOR_B = Concept("gaba-b", "target", "GABA-B receptor", synonyms=("GABA-B",))
COMA = Concept("coma", "sign", "coma", within=("reduced-consciousness",))
REDUCED = Concept("reduced-consciousness", "sign", "reduced consciousness")


def make_lexicon(*concepts: Concept, **parts: object) -> Lexicon:
    return Lexicon({c.id: c for c in concepts}, **parts)  # type: ignore[arg-type]


def test_the_longest_spelling_is_found_first_and_each_concept_once() -> None:
    lexicon = make_lexicon(RECEPTOR_A, RECEPTOR_B)
    assert lexicon.find("Agonist at GABA-B receptors") == RECEPTOR_B
    assert lexicon.mentioned("GABA-B, the GABA-B receptor") == (RECEPTOR_B,)


def test_receptor_subtypes_never_meet() -> None:
    assert make_lexicon(RECEPTOR_A).find("agonist at GABA-B receptors") is None


def test_a_word_inside_another_word_is_not_found() -> None:
    lexicon = make_lexicon(Concept("coma", "sign", "coma"))
    assert lexicon.find("comatose") is None
    assert lexicon.find("Deep coma.") is not None


def test_a_word_is_found_behind_another_that_only_holds_it() -> None:
    lexicon = make_lexicon(Concept("ache", "sign", "ache"))
    assert lexicon.find("headache and ache") is not None
    assert lexicon.find("headache or ached") is None


def test_a_spelling_is_found_in_the_plural_whatever_its_words() -> None:
    lexicon = make_lexicon(
        Concept("ace", "drug-class", "ACE inhibitor"),
        Concept("nsaid", "drug-class", "NSAID"),
        Concept("loss", "sign", "loss of appetite"),
    )
    found = lexicon.mentioned("NSAIDs, ACE inhibitors: losses of appetite")
    assert [concept.id for concept in found] == ["ace", "nsaid"]


def test_a_spelling_without_a_word_is_never_found() -> None:
    assert make_lexicon(Concept("plus", "sign", "+")).find("a + b") is None


def test_a_lexicon_that_has_looked_at_many_texts_forgets_them_and_finds_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vocabulary, "_REMEMBERED", 1)
    lexicon = make_lexicon(COMA, RECEPTOR_A)
    for text, found in [("coma", COMA), ("GABA-A receptor", RECEPTOR_A)] * 2:
        assert lexicon.mentioned(text) == (found,)
        assert len(lexicon._memory) == 1


def test_a_sort_narrows_the_search() -> None:
    lexicon = make_lexicon(COMA, RECEPTOR_A)
    assert lexicon.find("coma at the GABA-A receptor", "sign") == COMA
    assert lexicon.of_sort("sign") == (COMA,)


def test_a_whole_text_stands_for_what_it_spells_or_phrases() -> None:
    shaking = Concept("shaking", "sign", "tremor", phrases={"option": "The shakes"})
    lexicon = make_lexicon(RECEPTOR_B, shaking)
    assert lexicon.voiced("Gaba-B") == ("gaba-b",)
    assert lexicon.voiced("the shakes") == ("shaking",)
    assert lexicon.voiced("shakes") == ()


def test_a_whole_text_names_the_concept_that_it_spells() -> None:
    lexicon = make_lexicon(RECEPTOR_A, RECEPTOR_B)
    assert lexicon.named("GABA-B.") == RECEPTOR_B
    assert lexicon.named("at GABA-B") is None


def test_a_concept_of_whole_texts_is_not_found_inside_one() -> None:
    lexicon = make_lexicon(Concept("rare", "heading", "rare", traits={"whole": "yes"}))
    assert lexicon.named("Rare") == lexicon.concepts["rare"]
    assert lexicon.find("Rare") is None


def test_a_phrase_falls_back_to_the_name() -> None:
    concept = Concept("x", "sign", "tremor", phrases={"option": "Shaking"})
    assert concept.phrase("option") == "Shaking"
    assert concept.phrase("clause") == "tremor"


def test_classes_are_disjoint_only_as_declared_and_never_from_themselves() -> None:
    lexicon = make_lexicon(disjoint={"side": frozenset({"before", "behind"})})
    assert lexicon.are_disjoint("side", "before", "behind")
    assert not lexicon.are_disjoint("side", "before", "before")
    assert not lexicon.are_disjoint("side", "before", "beside")
    assert not lexicon.are_disjoint("route", "before", "behind")


def test_the_first_declaration_that_keeps_two_classes_apart_is_named() -> None:
    side, way = frozenset({"before", "behind"}), frozenset({"before", "behind", "up"})
    lexicon = make_lexicon(disjoint={"side": side, "way": way})
    assert lexicon.keeps_apart("before", "behind") == "side"
    assert lexicon.keeps_apart("up", "behind") == "way"
    assert lexicon.keeps_apart("before", "before") == ""
    assert lexicon.keeps_apart("before", "beside") == ""
    assert lexicon.keeps_apart("beside", "before") == ""


def test_what_a_broader_concept_blocks_is_blocked_too() -> None:
    blocked = Blocked("withdrawal", frozenset({"reduced-consciousness"}), "Reported.")
    lexicon = make_lexicon(COMA, REDUCED, RECEPTOR_A, blocked=(blocked,))
    assert lexicon.is_blocked("withdrawal", "coma")
    assert not lexicon.is_blocked("withdrawal", "gaba-a")
    assert not lexicon.is_blocked("overdose", "coma")


def test_entries_of_one_question_add_up() -> None:
    blocked = tuple(
        Blocked("withdrawal", frozenset({name}), "Reported.")
        for name in ("coma", "gaba-a")
    )
    lexicon = make_lexicon(COMA, RECEPTOR_A, blocked=blocked)
    assert lexicon.is_blocked("withdrawal", "coma")
    assert lexicon.is_blocked("withdrawal", "gaba-a")


def test_a_concept_is_of_its_own_kin_and_that_of_broader_ones() -> None:
    alcohol = Concept("alcohol", "drug", "alcohol", traits={"kin": "drowsy liver"})
    beer = Concept("beer", "drug", "beer", within=("alcohol", "nowhere"))
    lexicon = make_lexicon(alcohol, beer, COMA)
    assert lexicon.kin(["beer"]) == {"drowsy", "liver"}
    assert lexicon.kin(["coma", "unknown"]) == frozenset()


def test_what_a_medicine_brings_about_is_blocked_where_it_is_asked_about() -> None:
    nsaids = Concept("nsaids", "partner", "NSAIDs", traits={"brings": "bleeds fluid"})
    aspirin = Concept("aspirin", "partner", "aspirin", within=("nsaids",))
    bruising = Concept("bruising", "sign", "bruising", traits={"kin": "bleeds skin"})
    lexicon = make_lexicon(nsaids, aspirin, bruising, COMA)
    assert lexicon.is_blocked("interaction:nsaids", "bruising")
    assert lexicon.is_blocked("interaction:aspirin", "bruising")
    assert not lexicon.is_blocked("interaction:nsaids", "coma")
    assert not lexicon.is_blocked("interaction:coma", "bruising")
    assert not lexicon.is_blocked("interaction", "bruising")


def test_traits_that_only_group_a_concept_declare_nothing() -> None:
    traits = {"channel": "sodium", "kin": "a b", "brings": "c", "system": "nervous"}
    assert Concept("x", "sign", "x", traits=traits).declared == {"channel": "sodium"}


def test_concepts_within_each_other_do_not_loop_for_ever() -> None:
    one = Concept("one", "sign", "one", within=("two",))
    two = Concept("two", "sign", "two", within=("one", "nowhere"))
    assert make_lexicon(one, two).broader("one") == {"one", "two", "nowhere"}


def test_a_comparator_class_is_found_when_it_holds_every_drug() -> None:
    group = Comparators("muscle relaxant", frozenset({"baclofen", "diazepam"}))
    lexicon = make_lexicon(comparators={"relaxants": group})
    assert lexicon.group_of(frozenset({"diazepam"})) == group
    assert lexicon.group_of(frozenset({"diazepam", "aspirin"})) is None


def test_the_empty_lexicon_knows_nothing() -> None:
    assert EMPTY.find("GABA-B receptor") is None


def test_every_spelling_of_a_bundled_concept_finds_it() -> None:
    lexicon = bundled_lexicon()

    def finds(concept: Concept, spelling: str) -> bool:
        if "whole" in concept.traits:
            return lexicon.named(spelling) is concept
        return concept in lexicon.mentioned(f"It is {spelling}.")

    assert [
        (concept.id, spelling)
        for concept in lexicon.concepts.values()
        for spelling in concept.spellings
        if not finds(concept, spelling)
    ] == []


def test_the_blocklist_of_the_bundled_lexicon_holds_what_is_true_in_the_world() -> None:
    lexicon = bundled_lexicon()
    for sign in ("insomnia", "tremor", "muscle-rigidity", "coma", "hypotension"):
        assert lexicon.is_blocked("withdrawal-sign", sign)
    for sign in ("constipation", "dry-mouth", "hypothermia", "bradycardia"):
        assert not lexicon.is_blocked("withdrawal-sign", sign)


def test_the_words_of_a_trait_are_gathered_from_groups_of_concepts() -> None:
    one = Concept("one", "sign", "one", traits={"system": "skin eye"})
    other = Concept("other", "sign", "other", traits={"system": "ear"})
    plain = Concept("plain", "sign", "plain")
    lexicon = make_lexicon(one, other, plain)
    found = lexicon.traits_of("system", {"one", "plain"}, {"other", "unknown"})
    assert found == {"skin", "eye", "ear"}
