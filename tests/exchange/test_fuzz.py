"""Whatever stands in a file, a reader gives items and problems and nothing else."""

import pytest

from baclofen_quiz.exchange import FORMATS, Format
from fuzzing import READERS, faults, inputs


@pytest.mark.parametrize("form", READERS.values(), ids=READERS)
def test_no_input_makes_a_reader_fail(form: Format) -> None:
    found = {
        fault: data
        for data in inputs(form, 2_000, seed=1)
        for fault in faults(form, data)
    }

    assert found == {}


def test_the_same_seed_breaks_files_in_the_same_way() -> None:
    form = FORMATS["csv"]

    assert list(inputs(form, 20, seed=7)) == list(inputs(form, 20, seed=7))
    assert list(inputs(form, 20, seed=7)) != list(inputs(form, 20, seed=8))
