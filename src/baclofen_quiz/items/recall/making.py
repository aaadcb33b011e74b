"""All recall cards of a monograph: polished, each front once, none its own answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question, RecallCard
from baclofen_quiz.items.recall.completion import completions
from baclofen_quiz.items.recall.questions import questions
from baclofen_quiz.items.recall.wording import capital, unbroken, written_out
from baclofen_quiz.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Recall:
    """The cards in the order of the text, and why a usable fact has none."""

    cards: tuple[RecallCard, ...]
    problems: tuple[Problem, ...]


def recall(monograph: Monograph) -> Recall:
    """Make a card of every usable fact.

    Where a question of its type has no answer, or another answer in a second fact of
    the section, or holds its own answer, the next is taken: at last the sentence is to
    be completed. A fact for which that fails too has a Problem and no card, and so has
    one that asks and answers just what the card of an earlier fact does.
    """
    desk = _Desk(monograph, _answers(monograph))
    cards: list[RecallCard] = []
    problems: list[Problem] = []
    fronts: set[str] = set()
    told: dict[tuple[str, str], str] = {}
    for fact in (fact for fact in monograph.facts if fact.usable):
        best = next(desk.sound(fact), Question("", ""))
        first = told.setdefault((best.key, best.back.casefold()), fact.id)
        if best.front == best.key and first != fact.id and best.front:
            problems.append(_double(fact, first))
            continue
        drafts = (desk.card(fact, asked) for asked in desk.sound(fact))
        card = next((draft for draft in drafts if draft.front not in fronts), None)
        if card is None:
            problems.append(_problem(fact))
        else:
            fronts.add(card.front)
            cards.append(card)
    return Recall(tuple(cards), tuple(problems))


def source_line(drug: str, statement: Statement) -> str:
    """Name the place of a statement: monograph, section and the headings below it."""
    headings = (TITLES[statement.section], *statement.path)
    return unbroken(f"{capital(drug)} monograph: {', '.join(headings)}")


def gives_away(front: str, back: str) -> bool:
    """Whether a question already holds its whole answer."""
    return _words(back) in _words(front)


def _words(text: str) -> str:
    words = re.findall(r"[\w'/%.-]*\w", text.casefold())
    return f" {' '.join(words)} ".replace(" the ", " ")


Answers = dict[str, set[tuple[str, str]]]
"""What can be asked, and by which fact (its id) it is answered how (the back)."""


def _answers(monograph: Monograph) -> Answers:
    """Note what each fact answers; disputed and unasked ones would confuse as well."""
    answers: Answers = {}
    for fact in monograph.facts:
        for asked in questions(fact, monograph.drug):
            for key in asked.answered if asked.back else ():
                answers.setdefault(key, set()).add((fact.id, asked.back.casefold()))
    return answers


@dataclass(frozen=True, slots=True)
class _Desk:
    """The monograph at work, and what else answers a question."""

    monograph: Monograph
    answers: Answers

    def sound(self, fact: Fact) -> Iterator[Question]:
        """Yield what may be asked, the best first."""
        for asked in self._asked(fact):
            whole = bool(asked.front and asked.back)
            open_still = asked.offers or not gives_away(asked.front, asked.back)
            if whole and open_still and not self._answered_by_another(fact, asked):
                yield asked

    def _answered_by_another(self, fact: Fact, asked: Question) -> bool:
        back = asked.back.casefold()
        return any(
            other != fact.id and said != back
            for other, said in self.answers.get(asked.key, ())
        )

    def _asked(self, fact: Fact) -> Iterator[Question]:
        """Ask as the type does; then under the heading; then by an open sentence."""
        of_its_type = questions(fact, self.monograph.drug)
        heading = "".join(fact.statement.path[-1:])
        yield from of_its_type
        for asked in of_its_type[:1]:
            member = asked.offers or asked.asks  # of a list: no heading tells it apart
            if asked.front and not member and heading and heading not in asked.front:
                yield replace(asked, front=f"{heading}: {asked.front}")
        others = [
            statement.text
            for statement in self.monograph.statements
            if statement.section is fact.section
            and statement.text != fact.statement.text
        ]
        yield from completions(fact.statement, self.monograph.drug, others)

    def card(self, fact: Fact, asked: Question) -> RecallCard:
        """Polish a question: abbreviations written out, numbers kept to their units."""
        front, back, why = written_out(asked.front, asked.back, asked.why)
        statement = fact.statement
        return RecallCard(
            fact_id=fact.id,
            front=unbroken(capital(front)),
            back=unbroken(back),
            sentence=unbroken(statement.text),
            why=unbroken(why),
            source=source_line(self.monograph.drug, statement),
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


def _double(fact: Fact, first: str) -> Problem:
    return Problem(
        location=fact.statement.location,
        severity=Severity.WARNING,
        code="no-recall-card",
        what=f"The fact {fact.id} has no Anki card.",
        why=f"The card of {first} asks the same, and has the same answer.",
        mend=f"Nothing needs to be done; {{={first.partition('/')[2]}}} behind the "
        "statement says that the two are one.",
    )
