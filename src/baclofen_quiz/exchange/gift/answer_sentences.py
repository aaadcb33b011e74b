"""The sentences on answers: one function a kind of problem."""

from decimal import Decimal

from baclofen_quiz.exchange.format.losses import imported_with_loss, not_imported
from baclofen_quiz.exchange.gift.sentences import READ_SO, odd, quoted
from baclofen_quiz.problems import Location, Problem
from baclofen_quiz.text import decimal_text

_LEFT_OUT = "It was left out; the other questions of the file stand."


def too_few(at: Location, what: str, least: int) -> Problem:
    """Too few answers for the kind."""
    return not_imported(
        at,
        f"This question has too few {what}: it needs at least {least}.",
        _LEFT_OUT,
        "Write more of them, each behind its own sign.",
    )


def nothing_right(at: Location) -> Problem:
    """No option earns anything."""
    return not_imported(
        at,
        "No option of this question is right.",
        "Without one it cannot be marked.",
        "Write = in front of the right option, or ~%50% in front of each of two.",
    )


def either_right(at: Location) -> Problem:
    """Two options each of which earns all."""
    return not_imported(
        at,
        "This option is a second right one, and each of the two earns full marks.",
        "Here one option is right, or all the right ones are ticked; an unescaped = in"
        " the words of an option also begins a right one.",
        "Write \\= for a sign that belongs to the text; if all right options are to be"
        " ticked, write ~%50% in front of each of two.",
    )


def tag_cut(at: Location) -> Problem:
    """A sign inside an HTML tag, which begins an option."""
    return not_imported(
        at,
        "The = of an HTML tag begins a new right option here.",
        "Moodle cuts the option in the middle of the tag, so nothing is right as it"
        " stands.",
        'Write \\= inside tags: class\\="x".',
    )


def option_begins(at: Location) -> Problem:
    """A sign that follows a letter, and begins an option all the same."""
    return odd(
        at,
        "The = in the middle of these words begins the right option.",
        "An unescaped = always does. " + READ_SO,
        "Write \\= if it belongs to the words, else a blank in front of it.",
    )


def empty_answer(at: Location) -> Problem:
    """An answer without words."""
    return imported_with_loss(
        at,
        "An answer without words was left out.",
        "Nobody could choose it.",
        "Write its words, or delete its sign.",
    )


def partial(at: Location, text: str, weight: Decimal) -> Problem:
    """An answer that earns a part."""
    return imported_with_loss(
        at,
        f"The answer {quoted(text)} earns {decimal_text(weight)} % there and was left"
        " out.",
        "Here an answer is right or wrong; it would be neither.",
        "Make it right or wrong in the file if that is what you mean.",
    )


def penalty(at: Location, text: str, weight: Decimal) -> Problem:
    """A wrong answer that costs marks."""
    return imported_with_loss(
        at,
        f"The answer {quoted(text)} costs {decimal_text(-weight)} % there and nothing"
        " here.",
        "Here a wrong answer of this kind earns nothing and takes nothing away.",
        "Nothing is to be done unless the marks matter.",
    )


def other_shares(at: Location) -> Problem:
    """Right options that weigh differently."""
    return imported_with_loss(
        at,
        "The right options weigh differently there, or do not make up 100 %.",
        "Here each right option weighs the same.",
        "Make several questions of it if the weights matter.",
    )


def other_penalties(at: Location) -> Problem:
    """Wrong options that cost other than ours do."""
    return imported_with_loss(
        at,
        "A wrongly ticked option costs another share there.",
        "Here the wrong options together cost as much as the right ones earn, so that"
        " ticking everything earns nothing.",
        "Nothing is to be done unless the marks matter.",
    )


def no_grade(at: Location, weight: Decimal) -> Problem:
    """A weight that Moodle refuses."""
    return odd(
        at,
        f"Moodle knows no weight of {decimal_text(weight)} %.",
        "It refuses the question, or takes the nearest weight; here it is read as it"
        " stands.",
        "Write five decimals: 33.33333, 66.66667, 16.66667, 14.28571, 11.11111.",
    )


def no_weight(at: Location) -> Problem:
    """A per cent sign that begins no weight."""
    return odd(
        at,
        "The % in front of this answer begins no weight.",
        "It is read as a part of the words. " + READ_SO,
        "Write a weight as %50% or %33.33333%.",
    )


def too_much_markup(at: Location, most: int) -> Problem:
    """Mark-up beyond what is read of one file."""
    return imported_with_loss(
        at,
        "The mark-up of this text is shown as it is typed.",
        f"This file has more than {most} characters of texts with mark-up.",
        "Split the file.",
    )


def lost_feedback(at: Location, text: str) -> Problem:
    """A feedback that has no place."""
    return imported_with_loss(
        at,
        f"The feedback {quoted(text)} is not kept.",
        "To a question with typed answers only one explanation is shown.",
        "Put it into the general feedback, behind ####.",
    )


def no_feedback_here(at: Location) -> Problem:
    """A number sign in a matching question."""
    return odd(
        at,
        "The # in this pair begins no feedback.",
        "Matching questions have none in GIFT, so it is read as a part of the words. "
        + READ_SO,
        "Put the feedback behind ####, or write \\# if the sign is meant.",
    )


def no_arrow(at: Location) -> Problem:
    """An answer without an arrow among pairs."""
    return not_imported(
        at,
        "This pair has no ->.",
        "It cannot be told what belongs together.",
        "Write each pair as = left -> right.",
    )


def no_right_side(at: Location) -> Problem:
    """A pair without a right side."""
    return not_imported(
        at,
        "This pair has nothing behind ->.",
        "The left side has no match.",
        "Write each pair as = left -> right.",
    )


def looks_true(at: Location, text: str) -> Problem:
    """A word that looks like the answer of a true/false question."""
    return odd(
        at,
        f"{{{text}}} accepts a typed word; it is no true/false question.",
        "Only T, TRUE, F and FALSE in capitals are one. " + READ_SO,
        f"Write {{{text.upper()}}}.",
    )


def wildcard(at: Location, text: str) -> Problem:
    """An accepted answer with a wildcard."""
    return imported_with_loss(
        at,
        f"The accepted answer {quoted(text)} holds the wildcard * and was left out.",
        "Here an accepted answer is compared word for word.",
        "Write out the spellings that are meant, or \\\\* for a star.",
    )


def no_number(at: Location, text: str) -> Problem:
    """A numerical answer that is no number."""
    return not_imported(
        at,
        f"{quoted(text)} is not a number with its tolerance.",
        "Moodle would accept every number instead.",
        "Write 4, 4:0.5 or 3.5..4.5; without unit, with a point and without commas.",
    )


def backward_range(at: Location, text: str) -> Problem:
    """A range that ends before it begins, or a tolerance below zero."""
    return not_imported(
        at,
        f"{quoted(text)} holds no number at all.",
        "The range ends before it begins, or its tolerance is below zero.",
        "Write the smaller number first: 3.5..4.5; and a tolerance of zero or more.",
    )


def several_numbers(at: Location, text: str) -> Problem:
    """Two numbers that are both right."""
    return not_imported(
        at,
        f"{quoted(text)} is a second number that earns full marks.",
        "Here one number is right, with its tolerance; who typed the other would be"
        " marked wrong.",
        "Write one range that holds both, or make two questions.",
    )


def partial_number(at: Location, text: str, weight: Decimal) -> Problem:
    """A number that earns a part."""
    return imported_with_loss(
        at,
        f"The number {quoted(text)} earns {decimal_text(weight)} % there and is not"
        " accepted here.",
        "Here a number is right or wrong.",
        "Widen the tolerance of the right number if it should be right.",
    )


def other_spread(at: Location, text: str) -> Problem:
    """A wrong number with a tolerance of its own."""
    return imported_with_loss(
        at,
        f"The tolerance of the wrong number {quoted(text)} is not kept.",
        "Here wrong numbers have the tolerance of the right one.",
        "Nothing is to be done unless its feedback is wanted so far off.",
    )
