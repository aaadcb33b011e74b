"""The reader: bytes of a GIFT file to items, block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baclofen_quiz.exchange.format.asked import Asked
from baclofen_quiz.exchange.format.decoding import Decoded, decoded
from baclofen_quiz.exchange.format.limits import (
    MOST_LINES,
    MOST_QUESTIONS,
    MOST_SIGNS,
)
from baclofen_quiz.exchange.format.making import made
from baclofen_quiz.exchange.format.sentences import (
    too_many_lines,
    too_many_questions,
    too_many_signs,
)
from baclofen_quiz.exchange.gift import sentences
from baclofen_quiz.exchange.gift.blocks import MOST_TAGS, Block, blocks_of
from baclofen_quiz.exchange.gift.categories import (
    MOST_CATEGORIES,
    SIGN,
    Category,
    more_than_a_name,
    name_of_category,
    read_category,
)
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import shown
from baclofen_quiz.exchange.gift.pieces import places_of
from baclofen_quiz.exchange.gift.questions import read_question
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.problems import Location, Problem

_LINE_END = re.compile("\r\n?")


def read_gift(data: bytes, file: str) -> QuestionReading:
    """Read a file as Moodle's own reader does; what is not taken is told."""
    text = decoded(data, file)
    if isinstance(text, Problem):
        return QuestionReading(problems=(text,))
    return _read(text, file)


def _read(decoded_text: Decoded, file: str) -> QuestionReading:
    text = _LINE_END.sub("\n", decoded_text.text)
    if text.count("\n") > MOST_LINES:
        told = too_many_lines(Location(file, MOST_LINES), MOST_LINES)
        return QuestionReading(problems=(*decoded_text.problems, told))
    for sign in "=~":
        if text.count(sign) - text.count(f"\\{sign}") > MOST_SIGNS:
            told = too_many_signs(Location(file, 1), sign, MOST_SIGNS)
            return QuestionReading(problems=(*decoded_text.problems, told))
    reader = _Reader(Desk(places_of(text, file), [*decoded_text.problems]))
    asked = [*reader.asked(blocks_of(text))]
    if not reader.found:
        reader.desk.problems.append(sentences.no_questions(Location(file, 1)))
    return made(asked, file, reader.desk.problems, reader.found)


@dataclass(slots=True)
class _Reader:
    """Counts what is found, and knows the category that holds."""

    desk: Desk
    category: Category = field(default_factory=Category)
    categories: dict[str, Category] = field(default_factory=dict)
    found: int = 0

    def asked(self, blocks: Iterator[Block]) -> Iterator[Asked]:
        """Give the questions that can be read, and tell of the others."""
        for block in blocks:
            if not block.body.text:
                self._tell_stray(block)
            elif block.body.text.startswith(SIGN):
                self._file_under(block)
            else:
                self.found += 1
                if self.found <= MOST_QUESTIONS:
                    yield from self._question(block)
                elif self.found == MOST_QUESTIONS + 1:
                    at = self.desk.at(block.body)
                    self.desk.problems.append(too_many_questions(at, MOST_QUESTIONS))

    def _tell_stray(self, block: Block) -> None:
        if block.name or block.tags:
            told = sentences.stray_declaration(self.desk.at(block.body))
            self.desk.problems.append(told)

    def _file_under(self, block: Block) -> None:
        name = name_of_category(block.body)
        self.category = self._category(shown(name.text))
        at = self.desk.at(name)
        if more_than_a_name(block.body):
            self.found += 1
            self.desk.problems.append(sentences.swallowed(at))
        for level in self.category.unnamed:
            self.desk.problems.append(sentences.unnamed_category(at, level))

    def _category(self, name: str) -> Category:
        """Read a category once; beyond the limit a new one says nothing."""
        if name not in self.categories:
            if len(self.categories) >= MOST_CATEGORIES:
                return Category(unnamed=(name,))
            self.categories[name] = read_category(name)
        return self.categories[name]

    def _question(self, block: Block) -> Iterator[Asked]:
        at = self.desk.at(block.body)
        read = read_question(block.body, self.desk)
        if isinstance(read, Problem):
            self.desk.problems.append(read)
            return
        if len(block.tags) >= MOST_TAGS:
            self.desk.problems.append(sentences.many_tags(at, MOST_TAGS))
        sources = [
            tag for tag in block.tags if "#" in tag and read_citations(tag, "", at)
        ]
        own = [tag for tag in block.tags if tag not in sources]
        yield Asked(
            at,
            read.stem,
            read.answer,
            name=block.name,
            title=read.title,
            section=self.category.section,
            source=", ".join(sources),
            explanation=read.explanation,
            tags=(*self.category.tags, *own),
        )
