"""Which pairs of a table may stand side by side."""

from dataclasses import replace

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.items.generation.tables import Pair, Relation, term
from baclofen_quiz.items.generation.tables.pairs import (
    apart,
    beside,
    distinct,
    fits,
    may_be_true,
    named_by,
    unlike,
)
from baclofen_quiz.items.lexicon import Blocked
from desks import bundled_lexicon, desk_of

RELATION = Relation("interaction-effect", "interaction")
DESK = desk_of(
    """
    ## Interactions

    - Opioids: more sedation {#opioids}
    - Warfarin: the blood clots less well {#warfarin}
    """
)


def pair(subject: str, value: str) -> Pair:
    return Pair(DESK.of(Interaction)[0], term(DESK, subject), term(DESK, value))


def are_apart(one: str, other: str) -> bool:
    return apart(term(DESK, one), term(DESK, other))


def test_phrases_without_anything_in_common_are_apart() -> None:
    assert are_apart("dry mouth", "blood pressure falls")


def test_a_common_concept_keeps_phrases_together() -> None:
    assert not are_apart("drowsiness", "more sedation")


def test_a_broader_concept_keeps_phrases_together() -> None:
    assert not are_apart("coma", "loss of consciousness")


def test_a_common_word_keeps_phrases_together() -> None:
    assert not are_apart("a fall in blood pressure", "a rise in blood pressure")


def test_general_words_in_common_do_not() -> None:
    assert are_apart("higher risk of gout", "higher risk of cramps")


def test_a_phrase_whose_words_all_stand_in_the_other_is_not_apart() -> None:
    assert not are_apart("monitor closely", "monitor")


def test_a_phrase_without_telling_words_is_apart_from_nothing() -> None:
    assert not are_apart("as is", "dry mouth")


def test_a_kinship_keeps_phrases_together() -> None:
    one = term(DESK, "sudden pallor")
    other = term(DESK, "chilblains")
    assert apart(one, other)
    kin = frozenset({"skin"})
    assert not apart(replace(one, kin=kin), replace(other, kin=kin))


def test_what_the_blocklist_names_may_be_true() -> None:
    blocked = Blocked("interaction", frozenset({"dry-mouth"}), "It may be.")
    lexicon = replace(bundled_lexicon(), blocked=(blocked,))
    desk = replace(DESK, lexicon=lexicon)
    subject, value = term(desk, "opioids"), term(desk, "dry mouth")
    assert may_be_true(desk, RELATION, subject, value)
    assert not may_be_true(desk, RELATION, subject, term(desk, "gout"))


def test_pairs_are_distinct_when_neither_value_fits_the_other() -> None:
    one, other = pair("opioids", "more sedation"), pair("warfarin", "thinner blood")
    assert distinct(DESK, RELATION, one, other)
    assert not distinct(DESK, RELATION, one, pair("hypnotics", "deep sedation"))
    assert not distinct(DESK, RELATION, one, pair("opioids", "thinner blood"))
    assert not distinct(DESK, RELATION, one, pair("sedation at night", "gout"))


def test_opposed_pairs_may_speak_of_one_thing_and_never_fit() -> None:
    one, other = (
        pair("rifampicin", "a fall in clotting"),
        pair("fluconazole", "a rise in clotting"),
    )
    opposed = Relation("effect", "interaction", opposed=lambda *_: True)
    assert unlike(opposed, one, other)
    assert not unlike(RELATION, one, other)
    assert not fits(DESK, opposed, one, other)


def test_a_relation_may_know_that_a_value_holds() -> None:
    one, other = pair("opioids", "more sedation"), pair("warfarin", "less clotting")
    assert not fits(DESK, RELATION, one, other)
    knowing = Relation("effect", "interaction", holds=lambda *_: True)
    assert fits(DESK, knowing, one, other)


def test_two_distractors_of_one_subject_may_stand_together() -> None:
    one, other = pair("a sudden stop", "yawning"), pair("a sudden stop", "dry mouth")
    assert beside(RELATION, one, other)
    assert not unlike(RELATION, one, other)
    assert not beside(RELATION, one, one)
    assert beside(RELATION, one, pair("warfarin", "dry mouth"))


def test_a_name_may_tell_the_value() -> None:
    assert named_by(DESK, pair("antihypertensives", "blood pressure falls further"))
    assert not named_by(DESK, pair("opioids", "blood pressure falls further"))
