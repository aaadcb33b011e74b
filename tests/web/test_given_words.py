import pytest

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import Item, MultipleItem
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.given_words import in_words, right_in_words
from factories import (
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

SINGLE = make_single_item()
MULTIPLE = make_multiple_item()
ORDERING = make_ordering_item()
MATCHING = make_matching_item()
STEPS = [option.text for option in ORDERING.options]


@pytest.mark.parametrize(
    ("item", "answer", "words"),
    [
        (SINGLE, DontKnow(), "I don't know"),
        (SINGLE, Chosen(SINGLE.options[1].id), SINGLE.options[1].text),
        (
            MULTIPLE,
            ChosenSet(frozenset(option.id for option in MULTIPLE.options[:2])),
            "; ".join(option.text for option in MULTIPLE.options[:2]),
        ),
        (
            ORDERING,
            Ordered(tuple(option.id for option in ORDERING.options)),
            "; ".join(f"{at}. {text}" for at, text in enumerate(STEPS, 1)),
        ),
        (
            MATCHING,
            Matched(((MATCHING.left[0].id, MATCHING.right[1].id),)),
            f"{MATCHING.left[0].text}: {MATCHING.right[1].text}",
        ),
        (make_numeric_item(), Typed("4", "mg"), f"4{NBSP}mg"),
        (make_numeric_item(), Typed("30000", "mg"), f"30,000{NBSP}mg"),
        (make_numeric_item(), Typed("30000", "mcg"), f"30,000{NBSP}mcg = 30{NBSP}mg"),
        (make_numeric_item(), Typed("4.0 Milligrams"), f"4{NBSP}mg"),
        (make_numeric_item(), Typed("0,5 ug"), f"0.5{NBSP}mcg = 0.0005{NBSP}mg"),
        (make_numeric_item(), Typed("-4"), f"-4{NBSP}mg"),
        (make_numeric_item(), Typed("4", "mL"), f"4{NBSP}mL"),
        (make_numeric_item(), Typed("four", "mg"), f"four{NBSP}mg"),
        (make_numeric_item(), Typed("", "mg"), "mg"),
        (make_short_item(), Typed("dantrolene"), "dantrolene"),
        (make_short_item(), Typed("30000"), "30000"),
    ],
)
def test_an_answer_is_said_as_it_was_given(
    item: Item, answer: Answer, words: str
) -> None:
    assert in_words(item, answer) == words


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (SINGLE, "The answer is: GABA-B receptor"),
        (MULTIPLE, "The answers are: {}"),
        (make_numeric_item(), f"The answer is: 4{NBSP}mg"),
        (make_short_item(), "The answer is: dantrolene"),
        (ORDERING, ""),
        (MATCHING, ""),
    ],
)
def test_what_would_have_been_right_is_said_without_letters(
    item: Item, words: str
) -> None:
    if isinstance(item, MultipleItem):
        keys = (one.text for one in item.options if one.id in item.keys)
        words = words.format("; ".join(keys))

    assert right_in_words(item) == words
