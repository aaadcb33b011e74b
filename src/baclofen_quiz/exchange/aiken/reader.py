"""The reader: bytes of an Aiken file to items, line by line.

A question is refused wherever its letters leave a doubt which option is right. Stems of
several lines, which other systems write, are joined, and that is said.
"""

import re
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import assert_never

from baclofen_quiz.exchange.aiken import sentences
from baclofen_quiz.exchange.aiken.answers import letter_of
from baclofen_quiz.exchange.aiken.lines import Line, Mark, lines_of
from baclofen_quiz.exchange.format.asked import Asked, Choice, Choices
from baclofen_quiz.exchange.format.decoding import decoded
from baclofen_quiz.exchange.format.limits import MOST_LINES, MOST_QUESTIONS
from baclofen_quiz.exchange.format.making import made
from baclofen_quiz.exchange.format.sentences import too_many_lines, too_many_questions
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.problems import Location, Problem

_LINE_END = re.compile("\r\n?")
_CURLY = re.compile("[\N{LEFT SINGLE QUOTATION MARK}-\N{DOUBLE LOW-9 QUOTATION MARK}]")
_BOM = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_FEWEST = 2


def read_aiken(data: bytes, file: str) -> QuestionReading:
    """Read a file as Moodle's own reader does; what is not taken is told."""
    text = decoded(data, file)
    if isinstance(text, Problem):
        return QuestionReading(problems=(text,))
    start = Location(file, 1)
    reader = _Reader([*text.problems])
    if data.startswith(_BOM):
        reader.problems.append(sentences.byte_order_mark(start))
    plain = _LINE_END.sub("\n", text.text)
    if plain.count("\n") > MOST_LINES:
        told = too_many_lines(Location(file, MOST_LINES), MOST_LINES)
        return QuestionReading(problems=(*reader.problems, told))
    lines = lines_of(plain, file)
    reader.tell_quotes(lines)
    for line in lines:
        reader.take(line)
    reader.end()
    if not reader.found:
        reader.problems.append(sentences.no_questions(start))
    return made(reader.asked, file, reader.problems, reader.found)


@dataclass(slots=True)
class _Open:
    """A question whose answer has not come; once refused it is only passed over."""

    at: Location
    stem: list[Line] = field(default_factory=list)
    options: list[Line] = field(default_factory=list)
    refused: bool = False
    parted: bool = False


@dataclass(slots=True)
class _Reader:
    """Takes line after line, and keeps the question that is open."""

    problems: list[Problem]
    asked: list[Asked] = field(default_factory=list)
    found: int = 0
    question: _Open | None = None

    def tell_quotes(self, lines: list[Line]) -> None:
        """Tell of the first curly quotation mark."""
        for line in lines:
            match = _CURLY.search(line.text)
            if match:
                file, number, column = line.at.file, line.at.line, line.at.column
                at = Location(file, number, column + match.start())
                self.problems.append(sentences.curly_quotes(at))
                return

    def take(self, line: Line) -> None:
        """Take one line."""
        match line.mark:
            case Mark.BLANK:
                if self.question:
                    self.question.parted = True
            case Mark.STEM if len(line.text) < 2:  # noqa: PLR2004 - as Moodle has it
                self.problems.append(sentences.single_sign(line.at))
            case Mark.STEM:
                self._take_stem(line)
            case Mark.OPTION:
                self._take_option(line)
            case Mark.SMALL_OPTION:
                self._refuse(self._opened(line), sentences.small_letter(line.at))
            case Mark.OTHER_ANSWER:
                self._refuse(self._opened(line), sentences.other_answer(line.at))
                self.question = None
            case Mark.ANSWER:
                self._take_answer(line)
            case _:
                assert_never(line.mark)

    def end(self) -> None:
        """Tell of a question that the end of the file leaves open."""
        if self.question:
            self._refuse(self.question, sentences.no_end(self.question.at))
        self.question = None

    def _opened(self, line: Line) -> _Open:
        """The question that is open, or one that begins here without words."""
        if self.question is None:
            self.found += 1
            self.question = _Open(line.at, refused=self.found > MOST_QUESTIONS)
            if self.found == MOST_QUESTIONS + 1:
                self.problems.append(too_many_questions(line.at, MOST_QUESTIONS))
        return self.question

    def _refuse(self, question: _Open, why: Problem) -> None:
        """Tell why a question is not taken, once."""
        if not question.refused:
            self.problems.append(why)
        question.refused = True

    def _take_stem(self, line: Line) -> None:
        """Begin a question, or go on with the words of one that has no options yet."""
        question = self.question
        if question and (question.options or question.parted or question.refused):
            self.end()
        question = self._opened(line)
        question.stem.append(line)
        question.parted = False

    def _take_option(self, line: Line) -> None:
        question = self._opened(line)
        question.parted = False
        due = ascii_uppercase[len(question.options) % len(ascii_uppercase)]
        if not question.stem:
            self._refuse(question, sentences.no_stem(line.at))
        elif line.letter != due:
            self._refuse(question, sentences.letters_astray(line.at, line.letter, due))
        elif not line.rest:
            self._refuse(question, sentences.empty_option(line.at))
        question.options.append(line)

    def _take_answer(self, line: Line) -> None:
        question = self._opened(line)
        self.question = None
        if not question.stem:
            self._refuse(question, sentences.no_stem(line.at))
        elif len(question.options) < _FEWEST:
            self._refuse(question, sentences.too_few(question.at, _FEWEST))
        if question.refused:
            return
        last = question.options[-1].letter
        letter = letter_of(line, last, self.problems)
        if isinstance(letter, Problem):
            self._refuse(question, letter)
        else:
            self._keep(question, letter)

    def _keep(self, question: _Open, letter: str) -> None:
        if len(question.stem) > 1:
            self.problems.append(sentences.several_lines(question.at))
        options = tuple(
            Choice(option.at, option.rest, option.letter == letter)
            for option in question.options
        )
        stem = " ".join(line.text for line in question.stem)
        self.asked.append(Asked(question.at, stem, Choices(options)))
