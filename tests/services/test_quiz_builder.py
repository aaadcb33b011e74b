"""What the page is given on which a quiz is put together."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.selection import Choice, Preset, Scope
from baclofen_quiz.services.quiz_builder import builder, in_reading_order
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank

MECHANISM = Scope("baclofen", Section.MECHANISM)


def test_a_stranger_sees_what_the_bank_holds(database: Database) -> None:
    choice = Choice(frozenset({MECHANISM}), 10)
    with database.reading() as store:
        view = builder(store, make_bank(), None, choice, NOW)

    assert (view.total, view.counts.matching, view.guest) == (7, 3, True)
    assert (view.due, view.weakest, view.facts) == (0, (), ())
    assert view.presets[Preset.UNSEEN] == 7


def test_the_form_is_counted_without_the_preset(database: Database) -> None:
    with database.reading() as store:
        due = Choice(frozenset(), 10, Preset.DUE)
        view = builder(store, make_bank(), None, due, NOW)

    assert view.choice.preset is Preset.MIXED
    assert view.counts.matching == 7


def test_a_learners_answers_enter_the_counts(database: Database) -> None:
    learner = make_guest(database)
    sitting = make_sitting(database, learner)
    for position in range(1, 8):
        give(database, learner, sitting, position)
    with database.reading() as store:
        view = builder(store, make_bank(), learner, Choice(frozenset(), 10), NOW)

    assert Preset.UNSEEN not in view.presets
    assert view.presets[Preset.MISTAKES] == 7
    assert not view.guest


def test_facts_are_named_by_what_they_state(database: Database) -> None:
    facts = frozenset({"baclofen/mechanism/receptor", "no/such/fact"})
    with database.reading() as store:
        choice = Choice(frozenset(), 10, facts=facts)
        view = builder(store, make_bank(), None, choice, NOW)

    assert view.facts == ("Receptor: agonist at GABA-B receptors",)
    assert view.counts.matching == 1


def test_where_nothing_matches_it_is_said_what_to_loosen(database: Database) -> None:
    scopes, kinds = frozenset({MECHANISM}), frozenset({Kind.NUMERIC})
    with database.reading() as store:
        none = builder(store, make_bank(), None, Choice(scopes, 9, kinds=kinds), NOW)
        some = builder(store, make_bank(), None, Choice(scopes, 9), NOW)

    assert none.refusal == (
        "No question matches. Loosen “Kind”: without it, 3 questions would match."
    )
    assert some.refusal == ""


def test_sections_stand_in_reading_order_drug_by_drug() -> None:
    dosing, other = Scope("baclofen", Section.DOSING), Scope("a", Section.STORAGE)

    assert in_reading_order({dosing, other, MECHANISM}) == (other, MECHANISM, dosing)
    assert in_reading_order(frozenset()) == ()
