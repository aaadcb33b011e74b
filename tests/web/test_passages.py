from dataclasses import replace

from baclofen_quiz.web.passages import passages
from baclofen_quiz.web.sources import Context, Line, Locator
from factories import make_monograph

BOOK = make_monograph()


def line(number: str) -> Line:
    return Line(
        Locator(number, f"#{number}", "Uses"), f"Statement {number}", disputed=False
    )


def context(number: str, *path: str, before: str = "", after: str = "") -> Context:
    return Context(
        book=BOOK,
        section_title="Uses",
        path=path,
        before=tuple(map(line, before.split())),
        sentence=line(number),
        after=tuple(map(line, after.split())),
        reworded=False,
    )


def numbers(passage: tuple[Context, ...]) -> list[str]:
    lines = [shown for c in passage for shown in (*c.before, c.sentence, *c.after)]
    return [shown.locator.number for shown in lines]


def test_sentences_of_one_heading_stand_together_in_reading_order() -> None:
    off, approved, ten = (
        context("2.9", "Off-label"),
        context("2.1", "Approved"),
        context("2.10", "Off-label"),
    )

    assert passages([ten, approved, off]) == ((off, ten), (approved,))


def test_the_same_heading_in_another_monograph_is_another() -> None:
    here = context("2.1")
    there = replace(here, book=replace(BOOK, drug="tizanidine"))

    assert passages([here, there]) == ((here,), (there,))


def test_no_line_is_shown_twice() -> None:
    first = context("2.1", after="2.2 2.3")
    third = context("2.3", before="2.1 2.2", after="2.4")
    (passage,) = passages([third, first])

    assert numbers(passage) == ["2.1", "2.2", "2.3", "2.4"]


def test_nothing_makes_no_passage() -> None:
    assert passages(()) == ()
