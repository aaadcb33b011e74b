import random
from collections import Counter

import pytest

from baclofen_quiz.exchange.aiken import read_aiken
from baclofen_quiz.exchange.format.limits import (
    LARGEST_UPLOAD,
    MOST_LINES,
    MOST_QUESTIONS,
)
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.problems import Severity
from gift_files import AIKEN_FILE, only, read_letters, said, told
from mutating import mutated

GOLDEN = """\
Which receptor does baclofen activate?
A) GABA-A receptor
B) GABA-B receptor
C) NMDA receptor
ANSWER: B

  By which organ is it excreted?
A. The liver

B. The kidney
ANSWER:B
"""


def test_questions_are_read_whole() -> None:
    reading = read_letters(GOLDEN)
    receptor, organ = reading.items

    assert said(reading) == ""
    assert isinstance(receptor, SingleItem)
    assert receptor.id == "exam/which-receptor-does-baclofen-activate"
    assert receptor.stem == "Which receptor does baclofen activate?"
    assert [o.text for o in receptor.options] == [
        "GABA-A receptor",
        "GABA-B receptor",
        "NMDA receptor",
    ]
    assert receptor.key == "gaba-b-receptor"
    assert isinstance(organ, SingleItem)
    assert organ.key == "the-kidney"
    assert [o.source.line for o in organ.options] == [8, 10]


Q = "Which is it?\n"
TRAPS = {
    "a question that begins like an option": (
        "A. baumannii is what?\nA) x\nB) y\nANSWER: A\n",
        [(1, "This line is read as an option")],
    ),
    "an option letter in front of a later question": (
        f"{Q}A) x\nB) y\nANSWER: A\nB) is what?\nA) x\nANSWER: A\n",
        [(5, "This line is read as an option")],
    ),
    "a missing answer before such a question": (
        f"{Q}A) x\nB) y\nC. difficile is what?\nA) x\nB) y\nANSWER: B\n",
        [(5, 'The option "A" stands where "D" is due')],
    ),
    "two answers": (f"{Q}A) x\nB) y\nC) z\nANSWER: B, C\n", [(5, '"B, C" names more')]),
    "a letter beyond": (f"{Q}A) x\nB) y\nANSWER: C\n", [(4, 'The answer is "C"')]),
    "small letters": (
        f"{Q}a) x\nb) y\nANSWER: A\n",
        [(2, "This line looks like an option with a small letter")],
    ),
    "small letters without a question": (
        "a) x\nANSWER: A\n",
        [(1, "This line looks like an option with a small letter")],
    ),
    "a small answer": (
        f"{Q}A) x\nB) y\nAnswer: A\n",
        [(4, "This answer line is not written in capitals")],
    ),
    "a small letter as answer": (
        f"{Q}A) x\nB) y\nANSWER: a\n",
        [(4, '"a" names no option')],
    ),
    "letters with a gap": (
        f"{Q}A) x\nC) y\nANSWER: C\n",
        [(3, 'The option "C" stands where "B" is due')],
    ),
    "no answer": (f"{Q}A) x\nB) y\n", [(1, "This question is not complete")]),
    "no answer before the next": (
        f"{Q}A) x\nB) y\nWhat now?\nA) x\nB) y\nANSWER: A\n",
        [(1, "This question is not complete")],
    ),
    "a wrapped option": (
        f"{Q}A) x\nmore of x\nB) y\nANSWER: B\n",
        [(1, "This question is not complete"), (4, 'The option "B" stands')],
    ),
    "an answer alone": ("ANSWER: A\n", [(1, "This line is read as an option")]),
    "one option": (f"{Q}A) x\nANSWER: A\n", [(1, "This question has fewer than 2")]),
    "an empty option": (
        f"{Q}A)\nB) y\nANSWER: B\n",
        [(2, "This option has no words")],
    ),
    "a stem parted by a blank line": (
        f"Lost words.\n\n{Q}A) x\nB) y\nANSWER: A\n",
        [(1, "This question is not complete")],
    ),
    "a stem of several lines": (
        f"A man takes it.\n{Q}A) x\nB) y\nANSWER: A\n",
        [(1, "This question has several lines, which were joined")],
    ),
    "a line of one sign": (
        f"{Q}A) x\nB) y\n-\nANSWER: A\n",
        [(4, "A line of one character is not read")],
    ),
    "curly quotes": (
        "Is \u201cit\u201d so?\nA) x\nB) y\nANSWER: A\n",
        [(1, "This file has curly quotation marks")],
    ),
    "words behind the answer": (
        f"{Q}A) x\nB) y\nANSWER: A (page 3)\n",
        [(4, '"(page 3)" behind the letter')],
    ),
    "nothing": ("\n\n", [(1, "This file holds no question")]),
}


@pytest.mark.parametrize(("text", "expected"), TRAPS.values(), ids=TRAPS)
def test_each_trap_is_told_in_its_place(
    text: str, expected: list[tuple[int, str]]
) -> None:
    reading = read_aiken(text.encode(), AIKEN_FILE)
    problems = [p for p in reading.problems if p.code != "unpinned-id"]

    assert [p.location.line for p in problems] == [line for line, _ in expected]
    for problem, (_, sentence) in zip(problems, expected, strict=True):
        assert problem.what.startswith(sentence)
    refused = [p for p in problems if p.severity is Severity.ERROR and reading.written]
    assert reading.written == len(reading.items) + len(refused)


def test_several_lines_of_a_question_are_joined() -> None:
    reading = read_letters("A man takes it.\nWhich is it?\nA) x\nB) y\nANSWER: A\n")

    assert only(reading).stem == "A man takes it. Which is it?"
    assert told(reading) == [(1, 1, "several-lines")]


def test_a_bad_question_does_not_spoil_the_others() -> None:
    reading = read_letters(f"{Q}A) x\nANSWER: A\n\n{GOLDEN}")

    assert (len(reading.items), reading.written) == (2, 3)


def test_a_byte_order_mark_is_told() -> None:
    reading = read_aiken(GOLDEN.encode("utf-8-sig"), AIKEN_FILE)

    assert told(reading) == [(1, 1, "byte-order-mark")]
    assert len(reading.items) == 2


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_lines_end_as_any_system_ends_them(end: str) -> None:
    data = GOLDEN.replace("\n", end).encode()

    assert read_aiken(data, AIKEN_FILE) == read_letters(GOLDEN)


def test_a_file_too_large_is_refused() -> None:
    (problem,) = read_aiken(b" " * (LARGEST_UPLOAD + 1), AIKEN_FILE).problems

    assert problem.code == "too-large"


def test_a_file_of_endless_lines_is_refused() -> None:
    (problem,) = read_aiken(b"\n" * (MOST_LINES + 1), AIKEN_FILE).problems

    assert problem.code == "too-large"
    assert problem.location.line == MOST_LINES


SIGNS = ["A) ", "B.", "ANSWER:", "ANSWER: B", "\n", "\r", "a) ", "Answer: A", " ", "\0"]


def test_any_bytes_give_items_and_problems_and_nothing_else() -> None:
    dice = random.Random(21)  # noqa: S311 - a fixed seed: the same files each time
    seeds = [GOLDEN, *(text for text, _ in TRAPS.values())]
    for _ in range(2_000):
        data = mutated(dice.choice(seeds), SIGNS, dice)
        reading = read_aiken(data, AIKEN_FILE)

        assert reading.written >= len(reading.items)
        assert reading.items or reading.problems
        assert reading == read_aiken(data, AIKEN_FILE)


def test_questions_beyond_the_limit_are_told_once_and_passed_over() -> None:
    text = "Which?\nA) one\nB) two\nC) three\nANSWER: B\n" * (MOST_QUESTIONS + 500)

    reading = read_aiken(text.encode(), AIKEN_FILE)

    codes = Counter(p.code for p in reading.problems)
    assert reading.written == MOST_QUESTIONS + 500
    assert (len(reading.items), codes["not-imported"]) == (1, 1)
