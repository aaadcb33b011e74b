"""The cards of a whole monograph; the bundled one is read as a lecturer would."""

import re
from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import (
    Counselling,
    Dose,
    Effect,
    Infusion,
    Status,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.items.recall import Recall, recall
from baclofen_quiz.items.recall.making import gives_away
from baclofen_quiz.items.recall.wording import unbroken
from baclofen_quiz.resources import questions_folder
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


def _statement(slug: str, text: str, *path: str, strong: str = "") -> Statement:
    return make_statement(
        slug=slug, text=text, path=path, strong=(strong,) if strong else ()
    )


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
        "Baclofen, mechanism of action: what holds for the course?",
        "Children: Baclofen, mechanism of action: what holds for the course?",
    ]


@pytest.mark.parametrize(
    ("text", "strong", "front", "back"),
    [
        (
            "It leaves mainly by the kidney",
            "the kidney",
            "Baclofen, mechanism of action: how does “It leaves mainly by …” go on?",
            "the kidney",
        ),
        (
            "It leaves mainly by the kidney",
            "",
            "Baclofen, mechanism of action: how does “It leaves mainly …” go on?",
            "by the kidney",
        ),
        (
            "Kidney function",
            "Kidney function",
            "Baclofen, mechanism of action: how does “Kidney …” go on?",
            "function",
        ),
        (
            "Kidney function",
            "Liver",
            "Baclofen, mechanism of action: how does “Kidney …” go on?",
            "function",
        ),
    ],
)
def test_a_sentence_without_a_topic_is_completed(
    text: str, strong: str, front: str, back: str
) -> None:
    statement = _statement("exit", text, strong=strong)
    fact = replace(make_fact("", text), statement=statement)
    (card,) = _recall(fact).cards
    assert (card.front, card.back) == (front, back)


def test_a_question_that_holds_its_answer_is_replaced() -> None:
    fact = make_fact("Liver", "liver", text="Liver: liver as usual")
    (card,) = _recall(fact).cards
    assert card.front == (
        "Baclofen, mechanism of action: how does “Liver: liver …” go on?"
    )


def test_a_sentence_to_be_completed_names_its_heading() -> None:
    statement = _statement("basis", "Based on body weight.", "Oral form (children)")
    fact = replace(make_fact("", "Based on body weight"), statement=statement)
    (card,) = _recall(fact).cards
    assert (card.front, card.back) == (
        "Baclofen, Oral form (children): how does “Based on …” go on?",
        "body weight",
    )


def _advice(text: str, fact_id: str = "rest") -> Counselling:
    return Counselling(
        id=f"baclofen/counselling/{fact_id}",
        statement=_statement(fact_id, text),
        group="",
        topic="",
        advice=text,
    )


def test_a_single_word_is_asked_by_its_first_letter() -> None:
    (card,) = _recall(_advice("Rest")).cards
    assert (card.front, card.back) == (
        "Baclofen, mechanism of action: how does “R…” go on?",
        "Rest",
    )


def test_a_fact_that_cannot_be_asked_is_reported() -> None:
    again = _advice("Rest", "again")
    done = _recall(_advice("Rest"), again)
    assert [card.fact_id for card in done.cards] == ["baclofen/counselling/rest"]
    (problem,) = done.problems
    assert problem.location == again.statement.location
    assert problem.message == (
        "The fact baclofen/counselling/again has no Anki card. No question could be "
        "made of it that does not hold its own answer. Write what it is about before "
        "a colon, and the answer after it."
    )


def test_members_of_a_list_are_hinted_at_within_their_list() -> None:
    effects = [
        Effect(
            id=f"baclofen/adverse/{concept.lower()}",
            statement=_statement(concept.lower(), concept),
            concept=concept,
            group=group,
            context="",
        )
        for concept, group in (
            ("Drowsiness", "Common"),
            ("Dizziness", "Common"),
            ("Delirium", "Psychiatric effects"),
        )
    ]
    sign = WithdrawalSign(
        id="baclofen/withdrawal/delirium",
        statement=_statement("sign", "Delirium"),
        concept="Delirium",
        context="",
    )
    use = Use(
        id="baclofen/uses/dystonia",
        statement=_statement("dystonia", "Dystonia"),
        indication="Dystonia",
        status=Status.UNSTATED,
        effect="",
    )
    fronts = [card.front for card in _recall(*effects, sign, use).cards]
    hints = [front.partition("“")[2].removesuffix("”?") for front in fronts]
    assert hints == ["Dr…", "Di…", "D…", "D…", "D…"]


def test_a_front_gives_away_its_back_only_as_whole_words() -> None:
    assert gives_away("Is it the kidney?", "Kidney")
    assert not gives_away("Is it hypokalaemia?", "kalaemia")
    assert not gives_away("Which dose?", "5 mg")


# --- the bundled monograph -----------------------------------------------------------


def _bundled() -> Monograph:
    file = questions_folder() / "monographs" / "baclofen.md"
    reading = read_markdown(file.read_text(encoding="utf-8"), "baclofen.md")
    assert reading.monograph is not None
    return reading.monograph


BUNDLED = _bundled()
CARDS = recall(BUNDLED).cards


def test_every_usable_fact_of_every_section_has_a_card() -> None:
    usable = [fact.id for fact in BUNDLED.facts if fact.usable]
    assert [card.fact_id for card in CARDS] == usable
    assert recall(BUNDLED).problems == ()
    assert len(CARDS) >= 130
    sections = {fact.section for fact in BUNDLED.facts}
    assert {card.statement.section for card in CARDS} == sections


def test_every_front_is_asked_once() -> None:
    fronts = [card.front for card in CARDS]
    assert len(set(fronts)) == len(fronts)


def test_every_card_has_a_question_of_its_own_type() -> None:
    assert not [card.front for card in CARDS if "go on?" in card.front]


def test_no_card_says_less_or_more_than_a_question_and_a_short_answer() -> None:
    for card in CARDS:
        assert card.front.endswith("?"), card.front
        assert card.front[0].isupper(), card.front
        assert not card.back.endswith("."), card.back
        assert len(card.front) <= 130, card.front
        assert len(card.back) <= 130, card.back
        assert "  " not in card.front + card.back
        assert " ?" not in card.front


def test_no_front_holds_its_back() -> None:
    for card in CARDS:
        assert not gives_away(card.front, card.back), card.front


def test_every_front_names_the_drug() -> None:
    without = [card.front for card in CARDS if "baclofen" not in card.front.lower()]
    assert without == ["What kind of drug is cyclobenzaprine?"]


def test_every_dose_is_asked_with_its_route_and_its_population() -> None:
    facts = {fact.id: fact for fact in BUNDLED.facts}
    for card in CARDS:
        fact = facts[card.fact_id]
        if isinstance(fact, Dose | Infusion):
            assert fact.route.value in card.front
            whom = unbroken(fact.population) or "(no age group stated)"
            assert whom in card.front


@pytest.mark.parametrize(
    "unsafe",
    [
        r"(?<![\d.])\.\d",  # a naked decimal
        r"\d\.\d*0(?!\d)",  # a trailing zero
        r"[\u00b5\u03bc]",  # a micro sign
        r"\d{4,}",  # no comma in a large number
        r"\b(?:TID|BID|QID|QD|QOD|MS|IU)\b",
        r"\d (?:mg|mcg|g|kg|mL|days|weeks|hours|years)\b",  # a space that breaks
        r"\b(?:mg|mcg|mL)\.",  # a full stop behind a unit
    ],
)
def test_no_card_is_unsafe_to_read(unsafe: str) -> None:
    for card in CARDS:
        for text in (card.front, card.back, card.sentence, card.why):
            assert not re.search(unsafe, text), text


def test_abbreviations_are_explained_where_they_first_stand() -> None:
    for card in CARDS:
        shown = f"{card.front} {card.back} {card.why}"
        for short in ("CNS", "MAO", "NSAIDs", "GERD", "AUD", "SCI", "ITB", "CSF"):
            first = re.search(rf"\b{short}\b", shown)
            assert first is None or f"({short})" in shown[: first.end() + 1], shown


def test_the_questions_of_the_brief_are_asked_as_a_lecturer_would() -> None:
    backs = {card.front: card.back for card in CARDS}
    assert backs["Which receptor does baclofen act on as an agonist?"] == (
        "The GABA-B receptor"
    )
    assert backs["What is the initial oral dose of baclofen for adults?"] == (
        f"5{NBSP}mg three times daily"
    )


def test_safety_critical_facts_have_their_cards() -> None:
    critical = {card.fact_id for card in CARDS if card.statement.critical}
    assert len(critical) >= 10
    assert Section.DOSING in {card.statement.section for card in CARDS}
