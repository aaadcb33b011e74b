from dataclasses import replace

import pytest

from baclofen_quiz.items.flaws import view
from baclofen_quiz.items.item import SourceSentence
from factories import (
    make_numeric_item,
    make_ordering_item,
    make_short_item,
)
from flaw_finding import E, W, codes, guesses, multiple, single


def test_a_choice_is_cut_into_keys_and_distractors() -> None:
    for item, right in ((single("a", "b", "c"), 1), (multiple("a", "b", "c"), 2)):
        found = view.choice(item)
        assert found
        assert len(found.keys) == right
        assert len(found.distractors) == 3 - right


def test_only_a_single_with_a_key_has_a_best_answer() -> None:
    assert view.best_answer(single())
    assert view.best_answer(multiple("a", "b", "c")) is None
    assert view.best_answer(single("a")) is None


def test_steps_are_no_choice() -> None:
    assert view.choice(make_ordering_item()) is None


def test_every_text_of_an_item_is_said() -> None:
    assert "ten times" in view.view_of(make_numeric_item()).said
    assert "Dantrium" in view.view_of(make_short_item()).said.split("\n")


def test_what_is_asked_is_stem_and_options_without_reasons() -> None:
    asked = view.asked(single("alpha", "beta", "gamma"))

    assert "alpha" in asked
    assert "Why" not in asked


def test_an_item_is_looked_at_once_for_all_rules() -> None:
    item = single("Alpha", "Beta-2", "Gamma", stem="Which one isn't the 1st?")

    seen = view.view_of(item)

    assert (seen.choice, seen.best) == (view.choice(item), view.best_answer(item))
    assert seen.asked == view.asked(item)
    assert {"Alpha", "Beta-2", "Gamma"} < set(seen.said.split("\n"))
    assert seen.stem_words == ("which", "one", "isn", "t", "the", "1st")
    assert seen.option_words == {"alpha", "beta", "2", "gamma"}


def test_where_there_are_no_options_the_stem_alone_is_asked() -> None:
    seen = view.view_of(make_short_item())

    assert seen.asked == seen.item.stem
    assert (seen.options, seen.choice, seen.best) == ((), None, None)


def test_words_of_every_question_are_no_content() -> None:
    stem = "Which of the following is the target of baclofen's action?"

    assert view.content_words(stem) == ("target", "baclofen's", "action")


def test_forms_of_a_word_meet_in_its_lemma() -> None:
    assert view.lemmas("newborn newborns") == {"newborn"}
    assert view.lemma("inhibited") == view.lemma("inhibits") == "inhibit"
    assert view.lemma("gas") == "gas"


def test_two_options_are_compared_unless_there_are_far_too_many() -> None:
    assert len(list(view.pairs(single("a", "b", "c").options))) == 3
    assert list(view.pairs(single(*"abcdefghijklmnopqrstuvwxyz").options)) == []


def test_the_mean_is_arithmetic() -> None:
    assert view.mean([1, 2, 6]) == 3


@pytest.mark.parametrize(
    ("file", "optional", "told"),
    [
        ("exam.md", False, [("S02", E), ("S06", E)]),
        ("exam.md", True, [("S02", W), ("S06", W)]),
        ("exam.gift", False, [("S02", W), ("S06", W)]),
    ],
)
def test_true_or_false_of_another_program_is_a_weakness_and_no_error(
    file: str, *, optional: bool, told: list[tuple[str, str]]
) -> None:
    source = SourceSentence(file, 3, "")
    item = replace(single("True", "False"), source=source, reasons_optional=optional)

    assert codes(item) == told
    assert guesses(item) == [code for code, found in told[:1] if found == W]


def test_other_questions_of_two_options_stay_errors_wherever_they_come_from() -> None:
    source = SourceSentence("exam.gift", 3, "")

    assert codes(replace(single("GABA-A", "GABA-B"), source=source)) == [("S02", E)]
    assert codes(replace(single("Yes", "No"), source=source)) == [
        ("S02", E),
        ("S06", E),
    ]
