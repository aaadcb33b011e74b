"""The sentences on answers that are typed: numbers, units, words and gaps."""

from baclofen_quiz.content.complaints import error
from baclofen_quiz.problems import Location, Problem


def unreadable_number(at: Location, text: str) -> Problem:
    """A number that is not understood."""
    return error(
        at,
        "unreadable-number",
        f'"{text}" is not read as a number with a unit.',
        "A number that is half understood cannot be marked.",
        'Write it as in "4 mg", "0.5 mg", "1,200 mcg" or "4 mg \N{PLUS-MINUS SIGN} 1".'
        " An answer in words that begins with a digit or ends in a unit is followed"
        " by |.",
    )


def other_unit(at: Location, found: str, wanted: str) -> Problem:
    """A second number of another unit."""
    return error(
        at,
        "other-unit",
        f'This number has the unit "{found}", but the answer has "{wanted}".',
        "They cannot be compared as they stand.",
        f'Write it in "{wanted}".',
    )


def empty_answer(at: Location) -> Problem:
    """An answer line or a gap without words."""
    return error(
        at,
        "empty-answer",
        "No answer is given here.",
        "Nothing that a learner types could be right.",
        "Write the accepted answers with | between them.",
    )


def open_gap(at: Location) -> Problem:
    """A gap that does not end."""
    return error(
        at,
        "open-gap",
        "This question has {{ without }} behind it, or }} without {{.",
        "Where the gap begins and ends cannot be told, so its answer would be shown.",
        "Write {{accepted answer}}, with two braces on either side.",
    )


def many_gaps(at: Location, count: int) -> Problem:
    """More than one gap."""
    return error(
        at,
        "many-gaps",
        f"This question has {count} gaps.",
        "A cloze has one gap, so that one thing is asked and marked at a time.",
        "Keep one {{gap}} and write the other words out, or make a question of each.",
    )
