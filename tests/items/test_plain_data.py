from dataclasses import dataclass
from decimal import Decimal

import pytest

from baclofen_quiz.items.item import Bloom, Certificate, Proof
from baclofen_quiz.items.plain_data import from_plain, to_plain


@dataclass(frozen=True)
class Sample:
    name: str
    level: Bloom
    size: Decimal
    proof: Certificate | None
    names: frozenset[str] = frozenset()
    pairs: tuple[tuple[str, int], ...] = ()
    fixed: bool = False


SAMPLE = Sample(
    name="x",
    level=Bloom.APPLY,
    size=Decimal("0.50"),
    proof=Certificate(Proof.DENIED, ("a", "b")),
    names=frozenset({"q", "p"}),
    pairs=(("one", 1), ("two", 2)),
    fixed=True,
)
PLAIN = {
    "name": "x",
    "level": "apply",
    "size": "0.50",
    "proof": {"proof": "F2", "evidence": ["a", "b"]},
    "names": ["p", "q"],
    "pairs": [["one", 1], ["two", 2]],
    "fixed": True,
}


def test_a_value_is_written_as_plain_data_and_read_back() -> None:
    assert to_plain(SAMPLE) == PLAIN
    assert from_plain(Sample, PLAIN) == SAMPLE


def test_none_stays_none() -> None:
    assert from_plain(Sample, {**PLAIN, "proof": None}).proof is None


def test_a_missing_field_takes_its_default() -> None:
    short = {name: PLAIN[name] for name in ("name", "level", "size", "proof")}
    assert from_plain(Sample, short).names == frozenset()


def test_a_name_of_a_later_version_is_passed_over() -> None:
    assert from_plain(Sample, {**PLAIN, "colour": "blue"}) == SAMPLE


@pytest.mark.parametrize(
    "change",
    [{"name": 1}, {"size": 0.5}, {"pairs": "no"}, {"proof": []}, {"names": [1]}],
)
def test_a_value_that_does_not_fit_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="Expected"):
        from_plain(Sample, {**PLAIN, **change})


def test_a_missing_name_without_default_is_refused() -> None:
    with pytest.raises(TypeError):
        from_plain(Sample, {})


def test_an_unknown_member_of_an_enumeration_is_refused() -> None:
    with pytest.raises(ValueError, match="guess"):
        from_plain(Sample, {**PLAIN, "level": "guess"})


def test_a_pair_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        from_plain(Sample, {**PLAIN, "pairs": [["one"]]})
