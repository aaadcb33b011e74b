"""Readers of what is typed: in a gap, or as an answer, it must stand in the facts."""

import re

from baclofen_quiz.content.facts import Effect, FactBase
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up
from baclofen_quiz.items.solver.words import plain

_GAP = re.compile("_{3,}")
_BLANK = "_____"
_QUOTED = re.compile(
    "\N{LEFT DOUBLE QUOTATION MARK}(.+)\N{RIGHT DOUBLE QUOTATION MARK}$"
)
_RANGE = re.compile(r"[\d.,]+(?: to [\d.,]+)?")
_LETTER = re.compile(r"[^\W\d_]")
_DASH = re.compile(r"(?<=\d)\s*[-\N{EN DASH}]\s*(?=\d)")
_SHORT = {
    "the time to the onset of action": "onset",
    "the time to the peak level": "peak",
    "the time to the peak effect": "peak effect",
    "the duration of action": "duration",
}


def completes(question: Question, text: str) -> bool:
    """The words behind the question, filled, are what is said of the topic asked."""
    asked, _, answer = question.stem.partition("? ")
    topics = _topics(asked, question.drug)
    wanted = plain(_DASH.sub(" to ", _GAP.sub(text, answer)))
    said = {
        _DASH.sub(" to ", plain(fact.statement.text)) for fact in question.of(FactBase)
    }
    return any(f"{topic}: {wanted}" in said for topic in topics)


def out_of_place(question: Question, accepted: tuple[str, ...]) -> list[str]:
    """The texts that do not belong into the gap of the quoted sentence.

    The first must restore a sentence, and no other sentence may be the same but for
    the gap. Beside a figure the others must be that figure, beside a word
    they must be words.
    """
    quoted = _QUOTED.search(question.stem)
    if quoted is None:
        give_up("a stem that quotes no sentence")
    first, *others = accepted
    before, _, after = (plain(part) for part in quoted[1].partition(_BLANK))
    said = {plain(fact.statement.text) for fact in question.of(FactBase)}
    fits = {s for s in said if s.startswith(before) and s.endswith(after)}
    wrong = [] if fits == {plain(quoted[1].replace(_BLANK, first))} else [first]
    return wrong + [text for text in others if not _same_kind(first, text)]


def not_an_effect(question: Question, accepted: tuple[str, ...]) -> list[str]:
    """The texts that name no effect: the first must be listed, the others be words."""
    first, *others = accepted
    listed = {plain(fact.concept) for fact in question.of(Effect)}
    wrong = [] if plain(first) in listed else [first]
    return wrong + [text for text in others if not _same_kind(first, text)]


def _same_kind(first: str, other: str) -> bool:
    if _RANGE.fullmatch(figure := _figure(first)):
        return _figure(other) == figure
    return bool(_LETTER.search(other))


def _figure(text: str) -> str:
    """A range as it is read; "40% to 80" has its other sign behind the gap."""
    return _DASH.sub(" to ", text.replace("%", ""))


def _topics(asked: str, drug: str) -> set[str]:
    """What may stand before the colon of a sentence that answers the question."""
    if f" is {drug} tapered" in asked:
        return {"taper"}
    topic, _, way = asked.removeprefix("What is ").partition(f" of {drug}")
    return {plain(f"{name}{way}") for name in (topic, _SHORT.get(topic, topic))}
