"""The part of ``make bench`` on question files: 10,000 questions read and linted."""

import time
from collections.abc import Iterator

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.exchange import recognised
from baclofen_quiz.items.agreement import check_agreement
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.services.garbage import no_collections

COUNT = 10_000
OF_A_FILE = 1_000
"""A file holds at most 20,000 lines."""
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def rows(facts: dict[str, Fact], lexicon: Lexicon) -> Iterator[str]:
    """Seconds of processor time for reading and for each kind of lint.

    As where a bank is made, no garbage is looked for meanwhile.
    """
    for name, one in (("Markdown", _markdown), ("GIFT", _gift)):
        texts = [
            "\n".join(map(one, range(start, start + OF_A_FILE)))
            for start in range(0, COUNT, OF_A_FILE)
        ]
        with no_collections():
            begun = time.process_time()
            items = [
                item for n, text in enumerate(texts) for item in _read(name, n, text)
            ]
            read = time.process_time()
            check_items(items, lexicon, facts)
            linted = time.process_time()
            check_agreement(items, lexicon, facts)
            agreed = time.process_time()
        yield (
            f"{len(items):,} questions of {name}: read {read - begun:.2f} s,"
            f" rules {linted - read:.2f} s, agreement {agreed - linted:.2f} s,"
            f" together {agreed - begun:.2f} s"
        )


def _read(name: str, number: int, text: str) -> tuple[Item, ...]:
    if name == "Markdown":
        return read_questions(text, f"bench{number}.md").all_items
    file = f"bench{number}.gift"
    form = recognised(file, text.encode())
    return form.read(text.encode(), file).all_items if form and form.read else ()


def _stem(number: int) -> str:
    day = _DAYS[number % len(_DAYS)]
    return f"On {day} patient {number} asks how baclofen acts. What is the answer?"


def _markdown(number: int) -> str:
    return (
        f"## {_stem(number)}  {{#q{number}}}\n\n"
        "- [x] At GABA-B receptors \N{EM DASH} it is an agonist there\n"
        "- [ ] At GABA-A receptors \N{EM DASH} the target of diazepam\n"
        f"- [ ] At opioid receptors \N{EM DASH} the target of morphine {number}\n\n"
        "Source: baclofen#mechanism/receptor\n"
    )


def _gift(number: int) -> str:
    return (
        f"::q{number}::{_stem(number)} {{\n=At GABA-B receptors#an agonist\n"
        f"~At GABA-A receptors#diazepam\n~At opioid receptors#morphine {number}\n}}\n"
    )
