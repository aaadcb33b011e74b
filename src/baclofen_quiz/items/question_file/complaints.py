"""The sentences of the question file reader: one function a kind of problem.

Each says what is wrong, why it matters and how to mend it. An error keeps the question
out of the bank; the other questions of the file stay.
"""

from baclofen_quiz.content.complaints import error, warning
from baclofen_quiz.problems import Location, Problem

_FORMS = (
    "options (- [x]), a numbered list, a table of two columns, an Answer: line or a"
    " {{gap}}"
)


def unseen_character(at: Location, character: str) -> Problem:
    """A control character, or one that turns the direction of writing."""
    return warning(
        at,
        "unseen-character",
        f"The character U+{ord(character):04X} cannot be seen, and was left out.",
        "Text that nobody sees can make a question read otherwise than it is marked.",
        "Delete it; retype the word if an editor hides it.",
    )


def open_comment(at: Location) -> Problem:
    """A comment without an end."""
    return error(
        at,
        "open-comment",
        "This comment has no end; only its first line was left out.",
        "Readers of Markdown would hide the rest of the file.",
        "Write --> where the comment ends.",
    )


def no_questions(at: Location) -> Problem:
    """There is nothing to ask."""
    return error(
        at,
        "no-question",
        "This file holds no question.",
        "Nothing can be asked from it.",
        'Begin each question with "## " and its words; "baclofen-quiz new FILE" writes'
        " an example of each kind.",
    )


def outside(at: Location) -> Problem:
    """An answer before the first question."""
    return error(
        at,
        "outside",
        "This line is an answer, but no question stands above it.",
        "It belongs to nothing and is not shown.",
        'Write the question above it, beginning with "## ".',
    )


def loose_text(at: Location) -> Problem:
    """Text below the answer that is no explanation."""
    return warning(
        at,
        "loose-text",
        "This text stands below the answer but is no explanation, and is not shown.",
        "Nobody would read it.",
        'Begin it with "> " to make it the explanation, or move it above the answer.',
    )


def no_stem(at: Location) -> Problem:
    """A heading without words."""
    return error(
        at,
        "no-stem",
        "This question has no words.",
        "There is nothing to answer.",
        'Write the question behind "## ".',
    )


def no_answer(at: Location) -> Problem:
    """A question without any answer."""
    return error(
        at,
        "no-answer",
        "This question has no answer.",
        "It cannot be marked.",
        f"Write below it {_FORMS}.",
    )


def too_many_options(at: Location, most: int) -> Problem:
    """More options, steps or rows than anybody reads."""
    return error(
        at,
        "too-many-options",
        f"This question has more than {most} options, steps or rows; here is the"
        " first one too many.",
        "Nobody could weigh so many, so the question is left out.",
        "Keep three to five, or make several questions.",
    )


def two_forms(at: Location, first: str, second: str) -> Problem:
    """Two kinds of answer under one question."""
    return error(
        at,
        "two-forms",
        f"This question has {first} and also {second}.",
        "The form of the answer says what kind of question it is, so there is one.",
        "Keep one of the two, or make two questions.",
    )


def twice(at: Location, field: str, first: Location) -> Problem:
    """A field that stands twice."""
    return error(
        at,
        "twice",
        f'"{field.capitalize()}:" stands twice in this question, first in line'
        f" {first.line}.",
        "Only one of them can be meant.",
        "Delete one.",
    )


def bad_box(at: Location, inside: str) -> Problem:
    """A box that is neither empty nor ticked."""
    return error(
        at,
        "bad-box",
        f'The box "[{inside}]" is neither empty nor ticked.',
        "It cannot be told whether the option is right.",
        "Write [ ] with one space for a wrong option and [x] for a right one.",
    )


def no_box(at: Location) -> Problem:
    """A bullet that is no option."""
    return error(
        at,
        "no-box",
        "This bullet has no box.",
        "It cannot be told whether it is an option, and whether it is right.",
        "Write - [ ] for a wrong option and - [x] for a right one.",
    )


def unpinned(at: Location, name: str) -> Problem:
    """A question without a pinned id."""
    return warning(
        at,
        "unpinned-id",
        "This question has no pinned id.",
        f'Its id "{name}" is made from its words and would change with them, and a'
        " learner's history with the id.",
        f"Add {{#{name}}} at the end of the line.",
    )


def unfit_name(at: Location, asked: str, name: str) -> Problem:
    """A pin with characters that no id may have."""
    return warning(
        at,
        "unfit-id",
        f'"{{#{asked}}}" is not a fit id; "{name}" is used.',
        "Ids stand in addresses, files and decks, so they are plain.",
        f"Write {{#{name}}}: small letters, digits and single hyphens.",
    )


def duplicate_id(at: Location, name: str, first: Location) -> Problem:
    """Two questions with one id."""
    return error(
        at,
        "duplicate-id",
        f'The id "{name}" is taken by the question in line {first.line}.',
        "An id names one question for good, so this second one is left out.",
        "Give this question an id of its own.",
    )


def option_name_taken(at: Location, name: str, used: str) -> Problem:
    """Two options whose words give one id."""
    return warning(
        at,
        "option-id",
        f'The id "{name}" is taken, so this option is called "{used}".',
        "Answers are kept under the id of their option; ids made by counting change"
        " when options move.",
        "Pin an id of its own at the end of the option: {#...}.",
    )


def option_name_twice(at: Location, name: str) -> Problem:
    """Two options pinned to one id, or to a name that has another meaning."""
    return error(
        at,
        "option-id",
        f'The option id "{name}" is taken or reserved.',
        "Answers are kept under the id of their option.",
        "Pin another id.",
    )


def lead_in_parts(at: Location) -> Problem:
    """A lead-in with an answer of its own."""
    return error(
        at,
        "lead-in",
        "The question above has sub-questions (###), so it is a lead-in and may hold"
        " text only.",
        "Where the answer stands decides which question it belongs to.",
        "Move this line below the sub-question that it answers, or make the"
        " sub-questions questions of their own (##).",
    )


def bad_row(at: Location, cells: int) -> Problem:
    """A row of a table without two cells."""
    return error(
        at,
        "bad-row",
        f"This row has {cells} cell{'' if cells == 1 else 's'}, not two.",
        "A table is read as a matching question: what is matched, and to what.",
        "Write | left | right |; a bar inside a cell is written \\|.",
    )


def no_right_cell(at: Location) -> Problem:
    """A row whose right cell is empty."""
    return error(
        at,
        "bad-row",
        "This row has nothing on the right.",
        "The left side has no match.",
        "Fill the right cell; only a left cell may be empty (its match stays unused).",
    )


def no_table_head(at: Location) -> Problem:
    """A table without the line of dashes below its first row."""
    return error(
        at,
        "no-table-head",
        "The second line of this table is not |---|---|.",
        "Without it Markdown does not take the lines for a table.",
        "Put a row of headings first, and |---|---| below it.",
    )
