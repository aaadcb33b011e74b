"""The sentences on files, blocks and braces: one function a kind of problem."""

from baclofen_quiz.content.complaints import warning
from baclofen_quiz.exchange.format.losses import imported_with_loss, not_imported
from baclofen_quiz.problems import Location, Problem

READ_SO = "Moodle reads it the same way."
"""Said of what only looks otherwise."""
_LONGEST_QUOTE = 60


def quoted(text: str) -> str:
    """Quote the beginning of a text on one line."""
    line = " ".join(text.split())
    short = line[: _LONGEST_QUOTE - 1] + "\N{HORIZONTAL ELLIPSIS}"
    return f'"{line if len(line) <= _LONGEST_QUOTE else short}"'


def odd(at: Location, what: str, why: str, mend: str) -> Problem:
    """Something that is read otherwise than it looks."""
    return warning(at, "reads-otherwise", what, why, mend)


def no_questions(at: Location) -> Problem:
    """A file without a question."""
    return not_imported(
        at,
        "This file holds no question in GIFT.",
        "Nothing can be taken from it.",
        "Write a question as: Which is right? {=this one ~another}",
    )


def description(at: Location) -> Problem:
    """A text without an answer block."""
    return not_imported(
        at,
        "This is a description: it has no answer block.",
        "A description asks nothing, so it cannot be marked.",
        "Write the answers behind it in { }, or leave it out; no blank line may stand"
        " between a question and its answers.",
    )


def essay(at: Location) -> Problem:
    """An empty answer block."""
    return not_imported(
        at,
        "This is an essay question: its answer block is empty.",
        "Essay questions have no key, so they cannot be marked.",
        "Write accepted answers into the braces: {=kidney =kidneys}.",
    )


def one_brace(at: Location, brace: str) -> Problem:
    """One brace without the other."""
    return not_imported(
        at,
        f'A "{brace}" stands alone in this question.',
        "The answers stand between two braces, and a blank line among them ends the"
        " question there.",
        "Write the other brace, take the blank line out, or write \\{ and \\} for"
        " braces that belong to the text.",
    )


def more_braces(at: Location, brace: str) -> Problem:
    """Braces beyond the first pair."""
    return not_imported(
        at,
        f'A further "{brace}" stands in this question.',
        "Moodle takes the first { } for the answers and shows the rest as text, with"
        " what it gives away; a question with several gaps cannot be read.",
        "Write \\{ and \\} for braces that belong to the text, or make several"
        " questions.",
    )


def swallowed(at: Location) -> Problem:
    """A question joined to the line that names its category."""
    return not_imported(
        at,
        "No blank line stands between $CATEGORY and what follows.",
        "Moodle takes all of it for the name of the category, so the question is lost.",
        "Put a blank line below the line that begins with $CATEGORY.",
    )


def unnamed_category(at: Location, name: str) -> Problem:
    """A category that names neither a section nor anything a tag can hold."""
    return imported_with_loss(
        at,
        f"The category {quoted(name)} names no section and makes no tag.",
        "The questions below do not show that they belong together.",
        "Write it in Latin letters, or name a section such as mechanism.",
    )


def stray_declaration(at: Location) -> Problem:
    """An id or a tag that no question follows."""
    return imported_with_loss(
        at,
        "This [id:] or [tag:] belongs to no question.",
        "A blank line parts it from the question, so it is not used.",
        "Take the blank line out.",
    )


def broken_formula(at: Location, name: str) -> Problem:
    """A command of a formula that begins with the sign for a line end."""
    return odd(
        at,
        f"{name} is read as the end of a line and {name[2:]!r}.",
        "In GIFT \\n is a line end. " + READ_SO,
        f"Write \\{name} if the command of a formula is meant.",
    )


def twice_general(at: Location) -> Problem:
    """Two general feedbacks."""
    return odd(
        at,
        "#### stands twice in this question.",
        "Only the last one begins the general feedback. " + READ_SO,
        "Write the general feedback once, as the last thing before }.",
    )


def answers_behind(at: Location) -> Problem:
    """Answers behind the general feedback."""
    return not_imported(
        at,
        "An answer stands behind ####.",
        "All that follows #### is general feedback, so this answer would be lost.",
        "Put the general feedback last, or write \\= and \\~ if they belong to it.",
    )


def many_tags(at: Location, most: int) -> Problem:
    """More tags than are read."""
    return imported_with_loss(
        at,
        f"Of this question {most} tags are kept at most.",
        "So many sort nothing any more, and looking each up takes time.",
        "Declare fewer in its comments.",
    )
