"""The sentences of the Aiken reader: one function a kind of problem."""

from baclofen_quiz.exchange.format.losses import (
    imported_with_loss,
    not_imported,
    noticed,
)
from baclofen_quiz.problems import Location, Problem

_FORM = 'Write it as "A) Choice" to "D) Choice" and "ANSWER: B", each on its own line.'


def no_questions(at: Location) -> Problem:
    """A file without a question."""
    return not_imported(
        at, "This file holds no question in Aiken.", "Nothing can be taken.", _FORM
    )


def no_stem(at: Location) -> Problem:
    """An option or an answer with nothing above it."""
    return not_imported(
        at,
        "This line is read as an option or an answer, but no question stands above it.",
        'A question that begins like an option ("A. baumannii ...") cannot be told from'
        " one.",
        'Begin the question with another word: "Acinetobacter baumannii ...".',
    )


def no_end(at: Location) -> Problem:
    """A question without its answer line."""
    return not_imported(
        at,
        "This question is not complete: no ANSWER line ends it.",
        "Another question begins before it, or the file ends.",
        'Write "ANSWER: B" below its options, and each option on one line.',
    )


def too_few(at: Location, least: int) -> Problem:
    """Fewer options than a choice needs."""
    return not_imported(
        at,
        f"This question has fewer than {least} options.",
        "There is nothing to choose from.",
        _FORM,
    )


def letters_astray(at: Location, letter: str, due: str) -> Problem:
    """Options whose letters are out of order."""
    return not_imported(
        at,
        f'The option "{letter}" stands where "{due}" is due.',
        "Moodle counts options and disregards their letters, so the answer would name"
        " another one; a question that begins like an option is read as one, too.",
        "Letter the options A, B, C without a gap, and begin no question with a letter"
        " and a point.",
    )


def small_letter(at: Location) -> Problem:
    """An option with a small letter."""
    return not_imported(
        at,
        "This line looks like an option with a small letter.",
        "Only capital letters begin options in Aiken; Moodle takes it for a question.",
        'Write "A)" instead of "a)".',
    )


def other_answer(at: Location) -> Problem:
    """An answer line that is not in capitals."""
    return not_imported(
        at,
        "This answer line is not written in capitals.",
        "Only ANSWER: in capitals is one; Moodle takes this line for a question.",
        'Write "ANSWER: B".',
    )


def several_answers(at: Location, text: str) -> Problem:
    """More than one letter."""
    return not_imported(
        at,
        f'"{text[:40]}" names more than one option.',
        "A question in Aiken has one right option; Moodle reads the first letter only.",
        "Name one letter, or use a format that can have several, such as GIFT.",
    )


def no_letter(at: Location, text: str) -> Problem:
    """No capital letter."""
    return not_imported(
        at,
        f'"{text[:40]}" names no option.',
        "The letter of the right option follows ANSWER: as a capital.",
        'Write "ANSWER: B".',
    )


def beyond(at: Location, letter: str, last: str) -> Problem:
    """A letter that no option has."""
    return not_imported(
        at,
        f'The answer is "{letter}", but the options end with "{last}".',
        "No option would be right.",
        "Name the letter of an option, or add the option.",
    )


def empty_option(at: Location) -> Problem:
    """An option without words."""
    return not_imported(
        at,
        "This option has no words.",
        "Moodle leaves it out, and the letters below it name other options.",
        "Write its words on the same line, or delete it and letter the others anew.",
    )


def more_behind(at: Location, text: str) -> Problem:
    """Words behind the letter of the answer."""
    return imported_with_loss(
        at,
        f'"{text[:60]}" behind the letter of the answer is not kept.',
        "Only the letter is read.",
        "Put a comment into an explanation after importing.",
    )


def single_sign(at: Location) -> Problem:
    """A line of one character."""
    return imported_with_loss(
        at,
        "A line of one character is not read.",
        "Moodle skips such lines.",
        "Join it to the line that it belongs to.",
    )


def several_lines(at: Location) -> Problem:
    """A question of several lines."""
    return noticed(
        at,
        "several-lines",
        "This question has several lines, which were joined.",
        "In Moodle each begins a new question, and the lines above are lost.",
        "Write the question on one line if the file is also for Moodle.",
    )


def byte_order_mark(at: Location) -> Problem:
    """A mark in front of the first letter."""
    return noticed(
        at,
        "byte-order-mark",
        "This file begins with a byte order mark, which was left out.",
        "Some programs take it for a part of the first question.",
        "Save the file as UTF-8 without one if it is also for others.",
    )


def curly_quotes(at: Location) -> Problem:
    """Quotation marks of a word processor."""
    return noticed(
        at,
        "curly-quotes",
        "This file has curly quotation marks, here the first.",
        "They were kept; programs that expect another encoding spoil them.",
        "Use straight ones, or save the file as UTF-8, if it is also for others.",
    )
