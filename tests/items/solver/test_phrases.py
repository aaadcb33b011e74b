"""An index of phrases must miss none that is meant."""

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.solver.phrases import indexed
from baclofen_quiz.items.solver.words import same, stands_in, stems

TEXTS = st.text("ab-( 'é", max_size=6)
ROWS = st.lists(st.lists(TEXTS, min_size=1, max_size=2), max_size=4)


@given(ROWS, TEXTS)
def test_each_row_that_a_text_names_is_a_candidate(
    rows: list[list[str]], text: str
) -> None:
    index = indexed(rows)
    named = [at for at, row in enumerate(rows) if any(stands_in(p, text) for p in row)]
    assert set(named) <= set(index.standing_in(text))


@given(ROWS, TEXTS)
def test_each_row_that_holds_a_text_is_a_candidate(
    rows: list[list[str]], text: str
) -> None:
    index = indexed(rows)
    holds = {
        at
        for at, row in enumerate(rows)
        if any(stands_in(text, p) or stands_in(p, text) for p in row)
    }
    assert holds <= set(index.around(text))


@given(ROWS, TEXTS)
def test_the_rows_with_the_very_words_are_found_and_no_other(
    rows: list[list[str]], text: str
) -> None:
    exact = [at for at, row in enumerate(rows) if any(same(p, text) for p in row)]
    assert indexed(rows).same(text) == exact


def test_rows_are_found_by_any_stem_in_the_order_of_the_text() -> None:
    index = indexed([["raised level"], ["blood pressure", "falls"], ["a lower level"]])
    assert index.sharing(stems("levels that fall")) == [0, 1, 2]
    assert index.sharing(stems("falling")) == [1]
    assert index.bags[2] == stems("a lower level")


def test_few_rows_are_candidates_for_a_text() -> None:
    index = indexed([["Nausea"], ["Vomiting"], ["GABA-B receptor"], ["Dry mouth"]])
    assert index.standing_in("Is dry mouth common, or nausea?") == [0, 3]
    assert index.standing_in("the GABA receptor") == []
    assert index.around("mouth") == [3]
    assert index.around("(") == [0, 1, 2, 3]
