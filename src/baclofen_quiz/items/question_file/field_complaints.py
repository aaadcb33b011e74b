"""The sentences about fields: front matter, ``Source:`` and ``Level:``.

They follow the same form as those of ``complaints``.
"""

from baclofen_quiz.content.complaints import error, warning
from baclofen_quiz.content.sections import Section
from baclofen_quiz.problems import Location, Problem


def bad_source(at: Location, text: str) -> Problem:
    """A source that cannot be read."""
    return error(
        at,
        "bad-source",
        f'The source "{text}" is not of the form drug#section or drug#section/slug.',
        "It leads to no sentence.",
        f"The sections are: {_sections()}.",
    )


def unknown_monograph(at: Location, drug: str) -> Problem:
    """A source names a drug without a monograph."""
    return warning(
        at,
        "unknown-source",
        f'There is no monograph of "{drug}" here.',
        "The question is asked, but no sentence can be shown for it.",
        "Correct the name, or add monographs/" + drug + ".md.",
    )


def unknown_statement(at: Location, cited: str, near: str) -> Problem:
    """A source names a statement that its monograph does not have."""
    hint = f' Did you mean "{near}"?' if near else ""
    return error(
        at,
        "unknown-source",
        f'The monograph has no statement "{cited}".',
        "The question rests on a sentence that is not there.",
        "Name a slug that stands in the monograph, or only the section." + hint,
    )


def unknown_key(at: Location, key: str) -> Problem:
    """A key of the front matter that means nothing."""
    return warning(
        at,
        "front-matter",
        f'The key "{key}" means nothing here.',
        "It is not used; a mistyped key would go unnoticed.",
        "The keys are title, drug, section, tags, author, status and reasons.",
    )


def unknown_section(at: Location, name: str) -> Problem:
    """A section of the front matter that is none."""
    return error(
        at,
        "front-matter",
        f'"{name}" is not a section.',
        "The questions of the file are filed as general.",
        f"The sections are: {_sections()}.",
    )


def unknown_status(at: Location, status: str) -> Problem:
    """A status that is none, of a file."""
    return error(
        at,
        "front-matter",
        f'The status "{status}" is not known.',
        "Until that is clear the file counts as a draft.",
        "Write status: ready, status: draft or status: retired.",
    )


def bad_reasons(at: Location, text: str) -> Problem:
    """A word on reasons that is none."""
    return warning(
        at,
        "front-matter",
        f'"reasons: {text}" is not known.',
        "So a reason is required of each option.",
        "Write reasons: optional, or leave it out.",
    )


def bad_status(at: Location, status: str) -> Problem:
    """A status that is none, of one question."""
    return error(
        at,
        "bad-status",
        f'The status "{status}" is not known.',
        "Whether the question may be asked cannot be told, so it is left out.",
        "Write ready, draft or retired.",
    )


def unknown_level(at: Location, level: str) -> Problem:
    """A level of thinking that is none."""
    return error(
        at,
        "bad-level",
        f'The level "{level}" is not known.',
        "Learners choose questions by it.",
        "Write remember, understand, apply, analyse or evaluate.",
    )


def _sections() -> str:
    return ", ".join(section.value for section in Section)
