from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.item import Item, NumericError
from baclofen_quiz.items.marking import (
    Mark,
    NotOnce,
    UnfitAnswer,
    UnknownOption,
    UnreadableNumber,
    Verdict,
    WrongKindOfAnswer,
    mark,
)
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

SINGLE = make_single_item()
MULTIPLE = make_multiple_item()
NUMERIC = make_numeric_item()
ORDERING = make_ordering_item()
MATCHING = make_matching_item()
STEPS = tuple(option.id for option in ORDERING.options)
LEFT = tuple(option.id for option in MATCHING.left)
RIGHT = tuple(option.id for option in MATCHING.right)


def _ticked(*options: str) -> Mark:
    return mark(MULTIPLE, ChosenSet(frozenset(options)))


def _typed(text: str, unit: str = "mg") -> Mark:
    return mark(NUMERIC, Typed(text, unit))


# --- single -----------------------------------------------------------------------


def test_the_key_earns_the_whole_mark() -> None:
    assert mark(SINGLE, Chosen("gaba-b")) == Mark(Fraction(1), Verdict.CORRECT)


def test_another_option_earns_nothing() -> None:
    assert mark(SINGLE, Chosen("gaba-a")) == Mark(Fraction(0), Verdict.WRONG)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_not_knowing_is_a_blank_in_every_kind(item: Item) -> None:
    assert mark(item, DontKnow()) == Mark(Fraction(0), Verdict.BLANK)


# --- multiple ---------------------------------------------------------------------


def test_all_keys_and_nothing_else_is_right() -> None:
    assert _ticked("oral", "intrathecal") == Mark(Fraction(1), Verdict.CORRECT)


def test_half_of_the_keys_earn_half() -> None:
    assert _ticked("oral") == Mark(
        Fraction(1, 2), Verdict.PARTLY, "1 of the 2 right options ticked, none wrong."
    )


def test_a_wrong_tick_takes_its_share_away() -> None:
    assert _ticked("oral", "intrathecal", "epidural") == Mark(
        Fraction(1, 2), Verdict.PARTLY, "2 of the 2 right options ticked, 1 wrong."
    )


def test_ticking_everything_earns_nothing() -> None:
    given = _ticked("oral", "intrathecal", "intravenous", "epidural")
    assert (given.fraction, given.verdict) == (Fraction(0), Verdict.WRONG)


def test_more_wrong_than_right_never_goes_below_nothing() -> None:
    assert _ticked("intravenous", "epidural").fraction == 0


def test_no_tick_is_a_blank() -> None:
    assert _ticked().verdict is Verdict.BLANK


# --- ordering ---------------------------------------------------------------------


def test_the_exact_order_is_right() -> None:
    assert mark(ORDERING, Ordered(STEPS)) == Mark(Fraction(1), Verdict.CORRECT)


def test_a_step_moved_to_the_end_keeps_the_other_links() -> None:
    assert mark(ORDERING, Ordered((*STEPS[1:], STEPS[0]))) == Mark(
        Fraction(2, 3),
        Verdict.PARTLY,
        "2 of the 3 links from one step to the next are right.",
    )


def test_the_reverse_order_is_wrong() -> None:
    given = mark(ORDERING, Ordered(tuple(reversed(STEPS))))
    assert (given.fraction, given.verdict) == (Fraction(0), Verdict.WRONG)


@pytest.mark.parametrize("order", [STEPS[:3], (*STEPS, STEPS[0]), (STEPS[0],) * 4])
def test_an_order_needs_every_step_once(order: tuple[str, ...]) -> None:
    with pytest.raises(NotOnce):
        mark(ORDERING, Ordered(order))


# --- matching ---------------------------------------------------------------------


def test_all_pairs_are_right() -> None:
    assert mark(MATCHING, Matched(MATCHING.pairs)) == Mark(Fraction(1), Verdict.CORRECT)


def test_two_of_three_pairs_earn_two_thirds() -> None:
    pairs = (*MATCHING.pairs[:2], ("dantrolene", "gaba-b"))
    assert mark(MATCHING, Matched(pairs)) == Mark(
        Fraction(2, 3), Verdict.PARTLY, "2 of the 3 pairs are right."
    )


def test_an_unmatched_left_option_earns_nothing_for_itself() -> None:
    assert mark(MATCHING, Matched(MATCHING.pairs[:1])).fraction == Fraction(1, 3)


@pytest.mark.parametrize(
    ("right", "said"),
    [
        (0, "None of the 3 pairs is right."),
        (1, "1 of the 3 pairs is right."),
        (2, "2 of the 3 pairs are right."),
        (3, ""),
    ],
)
def test_how_many_pairs_are_right_is_said_in_plain_english(
    right: int, said: str
) -> None:
    lefts, rights = zip(*MATCHING.pairs, strict=True)
    wrong = next(one.id for one in MATCHING.right if one.id not in rights)
    pairs = (*MATCHING.pairs[:right], *((left, wrong) for left in lefts[right:]))

    assert mark(MATCHING, Matched(pairs)).diagnosis == said


def test_no_pair_is_a_blank() -> None:
    assert mark(MATCHING, Matched(())).verdict is Verdict.BLANK


def test_a_left_option_cannot_have_two_partners() -> None:
    pairs = (("diazepam", "gaba-a"), ("diazepam", "gaba-b"))
    with pytest.raises(NotOnce):
        mark(MATCHING, Matched(pairs))


# --- numeric ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("4", "mg"),
        ("4", ""),
        ("4 mg", ""),
        ("4 mg", "mcg"),
        ("4,000", "mcg"),
        ("4 000 micrograms", ""),
        ("0.004", "g"),
    ],
)
def test_the_right_number_is_right_in_any_unit(text: str, unit: str) -> None:
    assert _typed(text, unit) == Mark(Fraction(1), Verdict.CORRECT)


def test_an_unsafe_spelling_is_right_with_a_hint() -> None:
    given = _typed("4.0")
    assert given.verdict is Verdict.CORRECT
    assert given.diagnosis == (
        'Write no zero after the last digit, "5": "5.0" is misread as 50.'
    )


def test_a_naked_point_and_a_decimal_comma_are_no_fault() -> None:
    half = make_numeric_item(value=Decimal("0.5"))
    for text in ("0.5", "0,5", " .5 "):
        assert mark(half, Typed(text, "mg")).fraction == 1


def test_a_number_within_the_tolerance_is_right() -> None:
    item = make_numeric_item(tolerance=Decimal("0.1"))
    assert mark(item, Typed("4.1", "mg")).fraction == 1
    assert mark(item, Typed("4.11", "mg")).fraction == 0


def test_a_wrong_number_is_traced_to_its_named_error() -> None:
    assert _typed("12") == Mark(
        Fraction(0),
        Verdict.WRONG,
        "That is the whole day's dose: divide it by three.",
    )
    assert _typed("12,000", "mcg").diagnosis == _typed("12").diagnosis


def test_a_number_to_which_two_errors_lead_names_neither() -> None:
    errors = (
        NumericError(Decimal(12), "not_divided", "Not divided."),
        NumericError(Decimal("12.1"), "other_step", "Another step."),
    )
    item = make_numeric_item(errors=errors, tolerance=Decimal("0.1"))

    assert mark(item, Typed("12", "mg")).diagnosis == ""
    assert mark(item, Typed("12.2", "mg")).diagnosis == "Another step."


def test_the_right_number_in_a_wrong_unit_is_told() -> None:
    assert _typed("4 mcg") == Mark(
        Fraction(0), Verdict.WRONG, "The number is right, but in mg, not in mcg."
    )


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("40", "tenfold"),
        ("0.4", "tenth"),
        ("400", "hundredfold"),
        ("0.04", "hundredth"),
        ("4,000", "thousandfold"),
        ("0.004", "thousandfold"),
    ],
)
def test_right_digits_with_a_wrong_place_are_told_without_a_named_error(
    text: str, model: str
) -> None:
    item = make_numeric_item(errors=())

    assert mark(item, Typed(text, "mg")).diagnosis == ERROR_MODELS[model]


def test_nothing_is_so_many_times_nothing() -> None:
    item = make_numeric_item(value=Decimal(0), errors=())

    assert mark(item, Typed("40", "mg")).diagnosis == ""


def test_another_wrong_number_has_no_diagnosis() -> None:
    assert _typed("7") == Mark(Fraction(0), Verdict.WRONG)


def test_a_unit_of_something_else_is_wrong_and_told() -> None:
    assert _typed("4 mL") == Mark(
        Fraction(0),
        Verdict.WRONG,
        "The answer is asked in mg, which mL is no unit of.",
    )


@pytest.mark.parametrize("text", ["four", "4 mgg", "4..5", "1e9"])
def test_what_cannot_be_read_can_be_typed_again(text: str) -> None:
    with pytest.raises(UnreadableNumber):
        _typed(text)


def test_a_unit_of_the_item_alone_is_known_to_it() -> None:
    item = make_numeric_item(unit="beats/min", units=("beats/min",))
    assert mark(item, Typed("4 beats/min")).fraction == 1


def test_an_empty_field_is_a_blank() -> None:
    assert _typed("  ").verdict is Verdict.BLANK


# --- short and cloze --------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Dantrolene", " dantrium ", '"dantrolene"'])
def test_an_accepted_word_is_right(typed: str) -> None:
    assert mark(make_short_item(), Typed(typed)).verdict is Verdict.CORRECT


def test_a_gap_is_filled_by_its_own_receptor_only() -> None:
    assert mark(make_cloze_item(), Typed("gaba-b")).fraction == 1
    assert mark(make_cloze_item(), Typed("GABA-A")).fraction == 0


def test_an_empty_word_is_a_blank() -> None:
    assert mark(make_short_item(), Typed("")).verdict is Verdict.BLANK


# --- unfit answers ----------------------------------------------------------------

ANSWERS: tuple[Answer, ...] = (
    Chosen("gaba-b"),
    ChosenSet(frozenset({"oral"})),
    Typed("4"),
    Ordered(STEPS),
    Matched(MATCHING.pairs),
)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_only_its_own_kind_of_answer_fits_an_item(item: Item) -> None:
    fitting = 0
    for answer in ANSWERS:
        try:
            mark(item, answer)
        except WrongKindOfAnswer:
            continue
        except UnfitAnswer:  # a number typed where a word is asked is no other kind
            pytest.fail("another error than the kind")
        fitting += 1
    assert fitting == 1


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (SINGLE, Chosen("nothing-like-it")),
        (SINGLE, Chosen("")),
        (MULTIPLE, ChosenSet(frozenset({"oral", "rectal"}))),
        (ORDERING, Ordered((*STEPS[:3], "unknown"))),
        (MATCHING, Matched((("unknown", "gaba-a"),))),
        (MATCHING, Matched((("diazepam", "unknown"),))),
        (MATCHING, Matched((("gaba-a", "diazepam"),))),
    ],
)
def test_an_option_that_does_not_exist_is_refused(item: Item, answer: Answer) -> None:
    with pytest.raises(UnknownOption):
        mark(item, answer)


# --- laws -------------------------------------------------------------------------


@given(st.integers(3, 7), st.data())
def test_ticking_one_more_key_never_costs_and_one_more_wrong_never_pays(
    size: int, data: st.DataObject
) -> None:
    ids = [f"o{n}" for n in range(size)]
    keys = data.draw(st.sets(st.sampled_from(ids), min_size=2, max_size=size - 1))
    item = make_multiple_item(
        options=tuple(make_option(name) for name in ids), keys=frozenset(keys)
    )
    ticked = frozenset(data.draw(st.sets(st.sampled_from(ids))))
    before = mark(item, ChosenSet(ticked)).fraction
    assert 0 <= before <= 1
    for name in set(ids) - ticked:
        after = mark(item, ChosenSet(ticked | {name})).fraction
        assert after >= before if name in keys else after <= before
    assert (before == 1) == (ticked == keys)


@given(st.permutations(STEPS))
def test_an_order_earns_a_share_and_only_the_exact_one_all(order: list[str]) -> None:
    given = mark(ORDERING, Ordered(tuple(order)))
    assert 0 <= given.fraction <= 1
    assert (given.fraction == 1) == (tuple(order) == STEPS)


@given(st.lists(st.sampled_from(RIGHT), min_size=3, max_size=3), st.integers(0, 2))
def test_mending_a_pair_never_costs(right: list[str], mended: int) -> None:
    pairs = dict(zip(LEFT, right, strict=True))
    before = mark(MATCHING, Matched(tuple(pairs.items()))).fraction
    pairs[LEFT[mended]] = dict(MATCHING.pairs)[LEFT[mended]]
    after = mark(MATCHING, Matched(tuple(pairs.items()))).fraction
    assert 0 <= before <= after <= 1


@given(
    st.decimals("0.01", "100", places=2),
    st.decimals("0.01", "100", places=2),
    st.decimals("0", "10", places=2),
)
def test_a_closer_number_is_never_worth_less(
    one: Decimal, other: Decimal, tolerance: Decimal
) -> None:
    item = make_numeric_item(tolerance=tolerance, errors=())
    near, far = sorted((one, other), key=lambda number: abs(number - item.value))
    closer = mark(item, Typed(str(near), "mg")).fraction
    assert closer >= mark(item, Typed(str(far), "mg")).fraction


@given(st.text(max_size=70), st.sampled_from(["", "mg", "mcg"]))
def test_whatever_is_typed_is_marked_and_only_a_number_can_be_unreadable(
    text: str, unit: str
) -> None:
    for item in (NUMERIC, make_short_item(), make_cloze_item()):
        try:
            given = mark(item, Typed(text, unit))
        except UnreadableNumber:
            assert item is NUMERIC
        else:
            assert 0 <= given.fraction <= 1
