"""All recall cards of a monograph: polished, each front once, none its own answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import Effect, Fact, Status, Use, WithdrawalSign
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question, RecallCard, Setting
from baclofen_quiz.items.recall.questions import question
from baclofen_quiz.items.recall.wording import capital, cues, unbroken, written_out
from baclofen_quiz.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Recall:
    """The cards in the order of the text, and why a usable fact has none."""

    cards: tuple[RecallCard, ...]
    problems: tuple[Problem, ...]


def recall(monograph: Monograph) -> Recall:
    """Make a card of every usable fact.

    Where the template of its type has no answer, or asks what another card asks, or
    holds its own answer, the sentence is to be completed instead. A fact for which
    that fails too has a Problem and no card.
    """
    facts = [fact for fact in monograph.facts if fact.usable]
    hints = _hints(facts)
    cards: list[RecallCard] = []
    problems: list[Problem] = []
    fronts: set[str] = set()
    for fact in facts:
        setting = Setting(monograph.drug, hints.get(fact.id, ""))
        drafts = (_card(fact, asked, monograph) for asked in _questions(fact, setting))
        card = next((draft for draft in drafts if _sound(draft, fronts)), None)
        if card is None:
            problems.append(_problem(fact))
        else:
            fronts.add(card.front)
            cards.append(card)
    return Recall(tuple(cards), tuple(problems))


def gives_away(front: str, back: str) -> bool:
    """Whether a question already holds its whole answer."""
    return _words(back) in _words(front)


def _words(text: str) -> str:
    words = re.findall(r"[\w'/%.-]*\w", text.casefold())
    return f" {' '.join(words)} ".replace(" the ", " ")


def _sound(card: RecallCard, fronts: set[str]) -> bool:
    asks = bool(card.front and card.back) and card.front not in fronts
    return asks and not gives_away(card.front, card.back)


def _questions(fact: Fact, setting: Setting) -> Iterator[Question]:
    """Ask as the type does; then under the heading; then by an open sentence."""
    asked = question(fact, setting)
    heading = "".join(fact.statement.path[-1:])
    yield asked
    if asked.front and heading and heading not in asked.front:
        yield Question(f"{heading}: {asked.front}", asked.back, asked.why)
    yield from _completions(fact.statement, setting.drug)


def _completions(statement: Statement, drug: str) -> Iterator[Question]:
    """Leave out what the monograph prints in bold, else the second half."""
    text = statement.text.rstrip(".")
    for strong in statement.strong:
        before, found, after = text.partition(strong)
        if found and re.search(r"\w", before + after):
            yield _completion(statement, drug, f"{before}…{after}", strong)
    words = text.split()
    half = (len(words) + 1) // 2
    if len(words) > 1:
        opening, rest = " ".join(words[:half]), " ".join(words[half:])
        yield _completion(statement, drug, f"{opening} …", rest)
    else:
        yield _completion(statement, drug, f"{text[:1]}…", text)


def _completion(
    statement: Statement, drug: str, open_sentence: str, rest: str
) -> Question:
    heading = "".join(statement.path[-1:]) or TITLES[statement.section].lower()
    asked = f"{capital(drug)}, {heading}: how does “{open_sentence}” go on?"
    return Question(asked, rest)


def _hints(facts: list[Fact]) -> dict[str, str]:
    """Hint at each member of a list of effects, signs or uses."""
    lists: dict[str, dict[str, str]] = {}
    for fact in facts:
        match fact:
            case Effect(group=group, concept=concept):
                lists.setdefault(f"effect {group}", {})[fact.id] = concept
            case WithdrawalSign(concept=concept):
                lists.setdefault("sign", {})[fact.id] = concept
            case Use(status=Status.UNSTATED, indication=indication):
                lists.setdefault("use", {})[fact.id] = indication
            case _:
                pass
    return {
        fact_id: hint
        for members in lists.values()
        for fact_id, hint in zip(members, cues(list(members.values())), strict=True)
    }


def _card(fact: Fact, asked: Question, monograph: Monograph) -> RecallCard:
    front, back, why = written_out(asked.front, asked.back, asked.why)
    statement = fact.statement
    headings = (TITLES[statement.section], *statement.path)
    return RecallCard(
        fact_id=fact.id,
        front=unbroken(capital(front)),
        back=unbroken(back),
        sentence=unbroken(statement.text),
        why=unbroken(why),
        source=f"{capital(monograph.drug)} monograph: {', '.join(headings)}",
        statement=statement,
    )


def _problem(fact: Fact) -> Problem:
    return Problem(
        location=fact.statement.location,
        severity=Severity.WARNING,
        code="no-recall-card",
        what=f"The fact {fact.id} has no Anki card.",
        why="No question could be made of it that does not hold its own answer.",
        mend="Write what it is about before a colon, and the answer after it.",
    )
