from dataclasses import replace

import pytest

from baclofen_quiz.items.flaws.cues import key_is_longest
from baclofen_quiz.items.flaws.view import best_answer
from baclofen_quiz.items.item import SingleItem, SourceSentence
from factories import make_ordering_item
from flaw_finding import E, W, codes, guesses, multiple, single

LONG = "Refrigerated (2 to 8 degrees); avoid light and discard what is left"


def test_s11_a_key_much_longer_than_the_rest() -> None:
    item = single(LONG, "At room temperature", "Frozen", "In sunlight")

    assert ("S11", E) in codes(item)
    assert _key_is_longest(item)


def test_s11_a_key_somewhat_longer_or_much_shorter() -> None:
    assert ("S11", W) in codes(single("a" * 15, "b" * 10, "c" * 11))
    assert ("S11", W) in codes(single("a" * 5, "b" * 12, "c" * 11))


@pytest.mark.parametrize(
    "texts",
    [("a" * 12, "b" * 10, "c" * 10), ("a" * 13, "b" * 10, "c" * 10), ("4", "10", "12")],
)
def test_s11_small_differences_are_sound(texts: tuple[str, ...]) -> None:
    assert "S11" not in dict(codes(single(*texts)))
    assert not _key_is_longest(single(texts[1], texts[0], *texts))


def _key_is_longest(item: SingleItem) -> bool:
    found = best_answer(item)
    return found is not None and key_is_longest(found)


@pytest.mark.parametrize(
    ("texts", "severity"),
    [
        (("It crosses slowly", "It never crosses", "It stays outside"), W),
        (("It crosses slowly", "It never crosses", "It always crosses"), E),
        (("It may cross", "It never crosses", "It may stay outside"), E),
    ],
)
def test_s12_absolute_words_in_distractors(
    texts: tuple[str, ...], severity: str
) -> None:
    assert ("S12", severity) in codes(single(*texts))


def test_s12_an_absolute_key_needs_an_absolute_source() -> None:
    item = single("It must be tapered", "It may be stopped", "It may be doubled")
    said = replace(item, source=SourceSentence("quiz.md", 1, "It must be tapered."))
    unlike = replace(item, source=SourceSentence("quiz.md", 1, "Taper."))
    unknown = replace(item, source=SourceSentence("quiz.md", 1, ""))

    assert "S12" not in dict(codes(said))
    assert ("S12", W) in codes(unlike)
    assert guesses(unlike) == []
    assert guesses(unknown) == ["S12"]


def test_s12_how_often_a_dose_is_given_is_not_absolute() -> None:
    item = single("1 g every 8\u00a0hours", "2 g every 8 hours", "3 g every other day")

    assert "S12" not in dict(codes(item))


def test_s12_not_at_all_is_not_absolute() -> None:
    assert "S12" not in dict(codes(single("A little", "Not at all", "Half of it")))


def test_s13_the_key_alone_is_cautious() -> None:
    item = single("It may lower it", "It raises it", "It leaves it")

    assert ("S13", E) in codes(item)
    assert "S13" not in dict(codes(single("It may a", "It may b", "It cannot c")))
    assert "S13" not in dict(codes(single("It does a", "It may b", "It does c")))


def test_s13_vague_words_in_the_stem() -> None:
    assert ("S13", W) in codes(single(stem="Which effect is often seen on baclofen?"))
    assert codes(single(stem="How many doses of baclofen are given daily?")) == []


def test_s14_a_stem_that_ends_in_an_article() -> None:
    texts = ("Analogue of tricyclics", "Benzodiazepine drug", "Dihydropyridine drug")
    stem = "Cyclobenzaprine is chemically known as an"
    item = single(*texts, stem=stem)

    assert "S14" in guesses(item)
    assert ("S14", E) in codes(single(*texts, stem=stem, authored=False))


def test_s14_an_article_that_fits_others_too_is_a_warning() -> None:
    item = single(
        "Agonist",
        "Antagonist",
        "Blocker",
        stem="At its receptor it is an",
        authored=False,
    )

    assert ("S14", W) in codes(item)


def test_s14_a_stem_that_ends_in_a_verb() -> None:
    item = single(stem="The receptors that baclofen activates are", authored=False)

    assert ("S14", W) in codes(item)


def test_s15_a_word_of_the_stem_in_the_key_alone() -> None:
    stem = "Which effect threatens the newborn after late use of baclofen?"
    texts = ("Withdrawal of the newborn", "Low blood sugar", "High blood pressure")

    assert "S15" in guesses(single(*texts, stem=stem))
    assert ("S15", W) in codes(single(*texts, stem=stem, authored=False))


def test_s15_two_words_are_an_error_in_a_generated_item() -> None:
    stem = "Which effect threatens newborn lungs after late use?"
    texts = ("Newborn lungs stay small", "Low blood sugar here", "High blood pressure")

    assert ("S15", E) in codes(single(*texts, stem=stem, authored=False))


def test_s15_a_word_of_a_distractor_or_the_drug_is_no_cue() -> None:
    stem = "Which receptors does baclofen activate?"

    assert (
        codes(single("GABA-B receptor", "GABA-A receptor", "Baclofen site", stem=stem))
        == []
    )
    assert (
        codes(single("Baclofen site", "Diazepam site", "Other sites", stem=stem)) == []
    )


COMPOSITE = (
    "Drowsiness and weakness",
    "Drowsiness and tremor",
    "Constipation and weakness",
)


def test_s16_the_parts_of_options_meet_in_the_key() -> None:
    assert "S16" in guesses(single(*COMPOSITE))
    assert ("S16", E) in codes(single(*COMPOSITE, authored=False))


def test_s16_a_key_with_most_shared_parts() -> None:
    item = single(*COMPOSITE, "Dizziness and headache", authored=False)

    assert ("S16", W) in codes(item)


def test_s16_two_by_two_is_even() -> None:
    grid = ("a and x", "a and y", "b and x", "b and y")

    assert "S16" not in dict(codes(single(*grid, authored=False)))


def test_cues_are_looked_for_where_there_is_one_key() -> None:
    assert codes(make_ordering_item()) == []
    assert codes(multiple("Oral", "Intrathecal", "Epidural")) == []
