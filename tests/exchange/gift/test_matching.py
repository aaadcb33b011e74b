from baclofen_quiz.exchange.format.asked import Pairs
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.matching import answers_of, read_pairs
from baclofen_quiz.exchange.gift.pieces import Piece
from baclofen_quiz.problems import Problem
from gift_files import desk_for


def pairs(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    answer, desk = desk_for(text)
    found = read_pairs(answer, Form.MOODLE, desk)
    assert isinstance(found, Pairs)
    return [(p.left, p.right) for p in found.options], [p.code for p in desk.problems]


def refused(text: str) -> str:
    answer, desk = desk_for(text)
    found = read_pairs(answer, Form.MOODLE, desk)
    assert isinstance(found, Problem)
    return f"{found.location.column} {found.what}"


def test_an_arrow_parts_left_and_right() -> None:
    assert pairs("=<b>a</b> -> b =c->d -> e") == ([("a", "b"), ("c", "d -> e")], [])


def test_without_a_left_side_the_right_one_stays_unused() -> None:
    found, _ = pairs("=a -> b =c -> d = -> e")

    assert found[-1] == ("", "e")


def test_a_right_side_is_plain_whatever_the_form() -> None:
    found, _ = pairs("=a -> <b>x</b> =c -> [html]y")

    assert [right for _, right in found] == ["<b>x</b>", "[html]y"]


def test_a_number_sign_begins_no_feedback_and_is_told() -> None:
    assert pairs("=a -> b # why =c -> d") == (
        [("a", "b # why"), ("c", "d")],
        ["reads-otherwise"],
    )


def test_one_pair_is_too_few_whatever_stays_unused() -> None:
    assert refused("=a -> b = -> c = -> d").startswith("1 This question has too few")


def test_a_pair_without_an_arrow_or_a_right_side_refuses_it() -> None:
    assert refused("=a -> b =c =d -> e") == "10 This pair has no ->."
    assert refused("=a -> =c -> e") == "2 This pair has nothing behind ->."


def test_what_is_blank_before_the_first_sign_is_no_answer() -> None:
    assert answers_of(Piece(" = a =b", 0)) == [Piece("a", 3), Piece("b", 6)]
    assert answers_of(Piece("x =b", 0)) == [Piece("x", 0), Piece("b", 3)]
