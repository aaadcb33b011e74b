"""The sentences of the monograph reader: one function a kind of problem.

Each says what is wrong, why it matters and how to mend it. Readers share them, so that
one mistake is told in one way.
"""

from baclofen_quiz.problems import Location, Problem, Severity


def error(at: Location, code: str, what: str, why: str, mend: str) -> Problem:
    """Report something that keeps a file or a statement out."""
    return Problem(at, Severity.ERROR, code, what, why, mend)


def warning(at: Location, code: str, what: str, why: str, mend: str) -> Problem:
    """Report something that yields less than its author may think."""
    return Problem(at, Severity.WARNING, code, what, why, mend)


def flawed(at: Location, flaws: tuple[str, ...]) -> Problem:
    """A text holds what no text should hold."""
    return warning(
        at,
        "unsound-text",
        f"This text is not used: {' and '.join(flaws)}.",
        "What cannot be seen or shown as it stands may read as something else.",
        "Take it out, or write the text anew.",
    )


def unread(at: Location, what: str, mend: str) -> Problem:
    """A piece of the file has a form that the reader does not know."""
    return warning(
        at,
        "unread-markup",
        f"{what} is not read.",
        "Nothing in it becomes a fact.",
        mend,
    )


def unknown_section(at: Location, heading: str) -> Problem:
    """A section heading is not in the alias table."""
    return warning(
        at,
        "unknown-section",
        f"The section “{heading}” is not known.",
        "Its statements are filed as general and read in words only.",
        "Use a heading such as “Mechanism of action”, “Dosage and administration” or"
        " “Interactions”, or leave it if general is right.",
    )


def section_twice(at: Location, heading: str, first: Location) -> Problem:
    """A section stands in two places."""
    return warning(
        at,
        "section-twice",
        f"The section “{heading}” stands twice, first in line {first.line}.",
        "Both are read as one; lines that contradict each other would both be asked.",
        "Merge the two sections.",
    )


def stray_note(at: Location) -> Problem:
    """A note stands below something that is no statement."""
    return error(
        at,
        "stray-note",
        "This note stands below no statement.",
        "A note hangs on the statement just above it; this one is lost.",
        "Move it below the bullet that it is about.",
    )


def unknown_note(at: Location) -> Problem:
    """A block quote is no note of a known kind."""
    return error(
        at,
        "unknown-note",
        "This block quote is not a note of a known kind.",
        "Its text is not read, so a warning in it would not be heeded.",
        "Begin it with [!WARNING], [!NOTE] or [!CAUTION].",
    )


def empty_container(at: Location) -> Problem:
    """A text that ends in a colon has nothing below it."""
    return warning(
        at,
        "empty-container",
        "This text ends in a colon, but nothing stands below it.",
        "Such a text only qualifies what follows, so it says nothing by itself.",
        "Add the points below it, indented, or end it without the colon.",
    )


def empty_heading(at: Location) -> Problem:
    """A heading has nothing below it."""
    return warning(
        at,
        "empty-heading",
        "Nothing stands below this heading.",
        "A heading only says what its statements are about.",
        "Write statements below it, or delete it.",
    )


def too_deep(at: Location) -> Problem:
    """Bullets are nested beyond what is read."""
    return warning(
        at,
        "too-deep",
        "Bullets are nested very deeply here.",
        "From here on, deeper bullets are read as if they stood at one depth.",
        "Use sub-headings instead of so many levels.",
    )


def empty_file(at: Location) -> Problem:
    """There is no text."""
    return error(
        at,
        "empty-file",
        "This file is empty.",
        "There is nothing to learn from it.",
        "Write a monograph into it, or delete it.",
    )


def no_drug(at: Location) -> Problem:
    """Nothing names the drug."""
    return error(
        at,
        "no-drug",
        "Nothing names the drug of this monograph.",
        "Facts are named after their drug, so none can be made.",
        "Add “drug: name” to the front matter, or a first heading with the name.",
    )


def unclear_place(at: Location) -> Problem:
    """A line of the dosing section may belong to a sub-heading, or not."""
    return warning(
        at,
        "unclear-place",
        "This text may belong to the sub-heading above it, or stand beside it.",
        "A dose for some is wrong for others, so the text is not asked.",
        "Make it a bullet of the sub-heading, or set it below a heading of its own.",
    )


def no_latin_name(at: Location, drug: str) -> Problem:
    """The name of the drug is written wholly in other letters than Latin ones."""
    return error(
        at,
        "unfit-drug",
        f"The name “{drug[:40]}” has no Latin letter.",
        "Ids of facts, which learners' histories hang on, are made of Latin letters.",
        "Write the international name in the front matter, such as “drug: baclofen”.",
    )


def unfit_drug(at: Location) -> Problem:
    """The name of the drug has signs that no name has, or is a text of its own."""
    return error(
        at,
        "unfit-drug",
        "The name of this drug is longer than 100 characters or holds other signs than"
        " letters, digits, spaces and - , ' ( ) +.",
        "It stands in addresses and in the names of Anki decks, so the monograph is"
        " left out.",
        "Write its plain name in the front matter, such as “drug: co-amoxiclav”.",
    )


def no_headings(at: Location) -> Problem:
    """Text without any section."""
    return error(
        at,
        "no-headings",
        "This monograph has no section heading.",
        "Its section tells what a statement is about; without one none is read.",
        "Add headings such as “Mechanism of action” and “Contraindications”.",
    )


def unpinned(at: Location, slug: str) -> Problem:
    """A statement has no pinned id."""
    return warning(
        at,
        "unpinned-id",
        "This statement has no pinned id.",
        f"Its id “{slug}” is made from its wording and would change with it, and a"
        " learner's history with the id.",
        f"Add {{#{slug}}} at its end.",
    )


def unreadable_mark(at: Location, word: str) -> Problem:
    """A word in the braces at the end of a statement is no mark."""
    return error(
        at,
        "unreadable-mark",
        f"“{word}” is not a mark.",
        "The statement is read without it, so under another id, or as another fact.",
        "Write {#id} in small letters, digits and hyphens, .unasked, or =section/id.",
    )


def duplicate_id(at: Location, slug: str, first: Location) -> Problem:
    """Two statements of a section are pinned to one id."""
    return error(
        at,
        "duplicate-id",
        f"The id “{slug}” is pinned twice in this section, first in line {first.line}.",
        "An id names one statement for good; the second one is left out.",
        "Give the second statement an id of its own.",
    )


def no_such_fact(at: Location, target: str) -> Problem:
    """A second source names a fact that does not exist."""
    return error(
        at,
        "no-such-fact",
        f"This statement repeats “{target}”, which no statement of this file has.",
        "Without its first source it would be lost.",
        "Correct the part after “=”, or remove it to make this a fact of its own.",
    )


def unreadable_dose(at: Location, why: str) -> Problem:
    """A dose line is not fully understood."""
    return warning(
        at,
        "unreadable-dose",
        f"This dose line cannot be read: {why}.",
        "A dose that is half understood is dangerous, so it becomes no fact.",
        "Write amount, unit and how often, such as “5 mg three times daily” or"
        " “0.3 mg/kg/day divided in 3 doses”.",
    )


def unknown_purpose(at: Location, name: str) -> Problem:
    """The term of a dose line may be a purpose, or another medicine."""
    return warning(
        at,
        "unknown-purpose",
        f"Nothing tells whether “{name}” is what the drug is given for.",
        "It may be another medicine, whose dose would be asked as this drug's.",
        "Name it among the uses, or write the line without a colon if it is another.",
    )


def contradicting_doses(at: Location, first: Location) -> Problem:
    """Two dose lines cannot both be true."""
    return warning(
        at,
        "contradicting-doses",
        f"This dose contradicts the one in line {first.line}.",
        "Nobody can tell which of them is right, so neither becomes a fact.",
        "Correct one of them, or say in a sub-heading what sets them apart.",
    )


def unreadable_number(at: Location) -> Problem:
    """A number is out of all bounds."""
    return warning(
        at,
        "unreadable-number",
        "This statement holds a number that cannot be read.",
        "No medicine is given in such an amount, so the statement becomes no fact.",
        "Write the number in digits, below ten million.",
    )


def not_understood(at: Location) -> Problem:
    """A statement has no words, or a term without anything said of it."""
    return warning(
        at,
        "not-understood",
        "This statement is not understood.",
        "It becomes no fact.",
        "Write a sentence, or a term, a colon and what holds for it.",
    )


def before_title(at: Location) -> Problem:
    """Text stands before the heading that names the drug."""
    return warning(
        at,
        "before-title",
        "This text stands before the name of the drug and is not read.",
        "What is not below a heading may be about anything.",
        "Move it below the heading, or delete it.",
    )
