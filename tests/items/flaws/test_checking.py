from baclofen_quiz.items.flaws import check_items
from factories import make_items
from flaw_finding import single


def test_sound_items_of_every_kind_have_no_flaw() -> None:
    assert check_items(make_items(), None, {}) == ()


def test_findings_come_in_the_order_of_items_and_codes() -> None:
    bad = single("a", "b", stem="Which?")

    found = check_items([bad, bad], None, {})

    assert [finding.problem.code for finding in found] == ["S02", "S09"] * 2 + [
        "S24"
    ] * 0


def test_without_items_nothing_is_found() -> None:
    assert check_items([], None, {}) == ()
