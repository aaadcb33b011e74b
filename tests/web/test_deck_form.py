import pytest
from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.web.deck_form import DeckWish, Only, read_wish


def wish(*fields: tuple[str, str]) -> DeckWish:
    return read_wish(MultiDict(fields))


def test_no_field_is_the_whole_deck() -> None:
    assert wish() == DeckWish("", frozenset(), Only.EVERYTHING, (), ())


@pytest.mark.parametrize(
    ("scope", "drug", "section"),
    [
        ("baclofen/dosing", "baclofen", {Section.DOSING}),
        ("baclofen/", "baclofen", set()),
        ("a/b/uses", "a/b", {Section.USES}),
        ("baclofen/nowhere", "baclofen/nowhere", set()),
        ("baclofen", "baclofen", set()),
    ],
)
def test_a_scope_names_a_section_of_a_drug(
    scope: str, drug: str, section: set[Section]
) -> None:
    found = wish(("scope", scope), ("drug", "tizanidine"))
    assert (found.drug, set(found.section)) == (drug, section)


def test_a_drug_is_taken_as_it_is() -> None:
    assert wish(("drug", "a/uses")).drug == "a/uses"


def test_what_is_given_wins() -> None:
    found = wish(("only", "safety"), ("fact", "f"), ("item", "i"), ("item", "j" * 301))
    assert (found.only, found.facts, found.families) == (Only.GIVEN, ("f",), ("i",))


def test_two_drugs_can_be_told_apart() -> None:
    found = wish(("apart", "Tizanidine"), ("apart", "baclofen"))
    assert (found.only, found.drugs) == (Only.GIVEN, ("Tizanidine", "baclofen"))


def test_an_unknown_limit_is_none() -> None:
    assert wish(("only", "x")).only is Only.EVERYTHING


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "baclofen-quiz.apkg"),
        ({"drug": "baclofen"}, "baclofen.apkg"),
        ({"scope": "baclofen/uses"}, "baclofen-uses.apkg"),
        ({"only": "mistakes"}, "baclofen-quiz-mistakes.apkg"),
        ({"drug": "baclofen", "only": "safety"}, "baclofen-safety.apkg"),
        ({"fact": "f"}, "baclofen-quiz-cards.apkg"),
    ],
)
def test_the_file_is_named_after_what_is_in_it(
    fields: dict[str, str], name: str
) -> None:
    assert wish(*fields.items()).file_name == name
