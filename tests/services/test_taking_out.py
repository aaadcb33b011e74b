"""What would no longer be asked is named, with its reason."""

from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.problems import Severity
from baclofen_quiz.services.taking_out import (
    DRAFT,
    GONE,
    RETIRED,
    UNREAD,
    TakenOut,
    taken_out,
)
from factories import make_bank, make_problem, make_single_item

KEPT, ASKED = make_single_item(id="exam/kept"), make_single_item(id="exam/one")
TODAY = make_bank(items=(KEPT, ASKED))
TEXT = "## Why?  {#kept}\n"
SHELVED = f"---\nstatus: draft\n---\n{TEXT}"


def test_nothing_is_told_of_what_stays() -> None:
    assert taken_out(TODAY, TODAY, TEXT) == ()


def test_what_is_gone_is_told_from_what_cannot_be_read() -> None:
    trial = make_bank(items=(KEPT,))

    assert taken_out(TODAY, trial, TEXT) == (TakenOut(ASKED, GONE),)
    unread = TEXT + "## How?  {#one}\n"
    assert taken_out(TODAY, trial, unread) == (TakenOut(ASKED, UNREAD),)


def test_what_says_that_it_is_shelved_is_told_unless_the_whole_file_says_so() -> None:
    draft = make_bank(items=(KEPT,), drafts=(ASKED,))
    retired = make_bank(items=(KEPT,), retired=(ASKED,))

    assert taken_out(TODAY, draft, TEXT) == (TakenOut(ASKED, DRAFT),)
    assert taken_out(TODAY, retired, TEXT) == (TakenOut(ASKED, RETIRED),)
    assert taken_out(TODAY, draft, SHELVED) == ()


def test_what_a_flaw_takes_out_is_told_with_the_first_error() -> None:
    held = Withheld("exam/one", (), "the item has flaws: S05, S20")
    remark = make_problem(code="S05", severity=Severity.WARNING)
    error = make_problem(what="Two are right.", severity=Severity.ERROR)
    later = make_problem(what="And a third.", severity=Severity.ERROR)
    flaws = tuple(("exam/one", problem) for problem in (remark, error, later))
    trial = make_bank(items=(KEPT,), withheld=(held,), flaws=flaws)

    assert taken_out(TODAY, trial, TEXT) == (TakenOut(ASKED, "Two are right."),)
    (told,) = taken_out(TODAY, make_bank(items=(KEPT,), withheld=(held,)), TEXT)
    assert told.reason == "Withheld: the item has flaws: S05, S20."
