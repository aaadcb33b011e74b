"""Question files: one Markdown dialect for people, read and printed.

The form of the answer shows the kind of question; docs/question-files.md describes
it. Reader and printer are inverses.
"""

from baclofen_quiz.items.question_file.citing import resolve
from baclofen_quiz.items.question_file.header import Header
from baclofen_quiz.items.question_file.pictures import with_pictures
from baclofen_quiz.items.question_file.printer import print_questions
from baclofen_quiz.items.question_file.reader import read_questions
from baclofen_quiz.items.question_file.reading import Citation, QuestionReading

__all__ = [
    "Citation",
    "Header",
    "QuestionReading",
    "print_questions",
    "read_questions",
    "resolve",
    "with_pictures",
]
