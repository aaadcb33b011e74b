"""Learners' collections hold these: a change here breaks decks handed out."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import schema
from baclofen_quiz.exchange.anki.names import SubDeck


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
