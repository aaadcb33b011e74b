from baclofen_quiz.content.statements import Note, NoteKind, Statement
from baclofen_quiz.items.remarks import remarks
from baclofen_quiz.text import NBSP
from factories import make_note, make_statement

BY_COUNTRY = make_note()
ADULTS, CHILDREN = "By mouth (adults)", "By mouth (children 2 years and over)"


def _said(text: str, *notes: Note, path: tuple[str, ...] = ()) -> Statement:
    return make_statement(slug=text.lower(), text=text, notes=notes, path=path)


def _about(*statements: Statement) -> list[str]:
    return [note.about for note in remarks(statements)]


def test_the_note_on_a_single_statement_names_nothing() -> None:
    only = _said("Dose: 5 mg", BY_COUNTRY)
    assert remarks([only, only]) == (BY_COUNTRY,)
    assert remarks([]) == ()


def test_among_several_a_note_says_of_which_it_speaks_by_term_or_text() -> None:
    danger = make_note(NoteKind.CAUTION, "It can kill.")
    assert _about(
        _said("Epilepsy: caution", BY_COUNTRY), _said("Tremor", danger), _said("Coma")
    ) == ["Epilepsy", "Tremor"]


def test_a_note_on_all_of_them_is_said_once_and_one_on_some_names_these() -> None:
    first, second = _said("Epilepsy", BY_COUNTRY), _said("Tremor", BY_COUNTRY)
    assert _about(first, second) == [""]
    assert _about(first, second, _said("Coma")) == ["Epilepsy, Tremor"]


def test_where_two_share_a_term_the_bracket_of_the_heading_tells_them_apart() -> None:
    adult = _said("Initial dose: 5 mg", path=(ADULTS,))
    child = _said("Initial dose: 0.3 mg/kg/day", BY_COUNTRY, path=(CHILDREN,))
    assert _about(adult, child) == [f"Initial dose (children 2{NBSP}years and over)"]


def test_a_heading_without_bracket_is_given_whole() -> None:
    oral = _said("Initial dose: 5 mg", path=("Oral",))
    pump = _said("Initial dose: 50 mcg", BY_COUNTRY, path=("Doses", "Into the spine"))
    assert _about(oral, pump) == ["Initial dose (into the spine)"]


def test_where_no_heading_tells_them_apart_the_whole_statement_does() -> None:
    one = _said("Injection: for pumps")
    other = _said("Injection: not into 2 veins", BY_COUNTRY)
    assert _about(one, other) == ["“Injection: not into 2 veins”"]
    under = [_said(s.text, *s.notes, path=("Forms",)) for s in (one, other)]
    assert _about(*under) == ["“Injection: not into 2 veins”"]
