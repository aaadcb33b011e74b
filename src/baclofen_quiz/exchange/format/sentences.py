"""The sentences that are the same for every format: one function a kind of problem."""

from baclofen_quiz.content.complaints import error, warning
from baclofen_quiz.exchange.format.losses import (
    imported_with_loss,
    not_imported,
    noticed,
)
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import visible

_LEFT_OUT = "It was left out; the other questions of the file stand."


def no_stem(at: Location) -> Problem:
    """A question without words."""
    return not_imported(
        at, "This question has no words.", _LEFT_OUT, "Write what is asked."
    )


def no_answer(at: Location) -> Problem:
    """Nothing is accepted."""
    return not_imported(
        at,
        "No answer is accepted to this question.",
        _LEFT_OUT,
        "Write at least one accepted answer.",
    )


def not_one_gap(at: Location, gaps: int) -> Problem:
    """A sentence to complete with no gap, or with several."""
    return not_imported(
        at,
        f"This sentence has {gaps or 'no'} gaps; one can be asked.",
        _LEFT_OUT,
        "Write a question for each gap.",
    )


def unfit_amount(at: Location, digits: int) -> Problem:
    """A number that nobody could type."""
    return not_imported(
        at,
        f"A number of this question has more than {digits} digits before or behind its"
        " point, or is none.",
        _LEFT_OUT,
        "Write it in digits, as 0.5 or 1200.",
    )


def too_many_questions(at: Location, most: int) -> Problem:
    """A question beyond those that one file may hold."""
    return not_imported(
        at,
        f"This file holds more than {most:,} questions.",
        "Those beyond are left out: reading them would hold up everybody.",
        "Split the file.",
    )


def too_many_lines(at: Location, most: int) -> Problem:
    """A text of more lines than the most questions have."""
    return error(
        at,
        "too-large",
        f"This file has more than {most:,} lines.",
        "None of it was read: it would hold up everybody.",
        "Split it, or take out blank lines and what is no question.",
    )


def too_many_signs(at: Location, sign: str, most: int) -> Problem:
    """A text of more answers than the most questions have."""
    return error(
        at,
        "too-large",
        f'This file has more than {most:,} of the sign "{sign}".',
        "None of it was read: it would hold up everybody.",
        "Split it.",
    )


def too_many_options(at: Location, count: int, most: int) -> Problem:
    """More options, steps or rows than can be shown."""
    return not_imported(
        at,
        f"This question has {count:,} options; there may be {most}.",
        _LEFT_OUT,
        "Leave out the weakest options, or make several questions of it.",
    )


def too_long(at: Location, most: int) -> Problem:
    """A text that nobody reads in a quiz."""
    return not_imported(
        at,
        f"A text of this question is longer than {most:,} characters.",
        _LEFT_OUT,
        "Shorten it.",
    )


def duplicate_id(at: Location, name: str, first: Location) -> Problem:
    """Two questions with one id."""
    return error(
        at,
        "duplicate-id",
        f'The id "{name}" is taken by the question in line {first.line}.',
        "An id names one question for good, so this second one is left out.",
        "Give this question an id or a title of its own.",
    )


def unfit_name(at: Location, asked: str, name: str) -> Problem:
    """An id with characters that no id may have."""
    return noticed(
        at,
        "unfit-name",
        f'The id "{visible(asked[:80])}" is written "{name}" here.',
        "An id has small letters, digits and hyphens only, for it stands in addresses.",
        f'Write "{name}" in the file if you want to see the same everywhere.',
    )


def named_by_words(at: Location, name: str) -> Problem:
    """A question without an id and without a title."""
    return noticed(
        at,
        "unpinned-id",
        f'This question has neither id nor title; it is called "{name}", after its'
        " words.",
        "With other words it would have another id, and learners' history would not"
        " follow.",
        "Give it an id or a title; baclofen-quiz import writes a file with an id for"
        " each question.",
    )


def bad_source(at: Location, text: str) -> Problem:
    """A source of another form."""
    return warning(
        at,
        "bad-source",
        f'The source "{visible(text[:80])}" does not name a place of a monograph.',
        "The sentence that the question rests on cannot be shown.",
        'Write it as "baclofen#mechanism" or "baclofen#mechanism/receptor"; several'
        " are parted by commas.",
    )


def other_place(at: Location, said: str, cited: str) -> Problem:
    """A drug or section beside a source that names another."""
    return imported_with_loss(
        at,
        f'This question says "{said}", and its source names "{cited}".',
        "The source counts: it leads to the sentence that is shown.",
        "Correct one of the two.",
    )


def no_source(at: Location) -> Problem:
    """A question that names no source."""
    return warning(
        at,
        "S05",
        "This question names no source.",
        "A learner cannot read the sentence that it rests on.",
        'Name one, such as "baclofen#mechanism", where the format has a place for it,'
        " or in a question file after importing.",
    )
