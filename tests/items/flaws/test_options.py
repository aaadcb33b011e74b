import pytest

from flaw_finding import E, W, codes, guesses, multiple, single


@pytest.mark.parametrize(
    ("texts", "severity"),
    [
        (("True, it is", "False, it is", "True, but rarely"), E),
        (("Yes", "No", "No, never"), E),
        (("It crosses the placenta", "It does not cross the placenta", "Unknown"), W),
    ],
)
def test_s06_true_and_false_in_disguise(texts: tuple[str, ...], severity: str) -> None:
    if severity == W:  # the two forms of a verb differ, as they do in English
        texts = ("The placenta is crossed", "The placenta is not crossed", "Unknown")

    assert ("S06", severity) in codes(single(*texts))


def test_s06_options_that_only_begin_alike_are_sound() -> None:
    assert "S06" not in dict(codes(single("Nodding", "Yesterday", "No-load test")))
    assert "S06" not in dict(codes(single("No effect", "Less effect", "More effect")))


@pytest.mark.parametrize(
    "text",
    [
        "All of the above",
        "None of these",
        "All the above.",
        "Both",
        "Neither of the above",
        "Both A and C",
        "A and C",
        "I and II",
        "A, B and C",
        "Any of the options",
        "None",
        "Options 1 and 3 only",
    ],
)
def test_s07_an_option_about_other_options(text: str) -> None:
    assert ("S07", E) in codes(single(text, "Seizures", "Delirium"))


@pytest.mark.parametrize(
    "text",
    [
        "All muscle groups",
        "Vitamin A and C",
        "Both sides of the synapse",
        "Neither opens nor closes",
        "None of the channels of the neuron",
    ],
)
def test_s07_sound_options(text: str) -> None:
    assert "S07" not in dict(codes(single(text, "Seizures", "Delirium")))


def test_s31_the_same_words_in_front() -> None:
    item = single("It increases a", "It increases b", "It increases c")

    assert ("S31", W) in codes(item)


@pytest.mark.parametrize(
    ("stem", "texts"),
    [
        (
            "Why is care needed in epilepsy with baclofen?",
            (
                "The seizure threshold falls",
                "The seizure rate of rest",
                "The seizure x",
            ),
        ),
        ("", ("Because the dose", "Because the drug", "Because the route")),
        ("", ('"I may stop" now', '"I may stop" then', '"I may stop" later')),
        ("", ("10 mg daily", "10 mg weekly", "10 mg monthly")),
        ("", ("GABA-A", "GABA-B", "NMDA receptor")),
        ("", ("Calcium", "Calcium", "Calcium")),
    ],
)
def test_s31_reasons_quotes_and_numbers_may_begin_alike(
    stem: str, texts: tuple[str, ...]
) -> None:
    assert "S31" not in dict(codes(single(*texts, stem=stem)))


def test_s32_one_option_much_longer_or_shorter() -> None:
    long = single("One two three four five six", "One two", "Three four")
    short = single("One", "One two three four five", "Three four five six seven")

    assert guesses(long) == ["S32"]
    assert guesses(short) == ["S32"]
    assert guesses(single("One", "One two three", "Four five")) == []
    assert guesses(single("One two three four", "Five")) == []


def test_s33_one_pair_of_opposites_with_the_key_in_it() -> None:
    texts = ("Potassium efflux rises", "Potassium efflux falls", "Sodium", "Chloride")

    assert guesses(single(*texts)) == ["S33"]
    assert guesses(single("Hypertonia", "Hypotonia", "Sodium", "Chloride")) == ["S33"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Sodium", "Potassium rises", "Potassium falls", "Chloride"),
        ("Sodium rises", "Sodium falls", "Potassium rises", "Potassium falls"),
        ("Sodium rises", "Sodium falls", "Chloride"),
        ("Hyperthermia", "Hypothermia", "Dry mouth", "Bradycardia"),
    ],
)
def test_s33_two_pairs_or_three_options_or_the_waived_pair(
    texts: tuple[str, ...],
) -> None:
    assert "S33" not in guesses(single(*texts))


def test_a_multiple_is_looked_at_too() -> None:
    assert ("S07", E) in codes(multiple("Seizures", "Delirium", "All of the above"))
