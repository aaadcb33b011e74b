from dataclasses import replace

import pytest

from baclofen_quiz.items.item import Item, Proof, SourceLine
from baclofen_quiz.web.item_page import PROOFS, AnswerRow, answer_rows
from factories import (
    make_cloze_item,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)


def nowhere(_source: SourceLine) -> None:
    """Find no statement."""


def rows(item: Item) -> tuple[AnswerRow, ...]:
    return answer_rows(item, nowhere)


def right(item: Item) -> list[str]:
    return [row.reason.text for row in rows(item) if row.reason.right]


def test_the_key_of_a_single_item_is_right_and_no_other_option() -> None:
    item = make_single_item()

    assert right(item) == [o.text for o in item.options if o.id == item.key]
    assert len(rows(item)) == len(item.options)
    assert not any(row.reason.mine for row in rows(item))


def test_all_keys_of_a_multiple_item_are_right() -> None:
    item = make_multiple_item()

    assert sorted(right(item)) == sorted(
        option.text for option in item.options if option.id in item.keys
    )


def test_steps_stand_in_the_right_order() -> None:
    item = make_ordering_item()

    assert right(item) == [option.text for option in item.options]


def test_pairs_are_joined_and_partners_of_none_are_named() -> None:
    item = make_matching_item()
    used = {partner for _, partner in item.pairs}
    unused = [option.text for option in item.right if option.id not in used]

    assert len(right(item)) == len(item.left)
    assert [row.reason.text for row in rows(item)[len(item.left) :]] == unused


def test_a_number_stands_above_the_errors_that_are_recognised() -> None:
    item = make_numeric_item()
    first, *errors = rows(item)

    assert first.reason.right
    assert [row.reason.rationale for row in errors] == [
        error.diagnosis for error in item.errors
    ]
    assert all(row.reason.pills == ("Recognised error",) for row in errors)


@pytest.mark.parametrize("item", [make_short_item(), make_cloze_item()])
def test_every_accepted_text_is_right(item: Item) -> None:
    assert right(item) == list(getattr(item, "accepted"))  # noqa: B009 - of both kinds


def test_an_option_says_by_what_it_is_proven() -> None:
    item = make_single_item()
    proofs = {
        f"{option.certificate.proof}: {PROOFS[option.certificate.proof]}"
        for option in item.options
        if option.certificate is not None
    }

    assert {row.proof for row in rows(item)} == proofs
    assert set(PROOFS) == set(Proof)


def test_an_option_without_certificate_claims_no_proof() -> None:
    item = make_single_item()
    options = tuple(replace(option, certificate=None) for option in item.options)

    assert {row.proof for row in rows(replace(item, options=options))} == {""}
