import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.names import (
    SubDeck,
    contrast_key,
    fact_key,
    fact_page,
    fit_tag,
    guid,
    item_key,
    tag,
)


def test_a_guid_follows_from_the_key_alone() -> None:
    assert guid(fact_key("baclofen/mechanism/receptor")) == "pq7fadf48138bff91709b1"


def test_keys_of_facts_questions_and_contrasts_never_meet() -> None:
    keys = {fact_key("a/b/c"), item_key("a/b/c"), contrast_key("a/b/c")}
    assert keys == {"fact:a/b/c", "item:a/b/c", "contrast:a/b/c"}
    assert len({guid(key) for key in keys}) == 3


def test_a_fact_stands_at_its_statement() -> None:
    page = fact_page("fact:baclofen/comparison/tizanidine.target")
    assert page == "monographs/baclofen#comparison-tizanidine"


@given(st.text(min_size=1))
def test_a_guid_holds_only_letters_and_digits(key: str) -> None:
    assert guid(key).isalnum()
    assert len(guid(key)) == 22


@given(st.text(), st.text())
def test_every_tag_survives_anki(kind: str, value: str) -> None:
    assert fit_tag(tag("section", value))
    assert fit_tag(tag("drug", value or kind))


@pytest.mark.parametrize(
    "candidate", ["two words", "Upper", "a::", "a::::b", "tab\t", "\u3000", ""]
)
def test_a_tag_that_anki_would_change_does_not_fit(candidate: str) -> None:
    assert not fit_tag(candidate)


def test_a_deck_is_named_by_drug_and_section() -> None:
    deck = SubDeck("baclofen", Section.DOSING)
    assert deck.name == "Baclofen quiz::Baclofen::Dosage and administration"
    assert deck.id == 1_795_305_601_004
    assert deck.fit


def test_decks_of_any_drug_keep_clear_of_the_bundled_ones() -> None:
    ids = {
        SubDeck(drug, section).id
        for drug in ("baclofen", "tizanidine", "dantrolene", "valproic acid")
        for section in Section
    }
    assert len(ids) == 4 * len(Section)
    assert max(ids) < 2**53


@pytest.mark.parametrize("drug", ["", "a::b", 'a"b', "a\nb", " a", "a "])
def test_a_drug_whose_deck_anki_would_rename_does_not_fit(drug: str) -> None:
    assert not SubDeck(drug, Section.DOSING).fit
