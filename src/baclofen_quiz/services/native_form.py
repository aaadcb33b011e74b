"""Questions of any format as one question file, for importing and for publishing."""

from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file import (
    Header,
    QuestionReading,
    print_questions,
)


def in_native_form(reading: QuestionReading) -> str:
    """Print what was read in its order, each question with its status and its ids.

    A file with options and not one reason says that its reasons are optional: the
    format had no place for them, and its questions shall be usable all the same.
    """
    statuses = {item.id: status for item, status in reading.statuses}
    in_order = sorted(reading.all_items, key=lambda item: item.source.line)
    header = Header(reasons_optional=_without_reasons(reading))
    return print_questions(in_order, header, statuses)


def _without_reasons(reading: QuestionReading) -> bool:
    options = [one for item in reading.all_items for one in all_options(item)]
    return bool(options) and not any(option.rationale for option in options)
