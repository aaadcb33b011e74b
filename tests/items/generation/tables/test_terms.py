"""How phrases of a monograph are read as options."""

import pytest

from baclofen_quiz.items.generation.tables import Form, Term, term
from desks import desk_of


def read(text: str) -> Term:
    return term(desk_of("## Uses\n\n- Epilepsy {#epilepsy}\n"), text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("monitor blood sugar", Form.ORDER),
        ("Do not stop suddenly", Form.ORDER),
        ("do not routinely withdraw it", Form.ORDER),
        ("always shake the bottle", Form.ORDER),
        ("lower the dose", Form.ORDER),
        ("lower examplol levels", Form.PHRASE),
        ("reduce absorption", Form.PHRASE),
        ("reduce the initial dose by half", Form.ORDER),
        ("increase the intake of water", Form.ORDER),
        ("delay starting for 14 days", Form.ORDER),
        ("blood pressure falls further", Form.CLAUSE),
        ("more sedation", Form.PHRASE),
        ("report any bleeding", Form.ORDER),
        ("cut", Form.PHRASE),
    ],
)
def test_a_phrase_is_an_order_a_clause_or_a_phrase(text: str, form: Form) -> None:
    assert read(text).form is form


def test_a_phrase_stands_inside_a_sentence_and_as_an_option() -> None:
    found = read("Check kidney function.")
    assert (found.text, found.option) == (
        "check kidney function",
        "Check kidney function",
    )
    assert found.is_order


def test_names_of_people_keep_their_capital() -> None:
    assert read("Parkinson's disease").text == "Parkinson's disease"


def test_numbers_keep_to_their_units() -> None:
    assert read("at 20 mg daily").text == "at 20\N{NO-BREAK SPACE}mg daily"


def test_a_phrase_knows_its_concepts_and_what_contains_them() -> None:
    assert {"coma", "reduced-consciousness"} <= read("deep coma").concepts


def test_general_words_and_the_drug_itself_tell_little() -> None:
    found = read("risk of high examplol doses in pneumonia")
    assert found.content == {"pneumonia"}
    assert found.general
