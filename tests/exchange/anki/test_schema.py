"""Learners' collections hold these: a change here breaks decks handed out."""

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import schema
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES, Part


def test_the_note_type_is_the_published_one() -> None:
    assert (schema.FACT.id, schema.FACT.name) == (
        1795305600101,
        "Baclofen quiz: fact",
    )
    assert schema.FACT.fields == (
        ("Key", 7310450221001),
        ("Front", 7310450221002),
        ("Back", 7310450221003),
        ("Sentence", 7310450221004),
        ("Why", 7310450221005),
        ("Note", 7310450221006),
        ("Source", 7310450221007),
        ("Link", 7310450221008),
        ("My notes", 7310450221009),
        ("Extra1", 7310450221010),
        ("Extra2", 7310450221011),
        ("Extra3", 7310450221012),
    )
    assert schema.FACT.templates == (
        ("Recall", 7310450222001),
        ("Second question", 7310450222002),
    )


def test_the_decks_are_the_published_ones() -> None:
    decks = [SubDeck("baclofen", section) for section in Section]
    assert [(deck.name, deck.id) for deck in decks] == [
        ("Baclofen quiz::Baclofen::Identity", 1795305601001),
        ("Baclofen quiz::Baclofen::Mechanism of action", 1795305601002),
        ("Baclofen quiz::Baclofen::Therapeutic uses", 1795305601003),
        ("Baclofen quiz::Baclofen::Dosage and administration", 1795305601004),
        ("Baclofen quiz::Baclofen::Contraindications", 1795305601005),
        ("Baclofen quiz::Baclofen::Precautions", 1795305601006),
        ("Baclofen quiz::Baclofen::Adverse effects", 1795305601007),
        ("Baclofen quiz::Baclofen::Withdrawal", 1795305601008),
        ("Baclofen quiz::Baclofen::Interactions", 1795305601009),
        ("Baclofen quiz::Baclofen::Special populations", 1795305601010),
        ("Baclofen quiz::Baclofen::Comparison with other drugs", 1795305601011),
        ("Baclofen quiz::Baclofen::Patient counselling", 1795305601012),
        ("Baclofen quiz::Baclofen::Storage and handling", 1795305601013),
        ("Baclofen quiz::Baclofen::Regulatory status", 1795305601014),
        ("Baclofen quiz::Baclofen::General", 1795305601015),
    ]


OF_QUESTIONS = [
    *("Key", "Case", "Question", "Given", "Answer", "Reasons", "Steps", "Why"),
    *("Sentence", "Note", "Picture", "Source", "Link", "My notes"),
    *("Extra1", "Extra2", "Extra3"),
]


@pytest.mark.parametrize(
    ("slug", "name", "model", "first_field", "first_template"),
    [
        ("choice", "choice", 1795305600102, 7310450231001, 7310450232001),
        ("numeric", "calculation", 1795305600103, 7310450241001, 7310450242001),
        ("table", "table", 1795305600104, 7310450251001, 7310450252001),
        ("vignette", "case", 1795305600105, 7310450261001, 7310450262001),
        ("short", "short answer", 1795305600106, 7310450271001, 7310450272001),
        ("contrast", "contrast", 1795305600107, 7310450281001, 7310450282001),
    ],
)
def test_the_types_of_questions_are_the_published_ones(
    slug: str, name: str, model: int, first_field: int, first_template: int
) -> None:
    kind = NOTE_TYPES[slug]
    assert (kind.id, kind.name) == (model, f"Baclofen quiz: {name}")
    assert kind.fields == tuple(
        (field, first_field + place) for place, field in enumerate(OF_QUESTIONS)
    )
    assert kind.templates == (
        ("Answer", first_template),
        ("Second question", first_template + 1),
    )


def test_there_are_no_other_types_and_no_two_share_an_id() -> None:
    assert list(NOTE_TYPES) == [
        *("fact", "choice", "numeric", "table", "vignette", "short", "contrast")
    ]
    ids = [
        number
        for kind in NOTE_TYPES.values()
        for number in (kind.id, *(i for _, i in (*kind.fields, *kind.templates)))
    ]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("kind", NOTE_TYPES.values(), ids=NOTE_TYPES)
def test_every_type_has_its_key_first_and_room_to_grow(kind: schema.NoteType) -> None:
    names = [name for name, _ in kind.fields]
    assert names[0] == "Key"
    assert {kind.asks, kind.answers} <= set(names)
    assert {"Sentence", "Source", "Link", schema.MY_NOTES} <= set(names)
    assert names[-3:] == ["Extra1", "Extra2", "Extra3"]


def test_contrasts_and_questions_have_one_deck_a_drug() -> None:
    decks = {
        (deck.name, deck.id)
        for section in Section
        for deck in (
            SubDeck("baclofen", section, Part.CONTRASTS),
            SubDeck("baclofen", section, Part.QUESTIONS),
        )
    }
    assert decks == {
        ("Baclofen quiz::Baclofen::Contrasts", 1795305601051),
        ("Baclofen quiz::Baclofen::Questions", 1795305601052),
    }
