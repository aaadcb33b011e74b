"""The bundled deck, and that of its twin in plain text, as a lecturer reads them."""

import re

import pytest

from baclofen_quiz.content.facts import Dose, Effect, Infusion, WithdrawalSign
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import read_markdown, read_plain
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall import RecallCard, recall
from baclofen_quiz.items.recall.concepts import sense
from baclofen_quiz.items.recall.making import gives_away
from baclofen_quiz.items.recall.questions import questions
from baclofen_quiz.items.recall.wording import unbroken
from baclofen_quiz.text import NBSP
from monographs import BACLOFEN, TWIN


def _bundled() -> Monograph:
    monograph = read_markdown(BACLOFEN.read_text(encoding="utf-8"), "b.md").monograph
    assert monograph is not None
    return monograph


def _twin() -> Monograph:
    monograph = read_plain(TWIN.read_text(encoding="utf-8"), "b.txt").monograph
    assert monograph is not None
    return monograph


BUNDLED = _bundled()
CARDS = recall(BUNDLED).cards
BACKS = {card.front: card.back for card in CARDS}
DECKS = pytest.mark.parametrize("book", [BUNDLED, _twin()], ids=["bundled", "twin"])


def test_every_usable_fact_of_every_section_has_a_card() -> None:
    usable = [fact.id for fact in BUNDLED.facts if fact.usable]
    assert [card.fact_id for card in CARDS] == usable
    assert recall(BUNDLED).problems == ()
    assert len(CARDS) >= 130
    sections = {fact.section for fact in BUNDLED.facts}
    assert {card.statement.section for card in CARDS} == sections


@DECKS
def test_every_front_is_asked_once(book: Monograph) -> None:
    fronts = [card.front for card in recall(book).cards]
    assert len(set(fronts)) == len(fronts)


@DECKS
def test_every_card_has_a_question_of_its_own_type(book: Monograph) -> None:
    assert recall(book).problems == ()
    assert not [card.front for card in recall(book).cards if "go on?" in card.front]


@DECKS
def test_no_front_is_answered_by_a_second_fact_otherwise(book: Monograph) -> None:
    """No fact answers what another's card asks, unless it answers the same."""
    answers = [
        (fact.id, key, asked.back)
        for fact in book.facts
        for asked in questions(fact, book.drug)
        for key in asked.answered
        if asked.back
    ]
    for card in recall(book).cards:
        (fact,) = (fact for fact in book.facts if fact.id == card.fact_id)
        asked = [q for q in questions(fact, book.drug) if q.back == card.back]
        keys = {q.key for q in asked if q.front == card.front}
        second = [
            (other, back)
            for other, key, back in answers
            if other != fact.id and key in keys and back != card.back
        ]
        assert second == [], card.front


def _of_one_list(book: Monograph, card: RecallCard) -> list[str]:
    """What is on the list from which a card asks one: effects, or signs."""
    kind = Effect if card.statement.section is Section.ADVERSE else WithdrawalSign
    return [fact.concept for fact in book.facts if isinstance(fact, kind)]


@DECKS
def test_of_each_list_one_member_answers_what_is_asked(book: Monograph) -> None:
    cards = [card for card in recall(book).cards if card.front.startswith("Which ")]
    asked = 0
    for card in cards:
        what, found, _ = card.front[len("Which ") :].partition(" is a")
        listed = {Section.ADVERSE, Section.WITHDRAWAL}
        if not found or card.statement.section not in listed:
            continue
        asked += 1
        members = _of_one_list(book, card)
        answering = [
            m for m in members if what in {*sense(m).answers, *sense(m).asks[:1]}
        ]
        assert len(answering) == 1, (card.front, answering)
        assert card.back.startswith(answering[0])
    assert asked >= 25


@DECKS
def test_no_front_hints_by_letters_or_asks_only_for_a_report(book: Monograph) -> None:
    cards = recall(book).cards
    assert not [card.front for card in cards if "begins with" in card.front]
    assert not [card.front for card in cards if card.back.startswith("Report it")]
    assert not [card.front for card in cards if "age group" in card.front]


def test_no_mental_effect_is_sorted_as_neurological_or_psychiatric() -> None:
    fronts = " ".join(card.front.lower() for card in CARDS)
    assert not re.search(r"neurological|psychiatric (?:adverse )?effect", fronts)


def test_no_card_says_less_or_more_than_a_question_and_a_short_answer() -> None:
    for card in CARDS:
        assert card.front.endswith("?"), card.front
        assert card.front[0].isupper(), card.front
        assert not card.back.endswith("."), card.back
        assert len(card.front) <= 145, card.front
        assert len(card.back) <= 130, card.back
        assert "  " not in card.front + card.back
        assert " ?" not in card.front


CHOICE = re.compile(r"[:?] .+ or .+\?|per dose or per day\?")


def test_no_front_holds_its_back_unless_it_offers_a_choice() -> None:
    offering = [card for card in CARDS if CHOICE.search(card.front)]
    assert len(offering) <= 12
    for card in CARDS:
        assert card in offering or not gives_away(card.front, card.back), card.front


def test_every_front_names_the_drug() -> None:
    without = [card.front for card in CARDS if "baclofen" not in card.front.lower()]
    assert without == [
        "To which drugs is cyclobenzaprine structurally related?",
    ]


def test_every_dose_is_asked_with_its_route_and_its_patients() -> None:
    facts = {fact.id: fact for fact in BUNDLED.facts}
    for card in CARDS:
        fact = facts[card.fact_id]
        if isinstance(fact, Dose | Infusion):
            assert fact.route.value in card.front
            assert unbroken(fact.population) in card.front


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


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("Which receptor does baclofen act on as an agonist?", "The GABA-B receptor"),
        (
            "What is the initial oral dose of baclofen for adults?",
            f"5{NBSP}mg three times daily",
        ),
        (
            (
                "What is the initial oral dose of baclofen for children "
                f"2{NBSP}years and over?"
            ),
            f"0.3{NBSP}mg/kg/day divided into three doses",
        ),
        (
            "Is a child's mg/kg figure for oral baclofen meant per dose or per day?",
            "Per day; it is then divided into single doses",
        ),
        (
            "What decides the intrathecal maintenance dose of baclofen?",
            "The patient's response",
        ),
        (
            (
                "Under which heading does the monograph of baclofen list active peptic "
                "ulcer disease: contraindications or precautions?"
            ),
            "Contraindications, but by country (see the note)",
        ),
        (
            (
                "In which chosen cases of neuropathic pain is baclofen used off-label, "
                "for instance?"
            ),
            "Trigeminal neuralgia or pain of central origin",
        ),
        (
            (
                "How often are clinically important pharmacokinetic interactions met "
                "with baclofen?"
            ),
            "Seldom",
        ),
        (
            (
                "Under which heading does the monograph list baclofen for spasticity "
                "due to cerebral palsy: approved or off-label?"
            ),
            "Approved, but by country and route (see the note)",
        ),
        (
            "Which change of body temperature is a sign of baclofen withdrawal?",
            "Hyperthermia: it rises",
        ),
        (
            "Which change of body temperature is a serious adverse event of baclofen?",
            "Hypothermia: it falls",
        ),
        (
            "Which reflexes does baclofen dampen?",
            (
                "Monosynaptic and polysynaptic reflexes that sustain muscle tone and "
                "spasticity"
            ),
        ),
        (
            "Which change of breathing should a patient on baclofen report?",
            "Trouble breathing, above all with a pump: at once",
        ),
        (
            (
                "What should users of an intrathecal baclofen pump do if the pump "
                "seems to fail or a refill was missed?"
            ),
            "Seek emergency care at once",
        ),
        ("Is baclofen cleared by cytochrome P450?", "Not to any notable extent"),
    ],
)
def test_a_lecturer_asks_like_this(front: str, back: str) -> None:
    assert BACKS[front] == back


def test_safety_critical_facts_have_their_cards() -> None:
    critical = {card.fact_id for card in CARDS if card.statement.critical}
    assert len(critical) >= 10
    assert Section.DOSING in {card.statement.section for card in CARDS}
