"""The cards of a whole monograph; the bundled one is read in test_bundled.py."""

from dataclasses import replace
from decimal import Decimal

from baclofen_quiz.content.facts import (
    Counselling,
    Dose,
    Effect,
    Status,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.items.recall import Recall, recall
from baclofen_quiz.items.recall.making import gives_away
from baclofen_quiz.text import NBSP
from factories import (
    make_dose,
    make_entry,
    make_fact,
    make_monograph,
    make_note,
    make_receptor,
    make_statement,
)


def _recall(*facts: object) -> Recall:
    entries = tuple(make_entry(fact) for fact in facts)  # type: ignore[arg-type] # any fact
    return recall(make_monograph(entries=entries))


def _statement(slug: str, text: str, *path: str) -> Statement:
    return make_statement(slug=slug, text=text, path=path, strong=())


def test_a_card_carries_its_proof() -> None:
    (card,) = _recall(make_dose()).cards
    assert card.fact_id == "baclofen/dosing/adult-initial"
    assert card.front == "What is the initial oral dose of baclofen for adults?"
    assert card.back == f"5{NBSP}mg three times daily"
    assert card.sentence == f"Initial dose: 5{NBSP}mg three times daily"
    assert card.source == (
        "Baclofen monograph: Dosage and administration, Oral baclofen (adults)"
    )
    assert card.statement == make_dose().statement


def test_the_place_of_a_card_keeps_numbers_and_units_together() -> None:
    statement = _statement("start", "Initial dose", "Children 2 years and over")
    (card,) = _recall(replace(make_dose(), statement=statement)).cards
    assert f"Children 2{NBSP}years and over" in card.source


def test_disputed_and_unasked_facts_have_no_card() -> None:
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    unasked = make_fact(unasked=True)
    assert _recall(disputed, unasked) == Recall((), ())


def test_two_facts_with_one_question_are_told_apart_by_their_headings() -> None:
    first = make_fact("Course", "mild", path=("Adults",))
    second = replace(
        make_fact("Course", "severe", path=("Children",)), id="baclofen/mechanism/b"
    )
    fronts = [card.front for card in _recall(first, second).cards]
    assert fronts == [
        "Baclofen, Adults: what is said of “Course”?",
        "Baclofen, Children: what is said of “Course”?",
    ]


def test_two_facts_with_one_phrase_are_told_apart_by_their_headings() -> None:
    first = make_fact("Half-life", "4 hours", path=("Adults",))
    second = replace(
        make_fact("Half-life", "9 hours", path=("Children",)), id="baclofen/mechanism/b"
    )
    assert [card.front for card in _recall(first, second).cards] == [
        "Adults: What is the half-life of baclofen?",
        "Children: What is the half-life of baclofen?",
    ]


def _child(ages: str, slug: str) -> Dose:
    """Make a first dose for children of some age, and a strength to tell it by."""
    statement = make_statement(section=Section.DOSING, slug=slug, text=f"Dose {slug}")
    amount = Span(Decimal(len(slug)), Decimal(len(slug)), Unit.MG)
    return replace(
        make_dose(population=f"children {ages}", amount=amount),
        id=f"baclofen/dosing/{slug}",
        statement=statement,
    )


def test_ages_stand_on_the_front_of_a_dose() -> None:
    young, old = _child("under 8 years", "young"), _child("over 8 years", "old")
    ask = "What is the initial oral dose of baclofen for"
    assert [card.front for card in _recall(young, old).cards] == [
        f"{ask} children under 8{NBSP}years?",
        f"{ask} children over 8{NBSP}years?",
    ]


def test_a_question_that_holds_its_answer_is_replaced() -> None:
    fact = make_fact("Liver", "liver", text="Liver: liver as usual")
    (card,) = _recall(fact).cards
    assert card.front == (
        "Baclofen, mechanism of action: how does “Liver: liver …” go on?"
    )


def _advice(text: str, fact_id: str = "rest") -> Counselling:
    return Counselling(
        id=f"baclofen/counselling/{fact_id}",
        statement=_statement(fact_id, text),
        group="",
        topic="",
        advice=text,
    )


def test_a_fact_that_cannot_be_asked_is_reported() -> None:
    alone = _advice("Rest")
    done = _recall(_advice("Rest well", "rest-well"), alone)
    assert [card.fact_id for card in done.cards] == ["baclofen/counselling/rest-well"]
    (problem,) = done.problems
    assert problem.location == alone.statement.location
    assert problem.message == (
        "The fact baclofen/counselling/rest has no Anki card. No question could be "
        "made of it that does not hold its own answer. Write what it is about before "
        "a colon, and the answer after it."
    )


def test_what_asks_and_answers_the_same_has_one_card() -> None:
    again = _advice("Avoid alcohol", "again")
    done = _recall(_advice("Avoid alcohol", "first"), again)
    assert [card.fact_id for card in done.cards] == ["baclofen/counselling/first"]
    (problem,) = done.problems
    assert problem.location == again.statement.location
    assert "The card of baclofen/counselling/first asks the same" in problem.message


def _effect(concept: str, group: str = "Common", *, unasked: bool = False) -> Effect:
    slug = f"{concept}-{group}".lower().replace(" ", "-")
    statement = replace(
        _statement(slug, concept, group), section=Section.ADVERSE, unasked=unasked
    )
    return Effect(
        id=f"baclofen/adverse/{slug}",
        statement=statement,
        concept=concept,
        group=group,
        context="",
    )


def _sign(concept: str) -> WithdrawalSign:
    return WithdrawalSign(
        id=f"baclofen/withdrawal/{concept.lower()}",
        statement=_statement(concept.lower(), concept, "Signs"),
        concept=concept,
        context="",
    )


def _fronts(*facts: object) -> list[str]:
    return [card.front for card in _recall(*facts).cards]


def test_a_member_of_a_list_is_asked_by_what_it_alone_concerns() -> None:
    assert _fronts(_effect("Nausea"), _effect("Headache")) == [
        "Which upset of the stomach is a common adverse effect of baclofen?",
        "Which pain is a common adverse effect of baclofen?",
    ]
    assert _fronts(_effect("Nausea"), _effect("Vomiting")) == [
        "Which forerunner of vomiting is a common adverse effect of baclofen?",
        "Which emptying of the stomach is a common adverse effect of baclofen?",
    ]


def test_a_second_answer_under_another_heading_or_not_asked_counts_too() -> None:
    for second in (_effect("Vomiting", "Rare"), _effect("Vomiting", unasked=True)):
        assert _fronts(_effect("Nausea"), second)[0] == (
            "Which forerunner of vomiting is a common adverse effect of baclofen?"
        )


def test_members_that_concern_the_same_are_asked_by_their_headings() -> None:
    low, high = _effect("Hypotension"), _effect("Hypertension", "Rare")
    ask = "Under which heading of the adverse effects of baclofen does the monograph"
    assert _fronts(low, high) == [
        f"{ask} list hypotension?",
        f"{ask} list hypertension?",
    ]


def test_an_effect_under_two_headings_has_two_cards() -> None:
    assert _fronts(_effect("Coma"), _effect("Coma", "Serious")) == [
        "Which loss of consciousness is a common adverse effect of baclofen?",
        "Which loss of consciousness is a serious adverse effect of baclofen?",
    ]


def test_a_choice_of_headings_is_not_offered_where_both_are_right() -> None:
    (alone,) = _fronts(_sign("Chromaturia"))
    assert alone == (
        "Under which heading does the monograph of baclofen list chromaturia: adverse "
        "effects or withdrawal?"
    )
    fronts = _fronts(_effect("Chromaturia"), _sign("Chromaturia"))
    (front,) = fronts
    assert front == (
        "Under which heading of the adverse effects of baclofen does the monograph "
        "list chromaturia?"
    )


def test_an_effect_that_is_listed_again_without_a_rank_has_no_second_card() -> None:
    assert _fronts(_effect("Coma"), _effect("Coma", "Oral use")) == [
        "Which loss of consciousness is a common adverse effect of baclofen?",
    ]


def test_a_use_of_which_nothing_is_stated_is_told_from_a_precaution() -> None:
    use = Use(
        id="baclofen/uses/dystonia",
        statement=_statement("dystonia", "Cervical dystonia"),
        indication="Cervical dystonia",
        status=Status.UNSTATED,
        effect="",
    )
    (front,) = _fronts(use)
    assert front == (
        "Under which heading does the monograph of baclofen list cervical dystonia: "
        "uses or precautions?"
    )


def test_a_front_gives_away_its_back_only_as_whole_words() -> None:
    assert gives_away("Is it the kidney?", "Kidney")
    assert not gives_away("Is it hypokalaemia?", "kalaemia")
    assert not gives_away("Which dose?", "5 mg")
