"""Words to be typed, and true/false questions."""

import re
from collections.abc import Iterator

from baclofen_quiz.exchange.format.asked import Choice, Choices, Gap, Words
from baclofen_quiz.exchange.gift import answer_sentences as sentences
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import shown
from baclofen_quiz.exchange.gift.forms import Form, formed
from baclofen_quiz.exchange.gift.matching import answers_of
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece
from baclofen_quiz.exchange.gift.weights import WHOLE
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.problems import Problem

TRUE, FALSE = "True", "False"
_VERDICTS = {"T": TRUE, "TRUE": TRUE, "F": FALSE, "FALSE": FALSE}
_WILD = re.compile(r"(?<!\\)\*")


def verdict_of(answer: Piece) -> str:
    """What a true/false question says, or "" if the answer is none."""
    word = answer.text.partition("#")[0].strip(BLANKS)
    return _VERDICTS.get(word, "")


def read_verdict(answer: Piece, form: Form, desk: Desk) -> Choices:
    """Read true/false: the first feedback is for the wrong answer, the second not."""
    said = [desk.text(piece.strip(), form) for piece in answer.split("#", 2)[1:]]
    wrong, right = (*said, "", "")[:2]
    key, at = verdict_of(answer), desk.at(answer)
    return Choices(
        tuple(
            Choice(at, word, word == key, right if word == key else wrong)
            for word in (TRUE, FALSE)
        )
    )


def read_words(
    answer: Piece, form: Form, stem: str, desk: Desk
) -> Words | Gap | Problem:
    """Read accepted words; a stem with one gap makes a cloze of them."""
    if answer.text.title() in {TRUE, FALSE} and answer.text not in _VERDICTS:
        desk.problems.append(sentences.looks_true(desk.at(answer), answer.text))
    accepted = tuple(_accepted(answer, form, desk))
    if not accepted:
        return sentences.too_few(desk.at(answer), "accepted answers", 1)
    return Gap(accepted) if stem.count(GAP) == 1 else Words(accepted)


def _accepted(answer: Piece, form: Form, desk: Desk) -> Iterator[str]:
    for piece in answers_of(answer):
        at = desk.at(piece)
        taken = desk.weighed(piece, WHOLE)
        words, *feedback = taken.piece.split("#", 1)
        text = shown(formed(words.strip(), form)[0].text).strip(BLANKS)
        for said in feedback:
            lost = desk.text(said.strip(), form)
            if lost:
                desk.problems.append(sentences.lost_feedback(desk.at(said), lost))
        if not text:
            desk.problems.append(sentences.empty_answer(at))
        elif taken.weight < WHOLE:
            desk.problems.append(sentences.partial(at, text, taken.weight))
        elif _WILD.search(text):
            desk.problems.append(sentences.wildcard(at, text))
        else:
            yield text.replace(r"\*", "*")
