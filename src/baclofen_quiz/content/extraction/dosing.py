"""Doses, titrations and what a dosing section says in words."""

from dataclasses import replace

from baclofen_quiz.content import complaints
from baclofen_quiz.content.doses import Unreadable
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.extraction.dose_facts import dose_facts
from baclofen_quiz.content.extraction.dose_joining import (
    ReadPiece,
    joined,
    unfit,
)
from baclofen_quiz.content.extraction.dose_lines import (
    NO_DOSE_TOPIC,
    in_turn,
    line_of,
    with_aside,
)
from baclofen_quiz.content.extraction.dose_pieces import pieces
from baclofen_quiz.content.extraction.openings import people_first, unknown_opening
from baclofen_quiz.content.extraction.phases import phase_of
from baclofen_quiz.content.extraction.raises import raised
from baclofen_quiz.content.extraction.setting import (
    Said,
    narrowed,
    said_in,
    setting,
)
from baclofen_quiz.content.extraction.titration import read_titration, sequence
from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Fact,
    Infusion,
    Phase,
)
from baclofen_quiz.content.phrases import lower_first
from baclofen_quiz.problems import Problem


def read_dosing(context: Context) -> Outcome:
    """Read a statement of the dosing section."""
    whole = _read(context)
    in_words = not isinstance(whole, Problem) and isinstance(whole[0], DoseRule)
    if in_words or isinstance(whole, Problem):
        return _in_pieces(context, whole)
    return whole


def _read(context: Context) -> Outcome:
    """Read a text that is one dose, some in turn, a titration, or a rule in words."""
    cut = context.pair
    titration = read_titration(context)
    if titration:
        return titration
    parts = sequence(cut.detail)
    if parts and phase_of(cut.term) is Phase.MAXIMUM:
        why = "of several doses in turn it does not say which is the maximum"
        return complaints.unreadable_dose(context.statement.location, why)
    if parts:
        return dose_facts(context, in_turn(context, parts))
    line = line_of(context)
    if isinstance(line, Unreadable):
        return complaints.unreadable_dose(context.statement.location, line.why)
    if line:
        return dose_facts(context, with_aside(line))
    return _of_people(context)


def _of_people(context: Context) -> Outcome:
    """Read "Adults 5 mg daily" as of adults; what is no dose is a rule in words."""
    cut = context.pair
    people = people_first(cut.detail)
    within = f"{cut.term}, " if cut.term else ""
    read = _again(context, f"{within}{people}") if people else ()
    if isinstance(read, Problem) or any(map(_is_given, read)):
        return read
    strange = "" if cut.term else unknown_opening(cut.detail)
    if strange:
        why = f"“{strange}” stands before the amount"
        return complaints.unreadable_dose(context.statement.location, why)
    return _in_words(context)


def _is_given(fact: Fact) -> bool:
    return isinstance(fact, Dose | Infusion)


def _again(context: Context, text: str) -> Outcome:
    """Read a part of a statement, or the same in other words; its facts are its own."""
    statement = context.statement
    read = _read(replace(context, statement=replace(statement, text=text)))
    if isinstance(read, Problem):
        return read
    return tuple(replace(fact, statement=statement) for fact in read)


def _in_words(context: Context) -> Outcome:
    """Keep a rule in words; the maximum that it ends in is a dose of its own."""
    rule, cut = _rule(context), context.pair
    found = raised(cut.detail)
    if found is None or not found.maximum:
        return (rule,)
    says_nothing = said_in(cut.term, context.drug) == Said("", "")
    term = "" if says_nothing else f"{cut.term}: "
    most = _again(context, f"{term}{found.maximum}")
    if isinstance(most, Problem):
        return (rule,) if cut.term else most
    doses = [fact for fact in most if not isinstance(fact, DoseRule)]
    return (rule, *(_renamed(context, fact, "maximum") for fact in doses))


def _rule(context: Context) -> DoseRule:
    where, cut = setting(context), context.pair
    own = said_in(cut.term, context.drug).population
    return DoseRule(
        **context.named(),
        route=where.route,
        population=narrowed(where.population, own),
        topic=cut.term,
        rule=lower_first(cut.detail) if cut.term else cut.detail,
    )


def _renamed(context: Context, fact: Fact, aspect: str) -> Fact:
    return replace(fact, id=context.named(aspect)["id"])


def _in_pieces(context: Context, whole: Outcome) -> Outcome:
    """Read what is no dose as a whole sentence by sentence: every one of them, or none.

    What holds no dose in any sentence stays as it is.
    """
    cut_up = pieces(context.text)
    if len(cut_up) == 1 or NO_DOSE_TOPIC.search(context.pair.term):
        return whole
    parts: list[ReadPiece] = []
    for piece in cut_up:
        read = _again(context, piece.text)
        if isinstance(read, Problem):
            return whole if isinstance(whole, Problem) else read
        parts.append(ReadPiece(piece, read))
    if not any(_is_given(fact) for part in parts for fact in part.facts):
        return whole
    why = unfit(parts)
    if why and isinstance(whole, Problem):
        return whole
    if why:
        return complaints.unreadable_dose(context.statement.location, why)
    return joined(context, parts)
