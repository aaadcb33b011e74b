from baclofen_quiz.exchange.gift.blocks import Block, blocks_of
from baclofen_quiz.exchange.gift.pieces import Piece


def bodies(text: str) -> list[Piece]:
    return [block.body for block in blocks_of(text)]


def test_blank_lines_part_questions() -> None:
    assert bodies("\n a\nb\n \t\n\nc") == [Piece("a\nb", 2), Piece("c", 10)]


def test_a_comment_is_blank_and_parts_nothing() -> None:
    (body,) = bodies("a{\n  // ~no\n~b}")

    assert body.text.split() == ["a{", "~b}"]
    assert len(body.text) == len("a{\n  // ~no\n~b}")


def test_slashes_in_the_middle_of_a_line_are_text() -> None:
    assert bodies("a // b") == [Piece("a // b", 0)]


def test_a_comment_declares_an_id_and_tags() -> None:
    (block,) = blocks_of("// question: 3 [id: q-1 ] [tag:a] x\n//[tag:b\\]c] [id:z]\nq")

    assert (block.name, block.tags) == ("q-1", ("a", "b]c"))


def test_a_declaration_outside_a_comment_is_text() -> None:
    assert list(blocks_of("a [id:x]")) == [Block(Piece("a [id:x]", 0), "", ())]


def test_a_declaration_that_is_not_closed_is_none() -> None:
    (block,) = blocks_of("//" + "[id:" * 100_000 + "\nq")

    assert block.name == ""


def test_a_million_blank_lines_hold_nothing() -> None:
    assert bodies("\n" * 1_000_000) == []
