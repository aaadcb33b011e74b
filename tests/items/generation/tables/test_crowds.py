"""Many phrases beside one more: the same answer as from one after the other."""

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.generation.tables.crowds import crowd
from baclofen_quiz.items.generation.tables.pairs import apart, name_one_thing
from baclofen_quiz.items.generation.tables.terms import Form, Term

WORDS = st.frozensets(st.sampled_from("abc"), max_size=2)
TERMS = st.builds(
    Term,
    text=st.just(""),
    form=st.just(Form.PHRASE),
    concepts=st.frozensets(st.just("concept"), max_size=1),
    kin=st.frozensets(st.just("kin"), max_size=1),
    content=WORDS,
    general=WORDS.map(lambda words: frozenset(word.upper() for word in words)),
)


@given(st.lists(TERMS, max_size=3), TERMS)
def test_a_crowd_judges_as_its_phrases_do(terms: list[Term], term: Term) -> None:
    together = crowd(terms)
    assert together.names(term) is any(name_one_thing(one, term) for one in terms)
    assert together.is_apart_from(term) is all(apart(one, term) for one in terms)


def phrase(content: str = "", general: str = "") -> Term:
    words = frozenset(content.split()), frozenset(general.split())
    return Term("", Form.PHRASE, frozenset(), frozenset(), *words)


def test_a_phrase_without_telling_words_is_looked_at_closely() -> None:
    together = crowd([phrase("liver", "impair"), phrase("kidney", "impair")])
    assert not together.is_apart_from(phrase("", "impair"))
    assert together.is_apart_from(phrase("", "severe"))
    assert not together.is_apart_from(phrase())


def test_one_without_telling_words_is_looked_at_closely_too() -> None:
    together = crowd([phrase("", "impair"), phrase("kidney")])
    assert not together.is_apart_from(phrase("liver", "impair"))
    assert together.is_apart_from(phrase("liver", "severe"))
    assert not crowd([phrase()]).is_apart_from(phrase("liver"))
