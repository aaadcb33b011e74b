import pytest

from baclofen_quiz.learning.confusions import Confusion, Counted, Mixup
from baclofen_quiz.web.confusion_words import said, told


@pytest.mark.parametrize(
    ("confusion", "sentence"),
    [
        (
            Confusion(Mixup.DRUGS, "Tizanidine", "baclofen", (), "main target"),
            "You took tizanidine's main target for baclofen's.",
        ),
        (
            Confusion(Mixup.DRUGS, "Dantrolene", "Diazepam", ()),
            "You took dantrolene for diazepam.",
        ),
        (
            Confusion(Mixup.DRUGS, "ACE inhibitors", "Diazepam", ()),
            "You took ACE inhibitors for diazepam.",
        ),
        (
            Confusion(Mixup.LISTS, "Off-label uses", "Approved indications", ()),
            "You took “Off-label uses” for “Approved indications”.",
        ),
        (
            Confusion(Mixup.WORDS, "Antagonist", "Agonist", ()),
            "You took “Antagonist” for “Agonist”.",
        ),
        (Confusion(Mixup.SLIP, "the units slipped.", "", ()), "The units slipped."),
    ],
)
def test_a_confusion_is_one_sentence(confusion: Confusion, sentence: str) -> None:
    assert said(confusion) == sentence


def test_cards_on_it_are_those_of_its_facts_and_of_two_drugs() -> None:
    drugs = Confusion(Mixup.DRUGS, "Tizanidine", "baclofen", ("f",))
    words = Confusion(Mixup.WORDS, "A", "B", ("f",))

    assert told(Counted(words, 2)).deck == (("fact", "f"),)
    assert told(Counted(drugs, 2)).deck == (
        ("fact", "f"),
        ("apart", "Tizanidine"),
        ("apart", "baclofen"),
    )


@pytest.mark.parametrize(("facts", "length"), [(1, 3), (3, 6), (9, 10)])
def test_a_quiz_on_it_has_some_questions_a_fact(facts: int, length: int) -> None:
    named = tuple(f"f{number}" for number in range(facts))
    found = told(Counted(Confusion(Mixup.WORDS, "A", "B", named), 2))

    assert (found.times, found.facts, found.length) == ("2 times", named, length)
