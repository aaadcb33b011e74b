from baclofen_quiz.exchange.gift.pieces import Piece, places_of
from baclofen_quiz.problems import Location
from baclofen_quiz.text import NBSP


def test_a_stripped_piece_knows_where_its_text_begins() -> None:
    assert Piece(" \t\n a b \0", 10).strip() == Piece("a b", 14)


def test_a_no_break_space_is_no_blank() -> None:
    assert Piece(f"{NBSP}a", 0).strip() == Piece(f"{NBSP}a", 0)


def test_each_part_of_a_split_piece_knows_its_place() -> None:
    assert Piece("a->bc->d", 5).split("->") == [
        Piece("a", 5),
        Piece("bc", 8),
        Piece("d", 12),
    ]


def test_a_piece_can_be_split_once() -> None:
    assert Piece("a#b#c", 0).split("#", 1) == [Piece("a", 0), Piece("b#c", 2)]


def test_a_piece_is_cut_at_an_index() -> None:
    whole = Piece("abc", 7)

    assert (whole.before(1), whole.after(1)) == (Piece("a", 7), Piece("bc", 8))


def test_an_offset_has_a_line_and_a_column() -> None:
    places = places_of("ab\n\ncd", "x.gift")

    assert [places.at(offset) for offset in (0, 2, 3, 5)] == [
        Location("x.gift", 1, 1),
        Location("x.gift", 1, 3),
        Location("x.gift", 2, 1),
        Location("x.gift", 3, 2),
    ]
