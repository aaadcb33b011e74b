import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.answers import (
    DONT_KNOW,
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
    from_record,
    to_record,
)

TEXTS = st.text(max_size=12)
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=4).map(sorted).map(tuple)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.just(DontKnow()),
    st.builds(Chosen, TEXTS.filter(lambda text: text != DONT_KNOW)),
    st.builds(ChosenSet, st.frozensets(TEXTS, max_size=4)),
    st.builds(Ordered, st.lists(TEXTS, max_size=4).map(tuple)),
    st.builds(Matched, PAIRS),
    st.builds(Typed, TEXTS, TEXTS),
)


@given(ANSWERS)
def test_an_answer_is_read_back_as_it_was_written(answer: Answer) -> None:
    assert from_record(to_record(answer)) == answer


@pytest.mark.parametrize(
    ("answer", "record"),
    [
        (DontKnow(), '{"chosen": "dont-know"}'),
        (Chosen("gaba-b"), '{"chosen": "gaba-b"}'),
        (ChosenSet(frozenset({"b", "a"})), '{"set": ["a", "b"]}'),
        (Ordered(("b", "a")), '{"order": ["b", "a"]}'),
        (Matched((("b", "y"), ("a", "x"))), '{"pairs": [["a", "x"], ["b", "y"]]}'),
        (Typed("4", "mg"), '{"text": "4", "unit": "mg"}'),
    ],
)
def test_the_written_form_of_each_kind_stays(answer: Answer, record: str) -> None:
    assert to_record(answer) == record
    assert to_record(from_record(record)) == record


@pytest.mark.parametrize("record", ["", "{}", "[]", '{"chosen": 1}', '{"text": "4"}'])
def test_another_text_is_no_answer(record: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the parser's or our own sentence
        from_record(record)
